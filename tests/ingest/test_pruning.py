"""A document whose file has gone and was pruned: withdrawn for that reason alone, and back with its file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from ingest.archive import ArchiveReader
from ingest.archive_writer import ArchiveWriter
from ingest.document import Status
from ingest.settings import DataDir
from tests.archives import collected, release
from tests.ingest.test_collection import files as files
from tests.ingest.test_collection import held, status_of


def test_a_file_that_was_pruned_and_is_there_again_brings_its_document_back(data_dir: DataDir, files: Path) -> None:
    collected(data_dir, files)
    release(files, "one.md", "# One\n\nLast words of one.")
    collected(data_dir, files)
    content = (files / "one.md").read_bytes()
    for back in ("one.md", "again.md"):
        next(files.glob("*[en].md")).unlink()
        assert collected(data_dir, files, prune=True).withdrawn == ["one"]
        assert "--prune" in status_of(data_dir, "one")[1]
        (files / back).write_bytes(content)
        assert collected(data_dir, files).changed == ["one"]
        assert status_of(data_dir, "one") == (Status.LIVE, "")
        assert held(data_dir)["one"][0] == back
    with ArchiveReader(data_dir.archive) as archive:
        texts = [version.text for version in archive.readable_versions("one", datetime.now(UTC))]
    assert len(set(texts)) == 2
    assert sorted(held(data_dir)) == ["one", "two"]


def test_a_draft_that_was_pruned_comes_back_as_a_draft(data_dir: DataDir, files: Path) -> None:
    path = release(files, "three.md", "# Three\n\nWords of three.", status="draft")
    content = path.read_bytes()
    collected(data_dir, files)
    path.unlink()
    collected(data_dir, files, prune=True)
    path.write_bytes(content)
    collected(data_dir, files)
    assert status_of(data_dir, "three")[0] is Status.HELD


def test_what_staff_withdrew_stays_so_when_its_file_goes_and_comes_back(data_dir: DataDir, files: Path) -> None:
    collected(data_dir, files)
    content = (files / "one.md").read_bytes()
    archive = ArchiveWriter(data_dir)
    archive.withdraw("one")
    archive.close()
    (files / "one.md").unlink()
    collected(data_dir, files, prune=True)
    (files / "one.md").write_bytes(content)
    collected(data_dir, files)
    assert status_of(data_dir, "one") == (Status.WITHDRAWN, "withdrawn by staff")
