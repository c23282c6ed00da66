"""A question since when, or how long, somebody has had an office -> whether a sentence tells it of another one alone.

"Since when has Ann Lee been CEO?" is not answered by "Lee has been head of operations since 2017", nor when she became
chief inspector by "Lee becomes deputy chief inspector on 1 October".
"""

from __future__ import annotations

import re

from ingest import pattern
from service.answering.other_office import is_below
from service.language.openings import OPENED
from service.speech.office import named_office, pattern_of

_TITLE = (
    r"ceo|cfo|coo|cto|chief [a-z]+(?: officer)?|director(?: general)?|general manager|manager|president|"
    r"chair(?:man|woman|person)?|inspector|commissioner|treasurer|secretary|governor|mayor|minister|warden|principal|"
    r"rector|head of [a-z]+(?: [a-z]+)?|editor|conductor|captain|coach"
)
_KINDS = r"(?:(?:deputy|vice|acting|interim|managing|executive|medical|artistic|music|finance|technical) )*"
_ASKED = pattern(
    rf"{OPENED}(?:since when|for how long|how long|when|in (?:what|which) year)\b[^?,;]+? "
    rf"(?:(?:the|our|its|their|an?) )?(?P<office>{_KINDS}(?:{_TITLE}))\W*$",
    re.I,
)
_ROLE = pattern(
    r"\b(?:(?:has|have|had|will) (?:also )?(?:been|be|become)|becomes?|became|was|is|as)"
    r"(?: (?:the|an?|its|our|their|now))? "
    rf"(?P<role>{_KINDS}(?:[a-z-]+ ){{0,2}}?(?:{_TITLE}))\b",
    re.I,
)


def tells_of_another_office_since(words: str, question: str) -> bool:
    """Whether every office that ``words`` say somebody has or takes is another than the one that is asked about."""
    asked = _ASKED.match(question)
    office = named_office(asked["office"], 0, 0) if asked else None
    if office is None:
        return False
    plain = " ".join(words.split())
    named = re.search(rf"\b(?:{pattern_of(office.titles)})\b", plain, re.I) is not None
    return any(_ROLE.finditer(plain)) and (not named or is_below(plain, office))
