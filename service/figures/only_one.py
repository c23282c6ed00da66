"""Whether one was the only one that got a grade, without a year -> the question with the editions in which that may be.

"X is the only state that got an A" may be so of each edition in which X got one; of the newest it is told as well.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import Organisation, pattern
from service.figures.case import Case, Rows
from service.figures.request import Kind, Request
from service.figures.selection import wanted
from service.reading import Reading

# "X is the only state with an A" is said of now.
_PAST = pattern(
    r"\b(?:got|gotten|received|earned|had|failed|passed|was|were|did|scored|ever|obtuvo|sac[oó]|recibi[oó]|tuvo|"
    r"reprob[oó]|aprob[oó]|fue)\b",
    re.I,
)


def in_its_editions(reading: Reading, request: Request, ledger: Rows, organisation: Organisation) -> Reading:
    """Unchanged where it says when, picks by more than a grade, or is said of now."""
    dated = reading.years or reading.newest or reading.since is not None or reading.until is not None or request.ever
    plain = request.kind is Kind.LIST and request.picks and not (request.filters or request.never)
    if len(reading.subjects) != 1 or dated or not plain or not _PAST.search(reading.question):
        return reading
    case = Case(request, reading, ledger, organisation)
    own = case.of_subjects(reading.subjects)
    held = {one.year for one in own if one.framework == case.framework_of(one.year) and one.grade is not None}
    so = {one.year for one in own if one.year in held and wanted(case, one.year, one.grade or "")}
    newest = set() if case.newest is None else {case.newest}
    return replace(reading, years=tuple(sorted(so | newest))) if so - newest else reading
