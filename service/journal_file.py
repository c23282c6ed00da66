"""The questions that staff had kept, in one SQLite file: rows in, rows out.

``journal.db`` in the data directory is its owner's alone. A row holds the day and no time, the question, how it ended,
and the language of the answer: no address, no conversation, no answer. What is deleted is overwritten.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

FILE_NAME = "journal.db"
OWNER_ONLY = 0o600
_WAIT_S = 10  # for the other process that writes
_SCHEMA = """
CREATE TABLE IF NOT EXISTS questions (
    number INTEGER PRIMARY KEY,
    day TEXT NOT NULL, question TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT, language TEXT NOT NULL
)
"""


class JournalUnusable(RuntimeError):
    """The file cannot be read or written. The message says what to do."""


@dataclass(frozen=True)
class Kept:
    """One question: ``day`` is YYYY-MM-DD in UTC; ``outcome`` and ``reason`` are those of the contract."""

    day: str
    question: str
    outcome: str
    reason: str | None
    language: str


class JournalFile:
    """The file of one data directory, opened anew by each call. All of them raise JournalUnusable."""

    def __init__(self, data: Path) -> None:
        self._path = data / FILE_NAME

    def exists(self) -> bool:
        return self._path.exists()

    def add(self, some: Iterable[Kept]) -> None:
        """Keep ``some``; makes the file."""
        with self._open() as db:
            db.executemany(
                "INSERT INTO questions (day, question, outcome, reason, language) VALUES (?, ?, ?, ?, ?)",
                [(one.day, one.question, one.outcome, one.reason, one.language) for one in some],
            )

    def forget(self, before: str) -> None:
        """Remove what was asked before that day."""
        if self.exists():
            with self._open() as db:
                db.execute("DELETE FROM questions WHERE day < ?", (before,))

    def kept(self) -> list[Kept]:
        """All of them, the newest first; none where there is no file."""
        if not self.exists():
            return []
        with self._open() as db:
            rows = db.execute("SELECT day, question, outcome, reason, language FROM questions ORDER BY number DESC")
            return [Kept(*row) for row in rows]

    def remove(self) -> None:
        """The file, and with it every question; nothing happens where there is none."""
        if self.exists():
            with self._open() as db:
                db.execute("DELETE FROM questions")  # overwrites them
            self._path.unlink(missing_ok=True)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            os.close(os.open(self._path, os.O_CREAT | os.O_WRONLY, OWNER_ONLY))
            with closing(sqlite3.connect(self._path, timeout=_WAIT_S)) as db, db:
                db.execute("PRAGMA secure_delete = ON")
                db.execute(_SCHEMA)
                yield db
        except (sqlite3.Error, OSError) as error:
            raise JournalUnusable(
                f"{str(self._path)!r} cannot be used: {error}; run as the user who owns it, or remove it: it holds "
                "nothing but the questions that were kept"
            ) from error
