"""Averages: as printed, or over an edition of which every score is known. Nothing between."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import ALL
from service.answer import NoticeCode, Reason
from service.figures import disputes, editions, wording
from service.figures.case import Case
from service.figures.comparison import framework_change
from service.figures.draft import Draft, FiguresEnd, abstained
from service.figures.standing import Standing, standings


def average(case: Case) -> Draft | FiguresEnd:
    """The average of each edition asked for."""
    if case.request.region or case.request.grades or case.reading.subjects:
        return abstained(
            Reason.NOT_COUNTED,
            "Averages are given only for a whole edition, as printed or over every score, or over the scores of "
            f"several {wording.group(case.organisation)} that are named.",
        )
    draft, told, missing = Draft(), list[Standing](), list[int]()
    for year in _years(case):
        printed = None if case.request.among else _average(case, year)
        if printed is not None:
            told.append(printed)
            _tell(draft, case, printed)
        elif not _computed(draft, case, year):
            missing.append(year)
    if not draft.rows:
        return abstained(Reason.NOT_COUNTED, _why(case, missing))
    if missing:
        draft.sentences.append(_why(case, missing))
        draft.notice(NoticeCode.INCOMPLETE, _why(case, missing))
    framework_change(draft, case, told)
    disputes.tell(draft, case.organisation, told)
    return draft


def _years(case: Case) -> tuple[int, ...]:
    """The years asked about, else the newest edition whose average is printed."""
    if case.reading.years or case.reading.since or case.request.ever:
        return case.years
    printed = [year for year in case.ledger.years() if _average(case, year)]
    return (max(printed),) if printed else case.years


def _average(case: Case, year: int) -> Standing | None:
    rows = [row for row in case.edition_rows(year) if row.subject == ALL and row.count is None]
    return next((standing for standing in standings(rows) if standing.framework == case.framework_of(year)), None)


def _tell(draft: Draft, case: Case, printed: Standing) -> None:
    values = [f"{wording.number(printed.score)} points"] if printed.score is not None else []
    values += [wording.letter(printed.grade)] if printed.grade else []
    scale = wording.framework(case.organisation, printed.framework)
    rows = printed.showing("score", "grade")
    draft.say(f"The average of {printed.year} is printed as {', '.join(values)}{scale}", rows)


def _computed(draft: Draft, case: Case, year: int) -> bool:
    scored = [standing for standing in case.members(year) if standing.score is not None]
    of = case.graded(year)
    if not scored or len(scored) < of or any("score" in standing.disputed for standing in scored):
        return False
    value = sum(standing.score or 0 for standing in scored) / of
    rows = [row for standing in scored for row in standing.showing("score")]
    scale = wording.framework(case.organisation, case.framework_of(year))
    draft.say(
        f"The average score of the {of} {case.group()} in {year} is {value:.1f}{scale}, computed from all {of} scores",
        rows,
    )
    draft.compute("average", round(value, 4), of, len(scored), rows)
    return True


def _why(case: Case, years: Sequence[int]) -> str:
    """Why there is no average of some years."""
    gone = [reason for year in years if (reason := editions.without_edition(case.organisation, year, brief=True))]
    held = [year for year in years if not editions.without_edition(case.organisation, year)]
    told = [f"{reason}." for reason in gone]
    if held:
        known = [f"{sum(s.score is not None for s in case.members(year))} of {case.graded(year)}" for year in held]
        told.append(
            f"No average of {wording.years(held)} is printed in the archive, and too few scores are known to "
            f"compute one ({', '.join(known)})."
        )
    return " ".join(told) or "The archive prints no average."
