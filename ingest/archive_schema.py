"""The tables of the archive, and the one way to open its SQLite file."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

SCHEMA_VERSION = 2

_TABLES = """
CREATE TABLE documents (
    id TEXT PRIMARY KEY, root TEXT NOT NULL, path TEXT NOT NULL, status TEXT NOT NULL,
    embargo_until TEXT, reason TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '',
    type TEXT NOT NULL DEFAULT '', missing INTEGER NOT NULL DEFAULT 0, UNIQUE (root, path));
CREATE INDEX documents_by_place ON documents (root || '/' || path);
CREATE TABLE versions (
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, number INTEGER NOT NULL,
    sha256 TEXT NOT NULL, original_sha256 TEXT NOT NULL, source_sha256 TEXT NOT NULL, text TEXT NOT NULL,
    blocks TEXT NOT NULL, declared TEXT NOT NULL, suggested TEXT NOT NULL, removals TEXT NOT NULL,
    warnings TEXT NOT NULL, media_type TEXT NOT NULL, captured_at TEXT NOT NULL, superseded_as TEXT,
    PRIMARY KEY (document_id, number));
CREATE INDEX versions_by_sha256 ON versions (sha256);
CREATE INDEX versions_by_source ON versions (source_sha256);
CREATE INDEX versions_by_original ON versions (original_sha256);
CREATE TABLE relations (
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, kind TEXT NOT NULL,
    root TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (kind, root, path));
CREATE TABLE rejections (
    root TEXT NOT NULL, path TEXT NOT NULL, source_sha256 TEXT, reason TEXT NOT NULL,
    message TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (root, path));
CREATE TABLE vectors (
    text_sha256 BLOB NOT NULL, embedder TEXT NOT NULL, vector BLOB NOT NULL, tokens BLOB NOT NULL,
    PRIMARY KEY (text_sha256, embedder)) WITHOUT ROWID;
CREATE TABLE organisations (
    root TEXT PRIMARY KEY, sha256 TEXT NOT NULL, content BLOB NOT NULL, added_at TEXT NOT NULL);
"""
# What a writer does to an archive of each earlier format. A reader takes those as they are: its folder may be one that
# it cannot write.
_UPGRADES = {
    1: (
        "ALTER TABLE versions ADD COLUMN superseded_as TEXT",
        "CREATE INDEX IF NOT EXISTS versions_by_original ON versions (original_sha256)",
    )
}


class ArchiveUnusable(RuntimeError):
    """The archive cannot be opened or written. The message says why and what to do."""


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """Open the archive's file, making it on first writing.

    Raises:
        ArchiveUnusable: absent, damaged, written by a newer pressdesk, or not writable.
    """
    connection = None
    try:
        connection = _open_to_write(path) if write else _open_to_read(path)
        found = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if found > SCHEMA_VERSION or not (found or write):
            raise ArchiveUnusable(_other_version(path, found))
        if write:
            _prepare(connection)
        if found == 0:
            _create(connection)
        elif write and found < SCHEMA_VERSION:
            _upgrade(connection)
    except (sqlite3.Error, ArchiveUnusable) as error:
        if connection is not None:
            connection.close()
        if isinstance(error, ArchiveUnusable):
            raise
        raise ArchiveUnusable(
            f"the archive {str(path)!r} cannot be {'written' if write else 'read'}: {error}; "
            "check the disk's space and the folder's permissions, or restore the file from a backup"
        ) from error
    return connection


def is_unborn(path: Path) -> bool:
    """Whether an ingest ended before its first document could be kept: there is a file, or only the
    folder, and nothing in it yet."""
    if not path.exists():
        return path.parent.is_dir()
    try:
        with closing(_open_to_read(path)) as connection:
            return not connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.Error:
        return False


def is_immutable(path: Path) -> bool:
    """Whether an archive lies in a folder that this process cannot write, with no writer beside it.

    Then SQLite may read the file alone. With a log of changes beside it that would miss the last ones,
    a withdrawal among them, so it is not done.
    """
    log = path.with_name(f"{path.name}-wal")
    return not os.access(path.parent, os.W_OK) and not (log.exists() and log.stat().st_size)


def _other_version(path: Path, found: int) -> str:
    if found > SCHEMA_VERSION:
        return (
            f"the archive {str(path)!r} was made by a newer pressdesk (format {found}, this one reads "
            f"{SCHEMA_VERSION}); install that version, or set PRESSDESK_DATA to another folder"
        )
    return f"the archive {str(path)!r} is empty or not an archive; run `python -m ingest FOLDER`"


def _open_to_write(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None, timeout=10)


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # acknowledged means on the disk
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # purged text is overwritten, not only unlinked


def _open_to_read(path: Path) -> sqlite3.Connection:
    if not path.exists():
        raise ArchiveUnusable(f"there is no archive at {str(path)!r}; run `python -m ingest FOLDER`")
    # A reader must be able to take back what a killed writer left half-done, so it may write the file.
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    mode = "mode=rw" if writable else "mode=ro&immutable=1" if is_immutable(path) else "mode=ro"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=10, check_same_thread=False)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _upgrade(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    # Asked once more: another process may have done it since the file was opened.
    found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    for version in range(found, SCHEMA_VERSION):
        for statement in _UPGRADES[version]:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.execute("COMMIT")


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")  # killed before COMMIT, nothing of it is there
    for statement in _TABLES.split(";"):
        if statement.strip():
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.execute("COMMIT")
