"""A purge leaves no trace of a document in any file, whatever happens to it on the way."""

from __future__ import annotations

import hashlib
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.archive import ArchiveReader, UnknownDocument
from ingest.archive_writer import ArchiveWriter
from ingest.generation import IndexNotBuilt, open_current
from ingest.purge import finish, purge
from ingest.seal import BuildFailed
from ingest.settings import DataDir
from ingest.shelf import Shelf
from tests.archives import ROOT, built, collected, copy_of, environment, new_data_dir, release, run_ingest, traces

TITLE, TEXT, NAME = "Quiet Harbour Accord", "The lighthouse keeper counted heron feathers.", "quiet-harbour"
WORDS = (TITLE, "heron feathers", NAME)


@pytest.fixture(scope="module")
def with_a_document(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    """Two documents, two versions of the one that goes, two generations that hold it, a copy of it,
    and a file that was rejected for its id."""
    folder = tmp_path_factory.mktemp("purge")
    data_dir, files = new_data_dir(folder), folder / "files"
    release(files, "stays.md", "# Stays\n\nThis one stays.")
    release(files, f"{NAME}.md", f"# {TITLE}\n\n{TEXT} At first.")
    collected(data_dir, files)
    built(data_dir)
    release(files, f"{NAME}.md", f"# {TITLE}\n\n{TEXT} In the end.")
    shutil.copy(files / f"{NAME}.md", files / f"{NAME}-copy.md")
    release(files, "taken.md", "# Other\n\nOther words.", id=NAME)
    collected(data_dir, files)
    built(data_dir)
    return data_dir


@pytest.fixture
def data_dir(with_a_document: DataDir, tmp_path: Path) -> DataDir:
    return copy_of(with_a_document, tmp_path)


def vector_keys(data_dir: DataDir) -> list[str]:
    import sqlite3

    with sqlite3.connect(data_dir.archive) as db:
        return [key.hex() for (key,) in db.execute("SELECT text_sha256 FROM vectors")]


def test_the_test_would_see_a_trace(data_dir: DataDir) -> None:
    assert len(traces(data_dir.root, *WORDS)) > 10


def test_after_a_purge_no_file_holds_a_trace_and_the_others_serve(data_dir: DataDir) -> None:
    living = open_current(data_dir)
    dead = data_dir.private / "generation-1-abandoned"
    shutil.copytree(data_dir.index / living.name, dead)
    before = len(vector_keys(data_dir))
    done = run_ingest("purge", NAME, data=data_dir.root)
    assert done.returncode == 0, done.stderr
    assert living.passages(range(1)), "a copy of a living process is its own"
    living.close()
    assert traces(data_dir.root, *WORDS) == []
    for text in (f"{TITLE}\n\n{TEXT} At first.", f"{TITLE}\n\n{TEXT} In the end."):
        assert traces(data_dir.root, hashlib.sha256(text.encode()).hexdigest()) == []
    assert len(vector_keys(data_dir)) < before
    generation = open_current(data_dir)
    assert list(generation.by_id) == ["stays"]
    generation.close()


def test_an_id_that_nobody_has_is_wrong_usage_and_removes_nothing(data_dir: DataDir) -> None:
    before = Shelf(data_dir.index).names()
    done = run_ingest("purge", "no-such-id", data=data_dir.root)
    assert done.returncode == 2
    assert "no-such-id" in done.stderr
    assert Shelf(data_dir.index).names() == before


def failing_build() -> None:
    raise BuildFailed("no room")


def test_when_the_build_after_it_fails_nothing_that_holds_the_text_stays(data_dir: DataDir) -> None:
    killed = data_dir.index / ".staging-killed"  # what a build that was killed has left
    shutil.copytree(data_dir.index / str(Shelf(data_dir.index).current()), killed)
    archive = ArchiveWriter(data_dir)
    with pytest.raises(BuildFailed):
        purge(data_dir, archive, NAME, failing_build)  # type: ignore[arg-type]
    assert finish(data_dir, archive) is False
    archive.close()
    assert traces(data_dir.root, *WORDS) == []
    assert not killed.exists()
    assert len(vector_keys(data_dir)) == 1, "from a vector a text can be guessed: that of the other document stays"
    with pytest.raises(IndexNotBuilt):
        open_current(data_dir)
    report = built(data_dir)
    assert (report.built, report.documents) == (True, 1)
    assert report.embedded == 0, "vectors of other documents are no trace of it"


KILLED = """
import os, signal, sys
from pathlib import Path
from ingest.archive_writer import ArchiveWriter
from ingest.purge import purge
from ingest.settings import DataDir
archive = ArchiveWriter(DataDir(Path(sys.argv[1])))
purge(DataDir(Path(sys.argv[1])), archive, sys.argv[2], lambda: os.kill(os.getpid(), signal.SIGKILL))
"""


def test_a_purge_that_is_killed_is_finished_by_the_next_command(data_dir: DataDir) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(data_dir.root), NAME], cwd=ROOT, check=False, env=environment(data_dir.root)
    )
    assert killed.returncode == -signal.SIGKILL
    assert traces(data_dir.root, *WORDS) != []
    assert run_ingest("status", data=data_dir.root).returncode == 0
    again = run_ingest("purge", NAME, data=data_dir.root)
    assert again.returncode == 0, again.stderr
    assert f"{NAME} is purged" in again.stdout
    assert traces(data_dir.root, *WORDS) == []
    assert run_ingest("purge", NAME, data=data_dir.root).returncode == 2, "by now it is unknown"
    with ArchiveReader(data_dir.archive) as archive, pytest.raises(UnknownDocument):
        archive.entry(NAME)


def test_a_file_that_is_still_in_its_folder_is_read_again(data_dir: DataDir, tmp_path: Path) -> None:
    release(tmp_path / "files", "quiet.md", f"# {TITLE}\n\n{TEXT}")
    collected(data_dir, tmp_path / "files")
    archive = ArchiveWriter(data_dir)
    archive.purge("quiet")
    archive.close()
    assert collected(data_dir, tmp_path / "files").new == ["quiet"]
