"""The archive: every version of every document, and the status of each. The only truth.

Goes in: what ingest read. Comes out: versions, for a build and for every quote that is served. A
call that returns has committed: what it acknowledged survives the end of the process at any moment.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from ingest.archive_schema import ArchiveUnusable, connect, is_immutable
from ingest.document import Block, Status, Version
from ingest.newest_versions import NEWEST, NewestVersions
from ingest.organisation import Organisation, built_in, parse
from ingest.originals import Originals
from ingest.records import blocks_from_json, version_from_row
from ingest.settings import DataDir
from ingest.supersession import readable

_ENTRIES = (
    f"SELECT d.*, v.sha256, v.source_sha256 FROM documents d JOIN versions v ON v.document_id = d.id AND {NEWEST}"
)
_VISIBLE = "(d.status = 'live' OR (d.status = 'embargoed' AND d.embargo_until <= :now))"


class UnknownDocument(LookupError):
    """No document has that id."""


@dataclass(frozen=True)
class Entry:
    """A document as the archive lists it. It was read from ``path`` below the folder ``root``; ``missing``: it is not
    there any more. ``embargo_until`` is an ISO moment in UTC, or None. ``source_sha256`` is of file and sidecar."""

    id: str
    title: str
    type: str
    version: str
    status: Status
    reason: str
    root: str
    path: str
    missing: bool
    embargo_until: str | None
    source_sha256: str


@dataclass(frozen=True)
class Rejection:
    """A file that could not be read when it was last tried: ``reason`` for programs, ``message`` for people."""

    root: str
    path: str
    reason: str
    message: str
    source_sha256: str | None = None


class ArchiveReader:
    """The archive as ``service`` and a build see it. One connection; use one per thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._opened = 0  # how often
        self._newest = NewestVersions()
        self._open()

    def _open(self) -> None:
        self._alone = _stamp(self._path) if self._path.exists() and is_immutable(self._path) else None
        self._opened += 1
        self._db = connect(self._path, write=False)
        self._db.row_factory = sqlite3.Row

    def _renew(self) -> None:
        """Where only the bare file can be read, SQLite does not see what another process changes:
        open it again when it has changed, so that a withdrawal counts at once."""
        if self._alone is not None and (_stamp(self._path) != self._alone or not is_immutable(self._path)):
            self._db.close()
            self._open()

    def close(self) -> None:
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def entries(self) -> Iterator[Entry]:
        """Every document, by id, whatever its status."""
        yield from map(_entry, self._db.execute(f"{_ENTRIES} ORDER BY d.id"))

    def entry(self, document_id: str) -> Entry:
        """One document, whatever its status.

        Raises:
            UnknownDocument: there is none of that id.
        """
        row = self._db.execute(f"{_ENTRIES} WHERE d.id = ?", (document_id,)).fetchone()
        if row:
            return _entry(row)
        raise UnknownDocument(f"no document has the id {document_id!r}; `python -m ingest status` lists them")

    def rejections(self) -> tuple[Rejection, ...]:
        rows = self._db.execute("SELECT root, path, reason, message FROM rejections ORDER BY root, path")
        return tuple(Rejection(*row) for row in rows)

    def visible_versions(self, now: datetime) -> Iterator[Version]:
        """The newest version of each document that may be seen at ``now``, by id.

        Raises:
            ArchiveUnusable: a text is not the one that was kept.
        """
        rows = self._db.execute(
            f"SELECT v.* FROM documents d JOIN versions v ON v.document_id = d.id AND {NEWEST} "
            f"WHERE {_VISIBLE} ORDER BY d.id",
            {"now": moment(now)},
        )
        for row in rows:
            if not _is_kept(row):
                raise ArchiveUnusable(f"the archive is damaged: {_changed(row['document_id'])}")
            yield version_from_row(row)

    def visible_keys(self, now: datetime) -> tuple[tuple[str, str, str], ...]:
        """``(id, version, source_sha256)`` of what may be seen at ``now``, by id: the state of the
        archive that a generation is made from."""
        rows = self._db.execute(
            f"SELECT d.id, v.sha256, v.source_sha256 FROM documents d JOIN versions v "
            f"ON v.document_id = d.id AND {NEWEST} WHERE {_VISIBLE} ORDER BY d.id",
            {"now": moment(now)},
        )
        return tuple((str(a), str(b), str(c)) for a, b, c in rows)

    def version_keys(self) -> frozenset[tuple[str, str]]:
        """``(id, version)`` of every version that is kept, whatever its document's status."""
        return frozenset((str(a), str(b)) for a, b in self._db.execute("SELECT document_id, sha256 FROM versions"))

    def current(self, ids: Sequence[str], now: datetime) -> dict[str, str]:
        """The newest version's sha256 for each of ``ids`` that may be seen at ``now``."""
        change = self._change()  # may open the file again
        return self._newest.visible(self._db, change, ids, moment(now))

    def state(self) -> object:
        """A value that is another one when another connection has changed the archive since; to be compared with those
        of this reader alone."""
        return self, self._change()

    def _change(self) -> tuple[int, int]:
        self._renew()
        return self._opened, int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def text(self, document_id: str, sha256: str) -> str | None:
        """The canonical text of one version, whatever its document's status; None if it is unknown, or
        is not the text that was kept: nothing is quoted from a text that its digest does not prove."""
        row = self._db.execute(
            "SELECT text, sha256 FROM versions WHERE document_id = ? AND sha256 = ? LIMIT 1", (document_id, sha256)
        ).fetchone()
        return str(row["text"]) if row and _is_kept(row) else None

    def blocks(self, document_id: str, sha256: str) -> tuple[Block, ...]:
        """The blocks of one version's text, as they were read last; none if it is unknown."""
        row = self._db.execute(
            "SELECT blocks FROM versions WHERE document_id = ? AND sha256 = ? ORDER BY number DESC LIMIT 1",
            (document_id, sha256),
        ).fetchone()
        return blocks_from_json(row["blocks"]) if row else ()

    def version(self, document_id: str, sha256: str) -> Version | None:
        """One version, whatever its document's status, as it was read last; None as for ``text``."""
        row = self._db.execute(
            "SELECT * FROM versions WHERE document_id = ? AND sha256 = ? ORDER BY number DESC LIMIT 1",
            (document_id, sha256),
        ).fetchone()
        return version_from_row(row) if row and _is_kept(row) else None

    def versions(self, document_id: str) -> tuple[Version, ...]:
        """Every version of a document that is as it was kept, oldest first."""
        rows = self._db.execute("SELECT * FROM versions WHERE document_id = ? ORDER BY number", (document_id,))
        return tuple(map(version_from_row, filter(_is_kept, rows)))

    def readable_versions(self, document_id: str, now: datetime) -> tuple[Version, ...]:
        """The versions of a document that may be seen at ``now``, oldest first; none if it may not be seen itself."""
        self._renew()
        rows = self._db.execute(  # one statement: a new version cannot come between the status and the texts
            f"SELECT v.* FROM versions v JOIN documents d ON d.id = v.document_id WHERE d.id = :id AND {_VISIBLE} "
            "ORDER BY v.number",
            {"id": document_id, "now": moment(now)},
        ).fetchall()
        if not all(map(_is_kept, rows)):
            return ()  # which of them were public cannot be told any more
        return readable([version_from_row(row) for row in rows], [_superseded_as(row) for row in rows])

    def touched(self, since: datetime, now: datetime) -> dict[str, datetime | None]:
        """What may be seen at ``now`` and was read, or came out of an embargo, since a moment: its id, and from when on
        it could be seen where it has one version alone."""
        rows = self._db.execute(
            f"SELECT d.id, count(*), max(max(v.captured_at), coalesce(d.embargo_until, '')) AS at FROM documents d "
            f"JOIN versions v ON v.document_id = d.id WHERE {_VISIBLE} GROUP BY d.id HAVING at >= :since",
            {"now": moment(now), "since": moment(since)},
        )
        return {str(row[0]): datetime.fromisoformat(row[2]) if row[1] == 1 else None for row in rows}

    def hidden_bytes(self, content: bytes, place: str, now: datetime) -> Entry | None:
        """A document at another place that is out of sight at ``now`` and was last read from just these bytes."""
        rows = self._db.execute(
            f"SELECT d.id FROM versions v JOIN documents d ON d.id = v.document_id AND {NEWEST} "
            f"WHERE v.original_sha256 = :sha256 AND d.root || '/' || d.path <> :place AND {_VISIBLE} IS NOT 1 "
            "ORDER BY d.id",
            {"sha256": hashlib.sha256(content).hexdigest(), "place": place, "now": moment(now)},
        ).fetchall()
        return self.entry(rows[0][0]) if rows else None

    def next_embargo(self, now: datetime) -> datetime | None:
        """The moment after ``now`` at which the next embargoed document may be seen."""
        row = self._db.execute(
            "SELECT min(embargo_until) FROM documents WHERE status = 'embargoed' AND embargo_until > ?", (moment(now),)
        ).fetchone()
        return datetime.fromisoformat(row[0]) if row and row[0] else None

    def organisation(self) -> Organisation:
        """The newest organisation that was ingested, else the built-in one."""
        row = self._db.execute(
            "SELECT content FROM organisations ORDER BY added_at DESC, rowid DESC LIMIT 1"
        ).fetchone()
        return parse(row[0]) if row else built_in()

    def organisation_roots(self) -> tuple[str, ...]:
        """The folders that brought an ``organisation.toml``, the newest first."""
        return tuple(
            r for (r,) in self._db.execute("SELECT root FROM organisations ORDER BY added_at DESC, rowid DESC")
        )

    def is_sound(self) -> str:
        """ "ok", or what is wrong: with the file, a text, or an original, and what to do."""
        found = str(self._db.execute("PRAGMA quick_check(1)").fetchone()[0])
        if found != "ok":
            return f"{found}; restore it from a backup"
        folder = DataDir(self._path.parent).originals
        originals, readable = Originals(folder), os.access(folder, os.R_OK | os.X_OK)  # it is its owner's alone
        for row in self._db.execute("SELECT document_id, sha256, original_sha256, text FROM versions"):
            if not _is_kept(row):
                return _changed(row["document_id"])
            if readable and not originals.path(row["original_sha256"]).is_file():
                return f"an original file of {row['document_id']!r} is missing; restore 'originals' from a backup"
        return "ok"


def _stamp(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return found.st_mtime_ns, found.st_size, found.st_ino


def _is_kept(row: sqlite3.Row) -> bool:
    """Whether the text of a version is the one that its digest was made of."""
    return hashlib.sha256(str(row["text"]).encode()).hexdigest() == str(row["sha256"])


def _changed(document_id: str) -> str:
    return (
        f"a text of {document_id!r} is not the one that was kept, so nothing is quoted from it; restore the archive "
        f"from a backup, or run `python -m ingest purge {document_id}` and read its file again"
    )


def moment(at: datetime) -> str:
    """A moment as the archive stores and compares it: UTC, to the microsecond, always as wide."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _superseded_as(row: sqlite3.Row) -> Status | None:
    """None also in an archive of a format that did not record it."""
    return Status(recorded) if (recorded := dict(row).get("superseded_as")) else None


def _entry(row: sqlite3.Row) -> Entry:
    return Entry(
        row["id"],
        row["title"],
        row["type"],
        row["sha256"],
        Status(row["status"]),
        row["reason"],
        row["root"],
        row["path"],
        bool(row["missing"]),
        row["embargo_until"],
        row["source_sha256"],
    )
