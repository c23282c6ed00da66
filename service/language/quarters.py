"""A text -> the same with each quarter of a year as one word: "the second quarter of 2024" and "Q2 2024" are one.

A half stays as it is printed: "the first half" is of many things. Spanish ones are "segundo trimestre".
"""

from __future__ import annotations

import re

from ingest import pattern

_ORDINALS = (
    r"first|1st|primer|1er",
    r"second|2nd|segundo|2o|2º",
    r"third|3rd|tercer|3er",
    r"fourth|4th|cuarto|4o|4º",
)
_QUARTERS = tuple(
    pattern(rf"\b(?:(?:{ordinal})[ -](?:quarter|qtr|trimestre)\b|(?:quarter|qtr) {number}\b|q ?{number}\b)", re.I)
    for number, ordinal in enumerate(_ORDINALS, start=1)
)


def with_quarters(text: str) -> str:
    """``text`` with "q2" in place of each way to write the second quarter."""
    for number, quarter in enumerate(_QUARTERS, start=1):
        text = quarter.sub(f"q{number}", text)
    return text


def without_quarters(text: str) -> str:
    """``text`` without them."""
    for quarter in _QUARTERS:
        text = quarter.sub(" ", text)
    return text
