"""A question -> the number that rows are to hold, and whether more or less will do: "5", "more than a million"."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from ingest import HYPHENED_NUMBER_WORDS, SPANISH_NUMBER_WORDS, pattern

_SAID = HYPHENED_NUMBER_WORDS | {word: n for word, n in SPANISH_NUMBER_WORDS.items() if word != "uno"}
_TIMES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "mil": 1_000,
    "millones": 1_000_000,
}
_NUMBER = (
    rf"(?<![\w.,-])(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}}(?:\.\d{{1,4}})?)|(?P<word>{'|'.join(_SAID)})|an?|un)"
    rf"(?: (?P<times>{'|'.join(_TIMES)}))?(?![\w-]|[.,]\d)"
)
_OVER = r"(?:(?:more|higher|greater|larger|bigger|better) than|over|above|exceeding|más de|mas de)"
_UNDER = r"(?:(?:less|fewer|lower|smaller|worse) than|under|below|menos de)"
_LEAST, _MOST = r"(?:at least|no (?:less|fewer) than|al menos)", r"(?:at most|no more than|up to|como mucho)"
_BOUND = pattern(
    rf"(?:\b(?:(?P<over>{_OVER})|(?P<under>{_UNDER})|(?P<least>{_LEAST})|(?P<most>{_MOST})) )?{_NUMBER}"
    r"(?: (?:or|o) (?:(?P<up>more|higher|above|better|más|mas)|(?P<down>less|fewer|lower|below|menos)))?",
    re.I,
)
_HOLDS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "over": operator.gt,
    "up": operator.ge,
    "under": operator.lt,
    "down": operator.le,
    "just": operator.eq,
}
_ALSO = {"least": "up", "most": "down"}  # two words for one bound


@dataclass(frozen=True)
class Bound:
    """``kind``: just, over, under, up (or more) or down (or less)."""

    kind: str
    number: Decimal

    def holds(self, value: Decimal) -> bool:
        return _HOLDS[self.kind](value, self.number)


def bound_in(question: str) -> tuple[Bound, str] | None:
    """The one bound of a question, and the question without it; None where there is none, or more than one."""
    found = [match for match in _BOUND.finditer(question) if _is_number(match)]
    if len(found) != 1:
        return None
    match = found[0]
    said = [kind for kind in ("over", "under", "least", "most", "up", "down") if match[kind]]
    if len(said) > 1:
        return None
    kind = said[0] if said else "just"
    number = _number(match) * _TIMES.get((match["times"] or "").casefold(), 1)
    return Bound(_ALSO.get(kind, kind), number), f"{question[: match.start()]} {question[match.end() :]}"


def _is_number(match: re.Match[str]) -> bool:
    """An "a" is one in "a million" alone."""
    return bool(match["digits"] or match["word"] or match["times"])


def _number(match: re.Match[str]) -> Decimal:
    if match["digits"]:
        return Decimal(match["digits"].replace(",", ""))
    return Decimal(_SAID[match["word"].casefold()] if match["word"] else 1)
