"""What a reader of rows hands back: a row before it belongs to a version, or why there is none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from ingest.document import GradeRow, Span
from ingest.rows.grades import says_none

VALUES = ("grade", "score", "rank", "tier", "count")  # what a row may say, by the names of its fields


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
    corrects: bool = False

    @property
    def says_something(self) -> bool:
        """Whether it has a grade, or any other value."""
        return self.said > 0

    def ungraded(self, cells: Iterable[str]) -> Found | None:
        """The row without any value that ``cells`` make, where one of them says in words that no overall grade was
        given; those words are what it prints."""
        said = next((cell.strip() for cell in cells if says_none(cell)), None)
        return replace(self, printed=said) if said and self.section is None else None

    @property
    def said(self) -> int:
        """How many of ``VALUES`` it has."""
        return sum(getattr(self, name) is not None for name in VALUES)

    def of_version(self, document_id: str, version: str) -> GradeRow:
        """This row as one of a document's version."""
        return GradeRow(document_id, version, **{field.name: getattr(self, field.name) for field in fields(self)})

    @property
    def what(self) -> tuple[object, ...]:
        """What it is the grade of, and who printed it: two rows that agree in this and give different values
        contradict."""
        return (
            self.subject,
            self.year,
            self.framework,
            self.section,
            self.source_kind,
            self.source_url,
            self.remark,
            self.corrects,
            self.grade if self.count is not None else None,
        )


@dataclass(frozen=True)
class Unread:
    """Words that print a grade which was not read with certainty, and why."""

    reason: str
    span: Span
