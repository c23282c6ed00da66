"""Ledger rows -> one overall grade for each subject and edition: that of the most trusted source, and whether
others print another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest import Organisation
from service.grade_list import GradeLine
from service.pages import filters
from service.pages.tiles import Tile
from service.pages.timeline import Point, Stretch
from service.phrases import Phrases


@dataclass(frozen=True)
class Graded:
    """``line`` is the row that is shown; ``others`` are different letters that other sources print."""

    line: GradeLine
    others: tuple[str, ...]


def overall(lines: Iterable[GradeLine]) -> dict[tuple[str, int], Graded]:
    """By subject and year. ``lines`` stand most trusted first (grade_list.py)."""
    found: dict[tuple[str, int], Graded] = {}
    for line in lines:
        row = line.row
        if row.section is not None or row.grade is None or row.count is not None:
            continue
        known = found.get((row.subject, row.year))
        if known is None:
            found[row.subject, row.year] = Graded(line, ())
        elif row.grade not in (known.line.row.grade, *known.others):
            found[row.subject, row.year] = Graded(known.line, (*known.others, row.grade))
    return found


def disputed(graded: dict[tuple[str, int], Graded], organisation: Organisation, phrases: Phrases) -> list[str]:
    """Each grade that sources print differently, in words."""
    return [_label(found, organisation, phrases) for found in graded.values() if found.others]


def tiles(
    graded: dict[tuple[str, int], Graded], year: int, organisation: Organisation, base: str, phrases: Phrases
) -> list[Tile]:
    """A tile for every subject that has its place on the map."""
    shown = []
    for subject in organisation.subjects:
        if not subject.tile:
            continue
        found, (row, column) = graded.get((subject.code, year)), subject.tile
        if found is None:
            label = phrases.phrase("{name}: no grade of {year} in this archive", name=subject.name, year=year)
            shown.append(Tile(subject.code, row, column, label))
        else:
            shown.append(
                Tile(
                    subject.code,
                    row,
                    column,
                    _label(found, organisation, phrases),
                    found.line.row.grade,
                    base + found.line.citation.permalink,
                )
            )
    return shown


def stretches(
    graded: dict[tuple[str, int], Graded], subject: str, organisation: Organisation, base: str, phrases: Phrases
) -> list[Stretch]:
    """The subject's grades by framework, in the order of time; a framework without any is left out."""
    by_framework: dict[str | None, list[Graded]] = {}
    for (code, _), found in sorted(graded.items(), key=lambda item: item[0][1]):
        if code == subject:
            by_framework.setdefault(found.line.row.framework, []).append(found)
    return [_stretch(code, found, organisation, base, phrases) for code, found in by_framework.items()]


def _stretch(
    code: str | None, found: Sequence[Graded], organisation: Organisation, base: str, phrases: Phrases
) -> Stretch:
    framework = organisation.framework_by_code.get(code or "")
    years = [graded.line.row.year for graded in found]
    points = tuple(
        Point(
            graded.line.row.year,
            graded.line.row.grade or "",
            _label(graded, organisation, phrases),
            base + graded.line.citation.permalink,
        )
        for graded in found
    )
    name = filters.framework(phrases, code, organisation)
    return Stretch(name, min(years), max(years), framework.grades if framework else (), points)


def _label(graded: Graded, organisation: Organisation, phrases: Phrases) -> str:
    row = graded.line.row
    said = phrases.phrase(
        "{name}: {grade} in {year}, {framework}",
        name=filters.subject(phrases, row.subject, organisation),
        grade=row.grade,
        year=row.year,
        framework=filters.framework(phrases, row.framework, organisation),
    )
    if not graded.others:
        return said
    grades = ", ".join(graded.others)
    if row.corrects:
        return said + phrases.phrase("; corrected, printed before: {grades}", grades=grades)
    return said + phrases.phrase("; other sources print {grades}", grades=grades)
