"""A follow-up that picks of the documents just listed -> its full wording: "and the oldest?", "the one from June", "and
the one before?".

"Which releases are about Texas?" and then "and the oldest?" ask "What is the oldest release about Texas?"; "what is the
latest release?" and then "and the one before?" ask "What is the second latest release?".
"""

from __future__ import annotations

import re

from ingest import pattern
from service.holdings import forms
from service.language.date_words import MONTHS
from service.language.numeral import ORDINALS
from service.language.openings import OPENED, WHAT_ABOUT
from service.reading import Reading

_NOUNS = {"releases": "release", "documents": "document", "cards": "card", "briefs": "brief", "statements": "statement"}
_NOUN = rf"(?P<noun>(?:press |report )?(?:{'|'.join([*_NOUNS, *_NOUNS.values()])}))"
_ENDS = "oldest|earliest|newest|latest|most recent"
_PICKED = pattern(
    rf"^\W*(?:(?:and )?(?:what|which)(?: is|['’]s| was) |show me )?the (?:{_ENDS}) {_NOUN}\b(?P<rest>.*?)\W*$", re.I
)
_OF_ALL = (
    rf"{OPENED}(?:(?:please |can you )?(?:list|show|find|give)(?: me)?(?: all)?(?: the| your)?|what|which|"
    rf"how many|(?:do|does|did) any(?: of the)?) {_NOUN}"
)
_LISTED = pattern(rf"{_OF_ALL} (?P<rest>(?:\S+ )*?(?:about|on|from|of|in) .+?)\W*$", re.I)
_MENTION = r"(?:that |which )?(?:mention|contain|discuss|refer to|talk about)(?:s|ed|ing)? (?P<words>.+?)\W*$"
_HOLDING = pattern(rf"{_OF_ALL} {_MENTION}", re.I)
_THAT_HOLDS = pattern(rf"^{_MENTION}", re.I)
_IS = pattern(r"^(?:(?:are|were|is|was|do you have|are there|that|which|published|released)\b ?)+|"
                 r" (?:that |which )?(?:are|were)\b(?= (?:about|on|from|of|in) )", re.I)  # fmt: skip
_END = pattern(
    rf"{OPENED}(?:(?:what|how) about |(?:what|which)(?: one| of (?:them|those|these))? (?:is|was) )?"
    rf"(?:the )?(?P<end>{_ENDS})"
    r"(?: one| of (?:them|those|these)(?: all)?| (?:press |report )?(?:release|document|card|brief|statement))?\W*$",
    re.I,
)
# "¿Y el más antiguo?" after "¿Cuál es el comunicado más reciente sobre A?" or "¿Qué comunicados hablan de A?".
_AGE = r"m[aá]s (?:reciente|nuev[oa]|antigu[oa])"
_ULTIMO = pattern(
    rf"{OPENED}(?:cu[aá]l (?:es|fue) )?(?:el|la) (?P<end>{_AGE})"
    r"(?: de (?:ell[oa]s|est[oa]s|es[oa]s|tod[oa]s))?\W*$",
    re.I,
)
_ITS_AGE = pattern(
    rf"^\W*(?:cu[aá]l (?:es|fue) )(?:el|la) (?:comunicado|documento|nota|informe)\b.*?(?P<end>{_AGE})\b", re.I
)
_KINDS = {"comunicado": "release", "nota": "release"}
_ITS_END = pattern(
    rf"{OPENED}cu[aá]l (?:es|fue) (?:el|la) (?:[uú]ltim[oa] )?(?P<noun>comunicado|documento|nota|informe)"
    r"(?: de prensa)?(?: (?P<end>m[aá]s (?:reciente|nuev[oa]|antigu[oa])))?\W*$",
    re.I,
)
_ANTERIOR = pattern(
    rf"{OPENED}(?:cu[aá]l (?:es|fue|era) )?(?:el|la) (?:(?:comunicado|documento|nota|informe) )?"
    r"(?:(?P<before>anterior|previ[oa]|de antes)|siguiente|de despu[eé]s)(?: a (?:ese|esa|este|esta|eso))?\W*$",
    re.I,
)
_LISTA = pattern(
    r"^\W*(?:qu[eé]|cu[aá]les|cu[aá]ntos) (?P<noun>comunicado|documento|informe)s "
    r"(?:(?:hay|son|tratan|hablan|tienen) )?(?P<rest>(?:sobre|de|acerca de) .+?)\W*$",
    re.I,
)
# "The one from 2017", "and the ones about Utah?" after a list of documents.
_NARROWED = pattern(
    rf"{WHAT_ABOUT}(?:(?:show me|open|i mean(?:t)?|(?:which|what) (?:is|are|was|were))\b[\s,]*)*"
    r"the (?:ones?|release|document|statement|card) (?:that (?:is|was|are|were) )?"
    r"(?:(?:from|of|in|dated) (?P<then>.+?)|(?P<about>(?:about|on|regarding) .+?))\W*$",
    re.I,
)
_ONE = r"(?:one|(?:press |report )?(?:release|document|card|brief|statement))"
_BESIDE = pattern(
    rf"{WHAT_ABOUT}(?:(?:show me|(?:what|which) (?:is|was))\b[\s,]*)*(?:the )?"
    rf"(?:{_ONE} (?:(?:just |right )?(?P<way>before|after)|(?:that )?(?:came )?(?P<came>before|after))"
    rf"(?: (?:that|it|this)(?: {_ONE})?)?|(?P<other>previous|preceding|next|following) {_ONE})\W*$",
    re.I,
)
_RANKED = pattern(
    rf"\b(?:(?P<rank>{'|'.join(ORDINALS[1:])}) )?(?P<end>{_ENDS}|last|first)"
    rf"(?= {forms.DOCUMENT}\b)",
    re.I,
)
_NEW = frozenset("newest latest last".split()) | {"most recent"}
_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_THEN = pattern(rf"(?P<month>{_MONTH})?(?: (?P<day>\d{{1,2}}))?,? ?(?P<year>(?:19|20)\d\d)?", re.I)
_DATED = pattern(r" ?\b(?:from|of|in|dated|published in|released in) (?P<then>(?:19|20)\d\d)\b", re.I)
_OTHER_VERB = pattern(r"\b(?:mention\w*|say\w*|quot\w*|contain\w*|name\w*|correct\w*|not|n't|no)\b", re.I)


