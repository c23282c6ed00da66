"""Rows -> what they say together of one subject in one edition, contradictions kept apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest import Framework, GradeRow

FIELDS = ("grade", "score", "rank", "tier")


@dataclass(frozen=True)
class Told:
    """Values that may stand in one sentence: no two of its rows contradict each other."""

    rows: tuple[GradeRow, ...]
    grade: str | None = None
    score: float | None = None
    rank: int | None = None
    tier: int | None = None


@dataclass(frozen=True)
class Standing:
    """All rows of one subject, year, framework and section: what a correction prints first, then the most trusted
    source, and after them those that their own table does not call final."""

    subject: str
    year: int
    framework: str | None
    section: str | None
    rows: tuple[GradeRow, ...]

    @property
    def final(self) -> tuple[GradeRow, ...]:
        """The rows that no table calls a draft or the like; all, where there is none. They are what is compared."""
        return tuple(row for row in self.rows if not row.remark) or self.rows

    @property
    def grade(self) -> str | None:
        return next((row.grade for row in self.final if row.grade is not None), None)

    @property
    def score(self) -> float | None:
        return next((row.score for row in self.final if row.score is not None), None)

    @property
    def rank(self) -> int | None:
        return next((row.rank for row in self.final if row.rank is not None), None)

    @property
    def tier(self) -> int | None:
        return next((row.tier for row in self.final if row.tier is not None), None)

    def showing(self, *names: str) -> tuple[GradeRow, ...]:
        """The fewest leading rows that show each of these fields where it is known at all."""
        shown = list[GradeRow]()
        for name in names:
            if any(getattr(row, name) is not None for row in shown):
                continue
            row = next((row for row in self.final if getattr(row, name) is not None), None)
            if row is not None:
                shown.append(row)
        return tuple(shown)

    def told(self, wants: str = "grade") -> Told:
        """What may be said in one breath: the most trusted row that shows ``wants``, but for what a correction has put
        right, and what rows that do not contradict it add. A score is never put beside a grade that another source
        printed, nor beside one that was put right."""
        lead = next((row for row in self.rows if getattr(row, wants) is not None), self.rows[0])
        said = {name: getattr(lead, name) for name in FIELDS if lead.corrects or not self.corrected(name)}
        rows = [lead]
        for row in self.rows:
            if row.remark != lead.remark or row.corrects != lead.corrects:
                continue
            printed = {name: getattr(row, name) for name in FIELDS if getattr(row, name) is not None}
            if any(said.get(name, value) not in (None, value) for name, value in printed.items()):
                continue
            if any(said.get(name, value) is None for name, value in printed.items()):
                said.update({name: value for name, value in printed.items() if name in said})
                rows.append(row)
        return Told(tuple(rows), **said)

    def values(self, name: str) -> dict[object, GradeRow]:
        """Every distinct value of a field with the most trusted row that prints it, in that order."""
        found = dict[object, GradeRow]()
        for row in self.rows:
            value = getattr(row, name)
            if value is not None:
                found.setdefault(value, row)
        return found

    def level(self, name: str, ranks: Sequence[str]) -> tuple[object, ...]:
        """The distinct values of a field by sources as trusted as the one that leads, its own first. ``ranks`` are the
        kinds of source, the most trusted first; those that it does not have are trusted alike."""

        def trust(row: GradeRow) -> tuple[bool, bool, int]:
            return (
                row.remark != "",
                not row.corrects,
                ranks.index(row.source_kind) if row.source_kind in ranks else len(ranks),
            )

        rows = tuple(self.values(name).values())
        return tuple(getattr(row, name) for row in rows if trust(row) == trust(rows[0]))

    @property
    def disputed(self) -> tuple[str, ...]:
        """The fields that its sources print differently."""
        return tuple(name for name in FIELDS if len(self.values(name)) > 1)

    def corrected(self, name: str) -> bool:
        """Whether a correction prints a field otherwise than it was printed before."""
        values = tuple(self.values(name).values())
        return len(values) > 1 and values[0].corrects

    def is_open(self, name: str) -> bool:
        """Whether rows that no table calls a draft print a field differently, and no correction settles it."""
        corrections = [row for row in self.final if row.corrects and getattr(row, name) is not None]
        return len({getattr(row, name) for row in corrections or self.final} - {None}) > 1


def standings(rows: Iterable[GradeRow]) -> tuple[Standing, ...]:
    """Rows as standings, in the order in which they first appear; tallies are left out."""
    grouped: dict[tuple[str, int, str | None, str | None], list[GradeRow]] = defaultdict(list)
    for row in rows:
        if row.count is None:
            grouped[row.subject, row.year, row.framework, row.section].append(row)
    return tuple(Standing(*key, tuple(group)) for key, group in grouped.items())


def place_on(framework: Framework | None, grade: str) -> float:
    """Where a grade stands on its scale: 0 is the best. A plus or minus that the scale does not have
    stands a third of a step beside its letter, so that letters keep their order."""
    grades = framework.grades if framework and framework.grades else ("A", "B", "C", "D", "F")
    if grade in grades:
        return float(grades.index(grade))
    sign = {"+": -1 / 3, "-": 1 / 3}.get(grade[-1:], 0.0)
    return grades.index(grade[:-1]) + sign if grade[:-1] in grades else float(len(grades))
