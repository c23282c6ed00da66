"""Files that a test writes down -> an archive of them by the real ``ingest``, and what the service over it answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest.archive_writer import ArchiveWriter
from ingest.commands import add
from ingest.settings import DataDir, IngestSettings
from tests.archives import new_data_dir
from tests.conftest import client_of


def written(parent: Path, files: Mapping[str, str]) -> DataDir:
    """A data directory in ``parent`` of the files, named with their texts."""
    folder = parent / "files"
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text)
    data_dir = new_data_dir(parent)
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    assert add([folder], settings, json_lines=True, prune=False).complete
    return data_dir


def ingested(tmp_path_factory: pytest.TempPathFactory, files: Mapping[str, str]) -> DataDir:
    return written(tmp_path_factory.mktemp("archive"), files)


def opened(tmp_path_factory: pytest.TempPathFactory, files: Mapping[str, str]) -> TestClient:
    """A client of the service over the files; enter it to start the service."""
    return client_of(ingested(tmp_path_factory, files))


def client_over(files: Mapping[str, str], *withdrawn: str) -> Any:
    """A fixture for all tests of a module: a client of the service over the files. ``withdrawn`` are the ids of
    documents that are out of sight since the build: the generation still has them."""

    @pytest.fixture(scope="module")
    def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
        data_dir = ingested(tmp_path_factory, files)
        if withdrawn:
            archive = ArchiveWriter(data_dir)
            for document_id in withdrawn:
                archive.withdraw(document_id)
            archive.close()
        with client_of(data_dir) as opened_client:
            yield opened_client

    return client


def ask(client: TestClient, question: str, *history: tuple[str, str], **more: object) -> dict[str, Any]:
    """The answer to a question after ``history``."""
    turns = [{"question": q, "answer": a} for q, a in history]
    return dict(client.post("/v1/ask", json={"question": question, "history": turns, **more}).json())


def exact(answer: Mapping[str, Any]) -> list[str]:
    """The words that an answer cites, in its order."""
    return [citation["exact"] for citation in answer["citations"]]


def quotes(client: TestClient, question: str) -> list[str]:
    """The words that the answer to a question cites, in its order and with single blanks."""
    return [" ".join(words.split()) for words in exact(ask(client, question))]


def told(client: TestClient, question: str) -> str:
    """The same as one text."""
    return " ".join(quotes(client, question))
