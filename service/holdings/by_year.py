"""A question about documents -> whether it asks for their number of each year; documents -> those numbers.

"How many releases are there per year?", "in which year did most documents appear?"
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum

from ingest import StoredDocument
from service.holdings import forms

_EACH = re.compile(r" ?\b(?:(?:per|by|for each|in each|for every|in every|each|every) year|year by year|a year)$")
_DOCUMENTS = rf"(?:of )?(?:the |your )?(?:{forms.SUBJECT} )?{forms.DOCUMENT}"
_WHICH = re.compile(
    rf"^(?:in |for |from )?(?:which|what) years? (?:has|had|have|with|saw|are|is|were|was|did|do|does|come)"
    rf"(?: there)?(?: (?:{forms.SUBJECT}|you|we|they) (?:publish|issue|release|have))? "
    rf"(?:the )?(?P<end>most|fewest|least) (?P<of>{_DOCUMENTS})"
    r"(?: (?:come|appear|published|issued|released|from|date from))?$"
)
_BARE = re.compile(rf"^(?:(?:{forms.ASKS}|all|the|your) )*(?P<of>{forms.DOCUMENT}\b.*)$")
_COUNTS = re.compile(rf"^(?:how many|(?:what is )?the number of|count) .*\b{forms.DOCUMENT}\b")


class ByYear(StrEnum):
    """What is asked of the numbers of the years."""

    EACH = "each"
    MOST = "most"
    FEWEST = "fewest"


def by_year(line: str) -> tuple[ByYear | None, str]:
    """What ``line`` asks of the years, and the question without that: how many documents there are."""
    if found := _WHICH.search(line):
        return (ByYear.MOST if found["end"] == "most" else ByYear.FEWEST), f"how many {found['of'].removeprefix('of ')}"
    rest = _EACH.sub("", line)
    if rest == line:
        return None, line
    if bare := _BARE.search(rest):
        return ByYear.EACH, f"how many {bare['of']}"
    return (ByYear.EACH, rest) if _COUNTS.search(rest) else (None, line)


def years_counted(documents: Sequence[StoredDocument]) -> dict[int, int]:
    """Each year that has documents -> how many, the years in order."""
    counts = Counter(year for document in documents if (year := document.anatomy.published.year) is not None)
    return dict(sorted(counts.items()))


def years_at_end(counts: Mapping[int, int], asked: ByYear) -> list[int]:
    """The years that have most of the documents, or fewest of those that have any."""
    number = max(counts.values()) if asked is ByYear.MOST else min(counts.values())
    return [year for year, found in counts.items() if found == number]
