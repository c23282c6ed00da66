"""Which editions there are, each with a row of it; which was the first, which is the newest, which are not known."""

from __future__ import annotations

from service.figures import editions, wording
from service.figures.case import Case
from service.figures.comparability import comparability, scales, witness
from service.figures.draft import Draft, FiguresEnd


def edition_list(case: Case) -> Draft | FiguresEnd | None:
    """All editions by framework, the first or newest where that is asked, or the scale of a year that is named."""
    if case.reading.years:
        return comparability(case)
    years = case.ledger.years()
    draft = Draft()
    if case.request.end:
        year = min(years, default=0) if case.request.end == "first" else max(years, default=0)
        row = witness(case, year)
        if row is None:
            return None
        which = "first" if case.request.end == "first" else "newest"
        scale = wording.framework_name(case.organisation, row.framework)
        draft.say(f"The {which} edition in the archive is that of {year}, on {scale}", [row])
        return draft
    draft.sentences.append(f"The archive holds grades of {len(years)} editions:")
    rows = scales(draft, case, years)
    if not rows:
        return None
    draft.compute("count", len(years), None, len(years), rows)
    for edition in case.organisation.editions:
        reason = editions.without_edition(case.organisation, edition.year, brief=True)
        if reason:
            draft.sentences.append(f"{reason}.")
    return draft
