"""A withdrawal counts at once: while somebody else writes the archive, and while a chat model takes its time."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from ingest import DataDir
from ingest.archive_writer import ArchiveWriter
from ingest.lock import writer_lock
from tests import provider as scripted
from tests.archives import built, captured, collected, new_data_dir, release, run_ingest
from tests.conftest import client_of
from tests.provider import says

QUESTION = {"question": "When was the mill bridge repaired?"}


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    made, folder = new_data_dir(tmp_path), tmp_path / "releases"
    release(folder, "lane.md", "The lane was paved in 2023.", id="lane", title="Lane")
    release(folder, "mill.md", "The mill bridge was repaired in June 2024 by forty volunteers.", id="mill")
    collected(made, folder)
    built(made)
    return made


def test_a_document_is_out_of_sight_though_another_process_holds_the_archive(data_dir: DataDir) -> None:
    with client_of(data_dir) as client:
        assert client.post("/v1/ask", json=QUESTION).json()["citations"] != []
        with writer_lock(data_dir.lock):
            done = run_ingest("withdraw", "mill", data=data_dir.root)
        assert done.returncode == 4
        assert "mill is withdrawn and shown no more" in done.stderr
        assert "volunteers" not in client.post("/v1/ask", json=QUESTION).text
        assert client.get("/v1/documents/mill").status_code == 404
    assert run_ingest("withdraw", "none", data=data_dir.root).returncode == 2


def test_an_ingest_that_read_the_document_before_does_not_bring_it_back(data_dir: DataDir) -> None:
    """The ingest has opened the archive and the file when somebody withdraws the document beside it."""
    ingest, staff = ArchiveWriter(data_dir), ArchiveWriter(data_dir)
    root, path = ingest.entry("mill").root, ingest.entry("mill").path
    staff.withdraw("mill")
    ingest.put(captured(path, "The mill bridge was repaired.", root=root))
    assert ingest.entry("mill").reason == "withdrawn by staff"
    assert "mill" not in dict.fromkeys(key[0] for key in ingest.visible_keys(ingest.versions("mill")[-1].captured_at))
    ingest.close()
    staff.close()


def test_an_answer_that_a_model_words_does_not_quote_what_was_withdrawn_meanwhile(data_dir: DataDir) -> None:
    def withdraws(handler: BaseHTTPRequestHandler) -> None:
        archive = ArchiveWriter(data_dir)
        archive.withdraw("mill")
        archive.close()
        says("[1]")(handler)

    with scripted.provider() as server:
        server.behaviour = withdraws
        model = {"model": "openai:scripted", "model_url": server.url, "model_key": "sk-scripted"}
        with client_of(data_dir, **model) as client:
            assert client.app.state.parts.current._writer.ready(60)  # type: ignore[attr-defined]
            answer = client.post("/v1/ask", json=QUESTION)
        assert server.calls == 1
    assert "volunteers" not in answer.text
    assert answer.json()["outcome"] == "abstained"
