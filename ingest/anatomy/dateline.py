"""The words before a lead that say where and when: "SPRINGFIELD, Nov. 20, 2019 (WIRE) -- "."""

from __future__ import annotations

import re

from ingest.document import Span

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
YEAR = r"(?:19|20)\d\d"
WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?,?\s+)"
_MONTH_ES = r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)"
_DAY_ES = rf"(?:(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s+)?\d{{1,2}}º?\s+de\s+{_MONTH_ES}"
DATE = (
    rf"(?:{WEEKDAY}?(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{YEAR}|\d{{1,2}}(?:st|nd|rd|"
    rf"th)?\s+{MONTH},?\s+{YEAR})"
    rf"|{_DAY_ES}\s+del?\s+{YEAR}"
    rf"|{YEAR}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.](?:{YEAR}|\d\d)\b)"
)

_CAPITALS = r"[A-Z][A-Z.'’\-]+(?:[ ][A-Z][A-Z.'’\-]*){0,3}"
_PLACE = r"[A-Z][A-Za-z.'’\-]+(?:[ ][A-Z][A-Za-z.'’\-]+){0,2}"
_REGION = r"(?:[A-Z]\.\s?[A-Z]\.|[A-Z]{2}\b|[A-Z][a-z]{1,6}\.|[A-Z][a-z]+(?:[ ][A-Z][a-z]+)?)"
_WIRE = r"(?:\s*(?:\([^)\n]{2,40}\)|/[A-Z][\w .\-]{2,40}/))"
_DASH = r"\.?\s*(?:--+|[-–—])\s*"  # "VALDEMAR, 15 de marzo de 2021.— "
_MONTH_DAY = rf"(?:{WEEKDAY}?{MONTH}\s+\d{{1,2}}(?:,?\s+{YEAR})?|{_DAY_ES}(?:\s+del?\s+{YEAR})?)"
_DAY_MONTH = rf"{WEEKDAY}?\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?:,?\s+{YEAR})?"
_LONG_DATE = rf"{WEEKDAY}?(?:{MONTH}\s+\d{{1,2}},?|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?)\s+{YEAR}"
_NO_PLACE = (
    r"(?!(?:On|In|By|Since|After|Before|Until|From|Today|Effective|As|At|The|Last|This|Beginning|Starting|"
    r"Through)\b|El\s+\d)"
)
_COUNTRY = r"(?:,\s+(?:[A-Z][A-Z.]+(?:[ ][A-Z]+)?))?"  # "SPRINGFIELD, IL, UNITED STATES, "
_DATELINE = re.compile(
    rf"\s*(?:\*\*)?{_NO_PLACE}(?:"
    rf"{_CAPITALS}(?:,\s+{_REGION})?,\s+{_LONG_DATE}\.\s+(?=[A-Z“\"‘])"
    rf"|{_CAPITALS}(?:,?\s+{_REGION})?{_COUNTRY},?\s*\(?{_DAY_MONTH}\)?{_WIRE}?(?:{_DASH}|:\s)"
    rf"|{_PLACE}(?:,?\s+{_REGION})?,\s*\(?{_DAY_MONTH}\)?(?:{_WIRE}(?:{_DASH})?|{_DASH})"
    rf"|{_CAPITALS}(?:,?\s+{_REGION})?{_COUNTRY},?\s*\(?{_MONTH_DAY}\)?{_WIRE}?(?:{_DASH}|:\s|,\s|$|(?=\s)(?!\s+del?\s+{YEAR}))"
    rf"|{_PLACE}(?:,?\s+{_REGION})?,?\s*\(?{_MONTH_DAY}\)?(?:{_WIRE}(?:{_DASH})?|{_DASH})"
    rf"|{_CAPITALS}(?:,\s+{_REGION})?{_WIRE}?{_DASH}(?=\S|$)"
    rf"|{_PLACE},\s+{_REGION}{_WIRE}?\s*(?:--+|[–—]|-\s|-$)\s*"
    rf"|[A-Z]\.[A-Z]\.{_DASH}"
    rf"|{_CAPITALS},\s+{_REGION},\s+(?=[A-Z])"
    rf")"
)
_CHANGED = (
    r"(?:last\s+)?(?:updated|modified|revised)|(?:última\s+actualización|actualizad[oa]|modificad[oa]|revisad[oa])"
)
_LABEL = rf"(?:{_CHANGED}|date|dated|released?|published|posted|issued|fecha|publicad[oa]|emitid[oa])"
_LABELLED = r"(?:\s+(?:on|el))?\s*[:\-]?\s*"
_CHANGE = re.compile(rf"\b(?:{_CHANGED}){_LABELLED}$", re.IGNORECASE)
_DATE_AND_TIME = rf"{DATE}(?:\s*(?:at|[,|\-–])?\s*\d{{1,2}}:\d\d\s*(?:[ap]\.?m\.?)?(?:\s*[A-Z]{{1,4}}\b)?)?\W*"
_DATE_LINE = re.compile(
    rf"(?:{_LABEL}{_LABELLED})?{_DATE_AND_TIME}(?:{_LABEL}{_LABELLED}{_DATE_AND_TIME})*",
    re.IGNORECASE,
)


def dateline_of(words: str) -> Span | None:
    """Where the dateline at the very start of a block's words stands, or None."""
    match = _DATELINE.match(words)
    return Span(*match.span()) if match and match.end() > match.start() else None


def is_date_line(words: str) -> bool:
    """Whether a block is nothing but a date, or several of which each says what it is of."""
    return bool(_DATE_LINE.fullmatch(words.strip()))


def dates_a_change(before: str) -> bool:
    """Whether the words before a date say that something was changed then: "Last updated: "."""
    return bool(_CHANGE.search(before))
