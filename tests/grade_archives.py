"""Small archives of grades for tests: files through the real loaders and readers into a real ledger."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

from ingest.anatomy.names import SubjectNames
from ingest.document import Check, GradeRow, Published
from ingest.ledger import Ledger, create, store
from ingest.loaders import SUFFIXES, load
from ingest.organisation import Organisation, parse
from ingest.release import read_release
from ingest.report_card import read_rows
from service.answer import Attribution, Citation, CitedDocument
from service.figures.scales import with_printed_scales
from service.grades import FiguresEnd, answer_figures
from service.understanding import Understanding

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
TODAY = date(2026, 11, 24)


@dataclass
class GradeArchive:
    """Files as (name, bytes), read for one organisation; then it answers questions about grades."""

    organisation: Organisation
    texts: dict[str, str] = field(default_factory=dict)
    rows: list[GradeRow] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)

    def add(self, name: str, content: bytes | str, sidecar: bytes | None = None) -> tuple[GradeRow, ...]:
        """The rows of one file."""
        raw = content.encode() if isinstance(content, str) else content
        loaded = load(raw, name, sidecar)
        names, document_id = self.names, str(loaded.declared.get("id", name.replace(".", "-")))
        anatomy = read_release(
            loaded.text,
            loaded.blocks,
            loaded.declared,
            loaded.suggested,
            self.organisation,
            names,
            fallback_title=document_id,
        )
        rows, checks = read_rows(
            loaded.text,
            loaded.blocks,
            anatomy,
            self.organisation,
            names,
            document_id=document_id,
            version="v1",
            declared=loaded.declared,
        )
        self.texts[document_id] = loaded.text
        self.rows.extend(rows)
        self.checks.extend(checks)
        return rows

    @cached_property
    def names(self) -> SubjectNames:
        return SubjectNames(self.organisation)

    @cached_property
    def understanding(self) -> Understanding:
        return Understanding(self.known, self.names, ())

    @cached_property
    def known(self) -> Organisation:
        """The organisation as the service knows it: with the scales that its documents name."""
        return with_printed_scales(self.organisation, self.ledger)

    @cached_property
    def ledger(self) -> Ledger:
        connection = sqlite3.connect(":memory:")
        create(connection)
        store(connection, self.rows)
        return Ledger(connection, self.organisation)

    def ask(self, question: str, history: Sequence[tuple[str, str]] = (), language: str = "en") -> FiguresEnd | None:
        """The end of a question, understood as the service understands it."""
        reading = replace(self.understanding.read(question, history, TODAY), language=language)
        return answer_figures(reading, self.ledger, self.known, self.cite)

    def cite(self, rows: Sequence[GradeRow]) -> tuple[Citation, ...]:
        """One citation a row, its words read from the text that the row came from."""
        return tuple(
            Citation(
                marker,
                "row",
                row.span.of(self.texts[row.document_id]),
                "",
                "",
                row.span.start,
                row.span.end,
                row.version,
                self._document(row),
                None,
                "",
                None,
                Attribution("", ""),
            )
            for marker, row in enumerate(rows, start=1)
        )

    @staticmethod
    def _document(row: GradeRow) -> CitedDocument:
        return CitedDocument(row.document_id, row.document_id, "report_card", "", None, (), Published())


@lru_cache(maxsize=1)
def sample() -> GradeArchive:
    """The sample archive, all of its documents."""
    return _sample({})


def sample_with(changes: Mapping[str, tuple[str, str]]) -> GradeArchive:
    """The sample archive's report cards with words exchanged: file name -> (old, new)."""
    return _sample(changes, "report-cards")


def _sample(changes: Mapping[str, tuple[str, str]], folder: str = "") -> GradeArchive:
    archive = GradeArchive(parse((CORPUS / "organisation.toml").read_bytes()))
    for path in sorted((CORPUS / folder).rglob("*")):
        if path.suffix in SUFFIXES and not path.name.startswith("README"):
            content, sidecar = path.read_bytes(), path.with_name(f"{path.name}.toml")
            if path.name in changes:
                old, new = (words.encode() for words in changes[path.name])
                assert content.count(old) == 1, (path.name, old)
                content = content.replace(old, new)
            archive.add(path.name, content, sidecar.read_bytes() if sidecar.exists() else None)
    return archive


def table(header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines) + "\n"


def told(row: GradeRow) -> tuple[object, ...]:
    """What a row says, without where it stands."""
    return row.subject, row.year, row.section, row.grade, row.score, row.rank, row.tier, row.count


def ask(archive: GradeArchive, question: str, language: str = "en") -> FiguresEnd:
    """What the figures of an archive tell; a question that they leave to the passages fails the test."""
    end = archive.ask(question, language=language)
    assert end is not None, question
    return end


def counted(end: FiguresEnd) -> list[tuple[float, int | None, int | None]]:
    """How many there are, of how many, and how many of these are known, for each count."""
    return [(entry.value, entry.of, entry.known) for entry in end.computed if entry.what == "count"]
