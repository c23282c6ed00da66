"""A watched folder: what changes in it, and what an embargo lets out, is served within a minute."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ingest.archive import ArchiveReader
from ingest.archive_schema import ArchiveUnusable
from ingest.lock import writer_lock
from ingest.manifest import GenerationDamaged, read
from ingest.settings import DataDir
from ingest.shelf import Shelf
from tests.archives import ROOT, command, environment, new_data_dir, release
from tests.processes import children


@contextmanager
def watching(data_dir: DataDir, folder: Path) -> Iterator[subprocess.Popen[str]]:
    with (data_dir.root / "words").open("w") as words:
        process = subprocess.Popen(
            command("watch", folder), cwd=ROOT, env=environment(data_dir.root), text=True, stdout=words, stderr=words
        )
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)
            if process.poll() is None:
                process.kill()


def documents(data_dir: DataDir) -> int:
    """How many documents the current generation serves; -1 where there is none."""
    shelf = Shelf(data_dir.index)
    try:
        return read(shelf.folder / str(shelf.current())).documents
    except GenerationDamaged:
        return -1


def within(seconds: float, holds: Callable[[], bool]) -> float:
    started = time.monotonic()
    while time.monotonic() - started < seconds:
        if holds():
            return time.monotonic() - started
        time.sleep(0.1)
    raise AssertionError(f"not within {seconds:g} s")


@pytest.mark.timeout(300)
def test_changes_and_the_end_of_an_embargo_are_served_within_a_minute(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "one.md", "# One\n\nThe first sentence.")
    with watching(data_dir, files) as process:
        within(90, lambda: documents(data_dir) == 1)
        within(10, lambda: not children(process.pid, "ingest.sealer"))  # which would wait for days
        end = datetime.now(UTC) + timedelta(seconds=12)
        release(files, "two.md", "# Two\n\nThe second sentence.", embargo=end.isoformat(timespec="seconds"))
        release(files, "three.md", "# Three\n\nThe third sentence.")
        within(60, lambda: documents(data_dir) >= 2)
        with ArchiveReader(data_dir.archive) as archive:
            seen_before = set(archive.current(["two"], end - timedelta(seconds=1)))
        assert seen_before == set()
        within(60 + max(0.0, (end - datetime.now(UTC)).total_seconds()), lambda: documents(data_dir) == 3)
        assert datetime.now(UTC) >= end.replace(microsecond=0)
        assert process.poll() is None
    assert process.returncode == 1
    said = (data_dir.root / "words").read_text()
    assert "stopped; what was read is kept" in said
    assert "Traceback" not in said


@pytest.mark.timeout(300)
def test_a_watch_goes_on_while_another_process_holds_the_archive(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "one.md", "# One\n\nThe first sentence.")
    with watching(data_dir, files) as process:
        with writer_lock(data_dir.lock):
            within(60, lambda: "watching on" in (data_dir.root / "words").read_text())
            assert process.poll() is None
        within(90, lambda: documents(data_dir) == 1)


@pytest.mark.timeout(200)
def test_what_changes_during_the_first_run_is_not_missed(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "one.md", "# One\n\nThe first sentence.")
    with watching(data_dir, files):
        within(60, lambda: _was_read(data_dir, "one"))  # from here on the folder has been listed
        release(files, "two.md", "# Two\n\nThe second sentence.")
        within(90, lambda: documents(data_dir) == 2)


def _was_read(data_dir: DataDir, document_id: str) -> bool:
    try:
        with ArchiveReader(data_dir.archive) as archive:
            return document_id in {entry.id for entry in archive.entries()}
    except ArchiveUnusable:
        return False


def test_a_folder_that_is_not_there_cannot_be_watched(tmp_path: Path) -> None:
    done = subprocess.run(
        command("watch", tmp_path / "nowhere"),
        cwd=ROOT,
        env=environment(tmp_path / "data"),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "nowhere" in done.stderr
