"""A text that was changed in the archive behind its digest is quoted nowhere, and staff are told."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from ingest.settings import DataDir
from tests.archives import built, collected, new_data_dir, release, run_ingest
from tests.conftest import client_of

QUESTION = {"question": "How many berths does the ferry to the island have?"}
ASKED = ("/v1/search?q=berths", "/v1/documents/beta", "/d/beta", "/search?q=berths", "/v1/documents")


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "alpha.md", "# Alpha\n\nThe bridge over the river was painted green.")
    release(files, "beta.md", "# Ferry\n\nThe ferry to the island has 40 berths.")
    collected(data_dir, files)
    built(data_dir)
    return data_dir


def test_what_the_digest_does_not_prove_is_not_quoted(data_dir: DataDir) -> None:
    with client_of(data_dir) as client:
        assert "40 berths" in client.post("/v1/ask", json=QUESTION).text
        change(data_dir)
        told = [client.post("/v1/ask", json=QUESTION), client.post("/ask", data=QUESTION), *map(client.get, ASKED)]
        assert [response.url.path for response in told if "90 berths" in response.text] == []
        assert {response.status_code for response in told} <= {200, 404}
        answer = told[0].json()
        assert all(quote["document"]["id"] != "beta" for quote in answer["citations"] + answer["nearest"])
        painted = client.post("/v1/ask", json={"question": "Which colour was the bridge over the river painted?"})
        assert "painted green" in painted.text, "other documents are quoted as before"


def test_an_earlier_text_that_its_digest_does_not_prove_is_read_by_nobody(data_dir: DataDir, tmp_path: Path) -> None:
    release(tmp_path / "files", "beta.md", "# Ferry\n\nThe ferry to the island has berths for all.")
    collected(data_dir, tmp_path / "files")
    built(data_dir)
    with client_of(data_dir) as client:
        earlier = {"version": client.get("/v1/documents/beta").json()["versions"][0]["version"]}
        addresses = ("/v1/documents/beta", "/d/beta")
        assert all("40 berths" in client.get(address, params=earlier).text for address in addresses)
        change(data_dir)
        told = [client.get(address, params=earlier) for address in addresses]
    assert [response.status_code for response in told] == [404, 404]
    assert not any("berths" in response.text for response in told)


def test_status_names_the_document_and_what_to_do_and_no_index_is_made_of_it(data_dir: DataDir) -> None:
    assert run_ingest("status", data=data_dir.root).returncode == 0
    change(data_dir)
    status = run_ingest("status", data=data_dir.root)
    assert status.returncode == 1
    assert "a text of 'beta' is not the one that was kept" in status.stderr
    assert "python -m ingest purge beta" in status.stderr
    rebuilt = run_ingest("rebuild", data=data_dir.root)
    assert rebuilt.returncode == 1
    assert "'beta'" in rebuilt.stderr
    assert run_ingest("purge", "beta", data=data_dir.root).returncode == 0
    assert run_ingest("status", data=data_dir.root).returncode == 0


def test_status_names_the_document_whose_original_is_missing(data_dir: DataDir) -> None:
    with sqlite3.connect(data_dir.archive) as db:
        (sha256,) = db.execute("SELECT original_sha256 FROM versions WHERE document_id = 'beta'").fetchone()
    (data_dir.originals / sha256[:2] / sha256).unlink()
    status = run_ingest("status", data=data_dir.root)
    assert status.returncode == 1
    assert "original file of 'beta' is missing; restore" in status.stderr


def change(data_dir: DataDir) -> None:
    with sqlite3.connect(data_dir.archive) as db:
        db.execute("UPDATE versions SET text = replace(text, '40 berths', '90 berths') WHERE document_id = 'beta'")


def test_a_count_whose_row_is_proved_by_no_digest_any_more_is_not_told(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    for name in ("Ohio", "Maine", "Utah"):
        text = f"# {name} is graded\n\nIn 2014, {name} received an A on the Open Records Pledge report card. It rained."
        release(files, f"{name.lower()}.md", text)
    collected(data_dir, files)
    built(data_dir)
    question = {"question": "Which states got an A in 2014?"}
    with client_of(data_dir) as client:
        assert "3 received an A" in client.post("/v1/ask", json=question).json()["text"]
        with sqlite3.connect(data_dir.archive) as db:
            db.execute("UPDATE versions SET text = replace(text, 'an A', 'an F') WHERE document_id = 'maine'")
        answer = client.post("/v1/ask", json=question).json()
    assert answer["outcome"] == "abstained"
    assert "received an A" not in answer["text"]
    assert answer["figures"] == []
