"""A question that says "you" to the organisation -> the same with its name; whether one asks who runs it.

"How many people did you serve?" -> "how many people did Otter Trust serve?". Only where "you" is surely the
organisation: what one has to do or can do ("how old do you have to be", "where do you post a letter") is asked of
anybody, and a question with "I" or "my" of its asker. "Are you a church?" keeps its words: a sentence that only names
the organisation tells nothing of that.
"""

from __future__ import annotations

import re

from ingest import Organisation, pattern
from service.language.openings import OPENED
from service.own_names import own_names

_YOU = r"(?:you|u|ya)(?: (?:guys|folks|people|all))?"
_HERSELF = pattern(r"\b(?:i|i['’]?m|i['’]?d|me|my|mine|myself|we|us|our)\b", re.I)
_ANYBODY = pattern(
    rf"\b(?:{_YOU} (?:have(?= to\b)|need|got|want|ought|allowed|able|supposed|required|think|know|mean|believe|feel|"
    rf"recommend|suggest)(?: to)?|(?:can|could|should|must|may|would) {_YOU}|if {_YOU})\b"
    r"(?! (?:a|an|any|the|some|\d)\b)|"
    rf"^\W*(?:how|where|when|why) (?:do|are) {_YOU}\b|\b(?:are|were) {_YOU} (?:an?|the)\b",
    re.I,
)
_VERBS = {"did": "did", "do": "does", "are": "is", "were": "was", "have": "has", "will": "will"}
_TO_YOU = pattern(rf"\b({'|'.join(_VERBS)}) {_YOU}\b", re.I)
_YOUR = pattern(r"\b(?:your|ur)\b", re.I)
_LEADS = pattern(
    rf"{OPENED}(?:who(?: is|['’]?s)? (?:(?:currently|now|actually) )?"
    r"(?:runs?|running|leads?|leading|heads?|heading|manages?|directs|in charge(?: of)?|at the head of|"
    r"(?:your|the) (?:big )?(?:boss|head|leader)(?: of)?)|"
    r"qui[eé]n (?:dirige|encabeza|manda(?: en)?|est[aá] (?:al frente|a cargo)(?: de)?|es (?:el|la) jef[ea](?: de)?))"
    r"(?: (?P<what>.+?))?(?: (?:now|today|currently|ahora|hoy))?\W*$",
    re.I,
)
_HERE = pattern(
    r"(?:this|the|your|est[ae]|la|el) (?:place|organi[sz]ation|charity|ngo|non-?profit|group|outfit|organizaci[oó]n|"
    r"lugar)|here|there|it|this|you|aqu[ií]",
    re.I,
)
# In the place of a party to what is asked, and not as the word for what another one is.
_IT = pattern(
    r"(?P<before>\b(?:of|at|for|by|from|did|does|has|is|was|will) )(?:this|the|your) "
    r"(?:organi[sz]ation|charity|ngo|non-?profit)"
    r"(?=['’]s\b|\W*$| (?!(?:of|that|which|called|named|in|for|charts?|cards?|de)\b)[a-z])",
    re.I,
)
# Who surely runs an organisation, in the order in which they are looked for.
CHIEFS = (
    "chief executive officer",
    "chief executive",
    "executive director",
    "managing director",
    "general manager",
    "managing attorney",
    "managing partner",
    "director",
    "manager",
)
# Of these there may be several, and only "our director is", "the manager, Ann Lee" is surely the one of the whole.
_PLAIN_CHIEF = r"(?:^|\b(?:[Oo]ur|[Tt]he|[Ii]ts) )(?i:{title})(?: is\b|, [A-ZÀ-ÖØ-Þ]| [A-ZÀ-ÖØ-Þ])"


def with_its_name(question: str, organisation: Organisation) -> str | None:
    """``question`` asked of the organisation by its name; None where it does not say "you" to it."""
    if not organisation.name or _HERSELF.search(question) or _ANYBODY.search(question):
        return None
    told = _TO_YOU.sub(lambda found: f"{_VERBS[found[1].lower()]} {organisation.name}", question, count=1)
    if told != question:
        return _YOUR.sub("its", _TO_YOU.sub("it", told))
    told = _YOUR.sub(f"{organisation.name}’s", question, count=1)
    return _YOUR.sub("its", told) if told != question else None


def of_it_by_name(question: str, organisation: Organisation) -> str:
    """``question`` with the name of the organisation in place of "the organisation", "this charity"; as it is
    where nothing is said of its name."""
    if not organisation.name:
        return question
    if asks_who_runs_it(question, organisation, named=True):
        return f"Who leads {organisation.name}?"
    return _IT.sub(lambda said: f"{said['before']}{organisation.name}", question)


def is_named_as_chief(title: str, words: str) -> bool:
    """Whether a sentence names whoever holds a title of those who run an organisation as the one of the whole."""
    return " " in title or pattern(_PLAIN_CHIEF.format(title=re.escape(title))).search(words) is not None


def asks_who_runs_it(question: str, organisation: Organisation, *, named: bool = False) -> bool:
    """Whether a question asks who runs the organisation, by its name or a word for it. ``named``: "who leads?" alone,
    which may ask for the highest grade, does not."""
    asked = _LEADS.search(question)
    if asked is None or not organisation.name:
        return False
    what = asked["what"]
    if what is None:
        return not named
    return any(
        re.fullmatch(form, what, re.I) for form in (_HERE.pattern, rf"(?:the )?{own_names(organisation).pattern}")
    )
