"""Vectors that were made once, in the archive's file, by the digest of their text and what embedded it: only new text
is embedded."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager

import numpy as np
from numpy.typing import NDArray

from ingest.tokens import TokenVectors
from ingest.weights import EmbedderLabel

CachedVectors = tuple[NDArray[np.float32], TokenVectors]  # of one text: its vector, its tokens
_AT_ONCE = 500  # digests that one query names


class VectorCache:
    """``key``: the sha256 of an embedded text. ``transaction``: what the archive writes in."""

    def __init__(self, db: sqlite3.Connection, transaction: Callable[[], AbstractContextManager[None]]) -> None:
        self._db = db
        self._transaction = transaction

    def of(self, keys: Sequence[bytes], label: EmbedderLabel) -> dict[bytes, CachedVectors]:
        """The vectors that are there, of those asked for."""
        return {
            bytes(key): (np.frombuffer(vector, np.float32, label.dimension), TokenVectors.from_bytes(tokens))
            for key, vector, tokens in self._rows("text_sha256, vector, tokens", keys, label)
        }

    def known(self, keys: Sequence[bytes], label: EmbedderLabel) -> set[bytes]:
        """Those of ``keys`` whose vectors are there."""
        return {bytes(key) for (key,) in self._rows("text_sha256", keys, label)}

    def put(self, vectors: Mapping[bytes, CachedVectors], label: EmbedderLabel) -> None:
        with self._transaction():
            self._db.executemany(
                "INSERT OR IGNORE INTO vectors VALUES (?, ?, ?, ?)",
                [(key, label.key, row.tobytes(), tokens.to_bytes()) for key, (row, tokens) in vectors.items()],
            )

    def keep(self, used: set[bytes]) -> None:
        """Drop the vectors of texts that no generation uses: from a vector its text can be guessed."""
        with self._transaction():
            kept = self._db.execute("SELECT DISTINCT text_sha256 FROM vectors")
            unused = [(row[0],) for row in kept if bytes(row[0]) not in used]
            self._db.executemany("DELETE FROM vectors WHERE text_sha256 = ?", unused)

    def _rows(self, columns: str, keys: Sequence[bytes], label: EmbedderLabel) -> Iterator[tuple[bytes, ...]]:
        for first in range(0, len(keys), _AT_ONCE):
            some = keys[first : first + _AT_ONCE]
            yield from self._db.execute(
                f"SELECT {columns} FROM vectors WHERE embedder = ? AND text_sha256 IN ({','.join('?' * len(some))})",
                (label.key, *some),
            )
