"""A question's words -> the years that it names, with relative ones counted from today; any words -> the years that
they name, also those that run over two of the calendar ("2023-24") or bear their end alone ("FY24").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from ingest import NUMBER_WORDS, SPANISH_NUMBER_WORDS, YEAR_ALONE, pattern
from service.language.quarters import with_quarters

YEAR = pattern(YEAR_ALONE)
# A year that only something is measured from: "the most since 1946", "un 3 % más que en 2021".
MEASURED_FROM = pattern(
    r"\b(?:since|than(?: in)?|as (?:early|late) as|(?:again|(?:twice|half|thrice|times) as [a-z]+) as(?: in)?|"
    r"desde|frente al?|respecto al?|comparad[oa]s? con|comparación con|"
    r"(?:más|menos|mayor|menor|superior|inferior|mejor|peor|igual|doble)(?: [^\W\d]+)? (?:que|al?|del?))\b"
    r"(?:\s+[^\W\d]+){0,6}?\s+(?:19|20)\d\d(?!\d)",
    re.I,
)
# "2023-24", "2023/2024", "23/24" and "FY24" are no years of the calendar; and when a financial year begins differs, so
# that "FY24" is not "2023-24" either. 11/12 is a day rather than a year.
_FINANCIAL = r"(?:FY[ -]?['’]?|\b(?:fiscal|financial)(?: year)?(?: ending)? ['’]?)"
_TIME = pattern(
    r"(?<![\w.,/–-])(?P<first>(?:19|20)\d\d) ?[/–-] ?(?P<last>(?:19|20)?\d\d)(?![\w/–-]|[.,]\d)|"
    rf"(?<!\w){_FINANCIAL}(?P<of>(?:19|20)?\d\d)[/–-](?P<to>(?:19|20)?\d\d)(?![\w/–-])|"
    rf"(?<!\w){_FINANCIAL}(?P<end>(?:19|20)?\d\d)(?![\w/–-]|[.,]\d)|"
    r"(?<![\w.,/–-])(?P<short>1[3-9]|[2-4]\d)/(?P<next>\d\d)(?![\w/–-]|[.,]\d)|"
    r"(?<!\d)(?P<plain>(?:19|20)\d\d)(?!\d)",
    re.I,
)
_NUMBERS = NUMBER_WORDS | SPANISH_NUMBER_WORDS | {"un": 1}
_YEAR = r"((?:19|20)\d\d)"
_EDITION = r"(?:editions?|report cards?)\b"
_RANGE = pattern(
    rf"\b(?:between|from)\s+{_YEAR}\s+(?:and|to|until|through|till|-|–)\s+{_YEAR}\b"
    rf"|\b(?:entre|desde|de)\s+{_YEAR}\s+(?:y|a|hasta)\s+{_YEAR}\b"
    rf"|\b{_YEAR}\s*[-–]\s*{_YEAR}\b",
    re.I,
)
_SINCE = pattern(
    rf"\b(?:since|from|after|starting in|desde|a partir de|despu[eé]s de|posterior(?:es)? a|"
    rf"(?:since|after) the(?=\s+\d+ {_EDITION}))\s+{_YEAR}\b"
    r"(?!\s+(?:and|to|until|through|till|y|a|hasta|-|–))",
    re.I,
)
_BEFORE = pattern(
    rf"\b(?:before|until|prior to|up to|by|antes de|anterior(?:es)? a|hasta|"
    rf"(?:before|until|prior to|up to|by) the(?=\s+\d+ {_EDITION}))\s+{_YEAR}\b",
    re.I,
)
_WITHOUT_IT = ("before", "prior", "antes", "anterior", "after", "despu", "posterior")  # the year itself lies outside
_PLAIN = pattern(rf"(?<![\d.$-]){_YEAR}(?!\d|s\b|[.,]\d|-\d{{1,4}}\b|/\d\d\b)")
_SHORT = pattern(
    r"(?<![\w’'‘])[’'‘](?P<marked>\d\d)(?![\w’'])|\b(?P<before>(?:in|since|en|desde) )(?P<bare>\d\d)(?=\W*$)", re.I
)
_DECADE = pattern(r"(?<![\w-])((?:19|20)\d0)s\b")
_LAST_YEAR = pattern(r"\blast year\b|\ba[nñ]o pasado\b", re.I)
_THIS_YEAR = pattern(r"\bthis year\b|\beste a[nñ]o\b", re.I)
_YEAR_BEFORE_LAST = pattern(r"\b(?:the )?year before last\b", re.I)
_NUMBER = rf"(\d{{1,2}}|{'|'.join(_NUMBERS)})"
_AGO = pattern(rf"\b{_NUMBER} years? ago\b|\bhace {_NUMBER} a[nñ]os?\b", re.I)
_NEWEST = pattern(
    r"\b(?:latest|newest|current(?:ly)?|most recent(?:ly)?|now|today|these days|"
    r"(?<!the )(?<!since )last time(?: around)?(?=\W*$)|m[aá]s recientes?|"
    r"actual(?:es|mente)?|[uú]ltim[ao] (?:edici[oó]n|nota|calificaci[oó]n|puntuaci[oó]n|letra))\b",
    re.I,
)
_YEAR_BEFORE = pattern(
    r"\b(?:the )?(?:year before|previous year|prior year|preceding year)\b(?! last)|\ba[nñ]o (?:anterior|previo)\b",
    re.I,
)
_YEAR_AFTER = pattern(r"\b(?:the )?(?:year after|following year|next edition)\b|\ba[nñ]o siguiente\b", re.I)


@dataclass(frozen=True)
class Years:
    """``years`` in the order named; ``since`` and ``until`` are inclusive; ``shift`` counts from the
    year of the turn before ("the year before": -1)."""

    years: tuple[int, ...] = ()
    since: int | None = None
    until: int | None = None
    newest: bool = False
    shift: int = 0


def times_of(text: str) -> list[str]:
    """The years that a text names, in its order: "2023", "2023-24" however it is written, "FY2024"."""
    return [time for _, _, time in _times(text)]


def without_times(text: str) -> str:
    """``text`` without them."""
    return _exchanged(text, lambda time: " ")


def in_one_word(text: str) -> str:
    """``text`` with each of them and of their quarters as one word, so that no half of another stands for it."""
    return _exchanged(with_quarters(text), lambda time: f" {time.replace('-', 'to')} ")


def is_time(text: str) -> bool:
    """Whether a text is such a year and nothing else."""
    return bool(times_of(text)) and not re.search(r"\w", without_times(text))


def split_years(text: str) -> dict[str, frozenset[int]]:
    """Those of them that are none of the calendar -> the years of the calendar that they may touch."""
    found = {time: int(time[2:] if time.startswith("FY") else time[:4]) for time in times_of(text)}
    return {
        time: frozenset({year - 1, year} if time.startswith("FY") else {year, year + 1})
        for time, year in found.items()
        if time != str(year)
    }


def _exchanged(text: str, word: Callable[[str], str]) -> str:
    parts, at = [], 0
    for start, end, time in _times(text):
        parts += [text[at:start], word(time)]
        at = end
    return "".join((*parts, text[at:]))


def _times(text: str) -> Iterator[tuple[int, int, str]]:
    """Where each stands, and how it is called."""
    at = 0
    while found := _TIME.search(text, at):
        at = found.end()
        first, last = found["first"] or found["of"] or found["short"], found["last"] or found["to"] or found["next"]
        if found["plain"] or found["end"]:
            yield found.start(), at, found["plain"] or f"FY{_whole(found['end'])}"
        elif (int(first) + 1) % 100 == int(last) % 100 and (len(last) == 2 or int(last) == int(_whole(first)) + 1):
            yield found.start(), at, f"{_whole(first)}-{last[-2:]}"
        elif found["first"]:  # "2011-2016", "2021-286"
            at = found.end("first")
            yield found.start("first"), at, found["first"]


def _whole(year: str) -> str:
    return year if len(year) == 4 else f"20{year}"


def with_whole_years(question: str, today: date) -> str:
    """``question`` with its years in four figures: "'21", and "in 19" at its end, up to next year's."""

    def whole(short: re.Match[str]) -> str:
        year = today.year // 100 * 100 + int(short["marked"] or short["bare"])
        return f"{short['before'] or ''}{year}" if year <= today.year + 1 else short[0]

    return _SHORT.sub(whole, question)


