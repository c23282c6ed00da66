"""The tables of a document are read once for a generation; who may see it is looked up at every question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from ingest import Block, StoredDocument
from ingest.archive_writer import ArchiveWriter
from service.tables.table import Table, tables_of
from tests.conftest import client_of
from tests.written_archives import ask, ingested

CARGO = """---
date: {}
---
# Cargo by terminal

| Terminal | Cargo (tonnes) |
| --- | --- |
| Eastfield | {} |
| Northquay | {} |
| Fish Quay | 8,700 |
"""
QUESTION = "Which terminal had the highest cargo?"


def test_a_table_that_was_told_is_told_no_more_when_its_document_is_withdrawn(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def noted(document: StoredDocument, text: str, blocks: Sequence[Block]) -> Iterator[Table]:
        read.append(document.id)
        return tables_of(document, text, blocks)

    monkeypatch.setattr("service.tables.computed.tables_of", noted)
    files = {
        "older.md": CARGO.format("2023-01-31", "310,000", "388,000"),
        "newer.md": CARGO.format("2025-01-31", "2,065,000", "351,000"),
    }
    data_dir = ingested(tmp_path_factory, files)
    with client_of(data_dir) as client:
        for _ in range(2):
            assert "2,065,000" in ask(client, QUESTION)["text"]
        assert sorted(read) == ["newer", "older"]
        archive = ArchiveWriter(data_dir)
        archive.withdraw("newer")
        archive.close()
        told = ask(client, QUESTION)["text"]
        assert "2,065,000" not in told
        assert "388,000" in told


def test_an_archive_without_tables_is_searched_for_none(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched: list[object] = []
    monkeypatch.setattr("service.tables.computed.nearest_seen", lambda *of: searched.append(of))
    files = {"cargo.md": "# Cargo\n\nOf the terminals Eastfield had the most cargo, 2,065,000 tonnes, in 2024.\n"}
    with client_of(ingested(tmp_path_factory, files)) as client:
        assert "2,065,000" in ask(client, "Which terminal had the most cargo?")["text"]
    assert searched == []
