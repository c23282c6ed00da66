"""The printed tallies of one edition -> those that tell how many got the grades that are counted, or a part of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ingest import GradeRow
from service.figures.case import Case
from service.figures.standing import Standing

Printed = tuple[tuple[GradeRow, ...], ...]  # one entry a grade: the most trusted tally first, each number once


@dataclass(frozen=True)
class Tallies:
    """``whole`` are the tallies of every grade that is counted; ``others``, where those are not all printed, of every
    grade that is not; ``part``, where neither is, of some that are counted. At most one of them is held."""

    whole: Printed = ()
    others: Printed = ()
    part: Printed = ()

    @property
    def shown(self) -> Printed:
        return self.whole or self.others or self.part

    @property
    def leading(self) -> list[GradeRow]:
        return [rows[0] for rows in self.shown]

    @property
    def lowest(self) -> list[GradeRow]:
        """Of each tally the row with the smallest number that is printed."""
        return [min(rows, key=lambda row: row.count or 0) for rows in self.shown]

    def number(self, of: int) -> int | None:
        """How many of ``of`` got the grades that are counted; None where the tallies do not tell."""
        if not (self.whole or self.others):
            return None
        total = sum(row.count or 0 for row in self.leading)
        return total if self.whole else of - total

    def counts(self, grade: str) -> bool:
        """Whether one of them is of ``grade``, or of the letter of which it is a signed form."""
        return any(rows[0].grade in (grade, grade.rstrip("+-")) for rows in self.shown)


NO_TALLIES = Tallies()


def printed_tallies(case: Case, year: int, members: Sequence[Standing], wanted: Callable[[str], bool]) -> Tallies:
    """The tallies of all grades counted, else of all those not counted, else of some of those counted."""
    request, scale = case.request, case.scale(year)
    if request.lean and scale is None:
        return NO_TALLIES  # nobody knows which grades lie beyond
    grades = tuple(dict.fromkeys((*(scale.grades if scale else ()), *request.grades)))
    tallies = {grade: case.tallies(year, grade) for grade in grades}
    # A scale may hold signed forms that few sources print; where none counts them, they are no group of their own.
    counted = {
        grade: rows for grade, rows in tallies.items() if rows or grade in request.grades or grade[-1] not in "+-"
    }
    asked = {grade: rows for grade, rows in counted.items() if wanted(grade)}
    if asked and all(asked.values()):
        return Tallies(whole=tuple(asked.values()))
    others = Tallies(others=tuple(rows for grade, rows in counted.items() if not wanted(grade)))
    if _leave_the_rest(case, year, others, asked, members, wanted):
        return others
    return Tallies(part=tuple(rows for rows in asked.values() if rows))


def _leave_the_rest(
    case: Case,
    year: int,
    others: Tallies,
    asked: Mapping[str, Sequence[GradeRow]],
    members: Sequence[Standing],
    wanted: Callable[[str], bool],
) -> bool:
    """Whether what the tallies of all other grades leave of an edition are just those that are counted."""
    if not others.shown or not all(others.shown) or case.declared(year) is None:
        return False
    # The tally of a letter may count its signed forms too, and what is left may hold one that nobody asked for.
    if any(grade[-1] in "+-" and not rows for grade, rows in asked.items()):
        return False
    strays = (s.grade for s in members if s.grade and not wanted(s.grade) and not others.counts(s.grade))
    counted = sum(rows[0].count or 0 for rows in asked.values() if rows)
    return next(strays, None) is None and (others.number(case.graded(year)) or 0) >= counted
