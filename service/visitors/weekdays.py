"""A line that prints days of the week -> which they are: "Tuesday to Saturday", "daily", "on weekdays"."""

from __future__ import annotations

import re

from ingest import pattern
from service.language.date_words import A_WEEKDAY, WEEK

_DAY = f"{A_WEEKDAY}s?"
NAMED = pattern(rf"\b(?:{_DAY}|daily|weekdays?|weekends?|every day|all week)\b", re.I)
ONE = pattern(rf"\b(?P<day>{_DAY}|weekdays?|weekends?)\b", re.I)
_FROM_TO = pattern(rf"\b(?P<first>{_DAY})\s*(?:to|through|till|until|–|—|-)\s*(?P<last>{_DAY})\b", re.I)
_SETS = (
    (pattern(r"\b(?:daily|every day|all week)\b", re.I), WEEK),
    (pattern(r"\bweekdays?\b", re.I), WEEK[:5]),
    (pattern(r"\bweekends?\b", re.I), WEEK[5:]),
)


def weekdays(line: str) -> frozenset[str]:
    """The days that a line names, those between two of them among them."""
    told = {name for name in WEEK if re.search(rf"\b{name}s?\b", line, re.I)}
    for found in _FROM_TO.finditer(line):
        first, last = (WEEK.index(found[end].lower().rstrip("s")) for end in ("first", "last"))
        told |= {WEEK[i % 7] for i in range(first, last + 1 if last >= first else last + 8)}
    for form, days in _SETS:
        told |= set(days) if form.search(line) else set()
    return frozenset(told)
