"""Text -> its figures: numbers in digits and in words, shares, sums, ordinals, years and dates.

"twenty-six", "26" and "26th" are found alike; "3.7 trillion" is one number. A figure keeps the word
that makes it more or less ("at least 26") and what it counts ("26 states").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest import NUMBER_WORDS, ORDINAL_WORDS, pattern
from service.gating.words import Words, tokens
from service.language.date_words import MONTHS

COUNTED_CHARS = 48  # what a figure counts stands within a few words after it

_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_MONTHS = {name: n for n, name in enumerate(MONTHS, 1)}
_MONTHS |= {name[:3]: n for name, n in _MONTHS.items() if name != "may"} | {"sept": 9}

_WORD_NUMBER = "|".join(sorted({*NUMBER_WORDS, *_SCALES, *ORDINAL_WORDS, "dozen"}, key=len, reverse=True))
_SPELLED = pattern(rf"(?i)\b(?:{_WORD_NUMBER})(?:(?:[\s-]+(?:and[\s-]+)?)(?:{_WORD_NUMBER}))*\b")
_DIGITS = pattern(
    r"(?P<money>[$€£]\s?)?(?<![\w.,])(?P<value>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<ordinal>st|nd|rd|th)?"
    rf"(?![\d])(?:[\s-](?P<scale>(?i:{'|'.join(_SCALES)})))?(?P<percent>\s?(?:%|(?i:per\s?cent)))?"
)
_MONTH_NAMES = "|".join(
    form for name in sorted(_MONTHS, key=len, reverse=True) for form in (name.title(), name.upper())
)
_MONTH = rf"(?P<month>(?:{_MONTH_NAMES})(?=[\s.]))\.?"
_DATE = pattern(rf"\b{_MONTH}(?:\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?(?:,?\s+(?P<year>(?:19|20)\d\d))?\b")
_DAY_FIRST = pattern(rf"\b(?P<day>\d{{1,2}})\s+{_MONTH}(?:,?\s+(?P<year>(?:19|20)\d\d))?\b")
_COUNTED = pattern(r"\s(?:of (?:the |its |all )?)?(?P<words>(?:[a-z][\w’'-]*\s?){1,3})")
_ISO = pattern(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_YEAR = pattern(r"(?<![\w.,$-])(?:19|20)\d\d(?:s\b|(?=[-–](?:19|20)\d\d\b)|(?![\w%]|[.,]\d|-\d))")


@dataclass(frozen=True)
class Figure:
    """``kind`` is number, percent, money, ordinal, year or date. ``value`` is normal: "26", "2016-06-06".
    ``approximate`` is the word that makes it more or less; ``counted`` the stems of the words that follow."""

    kind: str
    value: str
    start: int
    end: int
    approximate: str = ""
    counted: tuple[str, ...] = ()


def figures(text: str, words: Words) -> tuple[Figure, ...]:
    """Every figure of a text, in order, none overlapping."""
    found = sorted(
        [*_dates(text), *_years(text), *_digits(text), *_spelled(text)], key=lambda figure: (figure.start, -figure.end)
    )
    kept: list[Figure] = []
    for figure in found:
        if not kept or figure.start >= kept[-1].end:
            kept.append(_with_neighbours(figure, text, words))
    return tuple(kept)


def implied(figure: Figure) -> tuple[tuple[str, str], ...]:
    """What a figure says too: a date its month and its year, a share or an ordinal nothing else."""
    if figure.kind != "date":
        return ((figure.kind, figure.value),)
    parts = figure.value.split("-")
    less = [("date", "-".join(parts[:n])) for n in range(2, len(parts) + 1)]
    return tuple(less + ([("year", parts[0])] if parts[0] != "0" else []) + [("date", "-".join(["0", *parts[1:]]))])


def _dates(text: str) -> Iterator[Figure]:
    for form in (_DATE, _DAY_FIRST):
        for match in form.finditer(text):
            day, year = match["day"], match["year"]
            if day or year:
                month = _MONTHS[match["month"].casefold()]
                yield Figure("date", f"{year or 0}-{month}" + (f"-{int(day)}" if day else ""), *match.span())
    for match in _ISO.finditer(text):
        value = f"{match['year']}-{int(match['month'])}-{int(match['day'])}"
        yield Figure("date", value, *match.span())


def _years(text: str) -> Iterator[Figure]:
    for match in _YEAR.finditer(text):
        yield Figure("year", match.group(), *match.span())


def _digits(text: str) -> Iterator[Figure]:
    for match in _DIGITS.finditer(text):
        value = float(match["value"].replace(",", "")) * _SCALES.get((match["scale"] or "").casefold(), 1)
        kind = (
            "money"
            if match["money"]
            else "percent"
            if match["percent"]
            else "ordinal"
            if match["ordinal"]
            else "number"
        )
        yield Figure(kind, f"{value:g}" if value < 1e6 else f"{value:.0f}", *match.span())


def _spelled(text: str) -> Iterator[Figure]:
    for match in _SPELLED.finditer(text):
        kind, value = _value(re.split(r"[\s-]+", match.group().casefold()))
        rest = re.match(r"\s?per\s?cent\b", text[match.end() :], re.I)
        end = match.end() + (rest.end() if rest else 0)
        yield Figure("percent" if rest else kind, f"{value:g}" if value < 1e6 else f"{value:.0f}", match.start(), end)


def _value(said: list[str]) -> tuple[str, float]:
    total, current, kind = 0.0, 0.0, "number"
    for word in said:
        if word in NUMBER_WORDS:
            current += NUMBER_WORDS[word]
        elif word in ORDINAL_WORDS:
            current, kind = current + ORDINAL_WORDS[word], "ordinal"
        elif word == "dozen":
            current = max(current, 1) * 12
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in _SCALES:
            total, current = total + max(current, 1) * _SCALES[word], 0.0
    return kind, total + current


def _with_neighbours(figure: Figure, text: str, words: Words) -> Figure:
    if figure.kind in ("year", "date"):
        return figure
    before = [token.word for token in tokens(text[max(0, figure.start - 30) : figure.start])][-2:]
    approximate = next((word for word in reversed(before) if word in words.approximate), "")
    after = _COUNTED.match(text[figure.end : figure.end + COUNTED_CHARS])
    behind = tokens(after["words"]) if after else ()
    if behind and words.counts_nothing(behind[0].word):
        behind = ()  # "26 received one": what is counted stands elsewhere
    return Figure(
        figure.kind,
        figure.value,
        figure.start,
        figure.end,
        approximate,
        tuple(words.stem(token.word) for token in behind),
    )
