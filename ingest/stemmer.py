"""A word -> the form under which the full-text index keeps it, by the index's own tokenizer."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Collection, Iterable

TOKENIZER = "porter unicode61 remove_diacritics 2"
MOST = 50_000  # words that are kept, a few MB; questions bring new ones without end


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
        known = self._known.get(word)
        return self.stems((word,))[word] if known is None else known

    def stems(self, words: Iterable[str]) -> dict[str, str]:
        """The index form of each word. 70 new ones take a tenth of the time that they take one by one."""
        wanted = dict.fromkeys(words)
        found = {word: stem for word in wanted if (stem := self._known.get(word)) is not None}
        if len(found) < len(wanted):
            with self._lock:
                asked = self._ask([word for word in wanted if word not in found])
                if len(self._known) > MOST:
                    self._known = {}
                self._known.update(asked)
            found |= asked
        return found

    def _ask(self, words: Collection[str]) -> dict[str, str]:
        numbered, terms = dict(enumerate(words)), dict[int, str]()
        self._db.execute("BEGIN")
        try:
            self._db.executemany("INSERT INTO one (rowid, word) VALUES (?, ?)", numbered.items())
            for row, term in self._db.execute("SELECT doc, term FROM terms"):  # in the order of the terms
                terms.setdefault(row, str(term))
        finally:
            self._db.execute("ROLLBACK")
        return {word: terms.get(row, "") for row, word in numbered.items()}
