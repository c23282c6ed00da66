"""Who stood above or below the average of an edition, by score: of how many scores are known, and which average it is.

The average is one that a source prints, or that of an edition, or of a kind of subject, of which every score is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest import GradeRow
from service.answer import NoticeCode, Reason
from service.figures import disputes, editions
from service.figures.average import computed_average, printed_average, tell_computed, tell_printed, why_none
from service.figures.case import Case
from service.figures.draft import Draft, FiguresEnd, abstained, not_counted
from service.figures.standing import Standing


@dataclass(frozen=True)
class _Average:
    """``values`` are all that sources print, or the one that is computed; ``printed`` is what prints them."""

    values: tuple[float, ...]
    rows: tuple[GradeRow, ...]
    printed: Standing | None = None

    def sides(self, standing: Standing) -> set[int]:
        """+1 above, -1 below, 0 at it: several where what sources print lies on both sides."""
        scores = [value for value in standing.values("score") if isinstance(value, float | int)]
        return {(score > value) - (score < value) for score in scores for value in self.values}


def around_average(case: Case) -> Draft | FiguresEnd:
    """Those above or below in the one edition asked about, else in the newest that tells an average and a score."""
    named = case.years if case.reading.years or case.reading.since or case.reading.until else ()
    if len(named) > 1:
        return not_counted(case.words)
    years = named or sorted((year for year in case.ledger.years() if year <= (case.newest or 0)), reverse=True)
    for year in years:
        found = _average(case, year)
        scored = [standing for standing in case.members(year) if standing.score is not None]
        if found is not None and scored:
            return _told(case, year, found, scored)
    if named and (reason := editions.without_edition(case.words, named[0])):
        return abstained(Reason.NOT_IN_ARCHIVE, f"{reason}.")
    return abstained(Reason.NOT_COUNTED, why_none(case, years))


def _average(case: Case, year: int) -> _Average | None:
    printed = None if case.request.kinds else printed_average(case, year)
    if printed is not None and printed.score is not None:
        values = tuple(value for value in printed.values("score") if isinstance(value, float | int))
        return _Average(values, printed.showing("score"), printed)
    computed = computed_average(case, year)
    return _Average((computed[0],), tuple(computed[1])) if computed else None


def _told(case: Case, year: int, average: _Average, scored: Sequence[Standing]) -> Draft:
    words, draft, side = case.words, Draft(case.words), case.request.side
    known = [standing for standing in scored if len(average.sides(standing)) == 1]
    picked = [standing for standing in known if average.sides(standing) == {side}]
    picked.sort(key=lambda standing: (-side * (standing.score or 0), standing.subject))
    if average.printed is None:
        tell_computed(draft, case, year)
    else:
        tell_printed(draft, case, average.printed)
    rows = [row for standing in picked or known for row in standing.showing("score")]
    draft.say(_number(case, year, len(picked), len(known)), [] if picked else rows)
    if picked:
        named = [
            f"{words.subject(s.subject)} ({words.number(s.score or 0)}){draft.mark(s.showing('score'))}" for s in picked
        ]
        draft.say(words.phrase("By name: {names}", names=words.listed(named)))
    if len(known) < case.graded(year):
        draft.notice(NoticeCode.INCOMPLETE, case.there_may_be_more(len(known), year))
    draft.compute("count", len(picked), case.graded(year), len(known), [*average.rows, *rows])
    disputes.tell(draft, [*([average.printed] if average.printed else []), *picked])
    disputes.tell(draft, [standing for standing in scored if standing not in known])
    return draft


def _number(case: Case, year: int, picked: int, known: int) -> str:
    """How many stand on that side, and among how many."""
    words = case.words
    return words.agreeing(
        picked,
        "{reach}, {number} stood above the average of {year}"
        if case.request.side > 0
        else "{reach}, {number} stood below the average of {year}",
        reach=case.reach(known, words.measure("score"), year),
        number=picked,
        year=year,
    )
