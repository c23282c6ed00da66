"""A line of its own that names the issue of a newsletter by its season -> the year of it: "Newsletter, spring 2024".

A season is no month and in each half of the world another, so the year alone is told; of "winter 2023/24", which is of
two years, nothing is.
"""

from __future__ import annotations

import re

from ingest.anatomy.date_forms import YEAR

LONGEST = 90  # code points of such a line
_KIND = r"(?:newsletter|bulletin|magazine|journal|gazette|news|bolet[íi]n|revista|gaceta)"
_NUMBER = r"(?:(?:issue|no|nr|number|vol(?:ume)?|n[úu]m(?:ero)?|n\.?º)\.?\s*\d{1,4})"
_SEASON = (
    rf"(?:spring|summer|autumn|fall|winter|primavera|verano|otoño|invierno)\s+(?:of\s+|del?\s+)?(?P<year>{YEAR})"
    r"(?!\s?[/–-]\s?\d)"
)
_APART = r"[\s,.|·•:–—(-]+"
_NAMED = rf"(?:[\w’'&.-]+\s+){{0,4}}{_KIND}(?:\s+(?:of|for|de|del|para)\s+[\w’'&-]+(?:\s+[\w’'&-]+){{0,3}})?"
_SEASON_LAST = re.compile(
    rf"(?:{_NAMED}{_APART}(?:{_NUMBER}{_APART})?|{_NUMBER}{_APART}){_SEASON}(?:{_APART}{_NUMBER})?\W*", re.IGNORECASE
)
_SEASON_FIRST = re.compile(rf"{_SEASON}{_APART}(?:{_NAMED}|{_NUMBER})\W*", re.IGNORECASE)


def year_of_issue(line: str) -> str | None:
    """The year of the season that a line prints beside what kind of periodical it is, or beside its number."""
    words = line.strip(" *_#")
    if len(words) > LONGEST:
        return None
    found = _SEASON_LAST.fullmatch(words) or _SEASON_FIRST.fullmatch(words)
    return found["year"] if found else None
