"""A later part of a question that joins several -> the same with the year of the first, where it counts and names none.

"How many bills were filed in 2014 and how many became law?" offers the second as asked of 2014: alone it would be of
any year.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.years import YEAR

_IN_YEAR = pattern(r"\bin ((?:19|20)\d\d)\b")
_COUNTS = pattern(r"(?:how many|how much)\b", re.I)
_ANY_TIME = pattern(
    r"\b(?:ever|never|now|today|currently|since|until|before|after|so far|to date|years?|in all)\b", re.I
)


def with_its_year(words: str, first: str) -> str:
    """A later part that counts, with the one year of the ``first``: alone it would be asked of any."""
    years = set(_IN_YEAR.findall(first))
    if len(years) != 1 or len(set(YEAR.findall(first))) != 1 or YEAR.search(words) or not _COUNTS.match(words):
        return words
    return words if _ANY_TIME.search(words) else f"{words.rstrip('?')} in {years.pop()}{'?' * words.endswith('?')}"
