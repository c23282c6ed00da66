"""What may not be seen is not in a generation's bytes, and is dropped again when a stale one is read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ingest.archive import ArchiveReader
from ingest.archive_writer import ArchiveWriter
from ingest.document import Status
from ingest.generation import Generation, open_current
from ingest.settings import DataDir
from service.reading import Reading
from service.retriever import Filters, Retriever
from tests.archives import built, captured, collected, copy_of, new_data_dir, release, traces

END = datetime(2099, 1, 1, 12, tzinfo=UTC)
HIDDEN = {
    "embargoed": ("The cormorant clause is agreed.", {"embargo": "2099-01-01T07:00:00-05:00"}),
    "held": ("The pelican clause is agreed.", {"embargo": "2099-01-01T07:00:00"}),
    "draft": ("The kestrel clause is agreed.", {"status": "draft"}),
    "withdrawn": ("The plover clause is agreed.", {"status": "withdrawn"}),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    folder = tmp_path_factory.mktemp("embargo")
    data_dir = new_data_dir(folder)
    release(folder / "files", "open.md", "# Open\n\nThe heron clause is agreed.")
    release(folder / "files", "later.md", "# Later\n\nThe swallow clause is agreed.")
    for name, (text, declared) in HIDDEN.items():
        release(folder / "files", f"{name}.md", f"# Title of {name}\n\n{text}", **declared)
    collected(data_dir, folder / "files")
    built(data_dir)
    return data_dir


@pytest.fixture
def data_dir(made: DataDir, tmp_path: Path) -> DataDir:
    return copy_of(made, tmp_path)


@pytest.fixture(scope="module")
def generation(made: DataDir) -> Iterator[Generation]:
    opened = open_current(made)
    yield opened
    opened.close()


@pytest.mark.parametrize("name", sorted(HIDDEN))
def test_what_may_not_be_seen_is_nowhere_in_a_generation(made: DataDir, name: str) -> None:
    text = HIDDEN[name][0]
    assert traces(made.index, text, f"Title of {name}") == []
    assert traces(made.index, "heron clause") != []


def answers(generation: Generation, data_dir: DataDir, question: str, now: datetime = END) -> list[str]:
    """The documents that a question finds in a generation, however old it is."""
    with ArchiveReader(data_dir.archive) as archive:
        retriever = Retriever(generation, lambda ids: archive.current(sorted(ids), now))
        return [c.passage.document.id for c in retriever.retrieve(Reading(question, question), Filters(), 10)]


def changed(data_dir: DataDir, document_id: str, status: Status, until: datetime | None = None) -> None:
    archive = ArchiveWriter(data_dir)
    archive.restore(document_id, status, "", until)
    archive.close()


QUESTION = "Which clause is agreed, the swallow clause?"


def test_the_test_would_see_a_document(generation: Generation, data_dir: DataDir) -> None:
    assert "later" in answers(generation, data_dir, QUESTION)


@pytest.mark.parametrize("status", [Status.WITHDRAWN, Status.HELD, Status.EMBARGOED])
def test_a_stale_generation_shows_nothing_of_what_was_taken_out_of_sight(
    generation: Generation, data_dir: DataDir, status: Status
) -> None:
    changed(data_dir, "later", status, END + timedelta(seconds=1) if status is Status.EMBARGOED else None)
    assert "later" not in answers(generation, data_dir, QUESTION)


def test_a_stale_generation_shows_nothing_of_a_purged_document(generation: Generation, data_dir: DataDir) -> None:
    archive = ArchiveWriter(data_dir)
    archive.purge("later")
    archive.close()
    assert "later" not in answers(generation, data_dir, QUESTION)


def test_a_stale_generation_shows_nothing_of_a_version_that_was_replaced(
    generation: Generation, data_dir: DataDir
) -> None:
    archive = ArchiveWriter(data_dir)
    entry = archive.entry("later")
    archive.put(captured(entry.path, "Nothing is agreed.", root=entry.root))
    archive.close()
    assert "later" not in answers(generation, data_dir, QUESTION)


@pytest.mark.parametrize(("apart", "seen"), [(-1, False), (0, True), (1, True)])
def test_a_build_and_the_join_hold_to_the_millisecond(
    generation: Generation, data_dir: DataDir, apart: int, seen: bool
) -> None:
    changed(data_dir, "later", Status.EMBARGOED, END)
    now = END + timedelta(milliseconds=apart)
    assert ("later" in answers(generation, data_dir, QUESTION, now)) is seen
    with ArchiveReader(data_dir.archive) as archive:
        assert ("later" in {v.document_id for v in archive.visible_versions(now)}) is seen


def test_an_embargo_that_ended_makes_the_next_build_another_generation(data_dir: DataDir) -> None:
    assert built(data_dir).built is False
    changed(data_dir, "embargoed", Status.EMBARGOED, datetime.now(UTC) - timedelta(seconds=1))
    report = built(data_dir)
    assert (report.built, report.documents) == (True, 3)
    assert traces(data_dir.index, "cormorant clause") != []
