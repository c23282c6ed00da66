"""What can go wrong with a disk, a build or a model -> one sentence that says what to do."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from ingest.archive_schema import ArchiveUnusable
from ingest.manifest import GenerationDamaged
from ingest.organisation_values import OrganisationInvalid
from ingest.seal import BuildFailed
from ingest.weights import EmbedderUnavailable

FAULTS = (
    ArchiveUnusable,
    BuildFailed,
    EmbedderUnavailable,
    GenerationDamaged,
    OrganisationInvalid,
    OSError,
    sqlite3.Error,
)
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_CLOSED = (errno.EROFS, errno.EACCES, errno.EPERM)
_NO_FOLDER = (errno.ENOTDIR, errno.EEXIST)


def fault(error: BaseException, data: Path) -> str:
    """The sentence for a fault of a command that works on the data directory ``data``."""
    number = error.errno if isinstance(error, OSError) else None
    if number in _FULL or "disk is full" in str(error) or "No space left" in str(error):
        return f"the disk is full: make room for {str(data)!r} and run the command again; nothing that was kept is lost"
    if isinstance(error, OSError) and number in _CLOSED:
        return f"{error.filename!r} cannot be written: {error.strerror}; set PRESSDESK_DATA to a folder of yours"
    if number in _NO_FOLDER:
        return f"{str(data)!r} is no folder; set PRESSDESK_DATA to a folder of yours"
    if isinstance(error, OSError | sqlite3.Error):
        return f"{error}; nothing that was kept is lost, run the command again"
    return str(error)
