"""What sources print differently: of the subjects and editions asked about, or of all."""

from __future__ import annotations

from ingest import GradeRow
from service.answer import Notice, NoticeCode
from service.figures import disputes, wording
from service.figures.case import Case
from service.figures.draft import Draft, FiguresEnd, settled

SHOWN = 20  # contradictions told in one answer; how many more there are is said
_NOTICE = (
    "These are grades, scores and numbers that sources print differently, the most trusted kind of source first; none "
    "is averaged. What sources say in words is not compared."
)


def contradictions(case: Case) -> Draft | FiguresEnd | None:
    """Every value of them that sources print differently; None where the ledger holds nothing of the kind."""
    reading = case.reading
    years = case.years if reading.years or reading.since or reading.until else case.ledger.years()
    if not years:
        return None
    found = case.of_subjects(reading.subjects, years)
    disputed = sorted((s for s in found if s.disputed), key=lambda s: (s.year, s.subject))
    tallied = [] if reading.subjects else [rows for year in years for rows in _tallies(case, year) if len(rows) > 1]
    draft = Draft()
    disputes.tell(draft, case.organisation, disputed[:SHOWN])
    disputes.tell_tallies(draft, tallied[: SHOWN - len(disputed[:SHOWN])])
    more = len(disputed) + len(tallied) - SHOWN
    if more > 0:
        draft.sentences.append(f"There are {more} more; name a {case.organisation.subject_word} or a year to see them.")
    if draft.rows:
        draft.notices = [Notice(NoticeCode.CONFLICT, _NOTICE)]  # one for all: the sentences are the contradictions
        return draft
    whom = wording.listed([wording.subject(case.organisation, code) for code in reading.subjects])
    when = f" for {wording.years(years)}" if reading.years or reading.since or reading.until else ""
    return settled(
        f"No two sources in the archive print different values{f' of {whom}' if whom else ''}{when}.",
    )


def _tallies(case: Case, year: int) -> list[tuple[GradeRow, ...]]:
    """The printed tallies of each grade of an edition, each number once."""
    grades = {row.grade for row in case.edition_rows(year) if row.count is not None and row.grade}
    return [case.tallies(year, grade) for grade in sorted(grades)]
