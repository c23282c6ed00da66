"""A question about documents -> whether it asks for their number of each year or month; documents -> those numbers.

"How many releases are there per year?", "in which month did most documents appear?", "which years have no release?"
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum

from ingest import StoredDocument, pattern
from service.holdings import forms

_EACH = pattern(
    r" ?\b(?:(?:per|by|for each|in each|for every|in every|each|every|a) (?P<unit>year|month)|"
    rf"year by year|month by (?P<by>month))(?= (?:in|of|from|during|since) {forms.YEAR}$|$)"
)
_DOCUMENTS = rf"(?:of )?(?:the |your )?(?:{forms.SUBJECT} )?{forms.DOCUMENT}"
_WHICH = pattern(
    rf"^(?:in |for |from )?(?:which|what) (?P<unit>year|month)s? "
    r"(?:has|had|have|with|saw|are|is|were|was|did|do|does|come)"
    rf"(?: there)?(?: (?:{forms.SUBJECT}|you|we|they) (?:publish|issue|release|have))? "
    rf"(?:the )?(?P<end>most|fewest|least) (?P<of>{_DOCUMENTS})"
    r"(?: (?:come|appear|published|issued|released|from|date from))?$"
)
# Which editions are missing the ledger tells: no report card is meant here.
_PAPERS = rf"(?!report ?cards?\b){forms.DOCUMENT}"
_NO = rf"(?:no|without|not any)(?: any)? (?P<of>{_PAPERS})(?: (?:from|published|issued|released|at all))*"
_GAPS = pattern(
    r"^(?:in |for |from )?(?:which|what|are there(?: any)?) years? (?:has|have|had|with|are|is|were|was|did|do|come)"
    rf"(?: there)? {_NO}$|^(?:which|what) years? (?:have|has|are|is|show) (?:gaps?|empty|nothing)"
    r"(?: in the archive)?$"
    r"|^in (?:which|what) years? (?:did|have) (?:we|you|they) (?:publish|release|issue)(?:ed|d)? nothing$"
    rf"|^(?:are there|is there|any)(?: any)? years? without(?: any)? (?P<without>{_PAPERS})$"
    r"|^(?:are there|is there|any|which|where are|what are)(?: an?y?| the)? gaps?"
    r"(?: in (?:the|our|your) (?:archive|years))?$"
)
_BARE = pattern(rf"^(?:(?:{forms.ASKS}|all|the|your) )*(?P<of>{forms.DOCUMENT}\b.*)$")
_COUNTS = pattern(rf"^(?:how many|(?:what is )?the number of|count) .*\b{forms.DOCUMENT}\b")
# "Which years are missing, when did we publish nothing": where grades are, the editions that are missing are meant.
_MISSING = r"(?:which|what) years? (?:are|is) (?:missing|lacking)(?: (?:in|from) (?:the|our|your) archive)?"
_NOTHING = r"(?:when|in (?:which|what) years?) (?:did|have) (?:we|you|they) (?:publish|release|issue)(?:ed|d)? nothing"
_LACKING = pattern(rf"^(?:{_MISSING}|{_NOTHING})(?: (?:(?:and|or) )?(?:{_MISSING}|{_NOTHING}))?$")


class ByYear(StrEnum):
    """What is asked of the numbers of the years, or months."""

    EACH = "each"
    MOST = "most"
    FEWEST = "fewest"
    NONE = "none"


def by_year(line: str, *, graded: bool) -> tuple[ByYear | None, bool, str]:
    """What ``line`` asks of the years, whether of their months, and the question without that: how many documents
    there are. ``graded``: the archive has grades."""
    if not graded and _LACKING.search(line):
        return ByYear.NONE, False, "how many documents"
    if found := _WHICH.search(line):
        end = ByYear.MOST if found["end"] == "most" else ByYear.FEWEST
        return end, found["unit"] == "month", f"how many {found['of'].removeprefix('of ')}"
    if found := _GAPS.search(line):
        return ByYear.NONE, False, f"how many {found['of'] or found['without'] or 'documents'}"
    each = _EACH.search(line)
    if each is None:
        return None, False, line
    rest, monthly = _EACH.sub("", line), "month" in (each["unit"], each["by"])
    if bare := _BARE.search(rest):
        return ByYear.EACH, monthly, f"how many {bare['of']}"
    return (ByYear.EACH, monthly, rest) if _COUNTS.search(rest) else (None, False, line)


def times_counted(documents: Sequence[StoredDocument], *, monthly: bool) -> dict[str, int]:
    """Each year that has documents, or each month ("2023-05") -> how many, in order."""
    size = len("2023-05" if monthly else "2023")
    counts = Counter(document.date[:size] for document in documents if len(document.date) >= size)
    return dict(sorted(counts.items()))


def years_spanned(documents: Sequence[StoredDocument]) -> tuple[int, int]:
    """The first and the last year of them; where any prints its date, of those that do: an inferred one may be far
    off."""
    known = [d.anatomy.published for d in documents if d.anatomy.published.year]
    firm = [one for one in known if not one.inferred] or known
    years = [one.year for one in firm if one.year]
    return min(years), max(years)


def years_between(documents: Sequence[StoredDocument]) -> list[str]:
    """The years between the first and the last of them of which none is."""
    first, last = years_spanned(documents)
    of = {document.anatomy.published.year for document in documents}
    return [str(year) for year in range(first, last) if year not in of]


def times_at_end(counts: Mapping[str, int], asked: ByYear) -> list[str]:
    """Those that have most of the documents, or fewest of those that have any."""
    number = max(counts.values()) if asked is ByYear.MOST else min(counts.values())
    return [time for time, found in counts.items() if found == number]