def completed(reading: Reading, before: Reading) -> str | None:
    """The full wording; None where the follow-up does not pick by age, or where the question before lists no documents
    by what they are about, what they mention or when they came out."""
    if last := _ULTIMO.match(reading.question):
        return _in_spanish(last["end"], before.question)
    if anterior := _ANTERIOR.match(reading.question):
        its_end = _ITS_END.match(before.question)
        oldest = its_end is not None and "antigu" in (its_end["end"] or "").casefold()
        question = (
            f"What is the {'oldest' if oldest else 'latest'} {_KINDS.get(its_end['noun'].lower(), 'document')}?"
            if its_end
            else before.question
        )
        return _beside(anterior["before"] is not None, question)
    if beside := _BESIDE.match(reading.question):
        way = (beside["way"] or beside["came"] or beside["other"]).lower()
        return _beside(way in ("before", "previous", "preceding"), before.question)
    if narrowed := _NARROWED.match(reading.question):
        return _narrowed(narrowed, before.question)
    if (end := _END.match(reading.question)) is None:
        return None
    holding = _HOLDING.match(before.question)
    listed = holding or _LISTED.match(before.question) or _PICKED.match(before.question)
    if listed is None:
        return None
    rest = "" if holding else _IS.sub("", listed["rest"].strip()).strip()
    held = holding or _THAT_HOLDS.match(rest)
    if held:
        rest = f"that mentions {held['words']}"
    elif _OTHER_VERB.search(rest):
        return None
    return f"{' '.join(['What is the', end['end'].lower(), _single(listed['noun']), rest]).strip()}?"


def _beside(earlier: bool, before: str) -> str | None:
    """The document next to the one at an end of all, or to one near it, by their dates."""
    picked = list(_RANKED.finditer(before))
    if len(picked) != 1:
        return None
    (found,) = picked
    end = found["end"].lower()
    at = ORDINALS.index(found["rank"].lower()) if found["rank"] else 0
    at += 1 if earlier == (end in _NEW) else -1
    if not 0 <= at < len(ORDINALS):
        return None
    end = {"last": "latest", "first": "oldest"}.get(end, end)
    return f"{before[: found.start()]}{f'{ORDINALS[at]} ' if at else ''}{end}{before[found.end() :]}"


def _narrowed(follow_up: re.Match[str], before: str) -> str | None:
    """What was listed, of the time or on the matter alone that a follow-up names; a month is one of the year listed."""
    listed = _LISTED.match(before)
    rest = _IS.sub("", listed["rest"].strip()).strip() if listed else ""
    if listed is None or _OTHER_VERB.search(rest):
        return None
    noun, dated = listed["noun"], _DATED.search(rest)
    if about := follow_up["about"]:
        if re.search(r"\b(?:about|on|regarding)\b", rest):
            return None
        return f"Which {noun} {rest} are {about}?"
    then = _THEN.fullmatch(follow_up["then"].strip())
    if then is None or not (then["month"] or then["year"]) or (dated and then["year"] not in (None, dated["then"])):
        return None
    when = (
        follow_up["then"].strip() if then["year"] or dated is None else f"{follow_up['then'].strip()} {dated['then']}"
    )
    held = _DATED.sub("", rest, count=1).strip() if dated else rest
    return f"Which {' '.join(filter(None, (noun, held)))} are from {when}?"


def _in_spanish(end: str, before: str) -> str | None:
    if aged := _ITS_AGE.match(before):
        return f"{before[: aged.start('end')]}{end}{before[aged.end('end') :]}"
    if listed := _LISTA.match(before):
        return f"¿Cuál es el {listed['noun']} {end} {re.sub(r'^de ', 'sobre ', listed['rest'])}?"
    return None


def _single(noun: str) -> str:
    """ "press release" of "press releases"."""
    first, last = noun.rpartition(" ")[::2]
    return f"{first} {_NOUNS.get(last.casefold(), last)}".strip()
