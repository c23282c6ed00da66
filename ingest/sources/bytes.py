"""A found file -> its bytes and its sidecar's, within limits, and the digest that tells them from others."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from pathlib import Path

from ingest.loaders.unreadable import MAX_FILE_BYTES, DocumentUnreadable, Reason
from ingest.sources.folder import Found

FORMAT = 33  # raise when loaders or redaction change what they make of the same bytes: all is read again
MAX_SIDECAR_BYTES = 1024 * 1024  # a hundred times the longest sidecar that makes sense


def read_found(file: Found) -> tuple[bytes, bytes | None]:
    """The bytes of a document and of its sidecar, None where it has none.

    Raises:
        DocumentUnreadable: it is no file, too large, or may not be read.
    """
    if file.problem:
        raise DocumentUnreadable(Reason.NOT_A_FILE, file.path, file.problem)
    try:
        content = read_limited(file.file, MAX_FILE_BYTES, file.path)
    except OSError as error:
        raise _closed(file, error) from error
    try:
        return content, read_limited(file.sidecar, MAX_SIDECAR_BYTES, f"{file.path}.toml")
    except FileNotFoundError:
        return content, None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:  # a name so long that no sidecar can stand beside it
            return content, None
        raise _closed(file, error) from error


def read_limited(path: Path, limit: int, name: str) -> bytes:
    """The bytes of a plain file of at most ``limit`` bytes. OSError where it cannot be opened.

    Raises:
        DocumentUnreadable: it is larger, or a pipe, a socket or a device, which might never end.
    """
    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as opened:
        status = os.fstat(opened.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise DocumentUnreadable(Reason.NOT_A_FILE, name, "it is not a plain file; copy its content into one")
        content = opened.read(limit + 1) if status.st_size <= limit else b""
    if status.st_size > limit or len(content) > limit:
        raise DocumentUnreadable(
            Reason.TOO_LARGE,
            name,
            f"it has {status.st_size:,} bytes, the limit is {limit:,}; split it, or export its text",
        )
    return content


def source_sha256(content: bytes, sidecar: bytes | None) -> str:
    """The digest of everything that a version is read from."""
    digest = hashlib.sha256(f"{FORMAT}:{len(content)}:".encode())
    digest.update(content)
    digest.update(sidecar or b"")
    return digest.hexdigest()


def _closed(file: Found, error: OSError) -> DocumentUnreadable:
    return DocumentUnreadable(
        Reason.NO_PERMISSION, file.path, f"it cannot be opened: {error.strerror}; check its permissions"
    )
