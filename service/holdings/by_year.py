"""A question about documents -> whether it asks for their number of each year; documents -> those numbers.

"How many releases are there per year?", "in which year did most documents appear?", "which years have no release?"
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
# Which editions are missing the ledger tells: no report card is meant here.
_PAPERS = rf"(?!report ?cards?\b){forms.DOCUMENT}"
_NO = rf"(?:no|without|not any)(?: any)? (?P<of>{_PAPERS})(?: (?:from|published|issued|released|at all))*"
_GAPS = re.compile(
    r"^(?:in |for |from )?(?:which|what|are there(?: any)?) years? (?:has|have|had|with|are|is|were|was|did|do|come)"
    rf"(?: there)? {_NO}$|^(?:which|what) years? (?:have|has|are|is|show) (?:gaps?|empty|nothing)"
    r"(?: in the archive)?$"
    r"|^in (?:which|what) years? (?:did|have) (?:we|you|they) (?:publish|release|issue)(?:ed|d)? nothing$"
    rf"|^(?:are there|is there|any)(?: any)? years? without(?: any)? (?P<without>{_PAPERS})$"
    r"|^(?:are there|is there|any|which|where are|what are)(?: an?y?| the)? gaps?"
    r"(?: in (?:the|our|your) (?:archive|years))?$"
)
_BARE = re.compile(rf"^(?:(?:{forms.ASKS}|all|the|your) )*(?P<of>{forms.DOCUMENT}\b.*)$")
_COUNTS = re.compile(rf"^(?:how many|(?:what is )?the number of|count) .*\b{forms.DOCUMENT}\b")


class ByYear(StrEnum):
    """What is asked of the numbers of the years."""

    EACH = "each"
    MOST = "most"
    FEWEST = "fewest"
    NONE = "none"


def by_year(line: str) -> tuple[ByYear | None, str]:
    """What ``line`` asks of the years, and the question without that: how many documents there are."""
    if found := _WHICH.search(line):
        return (ByYear.MOST if found["end"] == "most" else ByYear.FEWEST), f"how many {found['of'].removeprefix('of ')}"
    if found := _GAPS.search(line):
        return ByYear.NONE, f"how many {found['of'] or found['without'] or 'documents'}"
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


def years_between(counts: Mapping[int, int]) -> list[int]:
    """The years between the first and the last that have documents, that have none."""
    return [year for year in range(min(counts), max(counts)) if year not in counts]


def years_at_end(counts: Mapping[int, int], asked: ByYear) -> list[int]:
    """The years that have most of the documents, or fewest of those that have any."""
    number = max(counts.values()) if asked is ByYear.MOST else min(counts.values())
    return [year for year, found in counts.items() if found == number]
