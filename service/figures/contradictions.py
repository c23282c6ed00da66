"""What sources print differently: of the subjects and editions asked about, or of all."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import GradeRow
from service.answer import Notice, NoticeCode
from service.figures import disputes, wording
from service.figures.case import Case
from service.figures.draft import Draft, FiguresEnd, settled

SHOWN = 20  # contradictions told in one answer; how many more there are is said


def contradictions(case: Case) -> Draft | FiguresEnd | None:
    """Every value of them that sources print differently; None where the ledger holds nothing of the kind."""
    reading = case.reading
    years = case.years if reading.years or reading.since or reading.until else case.ledger.years()
    if not years:
        return None
    found = case.of_subjects(reading.subjects, years)
    disputed = sorted((s for s in found if s.disputed), key=lambda s: (s.year, s.subject))
    tallied = [] if reading.subjects else [rows for year in years for rows in _tallies(case, year) if len(rows) > 1]
    draft = Draft(case.words)
    disputes.tell(draft, disputed[:SHOWN])
    disputes.tell_tallies(draft, tallied[: SHOWN - len(disputed[:SHOWN])])
    if not reading.subjects:
        for year in years:
            _tell_miscounts(draft, case, year)
    more = len(disputed) + len(tallied) - SHOWN
    if more > 0:
        named = case.words.phrase(
            "There are {number} more; name a {group} or a year to see them", number=more, group=case.words.group(1)
        )
        draft.say(named)
    if draft.rows:
        notice = case.words.phrase(
            "These are grades, scores and numbers that sources print differently, the most trusted kind of source "
            "first; none is averaged."
        )
        draft.notices = [Notice(NoticeCode.CONFLICT, notice)]  # one for all: the sentences are the contradictions
        return draft
    return settled(_none(case, years))


def _none(case: Case, years: Sequence[int]) -> str:
    """That nothing contradicts, of whom and of which years it is asked."""
    reading, words = case.reading, case.words
    names = words.listed([words.subject(code) for code in reading.subjects])
    whom = words.phrase(" of {names}", names=names) if names else ""
    dated = reading.years or reading.since or reading.until
    when = words.phrase(" for {years}", years=wording.years(years)) if dated else ""
    return words.phrase(
        "No two sources in the archive print different values{whom}{when}, as far as grades, scores and counts could "
        "be compared.",
        whom=whom,
        when=when,
    )


def _tell_miscounts(draft: Draft, case: Case, year: int) -> None:
    """Say which printed tallies of an edition are not what its rows come to, where the grade of everybody is known."""
    members, words = case.members(year), case.words
    if len(members) < case.graded(year) or any(one.grade is None or one.is_open("grade") for one in members):
        return
    for tallies in _tallies(case, year):
        own = [one for one in members if one.grade == tallies[0].grade]
        if len(tallies) == 1 and tallies[0].count != len(own):
            told = words.phrase(
                "In {year} {source} prints that {number} received {letter}, but the rows of all {of} {group} name "
                "{named}",
                year=year,
                source=words.source(tallies[0]),
                number=tallies[0].count,
                letter=words.letter(tallies[0].grade or ""),
                of=len(members),
                group=case.group(),
                named=len(own),
            )
            draft.say(told, [tallies[0], *(row for one in own for row in one.showing("grade"))])


def _tallies(case: Case, year: int) -> list[tuple[GradeRow, ...]]:
    """The printed tallies of each grade of an edition, each number once."""
    grades = {row.grade for row in case.edition_rows(year) if row.count is not None and row.grade}
    return [case.tallies(year, grade) for grade in sorted(grades)]
