"""A later part of a question that joins several -> the same with the year of the first, where it counts and names none.

"How many bills were filed in 2014 and how many became law?" offers the second as asked of 2014: alone it would be of
any year. "Who did best and who did worst in 2024?" asks both of 2024: the first alone would be of the newest edition.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import pattern
from service.language.years import YEAR

_IN_YEAR = pattern(r"\bin ((?:19|20)\d\d)\b")
_CLOSING = pattern(r"\bin (?:19|20)\d\d$")
_COUNTS = pattern(r"(?:how many|how much)\b", re.I)
_ANY_TIME = pattern(
    r"\b(?:ever|never|now|today|currently|since|until|before|after|so far|to date|years?|in all)\b", re.I
)
_END = pattern(r"\b(?:first|last|most|least|fewest|highest|lowest|best|worst)\b", re.I)


def with_later_year(first: str, others: Sequence[str]) -> str:
    """The ``first`` part that asks for one end, with the year that closes the last one, where this asks for an end too:
    a year after both is that of both."""
    closing = _CLOSING.search(others[-1])
    ends = all(_END.search(part) for part in (first, *others))
    named = any(YEAR.search(part) for part in (first, *others[:-1]))
    return f"{first} {closing.group()}" if closing and ends and not (named or _ANY_TIME.search(first)) else first


def with_its_year(words: str, first: str) -> str:
    """A later part that counts, with the one year of the ``first``: alone it would be asked of any."""
    years = set(_IN_YEAR.findall(first))
    if len(years) != 1 or len(set(YEAR.findall(first))) != 1 or YEAR.search(words) or not _COUNTS.match(words):
        return words
    return words if _ANY_TIME.search(words) else f"{words.rstrip('?')} in {years.pop()}{'?' * words.endswith('?')}"
