"""A purge that is hindered or cut short: what may serve goes on serving, and it can be finished."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ingest.archive import ArchiveReader
from ingest.generation import open_current
from ingest.settings import DataDir
from ingest.shelf import Shelf
from tests.archives import ROOT, built, collected, environment, new_data_dir, release, run_ingest, traces

WORDS = ("Quiet Harbour Accord", "heron feathers", "beta")
READS = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN")
db.execute("SELECT count(*) FROM documents").fetchone()
print("reading", flush=True)
sys.stdin.read()
"""
# What a process that is killed at the first statement of the removal leaves.
KILLED = """
import os, signal, sys
from pathlib import Path
from ingest.archive_writer import ArchiveWriter
from ingest.purge import purge
from ingest.settings import DataDir
archive = ArchiveWriter(DataDir(Path(sys.argv[1])))
archive._db.set_trace_callback(lambda statement: statement.startswith("BEGIN") and os.kill(os.getpid(), signal.SIGKILL))
purge(DataDir(Path(sys.argv[1])), archive, "beta", lambda: None)
"""


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    """A generation without the document, and one with it."""
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "alpha.md", "# Alpha\n\nThe ferry to the island has 40 berths.")
    collected(data_dir, files)
    built(data_dir)
    release(files, "beta.md", "# Quiet Harbour Accord\n\nThe lighthouse keeper counted heron feathers.")
    collected(data_dir, files)
    built(data_dir)
    return data_dir


@contextmanager
def somebody_reads(data_dir: DataDir) -> Iterator[None]:
    """Another process in the middle of reading the archive, as a backup is."""
    reader = subprocess.Popen(
        [sys.executable, "-c", READS, str(data_dir.archive)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert reader.stdout
    assert reader.stdin
    assert reader.stdout.readline() == "reading\n"
    try:
        yield
    finally:
        reader.stdin.close()
        reader.wait(10)


@pytest.mark.timeout(300)  # each hindered command waits ten seconds for the reader
def test_a_purge_that_a_reader_hinders_is_finished_by_the_same_command(data_dir: DataDir) -> None:
    with somebody_reads(data_dir):
        hindered = run_ingest("purge", "beta", data=data_dir.root)
        assert hindered.returncode == 1
        assert "run the same command again" in hindered.stderr
        assert "beta is out of the archive, and traces of it are left" in hindered.stderr
        clean = Shelf(data_dir.index).current()
        again = run_ingest("purge", "beta", data=data_dir.root)
        assert again.returncode == 1, "it cannot be finished yet"
        assert clean in Shelf(data_dir.index).names(), "a generation that does not hold it stays"
    finished = run_ingest("purge", "beta", data=data_dir.root)
    assert finished.returncode == 0, finished.stderr
    assert "beta is purged" in finished.stdout
    assert traces(data_dir.root, *WORDS) == []
    generation = open_current(data_dir)
    assert list(generation.by_id) == ["alpha"]
    generation.close()
    assert built(data_dir, force=True).embedded == 0, "no text was embedded again"


def test_a_purge_that_is_killed_before_it_removed_anything_is_finished_by_the_next_command(data_dir: DataDir) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(data_dir.root)], cwd=ROOT, check=False, env=environment(data_dir.root)
    )
    assert killed.returncode == -signal.SIGKILL
    assert entries(data_dir) == ["alpha", "beta"]
    done = run_ingest("withdraw", "no-such-id", data=data_dir.root)
    assert done.returncode == 2
    assert entries(data_dir) == ["alpha"]
    assert traces(data_dir.root, *WORDS) == []
    assert len(Shelf(data_dir.index).names()) == 1, "the generation before the document stays"
    assert not (data_dir.root / "purge.unfinished").exists()


def test_a_mark_that_says_nothing_costs_no_generation_and_no_document(data_dir: DataDir) -> None:
    before = Shelf(data_dir.index).names()
    (data_dir.root / "purge.unfinished").touch()
    assert run_ingest("withdraw", "no-such-id", data=data_dir.root).returncode == 2
    assert Shelf(data_dir.index).names() == before
    assert entries(data_dir) == ["alpha", "beta"]
    assert not (data_dir.root / "purge.unfinished").exists()
    assert built(data_dir, force=True).embedded == 0


@pytest.mark.timeout(300)
def test_a_file_that_is_read_again_meanwhile_is_a_document_like_any_other(data_dir: DataDir, tmp_path: Path) -> None:
    with somebody_reads(data_dir):
        assert run_ingest("purge", "beta", data=data_dir.root).returncode == 1
        read = run_ingest(tmp_path / "files", data=data_dir.root)
        assert read.returncode == 0, "an unfinished purge hinders no other command"
        assert "still not finished" in read.stderr
    assert run_ingest("rebuild", data=data_dir.root).returncode == 0
    assert entries(data_dir) == ["alpha", "beta"]


def test_a_purge_that_the_archive_refuses_has_done_nothing(data_dir: DataDir) -> None:
    with sqlite3.connect(data_dir.archive) as db:
        db.execute("CREATE TRIGGER full BEFORE DELETE ON documents BEGIN SELECT RAISE(ABORT, 'disk is full'); END")
    done = run_ingest("purge", "beta", data=data_dir.root)
    assert done.returncode == 1
    assert "the disk is full" in done.stderr
    assert "beta is still public" in done.stderr
    assert not (data_dir.root / "purge.unfinished").exists()
    with sqlite3.connect(data_dir.archive) as db:
        db.execute("DROP TRIGGER full")
    assert run_ingest("rebuild", data=data_dir.root).returncode == 0
    assert entries(data_dir) == ["alpha", "beta"]


def test_a_purge_whose_build_fails_says_that_the_document_is_gone_and_what_to_do(data_dir: DataDir) -> None:
    done = run_ingest("purge", "beta", data=data_dir.root, env={"PRESSDESK_EMBEDDER": os.devnull})
    assert done.returncode == 1
    assert "beta is purged all the same; `python -m ingest rebuild`" in done.stderr
    assert traces(data_dir.root, *WORDS) == []
    assert run_ingest("rebuild", data=data_dir.root).returncode == 0


def entries(data_dir: DataDir) -> list[str]:
    with ArchiveReader(data_dir.archive) as archive:
        return [entry.id for entry in archive.entries()]


@pytest.mark.timeout(300)
def test_a_document_that_is_read_again_after_a_killed_purge_is_not_taken_for_the_one_that_was_to_go(
    data_dir: DataDir, tmp_path: Path
) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(data_dir.root)], cwd=ROOT, check=False, env=environment(data_dir.root)
    )
    assert killed.returncode == -signal.SIGKILL
    with somebody_reads(data_dir):
        read = run_ingest(tmp_path / "files", data=data_dir.root)
        assert (read.returncode, "still not finished" in read.stderr) == (0, True)
        assert entries(data_dir) == ["alpha", "beta"], "the file is in its folder, so it was read again"
    assert run_ingest("rebuild", data=data_dir.root).returncode == 0
    assert entries(data_dir) == ["alpha", "beta"]
