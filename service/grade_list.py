"""Subjects, years and a framework -> ledger rows as printed, each with its citation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ingest import ALL, Framework, GradeRow, Ledger, Organisation
from service.answer import Citation
from service.citations import cite, rows_to_cite
from service.pipeline import Pipeline
from service.searching.cursor import cursor, offset_of
from service.searching.named import coded


@dataclass(frozen=True)
class GradeLine:
    row: GradeRow
    citation: Citation


@dataclass(frozen=True)
class GradePage:
    """Some of the rows that were asked for; ``total`` counts all of them, ``next`` is where the rest begins."""

    lines: tuple[GradeLine, ...]
    total: int
    next: str | None


def grade_page(
    pipeline: Pipeline,
    subjects: Sequence[str],
    years: Sequence[int],
    framework: str | None,
    limit: int | None,
    word: str | None,
) -> GradePage:
    """At most ``limit`` rows from where the cursor ``word`` goes on; all of the rest without a limit.

    Raises:
        CursorInvalid: ``word`` belongs to another list or an earlier generation.
    """
    query, generation = ("grades", frozenset(subjects), frozenset(years), framework), pipeline.generation.name
    start = offset_of(word, generation, query)
    lines = grade_list(pipeline, subjects, years, framework)
    end = len(lines) if limit is None else start + limit
    return GradePage(lines[start:end], len(lines), cursor(generation, query, end) if end < len(lines) else None)


def grade_list(
    pipeline: Pipeline, subjects: Sequence[str] = (), years: Sequence[int] = (), framework: str | None = None
) -> tuple[GradeLine, ...]:
    """Rows by year, then subject, overall grades and sections, the most trusted source first. A row
    that cannot be cited is left out. Subjects and framework may be given by name too, in any case."""
    generation, organisation = pipeline.generation, pipeline.organisation
    subjects = subjects_of(subjects, organisation)
    framework = framework and _coded(framework, organisation.frameworks)
    versions = pipeline.visible(generation.by_id.keys())
    ledger = Ledger(generation.db, organisation, lambda name, version: versions.get(name) == version)
    rows = ledger.rows(subjects, years, framework, all_sections=True)
    citations = cite(rows_to_cite(rows, generation.by_id), pipeline.archive())
    by_place = {(c.document.id, c.start, c.end): c for c in citations}
    lines = ((row, by_place.get((row.document_id, row.span.start, row.span.end))) for row in rows)
    found = ((row, citation) for row, citation in lines if citation is not None)
    return tuple(GradeLine(row, replace(citation, marker=i)) for i, (row, citation) in enumerate(found, 1))


def subjects_of(words: Iterable[str], organisation: Organisation) -> tuple[str, ...]:
    """Each word as the codes of the subjects that it names; that of printed tallies may be written in any case too."""
    return tuple(ALL if code.upper() == ALL else code for code in coded(words, organisation))


def _coded(word: str, known: Sequence[Framework]) -> str:
    """The code of what is known by this name or code; the word itself where nothing is."""
    asked = word.casefold()
    return next((one.code for one in known if asked in (one.code.casefold(), one.name.casefold())), word)
