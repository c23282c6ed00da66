"""Subjects, years and a framework -> ledger rows as printed, each with its citation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest import GradeRow, Ledger
from service.answer import Citation
from service.citations import cite, rows_to_cite
from service.pipeline import Pipeline


@dataclass(frozen=True)
class GradeLine:
    row: GradeRow
    citation: Citation


def grade_list(
    pipeline: Pipeline, subjects: Sequence[str] = (), years: Sequence[int] = (), framework: str | None = None
) -> tuple[GradeLine, ...]:
    """Rows by year, then subject, overall grades and sections, the most trusted source first. A row
    that cannot be cited is left out."""
    generation = pipeline.generation
    versions = pipeline.visible(generation.by_id.keys())
    ledger = Ledger(generation.db, pipeline.organisation, lambda name, version: versions.get(name) == version)
    rows = ledger.rows(subjects, years, framework, all_sections=True)
    citations = cite(rows_to_cite(rows, generation.by_id), pipeline.archive())
    by_place = {(c.document.id, c.start, c.end): c for c in citations}
    lines = ((row, by_place.get((row.document_id, row.span.start, row.span.end))) for row in rows)
    found = ((row, citation) for row, citation in lines if citation is not None)
    return tuple(GradeLine(row, replace(citation, marker=i)) for i, (row, citation) in enumerate(found, 1))
