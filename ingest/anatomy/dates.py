"""What is declared or printed about a date -> when a document was published, and how precisely.

In this order: what an author declared; a date in the dateline, on a line of its own, beside the release line, in a
first sentence that says nothing else, beside the organisation's name, or beside a place or a category above a text
that tells what somebody said or is a speech; what another system's key declares; the year of an issue that a line
names by its season; else such a line above another text, the day of the meeting that minutes are of, or a line that
is only a month; what the file says; a dated address; the day of an update; a date in the title, which may be of
anything; else the year that the body seems to be from. Only a date of the first four kinds is not called inferred. A
date is never made more precise than it is printed, and never measured from today.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import islice

from ingest.anatomy import own_line
from ingest.anatomy.clues import inferred_year, last_past_year
from ingest.anatomy.date_forms import DATE, MONTH_YEAR, YEAR
from ingest.anatomy.dateline import dateline_of, dates_a_change, day_before_lead, is_date_line, published_first
from ingest.anatomy.issue_line import day_of_issue, year_of_issue
from ingest.anatomy.printed_day import PRECISION, parse_printed
from ingest.document import Published, Section, SectionKind
from ingest.lazy_pattern import pattern

HEAD_LINES = 4  # a title, a subtitle and who published it
LATER_YEARS = 2  # "in 2024" of a text of 2023 may be a plan
LIST_LINES = 20  # among which a second day beside a place shows that they are a list
LEAD_CHARS = 600  # a text that invites says so in its first sentences
HEAD_CHARS = 2_000  # a release prints its date before or beside its lead
FILE_CONFIDENCE = 0.8  # a file's own field may be the day somebody saved it
ADDRESS_CONFIDENCE = 0.9  # dated permalinks are made when a post is published
UPDATE_CONFIDENCE = 0.6  # a document is published before it is updated, most often not long before
PLACE_CONFIDENCE = 0.6  # "Tarn, August 19, 2016" under a title may be when and where something takes place
TITLE_CONFIDENCE = 0.5  # of 35 made-up titles with a date, most told the day of what the release is about

_FULL = pattern(rf"\b{DATE}", re.IGNORECASE)
_MONTH_YEAR = pattern(rf"\b{MONTH_YEAR}", re.IGNORECASE)
_DAY_OR_MONTH = pattern(rf"\b(?:{DATE}|{MONTH_YEAR})", re.IGNORECASE)
_SPACED = pattern(rf"\b\d{{1,2}}[ .\-]\d{{1,2}}[ .\-](?:{YEAR}|\d\d)\b")
_ADDRESS = pattern(rf"/({YEAR})/(0[1-9]|1[0-2])(?:/(0[1-9]|[12]\d|3[01]))?(?:/|$)")
_ISO = pattern(r"(?P<date>(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?)")
# What other systems call the day of publication, where nobody declares a `date`.
_PUBLICATION_KEY = pattern(
    r"(?:publish(?:ed)?|publication|pub|releas(?:e|ed)|issued?|posted)[ _-]?(?:date|day|on|at)?"
    r"|fecha(?:[ _-](?:de[ _-])?publicaci[oó]n)?",
    re.IGNORECASE,
)
_COUNTED_KEY = pattern(r"issue|release", re.IGNORECASE)
# Where a text invites, a line with a place and a day may say where and when to come.
_INVITES = pattern(
    r"\b(?:join us|save the date|register (?:now|here|at|by|for)|rsvp|you(?: a|[’'])re invited|media advisory|"
    r"photo ?call|doors open|"
    r"(?:will be|is to be) held|(?:will take|takes) place|invit(?:es?|ation|ación|amos|an?)|convocatoria|"
    r"se (?:celebrará|realizará|llevará a cabo)|tendrá lugar)\b",
    re.IGNORECASE,
)
_ADOPTION = pattern(
    rf"(?:^|[.;,] )(?:adopted|approved|agreed|ratified) (?:by [^.;\n]{{1,60}} )?(?:on )?(?P<day>{DATE})\W*$", re.I
)


def published(
    text: str,
    parts: Sequence[Section],
    title: str,
    declared: Mapping[str, object],
    suggested: Mapping[str, str],
    own: Sequence[str] = (),
    *,
    reports: bool = False,
) -> Published:
    """When a document was published; ``Published()`` with a basis in words where nothing tells. ``own`` are the
    organisation's names; ``reports``: the text is made like a release, or quotes somebody by name, so that a line
    with a place above it is a dateline."""
    given = declared.get("date")
    if given is not None and given != "":
        found = _declared(given)
        if found:
            return found
        problem = f"the declared date {str(given)[:40]!r} cannot be read: write it as 2016-11-16, 2016-11 or 2016"
        return Published(basis=problem)
    dates, lines = list(_printed(text, parts)), list(_own_lines(text, parts, own))
    invites = _INVITES.search(f"{title}\n{text[:LEAD_CHARS]}") is not None
    spoken = own_line.is_speech(title) and not invites
    reports = reports and not invites and not own_line.is_event(title)
    return (
        printed(text, parts)
        or _said_first(text, parts)
        or _first((day, "printed on the line that names the issue") for day in _issued(text, parts))
        or _first((phrase, "printed on the line that says who published it") for phrase, sure, _ in lines if sure)
        or (_first((day, "printed below the title of a speech") for day, _, _ in lines) if spoken else None)
        or (_above_a_report(text, parts, lines) if reports else None)
        or (_before_a_lead(text, parts) if reports else None)
        or _of_publication(declared)
        or _of_an_issue(text, parts)
        or _guessed(((phrase, "a line with a place") for phrase, sure, _ in lines if not sure), PLACE_CONFIDENCE)
        or _of_a_meeting(text, parts, title)
        or _guessed(((phrase, "the day of its adoption") for phrase in _adopted(text)), PLACE_CONFIDENCE)
        or _guessed(((phrase, "a month on a line of its own") for phrase in _months(text, parts)), PLACE_CONFIDENCE)
        or _from_file(declared, suggested)
        or _guessed(((phrase, "a line on its update") for phrase, _, changed in dates if changed), UPDATE_CONFIDENCE)
        or _from_title(title, inferred_year(text, parts, title))
    )


def printed(text: str, parts: Sequence[Section]) -> Published | None:
    """The day that a document prints as its own, whatever is declared about it."""
    return _first((phrase, where) for phrase, where, changed in _printed(text, parts) if not changed)


def _declared(given: object) -> Published | None:
    if isinstance(given, datetime):
        given = given.date()
    if isinstance(given, date):
        return Published(given.isoformat(), "day", False, 1.0, "declared")
    words = str(given).strip() if isinstance(given, (str, int)) and not isinstance(given, bool) else ""
    stamp = re.sub(r"(?<=\d{4}-\d\d-\d\d)[T ].*$", "", words)
    if match := _ISO.fullmatch(stamp):
        return _iso(match, "declared") if int(match["year"]) >= 1000 else None
    found = parse_printed(words, "declared") if re.search(r"\d", words) and len(words) <= 40 else None
    return found if found and found.precision != "year" else None


def _iso(match: re.Match[str], basis: str, confidence: float = 1.0, inferred: bool = False) -> Published | None:
    stamp = match["date"]
    if match["day"]:
        try:
            date.fromisoformat(stamp)
        except ValueError:
            return None
    return Published(stamp, PRECISION[len(stamp)], inferred, confidence, basis)


def _printed(text: str, parts: Sequence[Section]) -> Iterator[tuple[str, str, bool]]:
    """Phrases that print a day, in their order, each with where it stands and whether it is that of a change."""
    above = ""
    for part in parts:
        if part.span.start > HEAD_CHARS:
            break
        words, before, above = part.span.of(text), above, ""
        if part.kind is SectionKind.BODY:
            above = words.rsplit("\n", 1)[-1]
        if part.kind is SectionKind.DATELINE:
            if own_line.names_an_occasion(before):
                continue
            for day in (_DAY_OR_MONTH if is_date_line(words) else _FULL).finditer(words):
                yield day.group(), "printed beside the release line", dates_a_change(words[: day.start()])
            continue
        for line in own_line.without_occasions(words[:HEAD_CHARS].splitlines()):
            found = dateline_of(line)
            if found and (match := _FULL.search(line[: found.end])):
                yield match.group(), "printed in the dateline", False
            elif is_date_line(line):
                for day in _DAY_OR_MONTH.finditer(line):
                    yield day.group(), "printed on a line of its own", dates_a_change(line[: day.start()])


def _own_lines(text: str, parts: Sequence[Section], own: Sequence[str]) -> list[tuple[str, bool, bool]]:
    """The dates in those of the first lines that hold little else; for each whether it is surely of publication, and
    whether it stands in the headline. Several days beside places are a list of what takes place."""
    found, days = [], set[str]()
    printed = ((part.kind, line) for part in parts for line in part.span.of(text).splitlines() if line.strip())
    for number, (kind, line) in enumerate(islice(printed, LIST_LINES)):
        if dated := own_line.of_publication(line, own):
            found += [(*dated, kind is SectionKind.HEADLINE)] if number < HEAD_LINES else []
            days |= {dated[0]} if not dated[1] else set()
    return [one for one in found if one[1] or len(days) == 1]


def _above_a_report(text: str, parts: Sequence[Section], lines: Iterable[tuple[str, bool, bool]]) -> Published | None:
    """The day beside a place or a category, unless the text tells of years long after it: it may be the day on which
    somebody was born."""
    found = _first((day, "printed beside a place or a category") for day, _, heads in lines if not heads)
    later = found is not None and last_past_year(text, parts) >= (found.year or 0) + LATER_YEARS
    return None if later else found


def _before_a_lead(text: str, parts: Sequence[Section]) -> Published | None:
    """The day with which the body begins, unless the text tells of years long after it."""
    body = next((part.span.of(text) for part in parts if part.kind is SectionKind.BODY), "")
    day = day_before_lead(body)
    found = _first([(day, "printed before the lead")]) if day else None
    return None if found and last_past_year(text, parts) >= (found.year or 0) + LATER_YEARS else found


def _said_first(text: str, parts: Sequence[Section]) -> Published | None:
    """The day on which a text was published, as its first sentence says."""
    bodies = [part.span.of(text) for part in parts if part.kind is SectionKind.BODY]
    day = published_first("\n\n".join(bodies))
    return _first([(day, "printed in the first sentence")]) if day else None


def _of_a_meeting(text: str, parts: Sequence[Section], title: str) -> Published | None:
    """The day of the meeting that minutes are of: they were written after it, as a rule not long after."""
    day = own_line.of_meeting(title, _first_lines(text, parts))
    return _guessed([(day, "the day of the meeting")], PLACE_CONFIDENCE) if day else None


def _adopted(text: str) -> Iterator[str]:
    """The day on which a report or rules say in one of their first lines that they were adopted."""
    lines = (line for line in text[:HEAD_CHARS].splitlines() if line.strip())
    for line in islice(lines, HEAD_LINES):
        if found := _ADOPTION.search(line):
            yield found["day"]


def _months(text: str, parts: Sequence[Section]) -> Iterator[str]:
    """Those of the first lines that are nothing but a month: "July 2025"."""
    return (line for line in _first_lines(text, parts) if _MONTH_YEAR.fullmatch(line))


def _issued(text: str, parts: Sequence[Section]) -> Iterator[str]:
    """The day on which, as one of the first lines says, the issue that it names was published."""
    return (day for line in _first_lines(text, parts) if (day := day_of_issue(line)))


def _of_an_issue(text: str, parts: Sequence[Section]) -> Published | None:
    """The year of the season that one of the first lines names an issue by."""
    years = ((year, line) for line in _first_lines(text, parts) if (year := year_of_issue(line)))
    year, line = next(years, ("", ""))
    return Published(year, "year", False, 1.0, f"printed on the line that names the issue: {line!r}") if year else None


def _first_lines(text: str, parts: Sequence[Section]) -> Sequence[str]:
    lines = [line.strip() for part in parts for line in part.span.of(text).splitlines() if line.strip()]
    return lines[:HEAD_LINES]


def _first(phrases: Iterable[tuple[str, str]]) -> Published | None:
    return next((found for phrase, where in phrases if (found := parse_printed(phrase, where))), None)


def _guessed(phrases: Iterable[tuple[str, str]], confidence: float) -> Published | None:
    """A day that is printed for something else, and may be that of publication."""
    basis = "no date of publication is printed; it is inferred from"
    found = _first((phrase, f"{basis} {where}") for phrase, where in phrases)
    return replace(found, inferred=True, confidence=confidence) if found else None


def _from_title(title: str, clue: Published) -> Published:
    """A date in the title, unless the text tells another year, or text and title together give no certain one."""
    dates = (match.group() for pattern in (_FULL, _SPACED, _MONTH_YEAR) for match in pattern.finditer(title))
    found = _guessed(((phrase, "the title") for phrase in dates), TITLE_CONFIDENCE)
    if found is None or (clue.year is None and str(found.year) in title):
        return clue
    return found if clue.year in (None, found.year) else clue


def _of_publication(declared: Mapping[str, object]) -> Published | None:
    """The latest day that another system's keys declare: `publishDate: 2021-03-04`, `fecha: 4 de marzo de 2021`."""
    days = (publication_day(key, value) for key, value in declared.items())
    return max((day for day in days if day is not None), key=lambda day: day.date or "", default=None)


def publication_day(key: str, value: object) -> Published | None:
    """The day of publication that another system's ``key`` declares; None where the key names something else, such
    as the number of an issue or release that looks like a year: `issue: 1042`."""
    found = _declared(value) if _PUBLICATION_KEY.fullmatch(key.strip()) else None
    return None if found and found.precision == "year" and _COUNTED_KEY.fullmatch(key.strip()) else found


def _from_file(declared: Mapping[str, object], suggested: Mapping[str, str]) -> Published | None:
    if match := _ISO.match(str(suggested.get("date", ""))):
        return _iso(match, "inferred from the file's own date field", FILE_CONFIDENCE, inferred=True)
    if match := _ADDRESS.search(str(declared.get("url") or suggested.get("url") or "")):
        stamp = "-".join(part for part in match.groups() if part)
        if whole := _ISO.fullmatch(stamp):
            return _iso(whole, "inferred from the document's address", ADDRESS_CONFIDENCE, inferred=True)
    return None
