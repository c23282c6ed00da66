"""Editions that follow on one another -> who got what a question names in so many of them in a row, on each scale.

A run ends where an edition was not published, where nothing is known of one, and where the scale changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ingest import GradeRow
from service.answer import NoticeCode
from service.figures import disputes, wording
from service.figures.case import Case
from service.figures.comparison import framework_change
from service.figures.draft import Draft, FiguresEnd, not_counted
from service.figures.letters import in_edition, on_its_scale
from service.figures.phrases import described
from service.figures.selection import Selection, select
from service.figures.standing import Standing


def runs(case: Case) -> Draft | FiguresEnd:
    """All that have such a run, each with its years; nothing is told where nobody is known to have one."""
    draft, told, open_ = Draft(case.words), list[Standing](), list[int]()
    for row in _in_a_row(case):
        found = _runs(row, case.request.run)
        open_ += [selection.year for selection in row if selection.value is None]
        if found:
            _tell(draft, case, row, found)
            told += [standing for own in found.values() for standing in own]
    if not told:
        return not_counted(case.words)
    if open_:
        text = case.words.phrase("Not every grade of {years} is known: there may be more.", years=wording.years(open_))
        draft.sentences.append(text)
        draft.notice(NoticeCode.INCOMPLETE, text)
    framework_change(draft, case, told)
    disputes.tell(draft, told)
    return draft


def _in_a_row(case: Case) -> Iterator[list[Selection]]:
    """The editions on one scale that follow on one another, the oldest first."""
    editions = sorted(e.year for e in case.organisation.editions if e.status == "published") or list(case.years)
    row = list[Selection]()
    for before, year in zip([None, *editions], editions, strict=False):
        edition = in_edition(case, year) if year in case.years and on_its_scale(case, year) else None
        follows = before is not None and case.framework_of(before) == case.framework_of(year) and year - before == 1
        if row and not (edition and follows):
            yield row
            row = []
        if edition:
            row.append(select(edition, year))
    if row:
        yield row


def _runs(row: Sequence[Selection], length: int) -> dict[str, list[Standing]]:
    """The longest run of each subject that has one of ``length``, the last of several."""
    running: dict[str, list[Standing]] = defaultdict(list)
    longest: dict[str, list[Standing]] = {}
    for selection in row:
        picked = {standing.subject: standing for standing in selection.picked}
        for subject in [*running]:
            if subject not in picked:
                del running[subject]
        for subject, standing in picked.items():
            running[subject].append(standing)
            if len(running[subject]) >= max(length, len(longest.get(subject, []))):
                longest[subject] = list(running[subject])
    return longest


def _tell(draft: Draft, case: Case, row: Sequence[Selection], found: dict[str, list[Standing]]) -> None:
    words, names, rows = case.words, list[str](), list[GradeRow]()
    for code, own in sorted(found.items(), key=lambda item: words.subject(item[0])):
        shown = [standing.showing("grade")[0] for standing in own]
        years = wording.years(standing.year for standing in own)
        names.append(f"{words.subject(code)} ({years}){draft.mark(shown)}")
        rows += shown
    text = words.phrase(
        "In at least {length} years in a row {number} of {of} {group} {did}: {names}",
        length=case.request.run,
        number=len(found),
        of=row[-1].of,
        group=case.group(),
        did=f"{described(case, row[-1].year, number=len(found))}{words.framework(case.framework_of(row[-1].year))}",
        names=words.listed(names),
    )
    draft.say(text)
    known = {standing.subject for selection in row for standing in selection.known}  # in any of these years
    draft.compute("count", len(found), row[-1].of, len(known), rows)
