"""The words of a question about documents -> the years and the month that bound it, and how to say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest import Published, pattern
from service.language.date_words import MONTHS

_FIRST, _LAST = 1900, 2099  # no year beside them is read out of a question
_Y = r"((?:19|20)\d\d)"
_RANGE = pattern(rf"\b(?:between|from) {_Y} (?:and|to|until|till|through|up to) {_Y}\b|\b{_Y} (?:to|through) {_Y}\b")
_SINCE = pattern(rf"\b(?:since|starting(?: in)?) {_Y}\b|\bfrom {_Y} on(?:wards?)?\b")
_AFTER = pattern(rf"\bafter {_Y}\b")
_BEFORE = pattern(rf"\b(?:before|prior to) {_Y}\b")
_UNTIL = pattern(rf"\b(?:until|till|through|up to|by) {_Y}\b")
_YEAR = pattern(rf"\b{_Y}\b")
# A month of a year: "may" is a word of its own too.
MONTH = pattern(
    rf"\b(?:published |issued |released |dated )?(?:in|from|of|during) (?:the month (?:of|from) )?"
    rf"(?P<month>{'|'.join(MONTHS)})(?= (?:(?:of|from|in) )?{_Y}\b)"
)
BOUND = pattern(r"\b(?:since|after|before|prior to|until|till|up to)\b")


@dataclass(frozen=True)
class Period:
    """``years`` in order, none for all; ``words`` begin with a blank: " since 2021". ``month`` counts from 1, 0 for
    all."""

    years: tuple[int, ...] = ()
    words: str = ""
    month: int = 0

    def holds(self, published: Published) -> bool:
        """Whether a document came out in it, as far as its date tells."""
        of_year = not self.years or published.year in self.years
        return of_year and (not self.month or (published.date or "")[5:7] == f"{self.month:02}")

    def may_hold(self, published: Published) -> bool:
        """Whether a document may have come out in its month, as its date tells the year and no more."""
        return bool(self.month) and published.year in self.years and len(published.date or "") < len("2023-05")


def of(line: str, named: Sequence[int]) -> Period | None:
    """The period that ``line`` sets; ``named`` are its years, relative ones resolved. None where it sets one that
    cannot be read, so that nothing is counted within other bounds than were asked for."""
    if found := _RANGE.search(line):
        first, last = sorted(int(year) for year in found.groups() if year)
        rest = _RANGE.sub(" ", line, count=1)
        return None if _YEAR.search(rest) else Period(tuple(range(first, last + 1)), f" from {first} to {last}")
    rest, low, high, words = line, _FIRST, _LAST, ""
    for form, shift, is_low, word in (
        (_SINCE, 0, True, "since"),
        (_AFTER, 1, True, "after"),
        (_BEFORE, -1, False, "before"),
        (_UNTIL, 0, False, "until"),
    ):
        if found := form.search(rest):
            year = next(int(group) for group in found.groups() if group)
            low, high = (year + shift, high) if is_low else (low, year + shift)
            words += f" {word} {year}"
            rest = form.sub(" ", rest, count=1)
    if words:
        return None if _YEAR.search(rest) or low > high else Period(tuple(range(low, high + 1)), words)
    if BOUND.search(line) and named:
        return None  # "since last year"
    years = tuple(sorted(named))
    if (found := MONTH.search(line)) and len(years) == 1:
        return Period(years, f" from {found['month'].capitalize()} {years[0]}", MONTHS.index(found["month"]) + 1)
    return Period(years, f" from {' and '.join(map(str, years))}" if years else "")
