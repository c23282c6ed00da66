"""A line of its own that names the issue of a newsletter by its season -> the year of it: "Newsletter, spring 2024".

Where such a line says at its end when the issue was published, it is of that day: "Newsletter of the Trust. Spring
2024, issue 9. Published 14 April 2024".

A season is no month and in each half of the world another, so the year alone is told; of "winter 2023/24", which is of
two years, nothing is.
"""

from __future__ import annotations

import re

from ingest.anatomy.date_forms import DATE, YEAR
from ingest.lazy_pattern import pattern

LONGEST = 90  # code points of such a line
LONGEST_DATED = 160  # of one that also says when it was published
_KIND = r"(?:newsletter|bulletin|magazine|journal|gazette|news|bolet[íi]n|revista|gaceta)"
_NUMBER = r"(?:(?:issue|no|nr|number|vol(?:ume)?|n[úu]m(?:ero)?|n\.?º)\.?\s*\d{1,4})"
_SEASON = (
    rf"(?:spring|summer|autumn|fall|winter|primavera|verano|otoño|invierno)\s+(?:of\s+|del?\s+)?(?P<year>{YEAR})"
    r"(?!\s?[/–-]\s?\d)"
)
_APART = r"[\s,.|·•:–—(-]+"
_NAMED = rf"(?:[\w’'&.-]+\s+){{0,4}}{_KIND}(?:\s+(?:of|for|de|del|para)\s+[\w’'&-]+(?:\s+[\w’'&-]+){{0,3}})?"
_SEASON_LAST = pattern(
    rf"(?:{_NAMED}{_APART}(?:{_NUMBER}{_APART})?|{_NUMBER}{_APART}){_SEASON}(?:{_APART}{_NUMBER})?"
    r"(?:\s*[|·•]\s*[^\d\n]{2,40})?\W*",  # "free", "please take one"
    re.IGNORECASE,
)
_SEASON_FIRST = pattern(rf"{_SEASON}{_APART}(?:{_NAMED}|{_NUMBER})\W*", re.IGNORECASE)

_SAYS_WHEN = pattern(
    rf"(?P<named>[^\n]+?)[.,;|·•–—-]\s+(?:published|issued|posted|publicad[oa])(?:\s+(?:on|el))?:?\s+(?P<day>{DATE})\W*",
    re.IGNORECASE,
)
_PERIODICAL = pattern(rf"\b{_KIND}\b", re.IGNORECASE)
_COUNTED = pattern(rf"\b(?:{_NUMBER}|{_SEASON})", re.IGNORECASE)


def day_of_issue(line: str) -> str | None:
    """The day on which, as a line says at its end, the issue that it names before was published."""
    words = line.strip(" *_#")
    found = _SAYS_WHEN.fullmatch(words) if len(words) <= LONGEST_DATED else None
    if found is None or re.search(DATE, found["named"], re.IGNORECASE):
        return None
    return found["day"] if _PERIODICAL.search(found["named"]) and _COUNTED.search(found["named"]) else None


def year_of_issue(line: str) -> str | None:
    """The year of the season that a line prints beside what kind of periodical it is, or beside its number."""
    words = line.strip(" *_#")
    if len(words) > LONGEST:
        return None
    found = _SEASON_LAST.fullmatch(words) or _SEASON_FIRST.fullmatch(words)
    return found["year"] if found else None
