"""Kills a process at its N-th step that touches the disk: ``python -m tests.crash_points WHAT DIR ...``.

Steps are SQLite statements, fsync, opened, renamed and removed files, and started children, in the
order in which they happen, so that a point is found again. Each run is a fork of this process: it has
one thread and everything imported, and so a point costs milliseconds. Prints one JSON object a point.
"""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ingest import __main__ as command_line
from ingest import commands  # noqa: F401 (imported here, so that no fork has to)
from ingest.archive import ArchiveReader
from ingest.archive_schema import ArchiveUnusable
from ingest.archive_writer import ArchiveWriter
from ingest.document import Status
from ingest.lock import writer_lock
from ingest.manifest import GenerationDamaged, digests, read
from ingest.settings import DataDir
from ingest.shelf import Shelf
from tests.archives import captured

UNTIL = datetime(2099, 1, 1, tzinfo=UTC)
_AUDITED = ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "subprocess.Popen", "sqlite3.connect")

# Each changes the archive once; the test has the same list as a model.
OPERATIONS: tuple[Callable[[ArchiveWriter], object], ...] = (
    lambda a: a.put(captured("one.md", "one, first")),
    lambda a: a.put(captured("two.md", "two, first")),
    lambda a: a.put(captured("one.md", "one, second")),
    lambda a: a.withdraw("two"),
    lambda a: a.put(captured("three.md", "three", status=Status.EMBARGOED, embargo_until=UNTIL)),
    lambda a: a.restore("two", Status.LIVE, "", None),
    lambda a: a.move("one", "/releases", "moved.md"),
    lambda a: a.reject("/releases", "bad.md", None, "damaged", "it is damaged"),
    lambda a: a.same_bytes("one", "/releases", "copy.md"),
    lambda a: a.set_missing("one", True),
    lambda a: a.put_organisation("/releases", b'[organisation]\nname = "A"\n'),
    lambda a: a.purge("two"),
    lambda a: (a.remove_unused_originals(), a.compact()),
)


class Killer:
    """Kills this process before its ``point``-th step; with 0 it only counts."""

    def __init__(self, point: int, below: Path) -> None:
        self.point, self.below, self.steps = point, str(below), 0
        fsync, connect = os.fsync, sqlite3.connect

        def counted_fsync(descriptor: int) -> None:
            self.step()
            fsync(descriptor)

        def traced_connect(*arguments: Any, **named: Any) -> sqlite3.Connection:
            connection: sqlite3.Connection = connect(*arguments, **named)
            connection.set_trace_callback(lambda statement: self.step())
            return connection

        os.fsync, sqlite3.connect = counted_fsync, traced_connect  # type: ignore[assignment]
        sys.addaudithook(self._audit)

    def step(self) -> None:
        self.steps += 1
        if self.steps == self.point:
            os.kill(os.getpid(), signal.SIGKILL)

    def _audit(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in _AUDITED and (event == "subprocess.Popen" or str(arguments[0]).startswith(self.below)):
            self.step()


def forked(work: Callable[[], int]) -> tuple[bool, int]:
    """Run ``work`` in a fork: whether it was killed, and its exit code."""
    child = os.fork()
    if child == 0:
        try:
            os._exit(work())
        except BaseException:
            import traceback

            traceback.print_exc()
            os._exit(99)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status), os.waitstatus_to_exitcode(status)


def silent(arguments: list[str]) -> int:
    """A command with its output thrown away."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return command_line.main(arguments)


def archive_points(folder: Path) -> None:
    """Every kill point of OPERATIONS, each in an archive of its own."""
    point, finished = 0, False
    while not finished:
        point += 1
        data_dir = DataDir(folder / str(point))
        data_dir.root.mkdir()
        told, tell = os.pipe()

        def work(data_dir: DataDir = data_dir, point: int = point, tell: int = tell) -> int:
            Killer(point, data_dir.root)
            with writer_lock(data_dir.lock):
                archive = ArchiveWriter(data_dir)
                for operation in OPERATIONS:
                    operation(archive)
                    os.write(tell, b".")
                archive.close()
            return 0

        killed, _ = forked(work)
        finished = not killed
        os.close(tell)
        acknowledged = len(os.read(told, 1000))
        os.close(told)
        os.environ["PRESSDESK_DATA"] = str(data_dir.root)
        status = forked(lambda: silent(["status"]))[1]
        with writer_lock(data_dir.lock):  # nobody holds it any more
            print(json.dumps({"point": point, "acknowledged": acknowledged, "status": status, **_state(data_dir)}))


def _state(data_dir: DataDir) -> dict[str, Any]:
    try:
        with ArchiveReader(data_dir.archive) as archive:
            documents = {
                e.id: [e.path, e.status.value, e.missing, [v.text for v in archive.versions(e.id)]]
                for e in archive.entries()
            }
            originals = all(
                (data_dir.originals / v.original_sha256[:2] / v.original_sha256).read_bytes() == v.text.encode()
                for e in archive.entries()
                for v in archive.versions(e.id)
            )
            return {
                "documents": documents,
                "rejected": [r.path for r in archive.rejections()],
                "originals": originals,
                "organisations": list(archive.organisation_roots()),
                "sound": archive.is_sound(),
            }
    except ArchiveUnusable:
        return {"documents": {}, "rejected": [], "originals": True, "organisations": [], "sound": "ok"}


def command_points(data: Path, wanted: int, files: Path, arguments: list[str], words: Path) -> None:
    """``wanted`` kill points spread over one command. Before each, ``words`` is written anew, so that
    there is something to read and to build; after each, the command is run again to its end."""
    os.environ["PRESSDESK_DATA"] = str(data)
    shelf = Shelf(DataDir(data).index)

    def change(number: int) -> None:
        words.write_text(f"# A release\n\nThis is sentence number {number} of a made-up release.\n")

    def counted() -> int:
        killer = Killer(0, data)
        silent(arguments)
        (files / "steps").write_text(str(killer.steps))
        return 0

    change(0)
    forked(lambda: silent(arguments))
    change(1)
    forked(counted)
    steps = int((files / "steps").read_text())
    for number in range(wanted):
        point = 1 + number * steps // wanted
        change(number + 2)
        before = shelf.current()

        def work(point: int = point) -> int:
            Killer(point, data)
            return silent(arguments)

        killed, _ = forked(work)
        status = forked(lambda: silent(["status"]))[1]
        serving, sound = shelf.current(), _is_sound(shelf)
        again = forked(lambda: silent(arguments))[1]
        print(
            json.dumps(
                {
                    "point": point,
                    "of": steps,
                    "killed": killed,
                    "status": status,
                    "sound": sound,
                    "again": again,
                    "kept": serving == before,
                    "number": number + 2,
                    "left_over": [p.name for p in shelf.folder.glob(".*")],
                    "generations": len(shelf.names()),
                    "text": _newest_text(DataDir(data)),
                }
            ),
            flush=True,
        )


def _is_sound(shelf: Shelf) -> bool:
    try:
        folder = shelf.folder / str(shelf.current())
        return read(folder).files == digests(folder)
    except GenerationDamaged:
        return False


def _newest_text(data_dir: DataDir) -> str:
    with ArchiveReader(data_dir.archive) as archive:
        (version,) = archive.visible_versions(datetime.now(UTC))
        return version.text


if __name__ == "__main__":
    if sys.argv[1] == "archive":
        archive_points(Path(sys.argv[2]))
    else:
        folder = Path(sys.argv[4])
        command_points(Path(sys.argv[2]), int(sys.argv[3]), folder.parent, [str(folder)], folder / "a.md")
