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
from pathlib import Path

_PREFIX = "generation-"
_PREFIX_ELSEWHERE = f"pressdesk-{_PREFIX}"
_ALIVE = ".alive"


class PrivateCopy:
    """An empty folder of this process, in ``parent``, or where that cannot be written, elsewhere."""

    def __init__(self, parent: Path) -> None:
        self._alive: int | None  # the lock that tells so, until it is removed
        try:
            parent.mkdir(mode=0o700, exist_ok=True)
            self.folder, self._alive = _made(parent, _PREFIX)
        except OSError:
            self.folder, self._alive = _made(Path(tempfile.gettempdir()), _PREFIX_ELSEWHERE)
        atexit.register(self.remove)

    def remove(self) -> None:
        """Remove the folder and what is in it; nothing where that was done before."""
        atexit.unregister(self.remove)
        if self._alive is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
            os.close(self._alive)
            self._alive = None


def remove_abandoned(parent: Path) -> None:
    """Remove the copies of processes that ended without doing so, those that lie elsewhere too; those of
    living ones stay, and those of other users."""
    elsewhere = Path(tempfile.gettempdir())
    for folder in [*parent.glob(f"{_PREFIX}*"), *elsewhere.glob(f"{_PREFIX_ELSEWHERE}*")]:
        if not folder.is_symlink() and not _is_alive(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _made(parent: Path, prefix: str) -> tuple[Path, int]:
    """A new folder with its lock held. It has its name only then: nobody takes it for an abandoned one."""
    draft = Path(tempfile.mkdtemp(prefix=".opening-", dir=parent))
    alive = _locked(draft)
    folder = parent / f"{prefix}{os.getpid()}-{draft.name.removeprefix('.opening-')}"
    draft.rename(folder)
    return folder, alive


def _locked(folder: Path) -> int:
    descriptor = os.open(folder / _ALIVE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    return descriptor


def _is_alive(folder: Path) -> bool:
    try:
        descriptor = os.open(folder / _ALIVE, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    except OSError:  # another user's
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False
