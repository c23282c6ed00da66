"""A printed day or month -> its stamp and its precision: "May 4, 2019" -> "2019-05-04", "mayo de 2019" -> "2019-05".

The forms that nearly every release prints are read here. Others are left to dateparser, which takes a quarter of a
second to make ready; it reads these alike (tests/anatomy/test_printed_day.py).
"""

from __future__ import annotations

import re
from datetime import date, datetime

from ingest.anatomy.date_forms import MONTH, MONTH_FR, MONTH_YEAR, WEEKDAY, WEEKDAY_ES, YEAR
from ingest.document import Published
from ingest.lazy_pattern import pattern

PRECISION = {4: "year", 7: "month", 10: "day"}  # by the length of a stamp
_YEAR_FIRST = pattern(r"(\d{4})[ ./\-](\d{1,2})[ ./\-](\d{1,2})(?:[T ].*)?")

_MES = r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)"
_PLAIN = pattern(
    rf"{WEEKDAY}?(?P<m1>{MONTH}) (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y1>{YEAR})"
    rf"|{WEEKDAY}?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<m2>{MONTH}),? (?P<y2>{YEAR})"
    rf"|{WEEKDAY_ES}?(?P<d3>\d{{1,2}}) de (?P<m3>{_MES}) del? (?P<y3>{YEAR})"
    rf"|(?P<m4>{MONTH}) (?P<y4>{YEAR})|(?P<m5>{_MES}) (?:del? )?(?P<y5>{YEAR})",
    re.IGNORECASE,
)
_NUMBERS = {
    letters: number
    for number, several in enumerate(
        "jan ene,feb,mar,apr abr,may,jun,jul,aug ago,sep set,oct,nov,dec dic".split(","), 1
    )
    for letters in several.split()
}
_MONTH_YEAR = pattern(MONTH_YEAR, re.IGNORECASE)
_SPANISH = pattern(rf"\bde\b|{_MES}\b|\b(?:ene|abr|ago|dic)\b")
_FRENCH = pattern(rf"\b{MONTH_FR}\b")


def parse_printed(phrase: str, where: str = "printed") -> Published | None:
    """A printed date. Numbers that may be read in two orders give the year alone."""
    words = " ".join(phrase.replace("\n", " ").split())
    numbers = re.fullmatch(r"(\d{1,2})[ ./\-](\d{1,2})[ ./\-](\d{2}|\d{4})", words)
    if numbers:
        return _from_numbers(int(numbers[1]), int(numbers[2]), numbers[3], words, where)
    if year_first := _YEAR_FIRST.fullmatch(words):
        day = _day(int(year_first[1]), int(year_first[2]), int(year_first[3]))
        whole = day is not None and 1900 <= day.year <= 2099
        return Published(day.isoformat(), "day", False, 1.0, f"{where}: {words!r}") if day and whole else None
    stamp = stamp_of(words)
    return Published(stamp, PRECISION[len(stamp)], False, 1.0, f"{where}: {words!r}") if stamp else None


def _from_numbers(first: int, second: int, year: str, words: str, where: str) -> Published | None:
    """Month first or day first: whichever makes a date; if both do, only the year is certain."""
    whole = int(year) if len(year) == 4 else 2000 + int(year)
    days = {day for month, number in ((first, second), (second, first)) if (day := _day(whole, month, number))}
    if not days or not 1900 <= whole <= 2099:
        return None
    if len(days) > 1:
        return Published(
            str(whole), "year", False, 1.0, f"{where}: {words!r}, whose month and day can be read two ways"
        )
    return Published(days.pop().isoformat(), "day", False, 1.0, f"{where}: {words!r}")


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def stamp_of(words: str) -> str | None:
    """The stamp of a date between 1900 and 2099 whose month is a word; one blank between two words. None where it is
    no such date."""
    plain = _PLAIN.fullmatch(words)
    if plain is None:
        return _by_dateparser(words)
    found = {name[0]: part for name, part in plain.groupdict().items() if part}
    year, month = int(found["y"]), _NUMBERS[found["m"][:3].lower()]
    try:
        day = date(year, month, int(found.get("d", "1"))).isoformat()
    except ValueError:
        return None
    return day if "d" in found else day[:7]


def _by_dateparser(words: str) -> str | None:
    import dateparser

    plain = words.lower()
    month_only = _MONTH_YEAR.fullmatch(words)
    parsed: datetime | None = dateparser.parse(
        re.sub(r"(?<=[a-z])\.|(?<=\d)(?:\.?º|°|er\b|ro\b)|\bof\s(?=[a-z])", "", plain),
        languages=["es" if _SPANISH.search(plain) else "fr" if _FRENCH.search(plain) else "en"],
        settings={
            "REQUIRE_PARTS": ["month", "year"] if month_only else ["day", "month", "year"],
            "STRICT_PARSING": not month_only,
            "PREFER_DAY_OF_MONTH": "first",
            "DATE_ORDER": "MDY",
            "PARSERS": ["absolute-time"],
        },
    )
    if parsed is None or not 1900 <= parsed.year <= 2099:
        return None
    stamp = parsed.date().isoformat()
    return stamp[:7] if month_only else stamp
