"""Vectors in a folder -> a collection of Chroma beside them, filled and proved in a process of its own (``sealer``).

``prepare`` starts that process before there is anything to seal, so that it imports Chroma while texts are cut. It
waits for the next build of this process, until ``dismiss``.
"""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from ingest.progress import Progress
from ingest.sealer import DONE, FAILED
from ingest.vector_files import CHROMA_FOLDER, UNREACHED_FILE, open_unreached, open_vectors
from ingest.vectors import NEIGHBOURS

# Share of the rows that may be compared with every question beside what the graph finds: that costs as large a share
# of an exact search, .3 of 6.6 ms at 123,000 passages (bench/growth.py), where the graph alone takes 2.4.
MOST_UNREACHED = 0.05

_sealer: subprocess.Popen[str] | None = None
_one_at_a_time = threading.RLock()


class BuildFailed(RuntimeError):
    """A generation could not be built. The one before it goes on serving."""


def seal_vectors(folder: Path, dimension: int, progress: Progress) -> None:
    """Fill a collection beside the vectors in ``folder`` and prove it. Passages that its graph does not lead to are
    written down, to be compared with every question; where they are too many with any number of edges, there is no
    graph, and all are compared.

    Raises:
        BuildFailed: Chroma does not hold what was put in.
    """
    progress("index", 0, 2)
    for neighbours in NEIGHBOURS:
        run(folder, dimension, f"fill:{neighbours}", "verify", done=lambda: progress("index", 1, 2))
        if len(open_unreached(folder)) <= MOST_UNREACHED * len(open_vectors(folder, dimension)):
            break
        shutil.rmtree(folder / CHROMA_FOLDER)
        (folder / UNREACHED_FILE).unlink()
    progress("index", 2, 2)


def run(folder: Path, dimension: int, *steps: str, done: Callable[[], None] = lambda: None) -> None:
    """Run ``steps`` on ``folder``; ``done`` is called whenever one has ended well.

    Raises:
        BuildFailed: a step did not end well; the message carries its last words.
    """
    with _one_at_a_time:
        job = json.dumps([str(folder.absolute()), dimension, *steps])
        try:
            try:
                sealer = _asked(job)
            except BrokenPipeError:  # it has ended as it waited
                sealer = _asked(job)
            reason = _said(sealer, len(steps), done)
        except BaseException:
            dismiss()
            raise
        if reason is not None:
            dismiss()
            reason = reason or f"exit code {sealer.returncode}"
            raise BuildFailed(f"the index could not be built ({reason}); the previous one still serves")


def _asked(job: str) -> subprocess.Popen[str]:
    sealer = prepare()
    assert sealer.stdin is not None
    try:
        sealer.stdin.write(f"{job}\n")
        sealer.stdin.flush()
    except BrokenPipeError:
        dismiss()
        raise
    return sealer


def _said(sealer: subprocess.Popen[str], steps: int, done: Callable[[], None]) -> str | None:
    """None when all steps ended well, else the last words before one did not."""
    last = ""
    for line in sealer.stderr or ():
        if line == FAILED:
            return last
        if line != DONE:
            last = line.strip() or last
            continue
        done()
        steps -= 1
        if not steps:
            return None
    sealer.wait()
    return last


def prepare() -> subprocess.Popen[str]:
    """The process that seals, started unless it waits already."""
    global _sealer
    with _one_at_a_time:
        if _sealer is None or _sealer.poll() is not None:
            dismiss()
            root = str(Path(__file__).resolve().parents[1])
            _sealer = subprocess.Popen(
                [sys.executable, "-m", "ingest.sealer"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                errors="replace",
                # A session of its own, so that Ctrl+C ends the ingest in its order and not the process under it.
                start_new_session=True,
                env={**os.environ, "PYTHONPATH": root},
            )
        return _sealer


@atexit.register
def dismiss() -> None:
    """End the process that seals, if there is one: it holds a hundred megabytes."""
    global _sealer
    with _one_at_a_time:
        if _sealer is not None:
            _sealer.kill()
            _sealer.communicate()
            _sealer = None


def _leave_to_parent() -> None:
    """In a fork of this process: the one that seals waits for its own parent, and ends with it."""
    global _sealer, _one_at_a_time
    if _sealer is not None:
        for pipe in (_sealer.stdin, _sealer.stderr):
            if pipe is not None:
                pipe.close()
        _sealer.returncode = 0  # nothing that this process could wait for
    _sealer, _one_at_a_time = None, threading.RLock()


os.register_at_fork(after_in_child=_leave_to_parent)
