"""The words of a question in lower case -> the days that it bounds: "since last week", "this month", "in October".

A day without a year is the last of that name; "since last week" is since the first day of that week.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ingest import NUMBER_WORDS, pattern
from service.language.date_words import MESES, MONTHS, SEMANA, WEEK
from service.language.tokens import plain

_SHORT = {name[:3]: at for at, name in enumerate(MONTHS, 1)} | {"sept": 9}
_MONTH = {
    **{name: at for at, name in enumerate(MONTHS, 1)},
    **{name: at for at, name in enumerate(MESES, 1)},
    **{name: at for name, at in _SHORT.items() if name != "may"},
}
_WEEKDAY = {name: at for names in (WEEK, map(plain, SEMANA)) for at, name in enumerate(names)}
_M = rf"(?P<month>{'|'.join(sorted(_MONTH, key=len, reverse=True))})"
_Y = r"(?P<year>(?:19|20)\d\d)"
_COUNT = rf"\d{{1,3}}|{'|'.join(NUMBER_WORDS)}"
_N = rf"(?P<number>{_COUNT}|an?)"
_UNITS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "dia": 1, "semana": 7, "mes": 30, "ano": 365}
_FORMS = tuple(
    (kind, pattern(rf"(?:the |el |la )?(?:{form})"))
    for kind, form in (
        ("day", r"(?P<iso>(?:19|20)\d\d \d\d \d\d)"),
        ("day", rf"{_M} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: {_Y})?"),
        ("day", rf"(?:(?P<first>start|beginning) of |(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of |de )?){_M}"
                rf"(?: (?:de )?{_Y})?"),
        ("month", rf"{_M}(?: (?:de |of )?{_Y})?"),
        ("year", _Y),
        ("weekday", rf"(?:last )?(?P<weekday>{'|'.join(_WEEKDAY)})"),
        ("today", r"today|hoy|this morning"),
        ("yesterday", r"yesterday|ayer"),
        ("this", r"(?:this|(?:start|beginning) of (?:this|the)|est[ae]|principios de) "
                 r"(?P<unit>week|month|year|semana|mes|ano)"),
        ("last", r"(?:last|previous) (?P<unit>week|month|year)|(?P<unidad>semana|mes|ano) (?:pasad[ao]|anterior)"),
    )
)  # fmt: skip
_AGO = pattern(
    rf"{_N} (?P<unit>day|week|fortnight|month|year)s? ago"
    r"|hace (?P<numero>\d{1,3}|una?|dos|tres) (?P<unidad>dia|semana|mes|ano)(?:e?s)?"
)
_WITHIN = pattern(
    rf"(?:in|over|during|within) (?:the )?(?:last|past) (?:(?P<number>{_COUNT}|few|couple of) )?"
    r"(?P<unit>day|week|fortnight|month|year)s?"
    r"|en (?:los|las|el|la) ultim[oa]s? (?:(?P<numero>\d{1,3}|dos|tres|cinco|siete) )?"
    r"(?P<unidad>dia|semana|mes|ano)(?:e?s)?"
)
_SINCE = pattern(r"(?:since|starting(?: from)?|from|after|desde)\b ?")
_IN = pattern(r"(?:(?:in|on|during|en)\b )?")
_CUENTA = {"un": 1, "una": 1, "dos": 2, "tres": 3, "cinco": 5, "siete": 7, "a": 1, "an": 1, "few": 3, "couple of": 2}


@dataclass(frozen=True)
class Days:
    """Both inclusive; ``last`` is today where a question sets no end. ``until_now``: it sets none."""

    first: date
    last: date
    until_now: bool = True


def read(words: str, today: date) -> Days | None:
    """The days that all of ``words`` bound; None where they are no such words, or bound days to come."""
    if within := _WITHIN.fullmatch(words):
        return _since(today - timedelta(days=_days(within)), today)
    since = _SINCE.match(words)
    named = words[since.end() :] if since else words[_matched(words) :]
    if ago := _AGO.fullmatch(named):
        return _since(today - timedelta(days=_days(ago)), today) if since else None
    found = next(((kind, one) for kind, form in _FORMS if (one := form.fullmatch(named))), None)
    try:
        days = _named(*found, today) if found else None
    except ValueError:
        return None  # no such day: 31 November
    if days is None or not since:
        return days if days is None or days.first <= today else None
    first = days.last + timedelta(days=1) if since[0].startswith("after") else days.first
    return _since(first, today)


def _since(first: date, today: date) -> Days | None:
    return Days(first, today) if first <= today else None


def _matched(words: str) -> int:
    opened = _IN.match(words)
    return opened.end() if opened else 0


def _days(found: re.Match[str]) -> int:
    groups = found.groupdict()
    number = groups.get("number") or groups.get("numero") or "1"
    unit = groups.get("unit") or groups.get("unidad") or "day"
    count = int(number) if number.isdigit() else NUMBER_WORDS.get(number) or _CUENTA.get(number) or 1
    return count * _UNITS[unit]


def _named(kind: str, found: re.Match[str], today: date) -> Days:
    groups = found.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    if kind == "day":
        if iso := groups.get("iso"):
            day = date.fromisoformat(iso.replace(" ", "-"))
        else:
            number = 1 if groups.get("first") else int(groups["day"])
            day = _last_of(today, year, _MONTH[groups["month"]], number)
        return Days(day, day, until_now=False)
    if kind == "month":
        first = _last_of(today, year, _MONTH[groups["month"]], 1)
        return _within(first, _next_month(first), today)
    if kind == "year":
        first = date(year or today.year, 1, 1)
        return _within(first, date(first.year + 1, 1, 1), today)
    if kind == "weekday":
        back = (today.weekday() - _WEEKDAY[groups["weekday"]]) % 7 or 7
        day = today - timedelta(days=back)
        return Days(day, day, until_now=False)
    if kind == "today":
        return Days(today, today)
    if kind == "yesterday":
        day = today - timedelta(days=1)
        return Days(day, day, until_now=False)
    unit = _UNITS[groups.get("unit") or groups.get("unidad") or "week"]
    this = today - timedelta(days=today.weekday()) if unit == 7 else today.replace(day=1)
    this = this.replace(month=1) if unit == 365 else this
    if kind == "this":
        return Days(this, today)
    before = this - timedelta(days=1)
    start = before - timedelta(days=6) if unit == 7 else before.replace(day=1)
    return Days(start.replace(month=1) if unit == 365 else start, before, until_now=False)


def _last_of(today: date, year: int | None, month: int, day: int) -> date:
    """That day of a year, or the last that is not to come."""
    if year:
        return date(year, month, day)
    this = date(today.year, month, day)
    return this if this <= today else date(today.year - 1, month, day)


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _within(first: date, end: date, today: date) -> Days:
    """From one day to before another, or to today."""
    last = end - timedelta(days=1)
    return Days(first, today) if last >= today else Days(first, last, until_now=False)
