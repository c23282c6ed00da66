"""A folder, watched: run an ingest when a file changes, and when an embargo ends."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ingest import seal
from ingest.archive import ArchiveReader
from ingest.settings import DataDir
from ingest.sources.folder import FolderMissing

TICK_S = 5  # how often the clock is looked at; an embargo ends within this and the time of a build
SETTLE_MS = 1600  # changes closer together than this are one
RETRY_S = 20  # after a failure, so that an embargo still ends within a minute of its moment


def watch(folder: Path, data_dir: DataDir, ingest: Callable[[], bool]) -> None:
    """Call ``ingest`` now, after each change below ``folder``, and at the end of each embargo; again
    after a while when it says that it failed.

    Ends when interrupted.

    Raises:
        FolderMissing: there is no such folder.
    """
    from watchfiles import watch as changes_of

    if not folder.is_dir():
        raise FolderMissing(f"there is no folder {str(folder)!r} to watch; check the spelling")
    own = os.path.realpath(data_dir.root)
    due = _run(data_dir, ingest)
    watched = False
    for changes in changes_of(
        folder,
        debounce=SETTLE_MS,
        rust_timeout=TICK_S * 1000,
        yield_on_timeout=True,
        raise_interrupt=True,
        watch_filter=lambda _, path: not os.path.realpath(path).startswith(f"{own}/"),
    ):
        # Nobody watched during the first run, so what changed in that time is looked for once.
        if changes or not watched or (due is not None and datetime.now(UTC) >= due):
            watched = True
            due = _run(data_dir, ingest)


def _run(data_dir: DataDir, ingest: Callable[[], bool]) -> datetime | None:
    """One run, and when the next is due: at the end of the first embargo that had not ended when it
    began, which may be over by now."""
    began = datetime.now(UTC)
    went_well = ingest()
    seal.dismiss()  # the next change may be days away
    if not went_well:
        return datetime.now(UTC) + timedelta(seconds=RETRY_S)
    with ArchiveReader(data_dir.archive) as archive:
        return archive.next_embargo(began)
