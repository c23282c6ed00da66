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
    low, high, scale = case.reading.since or 0, case.reading.until or 9999, case.reading.framework
    years = [year for year in case.ledger.years() if low <= year <= high]
    years = [year for year in years if scale in (None, case.organisation.framework_of(year))]
    draft = Draft()
    if case.request.end:
        year = min(years, default=0) if case.request.end == "first" else max(years, default=0)
        row = witness(case, year)
        if row is None:
            return None
        which = "first" if case.request.end == "first" else "newest"
        when = f" before {high + 1}" if high < 9999 else f" after {low - 1}" if low else ""
        of = wording.framework_name(case.organisation, row.framework)
        draft.say(f"The {which} edition{when} in the archive is that of {year}, on {of}", [row])
        return draft
    draft.sentences.append(f"The archive holds grades of {len(years)} edition{'s' if len(years) > 1 else ''}:")
    rows = scales(draft, case, years)
    if not rows:
        return None
    draft.compute("count", len(years), None, len(years), rows)
    for edition in case.organisation.editions:
        reason = editions.without_edition(case.organisation, edition.year, brief=True)
        if reason and scale in (None, edition.framework) and low <= edition.year <= high:
            draft.sentences.append(f"{reason}.")
    return draft
