"""What is declared or printed about an embargo -> the moment that it ends, or why there is none.

Default deny: whatever speaks of an embargo and is not an aware moment holds the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from difflib import get_close_matches
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ingest.anatomy.date_forms import DATE, WEEKDAY
from ingest.anatomy.embargo_line import embargo_line
from ingest.anatomy.printed_day import parse_printed
from ingest.lazy_pattern import pattern

_NAMES = ("embargo", "embargoed")
_LIKENESS = 0.8  # "embrago" .86, "imbargo" .86; "embark" .77, "cargo" .67
FORM = "write `embargo: 2026-12-01T09:00:00-05:00`, or `embargo: none` if there is none"

LATEST_ZONE = timedelta(hours=12)  # a day begins last where the clock is twelve hours behind
_NONE = ("none", "no", "false", "lifted")
_CODE = r"(?:GMT|UTC|BST|CES?T|AE[SD]T|[ECMP][SD]?T)"
_CLOCK = pattern(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*(?P<half>[ap])\.?\s?m\b\.?"
    r"|\b(?P<hour24>\d{1,2}):(?P<minute24>\d\d)(?::\d\d)?\b(?!\s*[ap]\.?m\b)"
    rf"|\b(?P<hours>\d\d)\.?(?P<minutes>[0-5]\d)\s*(?:h(?:ou)?rs?\b|(?={_CODE}\b))|\b(?P<word>noon|midnight)\b",
    re.IGNORECASE,
)
_ZONES = {
    "E": ("America/New_York", -5),
    "C": ("America/Chicago", -6),
    "M": ("America/Denver", -7),
    "P": ("America/Los_Angeles", -8),
}
_OTHER_ZONES = {
    "BST": ("Europe/London", 1),
    "CET": ("Europe/Paris", 1),
    "CEST": ("Europe/Paris", 2),
    "AEST": ("Australia/Sydney", 10),
    "AEDT": ("Australia/Sydney", 11),
}
_ZONE = pattern(
    r"\b(?:(?P<letter>[ECMP])(?P<form>[SD]?)T"
    r"|(?P<name>Eastern|EASTERN|Central|CENTRAL|Mountain|MOUNTAIN|Pacific|PACIFIC)"
    r"(?:\s+(?P<long>(?i:Standard|Daylight)))?(?:\s+(?i:Time))?"
    rf"|(?P<other>{'|'.join(_OTHER_ZONES)})"
    r"|(?P<utc>UTC|GMT|Z)(?P<offset>[+-]\d{1,2}(?::?\d\d)?)?)(?![\w/])"
    r"|(?P<place>\b[A-Z][a-z]+/[A-Z]\w+)|(?P<only>(?<=\d)[+-]\d\d:?\d\d)(?!\d)"
)

_NO_LETTER = pattern(r"[^a-zß-ÿ]")


@dataclass(frozen=True, slots=True)
class Embargo:
    """``until``: the moment, in UTC. ``problem``: the sentence that says why the document is held
    and what to write. Exactly one of the two is set. ``at_latest``: where a printed line lacks the time of day or the
    zone, the latest moment that it may mean."""

    until: datetime | None = None
    problem: str | None = None
    at_latest: datetime | None = None


def embargo(declared: Mapping[str, object], text: str) -> Embargo | None:
    """The embargo of a document; None where nothing speaks of one. What is declared wins, at whatever depth it
    stands, the strictest of several; a declared "none" lifts a printed embargo."""
    values = list(_values(declared))
    if not values:
        line = embargo_line(text)
        return _printed(line) if line else None
    found = [one for one in map(_declared, values) if one is not None]
    held = next((one for one in found if one.until is None), None)
    return held or max(found, key=lambda one: one.until or datetime.max.replace(tzinfo=UTC), default=None)


def speaks_of_embargo(declared: Mapping[str, object]) -> bool:
    """Whether a key, at whatever depth, is one of an embargo."""
    return any(True for _ in _values(declared))


def _values(declared: object) -> Iterator[object]:
    """What stands under a key that speaks of an embargo."""
    if isinstance(declared, Mapping):
        for key, value in declared.items():
            if _is_of_embargo(str(key)):
                yield value
            else:
                yield from _values(value)
    elif isinstance(declared, list):
        for value in declared:
            yield from _values(value)


def _is_of_embargo(key: str) -> bool:
    """Whether a key is one of an embargo; a slip of the hand ("embrago") must not publish what waits."""
    name = key.strip().lower()
    first = _NO_LETTER.split(name, maxsplit=1)[0]
    return re.match(r"\W*embarg", name) is not None or bool(get_close_matches(first, _NAMES, 1, _LIKENESS))


def _declared(value: object) -> Embargo | None:
    if value is False or (isinstance(value, str) and value.strip().lower() in _NONE):
        return None
    if isinstance(value, datetime):
        return _aware(value, str(value))
    if isinstance(value, date):
        return _held(f"the embargo {value.isoformat()} has no time and no zone")
    if not isinstance(value, str) or not value.strip():
        return _held(f"the embargo {str(value)[:60]!r} is not a moment")
    words = value.strip()
    try:
        return _aware(_iso(words), words)
    except ValueError:
        return _printed(words)


def _iso(words: str) -> datetime:
    """ISO 8601, also with "24:00", which ends that day. ValueError where it is none."""
    if match := re.fullmatch(r"(\d{4}-\d\d-\d\d)[T ]24:00(?::00(?:\.0+)?)?\s?(.*)", words):
        try:
            return datetime.fromisoformat(f"{match[1]}T00:00:00{match[2]}") + timedelta(days=1)
        except OverflowError as error:
            raise ValueError(words) from error
    return datetime.fromisoformat(words)


def _aware(moment: datetime, words: str) -> Embargo:
    if moment.tzinfo is None or moment.utcoffset() is None:
        return _held(f"the embargo {words[:60]!r} has no time zone")
    try:
        return Embargo(moment.astimezone(UTC))
    except OverflowError:
        return _held(f"the embargo {words[:60]!r} is outside the calendar")


def _printed(words: str) -> Embargo:
    """ "EMBARGOED UNTIL 11:15 a.m. ET, Wednesday, Nov. 16, 2016"."""
    shown = f"the embargo {words[:80]!r}"
    found = re.search(DATE, words, re.IGNORECASE)
    day = parse_printed(re.sub(rf"^{WEEKDAY}", "", found.group(), flags=re.IGNORECASE)) if found else None
    if found is None or day is None or day.precision != "day" or day.date is None:
        return _held(f"{shown} names no full date")
    clock = _time(words[: found.start()] + " " + words[found.end() :])
    start = datetime.fromisoformat(day.date)
    if clock is None:
        return _held(f"{shown} names no time of day", _latest(start, timedelta(days=1)))
    weekday = re.search(WEEKDAY, words[: found.end()], re.IGNORECASE)
    if weekday and not start.strftime("%A").lower().startswith(weekday.group().lower()[:3]):
        return _held(f"{shown} names a weekday that the date does not have")
    try:
        ends = list(_moments(start + clock, words))
    except OverflowError:
        return _held(f"{shown} is outside the calendar")
    return Embargo(max(ends)) if ends else _held(f"{shown} has no time zone that is known", _latest(start, clock))


def _latest(day: datetime, clock: timedelta) -> datetime | None:
    """When it is that time of the day where clocks are twelve hours behind."""
    try:
        return (day + clock + LATEST_ZONE).replace(tzinfo=UTC)
    except OverflowError:
        return None


def _time(words: str) -> timedelta | None:
    """The time of day; "midnight" and "24:00" are the end of the day, the later reading."""
    match = _CLOCK.search(words)
    if match is None:
        return None
    if match["word"]:
        return timedelta(hours=12 if match["word"].lower() == "noon" else 24)
    hour = int(match["hour"] or match["hour24"] or match["hours"])
    minute = int(match["minute"] or match["minute24"] or match["minutes"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    return timedelta(hours=hour, minutes=minute) if minute < 60 and (hour < 24 or (hour, minute) == (24, 0)) else None


def _moments(local: datetime, words: str) -> Iterator[datetime]:
    """What the local time may mean in UTC: the caller takes the latest.

    "EST" in July is written for both five hours and Eastern time; an hour that a clock change repeats
    or leaves out has two readings as well.
    """
    match = _ZONE.search(words)
    if match is None:
        return
    for zone in _zones(match):
        for fold in (0, 1):
            yield local.replace(tzinfo=zone, fold=fold).astimezone(UTC)


def _zones(match: re.Match[str]) -> Iterator[tzinfo]:
    if match["letter"] or match["name"]:
        name, hours = _ZONES[match["letter"] or match["name"][0].upper()]
        form = (match["form"] or match["long"] or "")[:1].upper()
        yield ZoneInfo(name)
        if form:
            yield timezone(timedelta(hours=hours + (form == "D")))
    elif match["other"]:
        name, hours = _OTHER_ZONES[match["other"]]
        yield from (ZoneInfo(name), timezone(timedelta(hours=hours)))
    elif match["place"]:
        try:
            yield ZoneInfo(match["place"])
        except (ZoneInfoNotFoundError, ValueError):
            return
    else:
        offset = re.fullmatch(r"([+-])(\d{1,2}):?(\d\d)?", match["offset"] or match["only"] or "+0")
        if offset and int(offset[2]) <= 14:
            sign = -1 if offset[1] == "-" else 1
            yield timezone(sign * timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0)))


def _held(why: str, at_latest: datetime | None = None) -> Embargo:
    return Embargo(problem=f"{why[0].upper()}{why[1:]}: the document is held; {FORM}", at_latest=at_latest)
