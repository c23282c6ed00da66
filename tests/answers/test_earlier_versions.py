"""A text that was replaced before anybody was to read it is reached through no version of its document."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import httpx2
import pytest

from ingest import DataDir
from ingest.archive_writer import ArchiveWriter
from tests.archives import built, collected, new_data_dir, release, run_ingest
from tests.care.test_lifeline import tool
from tests.conftest import client_of
from tests.doors.test_mcp import call
from tests.served import served

SECRET = "The zebrafish merger pays 4,300 dollars to the mayor."
FINAL = "The mill bridge was repaired in June 2024 by forty volunteers."
HIDDEN = {
    "a draft": {"status": "draft"},
    "an embargo that has not ended": {"embargo": "2099-01-01T00:00:00Z"},
    "an embargo that cannot be read": {"embargo": "next week"},
    "a hold for a leak": {"status": "held"},
    "a withdrawal": {"status": "withdrawn"},
}


class Desk:
    """One document, written over and over again, and what the public finds of its versions."""

    def __init__(self, parent: Path) -> None:
        self.data_dir, self.folder = new_data_dir(parent), parent / "releases"

    def write(self, body: str, **declared: object) -> None:
        release(self.folder, "mill.md", body, id="mill", **declared)
        collected(self.data_dir, self.folder)

    def read(self) -> tuple[list[str], str]:
        """The texts of the versions that are listed, and everything else that any address shows of any version."""
        built(self.data_dir)
        with closing(sqlite3.connect(self.data_dir.archive)) as db:
            kept = [f"sha256:{row[0]}" for row in db.execute("SELECT sha256 FROM versions")]
        with client_of(self.data_dir) as client:
            newest = client.get("/v1/documents/mill").json()
            listed = [v["version"] for v in newest["versions"]]
            assert [v["number"] for v in newest["versions"]] == list(range(1, len(listed) + 1))
            texts = [client.get("/v1/documents/mill", params={"version": v}).json()["text"] for v in listed]
            span = "&start=0&end=30"
            addresses = ["/d/mill"]
            for version in kept:
                addresses += [f"/v1/documents/mill?version={version}", f"/d/mill?version={version}{span}"]
                addresses += [f"/d/mill?against={version}", f"/d/mill/cite/markdown?version={version}{span}"]
            return texts, "\n".join(client.get(address).text for address in addresses)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.parametrize("kind", sorted(HIDDEN))
def test_a_text_that_was_never_to_be_seen_stays_hidden_when_the_final_version_is_out(desk: Desk, kind: str) -> None:
    desk.write(SECRET, **HIDDEN[kind])
    desk.write(FINAL)
    texts, elsewhere = desk.read()
    assert texts == [FINAL]
    assert "zebrafish" not in elsewhere
    assert sha256(SECRET.encode()).hexdigest() not in elsewhere


def test_the_fetch_tool_and_the_page_know_no_draft_of_what_was_ingested_from_the_command_line(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    release(desk.folder, "mill.md", SECRET, id="mill", status="draft")
    assert run_ingest(desk.folder, data=desk.data_dir.root).returncode == 3
    release(desk.folder, "mill.md", FINAL, id="mill")
    assert run_ingest(desk.folder, data=desk.data_dir.root).returncode == 0
    with served(desk.data_dir) as address:
        assert call(address, "fetch", id="mill").structured_content["text"] == FINAL
        page = httpx2.get(f"{address}/d/mill").text
    assert "Version 2" not in page
    assert "1 of 1" in page


def test_an_embargo_that_had_ended_before_its_text_was_replaced_hides_nothing(desk: Desk) -> None:
    desk.write("First words.", embargo=(datetime.now(UTC) - timedelta(days=1)).isoformat())
    desk.write(FINAL)
    assert desk.read()[0] == ["First words.", FINAL]


def test_an_embargo_that_ends_later_does_not_open_the_text_that_was_replaced_under_it(tmp_path: Path) -> None:
    desk, soon = Desk(tmp_path), datetime.now(UTC) + timedelta(seconds=4)
    desk.write(SECRET, embargo=soon.isoformat())
    desk.write(FINAL, embargo=soon.isoformat())
    time.sleep(max(0.0, (soon - datetime.now(UTC)).total_seconds()) + 0.1)
    texts, elsewhere = desk.read()
    assert texts == [FINAL]
    assert "zebrafish" not in elsewhere


def test_a_published_text_that_was_then_held_for_a_leak_does_not_come_back_with_the_mended_one(desk: Desk) -> None:
    desk.write("An early text that anybody could read.")
    desk.write(SECRET)
    desk.write(SECRET, status="held")
    desk.write(FINAL)
    texts, elsewhere = desk.read()
    assert texts == ["An early text that anybody could read.", FINAL]
    assert "zebrafish" not in elsewhere


def test_a_text_that_was_embargoed_first_and_published_then_can_be_read(desk: Desk) -> None:
    desk.write("Words for June.", embargo="2099-01-01T00:00:00Z")
    desk.write("Words for June.")
    desk.write(FINAL)
    assert desk.read()[0] == ["Words for June.", FINAL]


def test_what_staff_withdrew_and_mended_comes_back_without_what_was_withdrawn(desk: Desk) -> None:
    desk.write(SECRET)
    archive = ArchiveWriter(desk.data_dir)
    archive.withdraw("mill")
    archive.close()
    desk.write(FINAL)
    assert run_ingest("restore", "mill", data=desk.data_dir.root).returncode == 0
    texts, elsewhere = desk.read()
    assert texts == [FINAL]
    assert "zebrafish" not in elsewhere


def test_what_staff_withdrew_and_put_back_unchanged_comes_back_whole(desk: Desk) -> None:
    desk.write("First words.")
    desk.write(FINAL)
    for command in ("withdraw", "restore"):
        assert run_ingest(command, "mill", data=desk.data_dir.root).returncode == 0
    assert desk.read()[0] == ["First words.", FINAL]


@pytest.mark.parametrize("opened_by_a_writer", [False, True])
def test_an_archive_of_the_format_before_opens_and_hides_its_drafts(desk: Desk, opened_by_a_writer: bool) -> None:
    desk.write(SECRET, status="draft")
    desk.write("First words.")
    desk.write(FINAL)
    built(desk.data_dir)
    with closing(sqlite3.connect(desk.data_dir.archive)) as db:
        db.execute("ALTER TABLE versions DROP COLUMN superseded_as")
        db.execute("PRAGMA user_version = 1")
    if opened_by_a_writer:
        assert built(desk.data_dir).built is False
        desk.write("Last words.")
        assert desk.read()[0] == ["First words.", FINAL, "Last words."]
        return
    with client_of(desk.data_dir) as client:
        document = client.get("/v1/documents/mill").json()
        first = client.get("/v1/documents/mill", params={"version": f"sha256:{sha256(SECRET.encode()).hexdigest()}"})
    assert len(document["versions"]) == 2
    assert first.status_code == 404


def test_title_and_date_of_a_withdrawn_text_do_not_stand_over_the_mended_one_until_the_next_build(
    tmp_path: Path,
) -> None:
    desk, data_dir = Desk(tmp_path), DataDir(tmp_path / "data")
    desk.write(SECRET, title="Zebrafish merger")
    built(data_dir)
    desk.write(SECRET, title="Zebrafish merger", status="withdrawn")
    desk.write(FINAL, title="Mill bridge")
    with client_of(data_dir) as client:
        pages = [client.get(f"{path}/mill") for path in ("/v1/documents", "/d")]
    assert [page.status_code for page in pages] == [404, 404]
    assert not any("Zebrafish" in page.text for page in pages)


def test_what_was_read_of_one_version_is_told_of_no_other(desk: Desk) -> None:
    said = "“Nobody should walk home in the dark,” said Quentella Marsh, mayor of Milltown."
    for beginning in (
        "The lane has lamps.",
        "A beginning that is longer moves every word behind it. The lane has lamps.",
    ):
        desk.write(f"{beginning}\n\n{said}")
    built(desk.data_dir)
    with client_of(desk.data_dir) as client:
        newest = client.get("/v1/documents/mill").json()
        assert [(q["exact"], q["speaker"]) for q in newest["quotes"]] == [
            ("Nobody should walk home in the dark,", "Quentella Marsh")
        ]
        assert newest["sections"] != []
        assert "Quoted here" in client.get("/d/mill").text
        first = {"version": newest["versions"][0]["version"]}
        earlier = client.get("/v1/documents/mill", params=first).json()
        assert (earlier["quotes"], earlier["sections"], earlier["checks"]) == ([], [], [])
        assert "Quoted here" not in client.get("/d/mill", params=first).text


def test_every_door_reads_the_newest_version_though_the_index_has_another(desk: Desk) -> None:
    desk.write("First words.")
    built(desk.data_dir)
    desk.write(FINAL)
    with client_of(desk.data_dir) as client:
        assert client.get("/v1/documents/mill").json()["text"] == FINAL
        assert FINAL in client.get("/d/mill").text
        assert tool(client, "fetch", id="mill")["structuredContent"]["text"] == FINAL
