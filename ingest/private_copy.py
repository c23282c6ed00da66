"""A folder in which one process holds one generation: never shared, never used twice.

Its name tells the process that made it; a lock on it tells whether that process is alive, also where
ingest and service run in containers that number processes each in their own way.
"""

from __future__ import annotations

import atexit
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PREFIX = "generation-"
_ALIVE = ".alive"


class PrivateCopy:
    """An empty folder of this process, in ``parent``, or where that cannot be written, elsewhere."""

    def __init__(self, parent: Path) -> None:
        prefix = f"{_PREFIX}{os.getpid()}-"
        try:
            parent.mkdir(mode=0o700, exist_ok=True)
            with _one_at_a_time(parent):
                self.folder = Path(tempfile.mkdtemp(prefix=prefix, dir=parent))
                self._alive = _locked(self.folder)
        except OSError:
            self.folder = Path(tempfile.mkdtemp(prefix=f"pressdesk-{prefix}"))
            self._alive = _locked(self.folder)
        atexit.register(self.remove)

    def remove(self) -> None:
        """Remove the folder and what is in it. Twice is once."""
        atexit.unregister(self.remove)
        if self._alive is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
            os.close(self._alive)
            self._alive = None


def remove_abandoned(parent: Path) -> None:
    """Remove the copies of processes that ended without doing so; those of living ones stay."""
    if not parent.is_dir():
        return
    with _one_at_a_time(parent):
        for folder in parent.glob(f"{_PREFIX}*"):
            if not _is_alive(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _locked(folder: Path) -> int | None:
    descriptor = os.open(folder / _ALIVE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    return descriptor


def _is_alive(folder: Path) -> bool:
    try:
        descriptor = os.open(folder / _ALIVE, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


@contextmanager
def _one_at_a_time(parent: Path) -> Iterator[None]:
    """Between making a folder and locking it, nobody may take it for an abandoned one."""
    descriptor = os.open(parent / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
