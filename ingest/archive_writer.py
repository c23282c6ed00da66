"""Writing the archive: one transaction for each call, committed before it returns.

Hold ``lock.writer_lock`` around it: there is one writer. Only ``withdraw`` may come beside it, for it waits for nobody;
so every other call reads a status in the transaction that changes it.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from ingest.archive import ArchiveReader, Entry, Rejection, UnknownDocument, moment
from ingest.archive_schema import ArchiveUnusable, connect
from ingest.document import Block, Removal, Status
from ingest.document_id import declared_id, file_id
from ingest.newest_versions import NewestVersions
from ingest.originals import Originals
from ingest.records import blocks_to_json, removals_to_json
from ingest.settings import DataDir
from ingest.supersession import state
from ingest.vector_cache import VectorCache

# Why a document is withdrawn, as it is kept and shown: one that staff withdrew stays so, a pruned one comes back.
BY_STAFF = "withdrawn by staff"
PRUNED = "its file had gone, and --prune withdrew it; it comes back with the file"


@dataclass(frozen=True)
class Captured:
    """What was read from one file, ready to be kept: redacted text, and where it came from."""

    root: str
    path: str
    original: bytes
    source_sha256: str
    text: str
    blocks: tuple[Block, ...]
    media_type: str
    title: str
    type: str
    status: Status
    reason: str = ""
    embargo_until: datetime | None = None
    declared: Mapping[str, object] = field(default_factory=dict)
    suggested: Mapping[str, str] = field(default_factory=dict)
    removals: tuple[Removal, ...] = ()
    warnings: tuple[str, ...] = ()


class ArchiveWriter(ArchiveReader):
    """The archive, open for writing."""

    def __init__(self, data_dir: DataDir) -> None:
        self._path, self._alone, self._opened = data_dir.archive, None, 0
        self._newest = NewestVersions()
        self._db = connect(self._path, write=True)
        self._db.row_factory = sqlite3.Row
        self.originals = Originals(data_dir.originals)
        self.vectors = VectorCache(self._db, self._transaction)

    def find(self, root: str, path: str) -> Entry | None:
        """The document that was read from that place, whichever folder above it was named then."""
        row = self._db.execute("SELECT id FROM documents WHERE root || '/' || path = ?", (f"{root}/{path}",)).fetchone()
        return self.entry(row[0]) if row else None

    def rejection(self, root: str, path: str) -> Rejection | None:
        """What was wrong with the file at that place when it was last read."""
        row = self._db.execute(
            "SELECT root, path, reason, message, source_sha256 FROM rejections WHERE root = ? AND path = ?",
            (root, path),
        ).fetchone()
        return Rejection(*row) if row else None

    def find_bytes(self, source_sha256: str) -> Entry | None:
        """A document whose newest version was read from exactly these bytes."""
        for row in self._db.execute(
            "SELECT document_id FROM versions WHERE source_sha256 = ? ORDER BY document_id", (source_sha256,)
        ):
            entry = self.entry(row[0])
            if entry.source_sha256 == source_sha256:
                return entry
        return None

    def put(self, captured: Captured) -> tuple[str, bool]:
        """Keep what was read as a new version; returns the document's id and whether it is new.

        A document that staff withdrew stays withdrawn. The original is on the disk before the row.
        """
        original_sha256 = self.originals.put(captured.original)
        with self._transaction():
            known = self.find(captured.root, captured.path) or self._declared(captured)
            document_id = known.id if known else self._free_id(captured)
            withdrawn = known is not None and known.status is Status.WITHDRAWN and known.reason == BY_STAFF
            status, reason = (Status.WITHDRAWN, BY_STAFF) if withdrawn else (captured.status, captured.reason)
            until = moment(captured.embargo_until) if captured.embargo_until else None
            self._db.execute(
                "INSERT INTO documents (id, root, path, status, reason, embargo_until, title, type) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET root = excluded.root, "
                "path = excluded.path, status = excluded.status, reason = excluded.reason, missing = 0, "
                "embargo_until = excluded.embargo_until, title = excluded.title, type = excluded.type",
                (document_id, captured.root, captured.path, status, reason, until, captured.title, captured.type),
            )
            now = datetime.now(UTC)
            if known and known.reason != PRUNED:  # else it is noted what it was when its file had gone
                self._supersede(known, now)
            self._insert_version(document_id, original_sha256, captured, now)
            for table in ("rejections", "relations"):
                self._db.execute(f"DELETE FROM {table} WHERE root = ? AND path = ?", (captured.root, captured.path))
        return document_id, known is None

    def reject(self, root: str, path: str, source_sha256: str | None, reason: str, message: str) -> None:
        """Remember a file that could not be read. Versions that were read from it before stay."""
        with self._transaction():
            self._db.execute(
                "INSERT OR REPLACE INTO rejections VALUES (?, ?, ?, ?, ?, ?)",
                (root, path, source_sha256, reason, message, moment(datetime.now(UTC))),
            )

    def forget_rejections(self, root: str, paths: Iterable[str]) -> None:
        """Files that were rejected once, and are gone from their folder or readable now."""
        with self._transaction():
            self._db.executemany("DELETE FROM rejections WHERE root = ? AND path = ?", [(root, p) for p in paths])

    def same_bytes(self, document_id: str, root: str, path: str) -> None:
        """Another file that holds the same bytes as a document."""
        with self._transaction():
            self._db.execute(
                "INSERT OR REPLACE INTO relations VALUES (?, 'same_bytes', ?, ?)", (document_id, root, path)
            )

    def move(self, document_id: str, root: str, path: str) -> None:
        """A document's file has another name now."""
        with self._transaction():
            self._db.execute(
                "UPDATE documents SET root = ?, path = ?, missing = 0 WHERE id = ?", (root, path, document_id)
            )

    def set_missing(self, document_id: str, missing: bool) -> None:
        with self._transaction():
            self._db.execute("UPDATE documents SET missing = ? WHERE id = ?", (missing, document_id))

    def withdraw(self, document_id: str, reason: str = "") -> None:
        """Take a document out of sight at once: the read join drops it before any new build. ``PRUNED`` changes
        nothing of one that is withdrawn."""
        with self._transaction():
            entry = self.entry(document_id)
            if not reason or entry.status is not Status.WITHDRAWN:
                self._supersede(entry, datetime.now(UTC))
                change = "UPDATE documents SET status = 'withdrawn', reason = ? WHERE id = ?"
                self._db.execute(change, (reason or BY_STAFF, document_id))

    def restore(self, document_id: str, status: Status, reason: str, until: datetime | None) -> None:
        """Put a document back to what its newest version declares."""
        with self._transaction():
            self._db.execute(
                "UPDATE documents SET status = ?, reason = ?, embargo_until = ? WHERE id = ?",
                (status, reason, moment(until) if until else None, document_id),
            )

    def purge(self, document_id: str) -> None:
        """Remove a document, and what other rows say of it. Its words stay in free pages until
        ``compact``, and its originals until ``remove_unused_originals``."""
        entry = self.entry(document_id)
        with self._transaction():
            self._db.execute(
                "DELETE FROM rejections WHERE root || '/' || path = ? OR instr(message, ?) OR instr(message, ?)",
                (f"{entry.root}/{entry.path}", entry.id, entry.path),
            )
            self._db.execute("DELETE FROM documents WHERE id = ?", (document_id,))

    def remove_unused_originals(self) -> None:
        """Remove the original files that no version was read from; a killed ingest leaves such."""
        used = {str(row[0]) for row in self._db.execute("SELECT DISTINCT original_sha256 FROM versions")}
        self.originals.keep(used)

    def put_organisation(self, root: str, content: bytes) -> bool:
        """Keep an ``organisation.toml``; True if it is new or changed."""
        sha256 = hashlib.sha256(content).hexdigest()
        known = self._db.execute("SELECT sha256 FROM organisations WHERE root = ?", (root,)).fetchone()
        if known and known[0] == sha256:
            return False
        with self._transaction():
            self._db.execute(
                "INSERT OR REPLACE INTO organisations VALUES (?, ?, ?, ?)",
                (root, sha256, content, moment(datetime.now(UTC))),
            )
        return True

    def compact(self) -> None:
        """Rewrite the file without the free pages in which purged text could linger.

        Raises:
            ArchiveUnusable: another process reads the archive without pause.
        """
        self._db.execute("VACUUM")
        busy = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            raise ArchiveUnusable(
                "another process is reading the archive, so the purged text is still in its log; "
                "run the same command again"
            )

    def _supersede(self, known: Entry, now: datetime) -> None:
        """Note whether the newest version could be seen until now: afterwards the document's status is another's."""
        until = datetime.fromisoformat(known.embargo_until) if known.embargo_until else None
        self._db.execute(
            "UPDATE versions SET superseded_as = ? WHERE document_id = ? "
            "AND number = (SELECT max(number) FROM versions WHERE document_id = ?)",
            (state(known.status, until, now), known.id, known.id),
        )

    def _insert_version(self, document_id: str, original_sha256: str, captured: Captured, now: datetime) -> None:
        self._db.execute(
            "INSERT INTO versions SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL "
            "FROM versions WHERE document_id = ?",
            (
                document_id,
                hashlib.sha256(captured.text.encode()).hexdigest(),
                original_sha256,
                captured.source_sha256,
                captured.text,
                blocks_to_json(captured.blocks),
                json.dumps(captured.declared, ensure_ascii=False, default=str),
                json.dumps(captured.suggested, ensure_ascii=False),
                removals_to_json(captured.removals),
                json.dumps(captured.warnings, ensure_ascii=False),
                captured.media_type,
                moment(now),
                document_id,
            ),
        )

    def _declared(self, captured: Captured) -> Entry | None:
        """The document that a declared id belongs to, if the file that it came from has gone."""
        try:
            return self.entry(declared_id(captured.declared))
        except UnknownDocument:
            return None

    def _free_id(self, captured: Captured) -> str:
        wanted = declared_id(captured.declared) or file_id(captured.path) or "document"
        made, place = wanted, f"{captured.root}/{captured.path}"
        while self._db.execute("SELECT 1 FROM documents WHERE id = ?", (made,)).fetchone():  # "latest.md", once more
            made = f"{wanted}-{(place := hashlib.sha256(place.encode()).hexdigest())[:8]}"
        return made

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:  # on a full disk SQLite has rolled back itself
                self._db.execute("ROLLBACK")
            raise
