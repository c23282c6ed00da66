"""A limit on letters ("lower than a B") and one edition -> the letters of its scale that lie beyond it; or those that
"failed or got a D" means."""

from __future__ import annotations

from dataclasses import replace

from service.figures.case import Case
from service.figures.phrases import described
from service.figures.request import Kind, Request
from service.figures.selection import Selection, wanted
from service.figures.standing import Standing, place_on

_LETTERS = ("A", "B", "C", "D", "F")


def in_edition(case: Case, year: int) -> Case | None:
    """The case with its limit put as letters of this edition, by which rows and tallies are picked; None where no
    letter of its scale lies beyond the limit."""
    request = case.request
    if request.or_failing:
        own = case.scale(year)
        both = dict.fromkeys((*request.grades, *(own.failing if own else ())))
        return replace(case, request=replace(request, grades=tuple(both), or_failing=False))
    if not request.lean:
        return case
    scale, (limit, *_) = case.scale(year), request.grades
    if limit not in (known := _known(case, year)) and limit.rstrip("+-") not in known:
        return None
    at = place_on(scale, limit)
    beyond = [grade for grade in known if (place_on(scale, grade) - at) * request.lean < 0]
    inside = beyond if request.strict else [*beyond, limit]
    rest = sorted(({*known, limit} - set(inside)), key=lambda grade: place_on(scale, grade))
    if not inside:
        return None
    if _tallied(case, year, rest) and not _tallied(case, year, inside):
        return _with(case, year, replace(request, grades=tuple(rest), negated=True, lean=0))
    if not request.strict:
        return case
    nearest = min(inside, key=lambda grade: abs(place_on(scale, grade) - at))
    return _with(case, year, replace(request, grades=(nearest,)))


def on_its_scale(case: Case, year: int) -> bool:
    """Whether an edition is of the scale that is asked about, and this has any letter that is asked for: that nobody
    got another says nothing."""
    if case.organisation.framework_of(year) not in (None, case.framework_of(year)):
        return False
    scale = case.scale(year)
    return not case.request.grades or scale is None or bool({*case.request.grades} & {*scale.grades})


def contested(case: Case, selection: Selection) -> list[Standing]:
    """Those that are not picked by their leading source, and would be by another, the limit taken as it is put; what
    no source calls final counts only where names are asked for."""
    request = case.request
    if not (request.grades or request.failing is not None) or request.path:
        return []
    picked = {standing.subject for standing in selection.picked}
    named = request.kind is Kind.LIST
    return [
        standing
        for standing in selection.known
        if standing.subject not in picked
        and any(
            _within(case, standing.year, row.grade)
            for row in (standing.rows if named else standing.final)
            if row.grade is not None
        )
    ]


def _within(case: Case, year: int, grade: str) -> bool:
    """Whether a grade lies within the limit of the question, or is one that it names."""
    request, scale = case.request, case.scale(year)
    if not request.lean:
        return wanted(case, year, grade)
    beyond = (place_on(scale, request.grades[0]) - place_on(scale, grade)) * request.lean
    return beyond > 0 or (beyond == 0 and not request.strict)


def _known(case: Case, year: int) -> list[str]:
    """The letters of an edition: those of its scale, a signed one only where it is printed of somebody or counted."""
    scale = case.scale(year)
    printed = dict.fromkeys(standing.grade for standing in case.members(year) if standing.grade)
    grades = dict.fromkeys((*(scale.grades if scale and scale.grades else _LETTERS), *printed))
    return [grade for grade in grades if grade[-1] not in "+-" or grade in printed or case.tallies(year, grade)]


def _tallied(case: Case, year: int, grades: list[str]) -> bool:
    return bool(grades) and not case.request.filters and all(case.tallies(year, grade) for grade in grades)


def _with(case: Case, year: int, request: Request) -> Case:
    said = (described(case, year, number=1), described(case, year))
    return replace(case, request=replace(request, said=said))
