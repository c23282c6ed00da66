"""The tables of the archive, and the one way to open its SQLite file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

SCHEMA_VERSION = 1

_TABLES = """
CREATE TABLE documents (
    id TEXT PRIMARY KEY, root TEXT NOT NULL, path TEXT NOT NULL, status TEXT NOT NULL,
    embargo_until TEXT, reason TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '',
    type TEXT NOT NULL DEFAULT '', missing INTEGER NOT NULL DEFAULT 0, UNIQUE (root, path));
CREATE TABLE versions (
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, number INTEGER NOT NULL,
    sha256 TEXT NOT NULL, original_sha256 TEXT NOT NULL, source_sha256 TEXT NOT NULL, text TEXT NOT NULL,
    blocks TEXT NOT NULL, declared TEXT NOT NULL, suggested TEXT NOT NULL, removals TEXT NOT NULL,
    warnings TEXT NOT NULL, media_type TEXT NOT NULL, captured_at TEXT NOT NULL,
    PRIMARY KEY (document_id, number));
CREATE INDEX versions_by_sha256 ON versions (sha256);
CREATE INDEX versions_by_source ON versions (source_sha256);
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


class ArchiveUnusable(RuntimeError):
    """The archive cannot be opened or written. The message says why and what to do."""


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """Open the archive's file, making it on first writing.

    Raises:
        ArchiveUnusable: absent, damaged, written by a newer pressdesk, or not writable.
    """
    try:
        connection = _open_to_write(path) if write else _open_to_read(path)
        found = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if found == 0 and write:
            _create(connection)
        elif found != SCHEMA_VERSION:
            connection.close()
            raise ArchiveUnusable(_other_version(path, found))
    except sqlite3.Error as error:
        raise ArchiveUnusable(
            f"the archive {str(path)!r} cannot be {'written' if write else 'read'}: {error}; "
            "check the disk's space and the folder's permissions, or restore the file from a backup"
        ) from error
    return connection


def _other_version(path: Path, found: int) -> str:
    if found > SCHEMA_VERSION:
        return (
            f"the archive {str(path)!r} was made by a newer pressdesk (format {found}, this one reads "
            f"{SCHEMA_VERSION}); install that version, or set PRESSDESK_DATA to another folder"
        )
    return f"the archive {str(path)!r} is empty or not an archive; run `python -m ingest FOLDER`"


def _open_to_write(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=10)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # acknowledged means on the disk
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # purged text is overwritten, not only unlinked
    return connection


def _open_to_read(path: Path) -> sqlite3.Connection:
    if not path.exists():
        raise ArchiveUnusable(f"there is no archive at {str(path)!r}; run `python -m ingest FOLDER`")
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=10,
                                 check_same_thread=False)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        # A folder that cannot be written holds no WAL index either, so nobody is writing.
        connection.close()
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True,
                                     check_same_thread=False)
    return connection


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for statement in _TABLES.split(";"):
        if statement.strip():
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.execute("COMMIT")
