"""Killed at any moment: what was acknowledged is there, what was not is there whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from ingest.archive import ArchiveReader
from ingest.lock import writer_lock
from ingest.manifest import digests, read
from ingest.settings import DataDir
from ingest.shelf import Shelf
from tests.archives import ROOT, command, environment, events, new_data_dir, release, run_ingest
from tests.processes import wait_for_child

ONE, TWO, THREE = "one.md", "two.md", "three.md"


def states() -> list[dict[str, Any]]:
    """What the archive holds after each operation of ``crash_points.OPERATIONS``, as plain values."""
    now: dict[str, Any] = {"documents": {}, "rejected": [], "organisations": []}
    found = [json.loads(json.dumps(now))]

    def then(**documents: Any) -> None:
        now["documents"].update({k: v for k, v in documents.items() if v is not None})
        for gone in (k for k, v in documents.items() if v is None):
            del now["documents"][gone]
        found.append(json.loads(json.dumps(now)))

    then(one=[ONE, "live", False, ["one, first"]])
    then(two=[TWO, "live", False, ["two, first"]])
    then(one=[ONE, "live", False, ["one, first", "one, second"]])
    then(two=[TWO, "withdrawn", False, ["two, first"]])
    then(three=[THREE, "embargoed", False, ["three"]])
    then(two=[TWO, "live", False, ["two, first"]])
    then(one=["moved.md", "live", False, ["one, first", "one, second"]])
    now["rejected"] = ["bad.md"]
    then()
    then()  # a copy is a relation
    then(one=["moved.md", "live", True, ["one, first", "one, second"]])
    now["organisations"] = ["/releases"]
    then()
    then(two=None)
    then()
    return found


def crash_points(*arguments: str | Path) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.crash_points", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=environment(Path("unused")),
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return events(done.stdout)


@pytest.mark.timeout(300)
def test_an_archive_survives_a_kill_before_each_of_its_steps(tmp_path: Path) -> None:
    points, expected = crash_points("archive", tmp_path), states()
    assert len(points) > 120
    assert points[-1]["acknowledged"] == len(expected) - 1
    for point in points:
        held = {key: point[key] for key in ("documents", "rejected", "organisations")}
        done = point["acknowledged"]
        assert held in expected[done : done + 2], point["point"]
        assert point["sound"] == "ok", point["point"]
        assert point["originals"], point["point"]
        assert point["status"] == 0, point["point"]


@pytest.mark.timeout(600)
def test_an_ingest_survives_a_kill_at_points_spread_over_read_build_seal_and_switch(tmp_path: Path) -> None:
    data_dir = new_data_dir(tmp_path)
    release(tmp_path / "files", "a.md", "# A release")
    points = crash_points("ingest", data_dir.root, "8", tmp_path / "files")
    assert len(points) == 8
    assert sum(point["killed"] for point in points) >= 7
    for point in points:
        assert point["status"] == 0, point
        assert point["sound"], point
        assert point["again"] == 0, point
        assert f"sentence number {point['number']} of" in point["text"], point
        assert point["left_over"] == [], point
        assert point["generations"] <= 3, point
    assert any(point["kept"] for point in points)


WRITES = """
import sys
from pathlib import Path
from ingest.archive_writer import ArchiveWriter
from ingest.settings import DataDir
from tests.archives import captured
archive = ArchiveWriter(DataDir(Path(sys.argv[1])))
for number in range(6):
    archive.put(captured(f"{number}.md", f"text {number} " * 900))
    print(number, flush=True)
"""


@pytest.mark.timeout(300)
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed (apt: strace)")
@pytest.mark.parametrize("call", ["pwrite64", "fdatasync,fsync", "rename", "ftruncate,unlink"])
def test_an_archive_survives_a_kill_inside_sqlite(tmp_path: Path, call: str) -> None:
    probe = ["strace", "-f", "-o", os.devnull, "-e", "trace=none", "true"]
    if subprocess.run(probe, capture_output=True, check=False).returncode:
        pytest.skip("strace may not trace here")
    trials, kept = 0, 0
    for when in (1, 4, 16, 64, 256):
        data_dir = DataDir(tmp_path / f"{when}")
        data_dir.root.mkdir()
        done = subprocess.run(
            [
                "strace",
                "-f",
                "-o",
                os.devnull,
                "-e",
                f"trace={call}",
                "-e",
                f"inject={call}:signal=SIGKILL:when={when}",
                sys.executable,
                "-c",
                WRITES,
                str(data_dir.root),
            ],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        trials += 1
        acknowledged = {int(line) for line in done.stdout.split()}
        if acknowledged:
            with ArchiveReader(data_dir.archive) as archive:
                held = {int(e.id): archive.versions(e.id)[-1].text for e in archive.entries()}
                assert archive.is_sound() == "ok"
            assert acknowledged <= held.keys(), when
            kept += done.returncode != 0
            assert all(text == f"text {number} " * 900 for number, text in held.items()), when
        assert run_ingest("status", data=data_dir.root).returncode in ((0,) if data_dir.archive.exists() else (0, 1))
        if done.returncode == 0:
            break
    assert trials >= 2
    assert kept or call == "ftruncate,unlink", "each kill came before anything was acknowledged"


def test_no_child_of_a_killed_ingest_holds_the_lock_or_writes_on(tmp_path: Path) -> None:
    data_dir = new_data_dir(tmp_path)
    release(tmp_path / "files", "a.md", "# A release\n\nWith a sentence.")
    parent = subprocess.Popen(
        command(tmp_path / "files"),
        cwd=ROOT,
        env=environment(data_dir.root),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    child = wait_for_child(parent.pid, "ingest.sealer")
    held = {os.readlink(link) for link in Path(f"/proc/{child}/fd").iterdir() if link.exists()}
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    assert not [name for name in held if str(data_dir.root) in name and name.endswith((".lock", ".db", "-wal"))]
    with writer_lock(data_dir.lock):
        pass
    deadline = time.monotonic() + 60
    while Path(f"/proc/{child}").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not Path(f"/proc/{child}").exists()
    assert run_ingest("status", data=data_dir.root).returncode == 0
    assert run_ingest(tmp_path / "files", data=data_dir.root).returncode == 0


def test_a_seal_that_is_killed_leaves_the_generation_before_serving(tmp_path: Path) -> None:
    data_dir = new_data_dir(tmp_path)
    release(tmp_path / "files", "a.md", "# A release\n\nWith a sentence.")
    assert run_ingest(tmp_path / "files", data=data_dir.root).returncode == 0
    shelf = Shelf(data_dir.index)
    before = shelf.current()
    release(tmp_path / "files", "b.md", "# Another release\n\nWith another sentence.")
    parent = subprocess.Popen(
        command(tmp_path / "files"),
        cwd=ROOT,
        env=environment(data_dir.root),
        text=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    sealer = wait_for_child(parent.pid, "ingest.sealer")
    wait_for_child(sealer)
    os.kill(sealer, signal.SIGKILL)
    _, words = parent.communicate(timeout=60)
    assert parent.returncode == 1
    assert "could not be built" in words
    assert "Traceback" not in words
    assert shelf.current() == before
    assert list(shelf.folder.glob(".staging-*")) == []
    assert read(shelf.folder / str(before)).files == digests(shelf.folder / str(before))
    assert run_ingest(tmp_path / "files", data=data_dir.root).returncode == 0
    assert shelf.current() != before
