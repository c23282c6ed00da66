"""A word -> the form under which the full-text index keeps it, by the index's own tokenizer."""

from __future__ import annotations

import sqlite3
import threading

TOKENIZER = "porter unicode61 remove_diacritics 2"


class Stemmer:
    """SQLite's tokenizer, asked through a table in memory, so that both sides agree exactly."""

    def __init__(self) -> None:
        self._db = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self._db.execute(f"CREATE VIRTUAL TABLE one USING fts5 (word, tokenize = '{TOKENIZER}')")
        self._db.execute("CREATE VIRTUAL TABLE terms USING fts5vocab (one, 'instance')")
        self._known: dict[str, str] = {}
        self._lock = threading.Lock()

    def stem(self, word: str) -> str:
        """The index form of one word, "" where it holds no letter or digit."""
        if (known := self._known.get(word)) is not None:
            return known
        with self._lock:
            if word not in self._known:
                if len(self._known) > 50_000:  # a few MB; questions bring new words without end
                    self._known.clear()
                self._known[word] = self._ask(word)
            return self._known[word]

    def _ask(self, word: str) -> str:
        self._db.execute("INSERT INTO one (rowid, word) VALUES (1, ?)", (word,))
        row = self._db.execute("SELECT term FROM terms LIMIT 1").fetchone()
        self._db.execute("DELETE FROM one")
        return str(row[0]) if row else ""
