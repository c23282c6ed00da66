"""A release with a password and a private number, read by the real command and served: neither leaves the original.
And what one document holds for programs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from starlette.testclient import TestClient

from ingest.settings import DataDir
from tests.archives import events, new_data_dir, run_ingest, traces
from tests.conftest import client_of

PASSWORD, NUMBER = "gravel2020", "202-555-0143"
RELEASE = f"""# Mill bridge opens

FOR IMMEDIATE RELEASE

Contact: Vera Stone, 202-555-0110 office / {NUMBER} cell

HARTFORD, Conn., May 3, 2024 -- The mill bridge is open again.

"We waited nine years for this bridge," said Ada Holm, mayor of Hartford.

Media kit: films of the bridge lie at https://mill.example/films; enter password {PASSWORD} to access the clips.
"""


@dataclass
class Read:
    data_dir: DataDir
    client: TestClient
    said: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    parent = tmp_path_factory.mktemp("secrets")
    files, data_dir = parent / "files", new_data_dir(parent)
    files.mkdir()
    (files / "bridge.md").write_text(RELEASE)
    runs = [run_ingest(*asked, data=data_dir.root) for asked in (["--json", files], ["status", "--json"], ["checks"])]
    assert [run.returncode for run in runs] == [0, 0, 0], runs[0].stderr
    with client_of(data_dir) as client:
        yield Read(data_dir, client, [run.stdout + run.stderr for run in runs])


def test_the_secrets_stand_in_the_original_and_in_no_other_file(read: Read) -> None:
    found = traces(read.data_dir.root, PASSWORD, NUMBER)
    assert {name.rsplit(": ", 1)[1] for name in found} == {PASSWORD, NUMBER}, "the test would see them"
    assert [name for name in found if not name.startswith("originals/")] == []
    assert traces(read.data_dir.index, "mill bridge is open") != []


def test_staff_are_told_of_both_and_of_neither_by_its_words(read: Read) -> None:
    removed = events("\n".join(line for line in read.said[0].splitlines() if line.startswith("{")))
    assert {str(line["reason"]) for line in removed if line["event"] == "removed"} == {"password", "private_number"}
    assert "bridge" in read.said[2]
    assert [word for word in (PASSWORD, NUMBER) for said in read.said if word in said] == []


def test_nobody_finds_them_by_any_way_to_ask(read: Read) -> None:
    shown = [
        read.client.get("/v1/documents/bridge").text,
        read.client.get("/d/bridge").text,
        read.client.get("/search?format=csv").text,
        *(
            read.client.post("/v1/ask", json={"question": question}).text
            for question in ("What is the cell phone of Vera Stone?", "What do I enter to access the clips?")
        ),
    ]
    assert [word for word in (PASSWORD, NUMBER) for text in shown if word in text] == []
    for word in (PASSWORD, "5550143"):
        assert read.client.get("/v1/search", params={"q": f'"{word}"'}).json()["matched"] == "meaning"


def test_a_document_holds_its_text_its_parts_its_quotations_its_checks_and_its_versions(read: Read) -> None:
    held = read.client.get("/v1/documents/bridge").json()
    text = held["text"]
    assert held["version"] == f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
    assert [version["version"] for version in held["versions"]] == [held["version"]]
    parts = {part["kind"]: text[part["start"] : part["end"]] for part in held["sections"]}
    assert "Mill bridge opens" in parts["headline"]
    assert "is open again" in parts["body"]
    assert "Vera Stone" in parts["contact"]
    assert "films" in parts["materials"]
    (said,) = held["quotes"]
    assert text[said["start"] : said["end"]] == said["exact"] == "We waited nine years for this bridge,"
    assert (said["speaker"], said["role"]) == ("Ada Holm", "mayor of Hartford")
    assert {check["code"] for check in held["checks"]} == {"secret_removed", "contact_private"}
