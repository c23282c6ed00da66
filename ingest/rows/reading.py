"""What a reader of rows hands back: a row before it belongs to a version, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.document import GradeRow, Span


@dataclass(frozen=True)
class Found:
    """A ``GradeRow`` that does not know its document yet; same fields, same meaning."""

    span: Span
    subject: str
    year: int
    framework: str | None
    section: str | None = None
    grade: str | None = None
    score: float | None = None
    rank: int | None = None
    tier: int | None = None
    count: int | None = None
    printed: str = ""
    source_kind: str = "release"
    source_url: str | None = None
    remark: str = ""

    @property
    def says_something(self) -> bool:
        return any(value is not None for value in (self.grade, self.score, self.rank, self.tier, self.count))

    def of_version(self, document_id: str, version: str) -> GradeRow:
        """This row as one of a document's version."""
        return GradeRow(
            document_id,
            version,
            self.span,
            self.subject,
            self.year,
            self.framework,
            self.section,
            self.grade,
            self.score,
            self.rank,
            self.tier,
            self.count,
            self.printed,
            self.source_kind,
            self.source_url,
            self.remark,
        )

    @property
    def what(self) -> tuple[object, ...]:
        """What it is the grade of, and who printed it: two that differ below this contradict."""
        return (
            self.subject,
            self.year,
            self.framework,
            self.section,
            self.source_kind,
            self.source_url,
            self.remark,
            self.grade if self.count is not None else None,
        )


@dataclass(frozen=True)
class Unread:
    """Words that print a grade which was not read with certainty, and why."""

    reason: str
    span: Span
