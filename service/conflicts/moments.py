"""Words, and the day of the document that holds them -> the moment that they tell of: an ISO date as precise as it is
told, "2024-12-31", "2023-12" or "2023".

A month or day without a year is the last one before the document. Of several moments in one clause none is taken.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from ingest import pattern
from service.language.date_words import MONTHS

_MONTH = "|".join(f"{month}|{month[:3]}(?=[. ])" for month in MONTHS)
_YEAR = r"(?:19|20)\d\d"
_DAYS = (
    pattern(
        rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)? (?:of )?(?P<month>{_MONTH})\b\.?(?:,? (?P<year>{_YEAR}))?",
        re.I,
    ),
    pattern(
        rf"\b(?P<month>{_MONTH})\b\.? (?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?!\d)(?:,? (?P<year>{_YEAR}))?",
        re.I,
    ),
)
_END = pattern(
    rf"\b(?:end|close|last day) of (?:the year )?(?:(?P<month>{_MONTH})\b\.? )?(?P<year>{_YEAR})\b|"
    rf"\b(?:year-end|end of the year) (?P<of>{_YEAR})\b",
    re.I,
)
_MONTHS = pattern(rf"(?<!\d )\b(?P<month>{_MONTH})\b\.?(?:,? (?:of )?(?P<year>{_YEAR}))?(?! \d)", re.I)
_LAST_MONTH = pattern(rf"\b(?P<which>first|last) month of (?P<year>{_YEAR})\b", re.I)
_ALONE = pattern(
    rf"(?<![\d/–-])\b(?:(?P<year>{_YEAR})|(?<=\bin )(?P<old>1[5-8]\d\d)|(?<=\bto )(?P<to>1[5-8]\d\d))\b(?![\d/–-]|,\d)"
)
_BEFORE = pattern(r"\b(?P<which>last|this|the (?:past|previous)) year\b", re.I)
# What runs from one moment to another is of neither.
_RUNS = pattern(
    rf"\b(?:between|from) [^,;]{{0,20}}?(?:\d|\b(?:{_MONTH})\b)[^,;]{{0,15}} (?:and|to|until|till|through) "
    rf"(?:\d|{_MONTH})|"
    rf"{_YEAR} ?[/–-] ?\d|\b(?:un)?till?\b|\bsince (?:then|{_YEAR})",
    re.I,
)


def moment(text: str, published: str) -> str | None:
    """The one moment; "" where none is told, and None where there are several. ``published``: the document's ISO date,
    or ""."""
    if _RUNS.search(text):
        return None
    told = set(moments(text, published))
    finest = {one for one in told if not any(other != one and other.startswith(one) for other in told)}
    return None if len(finest) > 1 else next(iter(finest), "")


def moments(text: str, published: str) -> Iterator[str]:
    """Every moment that is told, the ends of years and months first."""
    rest = text
    for form, read in ((_END, _end), (_LAST_MONTH, _in_the_year)):
        for found in form.finditer(rest):
            yield read(found)
        rest = form.sub(" ", rest)
    for form in _DAYS:
        for found in form.finditer(rest):
            if one := _dated(published, found["year"], _number(found["month"]), int(found["day"])):
                yield one
        rest = form.sub(" ", rest)
    for found in _MONTHS.finditer(rest):
        if (found["year"] or found["month"][0].isupper()) and (
            one := _dated(published, found["year"], _number(found["month"]), 0)
        ):
            yield one
    rest = _MONTHS.sub(" ", rest)
    for found in _ALONE.finditer(rest):
        yield found["year"] or found["old"] or found["to"]
    for found in _BEFORE.finditer(rest):
        if published:
            yield str(int(published[:4]) - (found["which"].casefold() != "this"))


def printed(text: str) -> str:
    """The first day, month or year as a text prints it; "" where it prints none."""
    found = next(filter(None, (form.search(text) for form in (*_DAYS, _MONTHS, _ALONE))), None)
    return found.group().strip(" .") if found else ""


def _number(month: str) -> int:
    return next(at for at, name in enumerate(MONTHS, 1) if name.startswith(month.casefold()[:3]))


def _end(found: re.Match[str]) -> str:
    year, month = int(found["year"] or found["of"]), found["month"]
    number = _number(month) if month else 12
    return f"{year}-{number:02}-{monthrange(year, number)[1]:02}"


def _in_the_year(found: re.Match[str]) -> str:
    return f"{found['year']}-{'12' if found['which'].casefold() == 'last' else '01'}"


def _dated(published: str, year: str | None, month: int, day: int) -> str:
    """A month, or a day of it; of no year the last before the document. "" where that has no date, and for a day that
    no calendar has: "31 June"."""
    rest = f"-{month:02}-{day:02}" if day else f"-{month:02}"
    if not (year or published):
        return ""
    if not year:
        later = len(published) > len("2023") and rest[1:] > published[5 : 5 + len(rest) - 1]
        year = str(int(published[:4]) - later)
    return f"{year}{rest}" if day <= monthrange(int(year), month)[1] else ""
