"""A figure that is cited -> how a newer document may print the same one: as what was thought before.

"Early estimates put the bill at £800,000." is no conflict with "The repairs cost £1.15 million, more than the £800,000
first estimated.": the second tells what came of the first, and calls it by its figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import pattern

# Sums of money, and counts of a thousand and more: fewer are printed everywhere.
_FIGURE = pattern(r"(?:[£$€]\s?)?\d{1,3}(?:,\d{3})+|[£$€]\s?\d+(?:\.\d+)?(?:\s(?:million|billion|thousand))?", re.I)
_BEFORE = (
    r"\b(?:(?:than|from|of|over|above|below|exceed\w*|instead of|rather than|not|against|was|were) (?:the |an? |its )?"
    r"(?:\w+ ){0,2}|(?:estimates?|estimated|budget|forecast|quot(?:e|ed)|figure|sum) (?:of|at|was) (?:about |some )?)"
)
_THEN = (
    r"(?:first|original\w*|initial\w*|previous\w*|earlier|estimat\w+|budget\w*|forecast|planned|expected|announced|"
    r"quoted)"
)


def figures_of(text: str) -> Iterator[str]:
    """The figures of a text that are exact enough to be known again."""
    return (found.group() for found in _FIGURE.finditer(text))


def revises(words: str, figure: str) -> bool:
    """Whether a sentence prints ``figure`` as what was thought before, beside another of its kind."""
    same = re.escape(figure) + r"(?![\d,]|\.\d)"
    before = rf"{_BEFORE}{same} {_THEN}\b|\b{_THEN} (?:\w+ ){{0,2}}{same}|\b(?:up|down) from (?:about |some )?{same}"
    others = {found for found in figures_of(words) if found != figure}
    return bool(others) and re.search(before, words, re.I) is not None
