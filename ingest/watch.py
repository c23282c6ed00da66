"""A folder, watched: run an ingest when a file changes, and when an embargo ends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ingest.archive import ArchiveReader
from ingest.settings import DataDir
from ingest.sources.folder import FolderMissing

TICK_S = 5  # how often the clock is looked at; an embargo ends within this and the time of a build
SETTLE_MS = 1600  # changes closer together than this are one


def watch(folder: Path, data_dir: DataDir, ingest: Callable[[], object]) -> None:
    """Call ``ingest`` now, after each change below ``folder``, and at the end of each embargo.

    Returns when interrupted.

    Raises:
        FolderMissing: there is no such folder.
    """
    from watchfiles import watch as changes_of

    if not folder.is_dir():
        raise FolderMissing(f"there is no folder {str(folder)!r} to watch; check the spelling")
    ingest()
    due = _next_embargo(data_dir)
    for changes in changes_of(folder, debounce=SETTLE_MS, rust_timeout=TICK_S * 1000, yield_on_timeout=True,
                              raise_interrupt=True):
        if changes or (due is not None and datetime.now(UTC) >= due):
            ingest()
            due = _next_embargo(data_dir)


def _next_embargo(data_dir: DataDir) -> datetime | None:
    with ArchiveReader(data_dir.archive) as archive:
        return archive.next_embargo(datetime.now(UTC) - timedelta(seconds=1))
