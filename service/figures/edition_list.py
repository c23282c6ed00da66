"""Which editions there are, each with a row of it; which was the first, which is the newest, which are not known."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest import GradeRow
from service.figures import editions
from service.figures.case import Case
from service.figures.comparability import comparability, scales, witness
from service.figures.draft import Draft, FiguresEnd


def edition_list(case: Case) -> Draft | FiguresEnd | None:
    """All editions by framework, the first or newest where that is asked, or the scale of a year that is named."""
    if case.reading.years:
        return comparability(case)
    low, high, scale = case.reading.since or 0, case.reading.until or 9999, case.reading.framework
    years = [year for year in case.ledger.years() if low <= year <= high]
    years = [year for year in years if scale in (None, case.organisation.framework_of(year))]
    told_in_words = case.request.given_up or case.request.new_scale  # the day that a scale came, or what was changed
    draft, words = Draft(case.words, tentative=told_in_words), case.words
    if case.request.end:
        year = min(years, default=0) if case.request.end == "first" else max(years, default=0)
        row = witness(case, year)
        if row is None:
            return None
        when = ""
        if high < 9999:
            when = words.phrase(" before {year}", year=high + 1)
        elif low:
            when = words.phrase(" after {year}", year=low - 1)
        told = words.phrase(
            "The first edition{when} in the archive is that of {year}, on {framework}"
            if case.request.end == "first"
            else "The newest edition{when} in the archive is that of {year}, on {framework}",
            when=when,
            year=year,
            framework=words.framework_name(row.framework),
        )
        draft.say(told, [row])
        return draft
    rows = scales(draft, case, years)
    if not rows:
        return None
    if case.request.new_scale:
        draft.sentences.insert(0, _changed(case, rows))
        return draft
    number = len({row.framework for row in rows}) if case.request.scales else len(years)
    draft.sentences.insert(0, _held(case, number))
    draft.compute("count", number, None, number, rows)
    for edition in case.organisation.editions:
        reason = editions.without_edition(words, edition.year, brief=True)
        if reason and scale in (None, edition.framework) and low <= edition.year <= high:
            draft.sentences.append(f"{reason}.")
    return draft


def _changed(case: Case, rows: Sequence[GradeRow]) -> str:
    """Between which of the editions that are known the scale changed, ``rows`` holding one of each."""
    ordered = sorted(rows, key=lambda row: row.year)
    between = [
        case.words.phrase("between {first} and {last}", first=one.year, last=following.year)
        for one, following in pairwise(ordered)
        if one.framework != following.framework
    ]
    if not between:
        return case.words.phrase("All editions of which the archive holds grades are on one scale.")
    return case.words.phrase(
        "Of the editions of which the archive holds grades, the scale changed {between}.",
        between=case.words.listed(between),
    )


def _held(case: Case, number: int) -> str:
    if case.request.scales:
        return case.words.phrase(
            "The archive holds grades on {number} scales:"
            if number > 1
            else "The archive holds grades on {number} scale:",
            number=number,
        )
    return case.words.phrase(
        "The archive holds grades of {number} editions:"
        if number > 1
        else "The archive holds grades of {number} edition:",
        number=number,
    )
