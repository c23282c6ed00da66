"""A sentence without a year, cited where a question asks when -> the same with the dateline before it, which has one:
"MILLBROOK, Feb. 3, 2016 -- The mill today recalled its flour." Of any other sentence its document's date is beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from ingest import SectionKind, Span, pattern
from service.citations import MAX_EXACT, Cited
from service.language.openings import OPENED
from service.language.years import MEASURED_FROM, YEAR
from service.reading import Reading

LONGEST = 120  # of a dateline
_WHEN = pattern(
    rf"{OPENED}(?:when\b|(?:on )?(?:what|which) (?:day|date)\b|cu[aá]ndo\b|"
    r"(?:en )?qu[eé] (?:d[ií]a|fecha)\b)",
    re.I,
)
DATELINE = pattern(r"\b(?:19|20)\d\d\b[^.!?]{0,40}[-–—]\s*$")
# Of the day itself: what a lead tells so has not come about in a year that it names later ("has cleared it of a leak
# in July 2021").
_OF_ITS_DAY = pattern(
    r"\b(?:ha(?:s|ve)|today|tonight|yesterday|(?:this|last) (?:morning|night|afternoon|evening))\b", re.I
)


def with_datelines(cited: Iterable[Cited], reading: Reading, words: Callable[[Cited], str]) -> list[Cited]:
    """``cited``, with its dateline where that alone tells the day asked for; ``words`` gives those of a span."""
    if not _WHEN.match(reading.question):
        return list(cited)
    return [_dated(one, words) if one.quote is None and not _has_year(words(one)) else one for one in cited]


def _has_year(words: str) -> bool:
    """Whether it says when something was, and not only since when it was the most, or when another thing was."""
    year = YEAR.search(MEASURED_FROM.sub(" ", words))
    return year is not None and _OF_ITS_DAY.search(words, 0, year.start()) is None


def _dated(cited: Cited, words: Callable[[Cited], str]) -> Cited:
    for section in cited.document.anatomy.sections:
        start, end = section.span.start, cited.span.start
        begins = section.kind is SectionKind.BODY and 0 < end - start <= LONGEST and cited.span.end - start < MAX_EXACT
        if begins and DATELINE.search(words(replace(cited, span=Span(start, end)))):
            return replace(cited, span=Span(start, cited.span.end), marks=())
    return cited
