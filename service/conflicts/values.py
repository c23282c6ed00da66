"""A clause -> the values that it prints: counts, shares, sums, stretches of time. Only what is exact and over: "about
40", "will cost" and "up to 12" are no values here.

A value is a number in its smallest unit (a stretch in minutes) with what it counts: the noun after it in its stem, the
sign of a currency, "%".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ingest import HYPHENED_NUMBER_WORDS, NUMBER_WORDS, pattern
from service.language.date_words import MONTHS
from service.reading_features.question_words import form


class Kind(StrEnum):
    COUNT = "count"
    SHARE = "share"
    SUM = "sum"
    STRETCH = "stretch"
    HOUR = "hour"
    SIZE = "size"


@dataclass(frozen=True)
class Value:
    """``printed`` as it stands there, from ``start`` to ``end``; ``said`` are words between a number and its noun."""

    kind: Kind
    amount: float
    unit: str
    printed: str
    start: int
    end: int
    said: frozenset[str] = frozenset()


_WORDS = {word: number for word, number in HYPHENED_NUMBER_WORDS.items() if number > 1}
# No count or sum has more digits: what has is a code, and as a number would be infinite.
_FIGURES = r"\d{1,3}(?:,\d{3}){1,4}(?![\d,]*\d)|\d{1,15}(?:\.\d{1,6})?(?!\d)"
_NUMBER = rf"(?<![\w.,$£€-])(?P<number>{_FIGURES}|{'|'.join(_WORDS)})"
_SCALES = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9}
_SCALE = r"(?: ?(?P<scale>thousand|million|billion|bn|mn|m|k)\b)?"
_SUM = pattern(rf"(?P<unit>[$£€]) ?(?P<number>{_FIGURES}){_SCALE}(?![\d,]*\d)", re.I)
_SHARE = pattern(rf"{_NUMBER}(?: ?%| per ?cent\b)", re.I)
_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43200, "year": 525600}
_TIME = "|".join(_MINUTES)
_FORTNIGHT = pattern(r"\ba fortnight\b(?! (?:ago|later|earlier))", re.I)
_SIZE = pattern(
    rf"{_NUMBER}[ -](?P<unit>square (?:met(?:re|er)|kilomet(?:re|er)|feet|foot|mile|yard)|hectare|acre|"
    r"kilomet(?:re|er)|met(?:re|er)|mile|feet|foot|yard|tonne|ton|litre|kilogram|megawatt)s?\b",
    re.I,
)
_PARTS = {"three quarters of": 0.75, "a quarter of": 0.25, "half": 0.5}
_PART = pattern(rf"\b(?P<part>three[ -]quarters of|a quarter of|half) an? (?P<unit>{_TIME})\b", re.I)
_AND_A_HALF = pattern(
    rf"{_NUMBER}(?P<half> and a half)?[ -](?P<unit>{_TIME})s?(?! (?:old|ago|later|earlier)\b)\b", re.I
)
_ONE = pattern(rf"\ban? (?P<unit>{_TIME}) and (?P<part>a half|a quarter)\b", re.I)
# The noun is the first plural of at most three words; a month, a unit or a share is none.
_COUNT = pattern(
    rf"{_NUMBER}(?P<said>(?: (?!(?:of|and|or|to|in|at|on|by|for|the)\b)[a-z][\w’'-]*){{0,2}}?) "
    r"(?P<noun>people|staff|children|men|women|personnel|[a-z][a-z’'-]+s)\b(?! (?:of them|each|apiece)\b)"
)
_NO_NOUN = frozenset(
    """times years months weeks days hours minutes seconds points percents pounds dollars euros pence cents miles metres
    meters feet inches tons tonnes litres acres hectares degrees others was is has this its as us yes across towards
    afterwards""".split()
)
_HOUR_WORDS = "|".join(word for word, number in NUMBER_WORDS.items() if 1 <= number <= 12)
_HOUR = pattern(
    r"(?<![\d.:])(?:(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))? ?(?P<half>[ap])\.?m\b|"
    r"(?P<whole>[012]?\d):(?P<past>[0-5]\d)(?!\d)|"
    rf"(?:(?P<part>half|quarter) past |quarter (?P<to>to) )?(?P<word>{_HOUR_WORDS}) (?:o['’]clock )?"
    r"(?:in the|every|each) (?P<day>morning|afternoon|evening))\b",
    re.I,
)
_OPENS = pattern(r"\b(?:opens?|opening|open|doors|begins?|starts?|from)\b", re.I)
_ROUND = (
    r"about|around|some|nearly|almost|over|under|above|below|more than|fewer than|less than|at (?:least|most)|up to|"
    r"roughly|approximately|between(?: \S+ and)?|\d (?:to|or)|another|further|extra|an? (?:additional|extra|further)"
)
_ROUND_BEFORE = pattern(rf"\b(?:{_ROUND})(?: (?:the|an?))?\W*$", re.I)
# What is counted may be a part there: "the first 100 visitors", "of 300 beds".
_PART_BEFORE = pattern(
    rf"\b(?:{_ROUND}|only|first|last|next|other|all|both|these|those|the|"
    r"(?<!consisted )(?<!consists )(?<!made up )(?<!total )(?<!staff )(?<!fleet )of)\W+$",
    re.I,
)
_ROUND_BEHIND = pattern(r"\W{0,2}(?:or (?:so|more|less)|(?:and|to|or|–|-) ?[$£€]?\d)", re.I)


def values(text: str) -> Iterator[Value]:
    """In the order of their kinds; sums and shares count nothing else."""
    taken: list[tuple[int, int]] = []
    for value in (*_sums(text), *_shares(text), *_hours(text), *_sizes(text), *_stretches(text), *_counts(text)):
        if not any(value.start < end and start < value.end for start, end in taken):
            taken.append((value.start, value.end))
            if not _is_round(text, value):
                yield value


def _is_round(text: str, value: Value) -> bool:
    before = _PART_BEFORE if value.kind is Kind.COUNT else _ROUND_BEFORE
    return bool(before.search(text[: value.start]) or _ROUND_BEHIND.match(text[value.end :]))


def _amount(number: str) -> float:
    word = _WORDS.get(number.casefold())
    return float(number.replace(",", "")) if word is None else float(word)


def _sums(text: str) -> Iterator[Value]:
    for found in _SUM.finditer(text):
        amount = _amount(found["number"]) * _SCALES.get((found["scale"] or "").casefold(), 1)
        yield Value(Kind.SUM, amount, found["unit"], found.group(), *found.span())


def _shares(text: str) -> Iterator[Value]:
    for found in _SHARE.finditer(text):
        yield Value(Kind.SHARE, _amount(found["number"]), "%", found.group(), *found.span())


def _hours(text: str) -> Iterator[Value]:
    """When something opens or begins on any day: minutes after midnight."""
    for found in _HOUR.finditer(text):
        if not _OPENS.search(text[: found.start()]):
            continue
        if found["word"]:
            past = {"half": 30, "quarter": 15}.get((found["part"] or "").casefold(), 0) - (15 if found["to"] else 0)
            hour = NUMBER_WORDS[found["word"].casefold()] % 12 + (0 if found["day"].casefold() == "morning" else 12)
        elif found["half"]:
            past, hour = int(found["minute"] or 0), int(found["hour"]) % 12 + (12 if found["half"] in "pP" else 0)
        else:
            past, hour = int(found["past"]), int(found["whole"])
        yield Value(Kind.HOUR, hour * 60 + past, "hour", found.group(), *found.span())


def _sizes(text: str) -> Iterator[Value]:
    for found in _SIZE.finditer(text):
        unit = found["unit"].casefold().replace("meter", "metre").replace("foot", "feet")
        yield Value(Kind.SIZE, _amount(found["number"]), unit, found.group(), *found.span())


def _stretches(text: str) -> Iterator[Value]:
    for found in _PART.finditer(text):
        yield _stretch(found, _PARTS[found["part"].casefold().replace("-", " ")])
    for found in _ONE.finditer(text):
        yield _stretch(found, 1.5 if found["part"].endswith("half") else 1.25)
    for found in _FORTNIGHT.finditer(text):
        yield Value(Kind.STRETCH, 14.0 * _MINUTES["day"], "time", found.group(), *found.span())
    for found in _AND_A_HALF.finditer(text):
        yield _stretch(found, _amount(found["number"]) + (0.5 if found["half"] else 0))


def _stretch(found: re.Match[str], many: float) -> Value:
    return Value(Kind.STRETCH, many * _MINUTES[found["unit"].casefold()], "time", found.group(), *found.span())


def _counts(text: str) -> Iterator[Value]:
    for found in _COUNT.finditer(text):
        noun, said = found["noun"].casefold(), found["said"].split()
        if noun not in _NO_NOUN and noun.removesuffix("s") not in MONTHS and not _is_year(found["number"]):
            words = frozenset(map(form, said))
            yield Value(Kind.COUNT, _amount(found["number"]), form(noun), found.group(), *found.span(), words)


def _is_year(number: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", number) is not None
