"""A question about what came before something, or after it, or in a year -> whether a sentence is of the other side of
it.

"What did she write before the war?" is not answered by what she wrote after the war, "How many came after 2015?" not by
"between 2005 and 2015", "Did grades rise after 2019?" by those that rose in 2019, nor "Who bought the mill in 1952?" by
who bought it in 1863.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.answering.asks_more import asks_more
from service.language.date_words import MONTHS

_SIDE = pattern(
    r"\b(?P<side>before|after) (?:(?:the|an?|his|her|its|their|this|that) )?"
    r"(?P<what>[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)?)",
    re.I,
)
_OTHER = {"before": "after", "after": "before"}
_AFTER_YEAR = pattern(r"\b(?:after|since) (?P<year>1\d{3}|20\d\d)(?!\d)", re.I)
# What stays as it is may have become so in that year: "Did it stay shut after 2019?" of "It shut for good in 2019."
_DID_BESIDE_YEAR = pattern(
    r"^\W*(?:(?:and|so|but) )?(?:did|have|has)\b(?!.*\b(?:stay|remain|keep|kept|continue|still|last|exist|go on)\w*)"
    r".*\b(?P<side>before|after) (?P<year>(?:19|20)\d\d)\W*$",
    re.I,
)
# A year of an older century is told from a number by what stands about it: "in 1863 by the railway", "(1847–1919)".
_IN_YEAR = pattern(
    r"(?:\b(?:in|by|from|until|till|since|between|after|before|about|around|early|late|of|and|to|year|"
    rf"(?i:{'|'.join(MONTHS)}|spring|summer|autumn|winter)),? |[(–-])(?P<year>1[0-8]\d\d)"
    r"(?=[,.;:)?!–-]|\W*$| (?:and|to|by|the|an?|when|as|with|in|at|on|for|from|under|after|until|but|he|she|it|they|"
    r"who|which|that|because|[A-ZÀ-ÖØ-Þ]))"
)
_SIDE_OF_YEAR = pattern(r"\b(?:before|after|since|until|till|by|from|between) (?:[a-z]+ )?1\d{3}", re.I)
_YEAR = pattern(r"(?<![\d.,])(?:19|20)\d\d(?![\d,])")


def is_on_the_other_side(words: str, question: str) -> bool:
    if asks_more(question):
        return False
    plain = " ".join(words.split())
    beside = _is_after_it(plain, question) or _is_up_to_it(plain, question) or _is_in_that_year(plain, question)
    return beside or _is_of_another_year(plain, question)


def _is_after_it(plain: str, question: str) -> bool:
    """Whether something is asked before an event, and a sentence has that event with "after" alone, or turned round."""
    asked = _SIDE.search(question)
    if asked is None:
        return False
    what = re.escape(asked["what"])
    the = r"(?:(?:the|an?|his|her|its|their|this|that) )?"
    side = asked["side"].casefold()
    other = re.search(rf"\b{_OTHER[side]} {the}{what}\b", plain, re.I)
    return other is not None and re.search(rf"\b{side}\b", plain, re.I) is None


def _is_up_to_it(plain: str, question: str) -> bool:
    """Whether something is asked after a year, up to which alone a sentence tells."""
    asked = _AFTER_YEAR.search(question)
    if asked is None:
        return False
    year = asked["year"]
    up_to = re.search(rf"(?:\b(?:until|till|by|before|through|and|to) |[–-]){year}\b", plain, re.I)
    later = any(int(one) > int(year) for one in _years(plain))
    return up_to is not None and not later and not re.search(rf"\b(?:after|since|from) {year}\b", plain, re.I)


def _is_in_that_year(plain: str, question: str) -> bool:
    """Whether it is asked if something was done before or after a year, and a sentence tells of that year itself."""
    asked = _DID_BESIDE_YEAR.search(question)
    if asked is None:
        return False
    side, year = asked["side"].casefold(), asked["year"]
    there = any((one < year) if side == "before" else (one > year) for one in _years(plain))
    bounded = re.search(rf"\b(?:before|after|since|from|until|till|by|than(?: in)?) {year}\b", plain, re.I)
    return not there and not bounded and re.search(rf"\bin (?:the )?{year}\b", plain, re.I) is not None


def _is_of_another_year(plain: str, question: str) -> bool:
    """Whether a sentence tells years, none of them one that a question names, where one of both is of a century that
    ``years_told`` does not know; within a span of years it tells of all between."""
    asked = _years(question)
    told = _years(plain) if asked else set[str]()
    if not told or not asked.isdisjoint(told) or _SIDE_OF_YEAR.search(question):
        return False
    if all(year.startswith(("19", "20")) for year in asked | told) or any(year in plain for year in asked):
        return False
    first, last = min(told), max(told)
    return not (first < last and any(first < year < last for year in asked))


def _years(text: str) -> set[str]:
    return {one["year"] for one in _IN_YEAR.finditer(text)} | set(_YEAR.findall(text))
