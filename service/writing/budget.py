"""Tokens a day: reserved before a call, settled after it, counted in SQLite for all workers together.

A reservation is the most that a call can use. One that is never settled (a crash) stays counted, so
the ceiling may stop calls early and is never exceeded.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

BUSY_S = 1.0  # a worker that cannot write its reservation within this asks nothing

log = logging.getLogger(__name__)


class Budget:
    """A ceiling for one UTC day. Thread-safe, and safe between processes."""

    def __init__(
        self, path: Path, tokens_a_day: int, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._path = path
        self._ceiling = tokens_a_day
        self._clock = clock

    def reserve(self, tokens: int) -> str | None:
        """Set ``tokens`` aside; the day that they count for, or None where they would pass the ceiling."""
        day = self._clock().astimezone(UTC).date().isoformat()
        try:
            with closing(self._open()) as db:
                db.execute("BEGIN IMMEDIATE")
                row = db.execute("SELECT tokens FROM spent WHERE day = ?", (day,)).fetchone()
                if (row[0] if row else 0) + tokens > self._ceiling:
                    db.execute("ROLLBACK")
                    return None
                db.execute(
                    "INSERT INTO spent VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET tokens = tokens + ?",
                    (day, tokens, tokens),
                )
                db.execute("COMMIT")
        except sqlite3.Error as error:
            log.error("the budget cannot be written, so the chat model is not asked: %s", error)
            return None
        return day

    def settle(self, day: str, reserved: int, used: int) -> None:
        """Give back what a call did not use. A claim beyond the reservation is not believed."""
        rest = reserved - max(0, min(used, reserved))
        try:
            with closing(self._open()) as db:
                db.execute("UPDATE spent SET tokens = tokens - ? WHERE day = ?", (rest, day))
        except sqlite3.Error as error:
            log.error("a reservation stays counted: %s", error)

    def spent(self, day: str) -> int:
        """Tokens used or set aside on a day (ISO 8601)."""
        with closing(self._open()) as db:
            row = db.execute("SELECT tokens FROM spent WHERE day = ?", (day,)).fetchone()
        return int(row[0]) if row else 0

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(self._path, timeout=BUSY_S, isolation_level=None)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")  # a power cut may forget the last call, a crash none
        db.execute("CREATE TABLE IF NOT EXISTS spent (day TEXT PRIMARY KEY, tokens INTEGER NOT NULL)")
        return db
