"""On which scale each edition was graded, and so whether grades of two of them can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest import GradeRow, pattern
from service.figures import editions, wording
from service.figures.case import Case
from service.figures.comparison import framework_change
from service.figures.draft import Draft, FiguresEnd, settled

_WORD = pattern(r"\w+")


def comparability(case: Case) -> Draft | FiguresEnd | None:
    """The scales of the years asked about, or of all editions, each with a row that prints it; then what may be
    compared. None where no row tells."""
    draft, rows = Draft(case.words), list[GradeRow]()
    if case.reading.years:
        gone = _of_years(draft, case, rows)
        if gone and not rows:
            return settled(" ".join(gone))
        draft.sentences.extend(gone)
    else:
        low, high, named = case.reading.since or 0, case.reading.until or 9999, _named(case)
        years = [year for year in case.ledger.years() if low <= year <= high]
        rows = scales(draft, case, [year for year in years if case.organisation.framework_of(year) in named])
    if not rows:
        return None
    if not framework_change(draft, case, rows) and len({row.year for row in rows}) > 1:
        draft.say(case.words.phrase("That is one scale, so these grades can be compared"))
    return draft


def scales(draft: Draft, case: Case, years: Iterable[int]) -> list[GradeRow]:
    """Say of each framework which of ``years`` were graded on it; the row of each year that shows it."""
    witnesses = [row for year in years if (row := witness(case, year)) is not None]
    for code in dict.fromkeys(row.framework for row in witnesses):
        own = [row for row in witnesses if row.framework == code]
        graded = wording.years(row.year for row in own)
        draft.say(f"{case.words.framework_name(code)}: {graded}", own)
    return witnesses


def witness(case: Case, year: int) -> GradeRow | None:
    """The row of an edition that stands before all others, on the scale of that edition."""
    own = case.organisation.framework_of(year)
    rows = case.ledger.rows((), (year,), distinct=True)
    return next((row for row in rows if row.framework is not None and row.framework == (own or row.framework)), None)


def _named(case: Case) -> frozenset[str | None]:
    """The frameworks that the question names, where it names several; else all, and none."""
    plain = f" {' '.join(_WORD.findall(case.reading.question.casefold()))} "
    names = {f.code: (f.code, f.name, *f.aliases) for f in case.organisation.frameworks}
    found = {
        code
        for code, ways in names.items()
        if any(f" {' '.join(_WORD.findall(name.casefold()))} " in plain for name in ways)
    }
    return frozenset(found if len(found) > 1 else {None, *names})


def _of_years(draft: Draft, case: Case, rows: list[GradeRow]) -> Sequence[str]:
    """Say on which scale each year was graded; of the others, why there is none."""
    gone = []
    for year in case.years:
        row = witness(case, year)
        if row is not None:
            rows.append(row)
            scale = case.words.framework_name(row.framework)
            draft.say(case.words.phrase("{year} was graded on {framework}", year=year, framework=scale), [row])
        else:
            reason = editions.without_edition(case.words, year)
            gone.append(f"{reason or case.words.phrase('The archive holds no grade of {year}', year=year)}.")
    return gone
