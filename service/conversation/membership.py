"""A follow-up asking whether a subject is one of those that the question before picks -> that asked of the subject
alone.

"Which states got an A in 2019?" and then "is Texas one of them?", "and Texas?", "what about Texas?" ask "Is it true
that Texas got an A in 2019?".
"""

from __future__ import annotations

import re

from ingest import Organisation, Subject, pattern
from service.conversation.set_exchanged import ENDS, is_spanish
from service.conversation.subject_set import WITHOUT_THAT, forms_of
from service.figures.wording import VOWEL_LETTERS
from service.language.openings import OPENED
from service.reading import Reading

_AMONG = pattern(
    rf"{OPENED}(?:(?:is|are|was|were|est[aá]n?|es|era) (?P<name>.+?) "
    r"(?:(?:also|too|still|tambi[eé]n) )?"
    r"(?:(?:one|part|any|un[oa]) (?:of|de)|among|amongst|entre|in|on|en) "
    r"(?:them|those|these|there|that|the|ell[oa]s|es[oa]s?|l[oa]s?)(?: (?:list|group|set|lista|grupo))?"
    r"|(?:(?:what|how) about )?(?P<alone>.+?)(?: (?:too|also|as well|then|tambi[eé]n))?)\W*$",
    re.I,
)
_SEVERAL = pattern(r"\b(?:of|among|from|de|entre) (?:them|those|these|ell[oa]s|es[oa]s|est[oa]s)\b", re.I)
# "Does that include Texas?", "is Texas included in that?"
_INCLUDED = pattern(
    rf"{OPENED}(?:(?:does|do|did|would) (?:that|this|it|those|these|they|the)"
    r"(?: (?:number|count|list|figure))? (?:also )?(?:include|count|contain) (?P<name>.+?)"
    r"|(?:is|are|was|were) (?P<alone>.+?) (?:included|counted|among them|part of (?:that|it))"
    r"(?: in (?:that|this|it|there|the (?:number|count|list|figure)))?)\W*$",
    re.I,
)
_COUNTED = pattern(r"\bhow many\b", re.I)
# "How many Fs were there in 2021?": whether one is among these is whether it got that letter.
_OF_A_LETTER = pattern(
    r"^\W*(?:[Aa]nd |[Ss]o |[Bb]ut )?[Hh]ow many (?P<letter>[A-F][+-]?)['’]?s "
    r"(?:(?:were|are) (?:there|given) )?(?:in|for|of) (?P<year>(?:19|20)\d\d)\W*$"
)
_EDGES = " ?¿.,!"
_SINGULAR = {"have": "has", "are": "is", "were": "was", "do": "does", "with": "had", "tienen": "tiene", "son": "es"}
_ENDINGS = ((r"tuvieron\b", "tuvo"), (r"ieron\b", "ió"), (r"aron\b", "ó"))


def completed(reading: Reading, before: Reading, organisation: Organisation) -> str | None:
    """The full wording; None where the follow-up says more than a subject's name, or the question before picks by an
    end of a ranking, or of a part of all subjects."""
    if len(reading.subjects) != 1 or before.parts or reading.years or reading.newest:
        return None
    subject = organisation.by_code[reading.subjects[0]]
    asked = _INCLUDED.match(reading.question) or _AMONG.match(reading.question)
    if asked is None or not _is_name(asked["name"] or asked["alone"], subject):
        return None
    if len(before.subjects) == 1:
        return (
            _of_another(before, organisation.by_code[before.subjects[0]].name, subject.name) if asked["name"] else None
        )
    if letter := _OF_A_LETTER.match(before.question):
        article = "an" if letter["letter"][0] in VOWEL_LETTERS else "a"
        return f"Did {subject.name} get {article} {letter['letter']} in {letter['year']}?"
    forms = forms_of(organisation.subject_word, organisation.subject_words)
    picked = forms.picking.match(before.question)
    if picked is None or before.subjects or ENDS.search(picked["clause"]):
        return None
    if forms.noun_of(picked["group"]) != picked["group"]:
        return None
    first, _, rest = WITHOUT_THAT.sub("", picked["clause"]).partition(" ")
    clause = f"{_SINGULAR.get(first.casefold(), first)} {rest}".strip()
    if not is_spanish(before.question):
        return f"Is it true that {subject.name} {clause}?"
    for plural, one in _ENDINGS:
        clause = re.sub(rf"^(\w*?){plural}", rf"\1{one}", clause)
    return f"¿{subject.name} {clause}?"


def is_of_the_count(reading: Reading, before: Reading, organisation: Organisation) -> bool:
    """Whether a follow-up asks if a number counts one of another kind than the rest, which is told with the number:
    "The 51 include District of Columbia"."""
    asked = _INCLUDED.match(reading.question)
    if asked is None or len(reading.subjects) != 1 or before.subjects or before.parts:
        return False
    if _OF_A_LETTER.match(before.question):
        return False
    subject = organisation.by_code[reading.subjects[0]]
    forms = forms_of(organisation.subject_word, organisation.subject_words)
    apart = subject.kind not in ("", organisation.subject_word) and _is_name(asked["name"] or asked["alone"], subject)
    return apart and bool(_COUNTED.search(before.question)) and forms.picking.match(before.question) is None


def is_of_several(reading: Reading, before: Reading, organisation: Organisation) -> bool:
    """Whether a follow-up is about "those" where the question before asks of one: they are not that one."""
    if len(before.subjects) != 1 or not _SEVERAL.search(reading.question):
        return False
    name = organisation.by_code[before.subjects[0]].name
    return _of_another(before, name, name) is not None


def _is_name(words: str, subject: Subject) -> bool:
    named = re.sub(r"^(?:the|el|la) ", "", words.strip(_EDGES), flags=re.I)
    names = (subject.name, *subject.aliases, *subject.abbreviations)
    return named.casefold() in {name.strip(_EDGES).casefold() for name in names}


def _of_another(before: Reading, old: str, new: str) -> str | None:
    """The same for one more subject, after a question of this form."""
    for opening in ("Is it true that ", "¿"):
        if before.question.startswith(f"{opening}{old} "):
            return f"{opening}{new}{before.question.removeprefix(f'{opening}{old}')}"
    return None
