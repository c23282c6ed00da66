"""One edition and what a question picks by -> the subjects picked, of how many known, and what tallies say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest import GradeRow
from service.figures.case import Case
from service.figures.request import Change
from service.figures.standing import Standing, place_on


@dataclass(frozen=True)
class Selection:
    """``picked`` among ``known``, the subjects of whom enough is known to tell; ``of`` is how many there
    are. ``tallied`` are the printed tallies of each grade that is counted, the most trusted first;
    ``subtracted`` says that they are of the grades that are not."""

    year: int
    picked: tuple[Standing, ...]
    known: tuple[Standing, ...]
    of: int
    tallied: tuple[tuple[GradeRow, ...], ...] = ()
    subtracted: bool = False

    @property
    def printed(self) -> int | None:
        """What the leading tallies say, None where one is missing."""
        if not self.tallied:
            return None
        total = sum(rows[0].count or 0 for rows in self.tallied)
        return self.of - total if self.subtracted else total

    @property
    def complete(self) -> bool:
        return len(self.known) >= self.of

    @property
    def value(self) -> int | None:
        """The number asked for: as printed, else counted over a complete edition, else not known."""
        if self.printed is not None:
            return self.printed
        return len(self.picked) if self.complete else None


def select(case: Case, year: int, pair: tuple[int, int] | None = None) -> Selection:
    """The selection of one edition; ``pair`` are the two editions that a change lies between."""
    request = case.request
    members = [standing for standing in case.members(year) if _in_region(case, standing)]
    of = case.graded(year)
    if request.region:
        of = sum(subject.region == request.region for subject in case.organisation.subjects)
    earlier = {standing.subject: standing for standing in case.members(pair[0])} if pair else {}
    known = [standing for standing in members if _tells(case, standing, earlier if pair else None)]
    picked = [standing for standing in known if _fits(case, standing, earlier.get(standing.subject))]
    tallied, subtracted = _tallied(case, year) if request.picks and not request.filters else ((), False)
    picked.sort(
        key=lambda standing: (
            case.organisation.by_code[standing.subject].name
            if standing.subject in case.organisation.by_code
            else standing.subject
        )
    )
    return Selection(year, tuple(picked), tuple(known), of, tallied, subtracted)


def wanted(case: Case, year: int, grade: str) -> bool:
    """Whether the question picks ``grade`` in this edition."""
    request, scale = case.request, case.scale(year)
    if request.failing is not None:
        return (grade in (scale.failing if scale else ())) is request.failing
    if request.lean:
        limit = place_on(scale, request.grades[0])
        return (place_on(scale, grade) - limit) * request.lean <= 0
    return (grade in request.grades) is not request.negated


def _in_region(case: Case, standing: Standing) -> bool:
    subject = case.organisation.by_code.get(standing.subject)
    return case.request.region is None or (subject is not None and subject.region == case.request.region)


def _tells(case: Case, standing: Standing, earlier: dict[str, Standing] | None) -> bool:
    """Whether enough is known of a subject to say if it is picked."""
    request = case.request
    needs = [
        name for name, asked in (("score", request.score), ("rank", request.rank), ("tier", request.tier)) if asked
    ]
    if request.grades or request.failing is not None or not (needs or request.change):
        needs.append("grade")
    if any(getattr(standing, name) is None for name in needs):
        return False
    return earlier is None or (
        standing.subject in earlier and change(case, earlier[standing.subject], standing) is not None
    )


def _fits(case: Case, standing: Standing, earlier: Standing | None) -> bool:
    request = case.request
    if request.path is not None:
        return earlier is not None and (earlier.grade, standing.grade) == request.path
    if request.score and not request.score.holds(standing.score or 0):
        return False
    if request.rank and not request.rank.holds(standing.rank or 0):
        return False
    if request.tier is not None and standing.tier != request.tier:
        return False
    if request.change and (earlier is None or change(case, earlier, standing) is not request.change):
        return False
    by_grade = bool(request.grades) or request.failing is not None
    return not by_grade or wanted(case, standing.year, standing.grade or "")


def change(case: Case, first: Standing, last: Standing) -> Change | None:
    """How a grade moved, or the score where a grade is missing; None across frameworks or unknown."""
    if first.framework != last.framework:
        return None
    scale = case.organisation.framework_by_code.get(first.framework or "")
    if first.grade and last.grade:
        moved = place_on(scale, first.grade) - place_on(scale, last.grade)
    elif first.score is not None and last.score is not None:
        moved = last.score - first.score
    else:
        return None
    return Change.UP if moved > 0 else Change.DOWN if moved < 0 else Change.SAME


def _tallied(case: Case, year: int) -> tuple[tuple[tuple[GradeRow, ...], ...], bool]:
    """The tallies of all grades counted, else of all those not counted, else nothing."""
    scale = case.scale(year)
    grades: Sequence[str] = scale.grades if scale else tuple(dict.fromkeys(case.request.grades))
    tallies = {grade: case.tallies(year, grade) for grade in dict.fromkeys((*grades, *case.request.grades))}
    # A scale may hold signed forms that few sources print; where none counts them, they are no group of their own.
    counted = {
        grade: rows for grade, rows in tallies.items() if rows or grade in case.request.grades or grade[-1] not in "+-"
    }
    asked = [rows for grade, rows in counted.items() if wanted(case, year, grade)]
    others = [rows for grade, rows in counted.items() if not wanted(case, year, grade)]
    if asked and all(asked):
        return tuple(asked), False
    if (case.request.failing is False or case.request.negated) and others and all(others):
        return tuple(others), True
    return (), False
