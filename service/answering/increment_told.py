"""A question how many there are -> whether a sentence tells only how many came or went: "opened two more theatres" does
not say how many theatres there are."""

from __future__ import annotations

import re

from ingest import pattern
from service.language.numeral import A_NUMBER
from service.language.openings import OPENED
from service.language.stop_words import telling_words

_HOW_MANY = pattern(
    rf"{OPENED}how many (?P<what>[^?,;()]+?) "
    r"(?:are there|were there|is there|(?:do|does|did|has|have|had)\b)",
    re.I,
)
_MORE = pattern(r"\b(?:more|additional|further|extra|new|another|fewer|less|added|others?)\b", re.I)
_STEM = 5  # letters by which "theatre" and "theatres" are taken for the same


def tells_an_increment(words: str, question: str) -> bool:
    """Whether every number of ``words`` that counts what is asked for counts more or fewer of them."""
    asked = _HOW_MANY.match(question)
    if asked is None or _MORE.search(question):
        return False
    what = telling_words(asked["what"])
    if not what:
        return False
    noun = rf"{re.escape(what[-1][:_STEM])}\w*"
    counted = list(re.finditer(rf"\b{A_NUMBER} (?P<between>(?:[\w'’-]+ ){{0,3}}?){noun}", words, re.I))
    return bool(counted) and all(
        re.match(r"(?:more|additional|further|extra|fewer)\b", one["between"], re.I) for one in counted
    )