def read_years(question: str, today: date) -> Years:
    """The years that a question names. A relative year is today's, never a document's."""
    since, until = _bounds(question)
    named = [int(match.group(1)) for match in _PLAIN.finditer(question)]
    if decade := _DECADE.search(question):
        since, until = since or int(decade[1]), until or int(decade[1]) + 9
    if span := _RANGE.search(question):
        named = [int(year) for year in span.groups() if year] + named
    if _YEAR_BEFORE_LAST.search(question):
        named.append(today.year - 2)
    elif _LAST_YEAR.search(question):
        named.append(today.year - 1)
    if _THIS_YEAR.search(question):
        named.append(today.year)
    for match in _AGO.finditer(question):
        word = (match.group(1) or match.group(2)).lower()
        named.append(today.year - (_NUMBERS[word] if word in _NUMBERS else int(word)))
    shift = -1 if _YEAR_BEFORE.search(question) else 1 if _YEAR_AFTER.search(question) else 0
    return Years(tuple(dict.fromkeys(named)), since, until, bool(_NEWEST.search(question)), shift)


def _bounds(question: str) -> tuple[int | None, int | None]:
    if span := _RANGE.search(question):
        first, last = (int(year) for year in span.groups() if year)
        return first, last
    since, until = _SINCE.search(question), _BEFORE.search(question)
    return (
        int(since.group(1)) + since.group(0).lower().startswith(_WITHOUT_IT) if since else None,
        int(until.group(1)) - until.group(0).lower().startswith(_WITHOUT_IT) if until else None,
    )
