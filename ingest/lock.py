"""One writer at a time: a file lock that ends with the process that holds it."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class ArchiveLocked(RuntimeError):
    """Another process holds the archive. The message names it."""


@contextmanager
def writer_lock(path: Path) -> Iterator[None]:
    """Hold the archive for writing.

    Python opens files so that a child process does not inherit them, so a child that outlives a
    killed ingest holds nothing.

    Raises:
        ArchiveLocked: somebody else holds it.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.read(descriptor, 32).decode("ascii", "replace").strip() or "unknown"
            raise ArchiveLocked(
                f"process {holder} is writing to the archive in {str(path.parent)!r}; "
                "wait until it has finished, then run the command again"
            ) from error
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(descriptor)
