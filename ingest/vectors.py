"""The vectors of one generation, in Chroma. The only door to chromadb.

Chroma is fast and not durable (killed while it persists, a collection stays unwritable; two
processes on one folder corrupt it silently), so it is filled once with ``add`` alone, never
opened in two processes, and holds nothing that cannot be rebuilt. Rows are numbered from 0; a
row's number is its id, because a generation never changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

COLLECTION = "passages"
BATCH = 250  # the documentation of a single node advises 50 to 250 a call
# Rows that a search goes through: recall against exact search at k = 10 stays above 0.99 on 3,000 passages
# (tests/ingest/test_vectors.py). Up to ``WHOLE`` rows are all searched, which takes .1 ms more at most: then none of
# the 40 nearest is missed, where else 1 in some 8,000 is, and another at each build of one archive (DECISIONS.md 94).
EF_SEARCH, WHOLE = 200, 1_000
# What came since the graph was last written, Chroma adds to it anew each time that it is opened, and never twice alike.
# So it is written after the last row, and before that each time after at most so many.
WRITTEN_AFTER = 1_000
# Edges a row: where the graph leads to too few of the rows with the first, it is made anew with more.
NEIGHBOURS = (16, 48, 128)
SAME = 1e-5  # cosines closer than this are a tie


class VectorsDamaged(RuntimeError):
    """What Chroma holds is not what was put in."""


class Vectors:
    """An open collection. Thread-safe; of one process."""

    def __init__(self, folder: Path) -> None:
        self._client = _client(folder)
        self._collection = self._client.get_collection(COLLECTION, embedding_function=None)

    def count(self) -> int:
        return int(self._collection.count())

    def nearest(self, vector: NDArray[np.float32], k: int) -> list[tuple[int, float]]:
        """The ``k`` nearest rows with their cosine (-1 to 1, higher is nearer), best first."""
        return self.nearest_to_each(vector[None, :], k)[0]

    def nearest_to_each(self, vectors: NDArray[np.float32], k: int) -> list[list[tuple[int, float]]]:
        """``nearest`` for each row of ``vectors``, shape (questions, dimension), in one call."""
        found = self._collection.query(query_embeddings=vectors, n_results=k, include=["distances"])
        distances = found["distances"] or [[] for _ in vectors]
        return [
            [(int(row), 1.0 - float(d)) for row, d in zip(rows, far, strict=True)]
            for rows, far in zip(found["ids"], distances, strict=True)
        ]

    def stored(self) -> Iterator[tuple[int, NDArray[np.float32]]]:
        """Every row with its vector as Chroma holds it."""
        for offset in range(0, self.count(), BATCH):
            page = self._collection.get(limit=BATCH, offset=offset, include=["embeddings"])
            yield from zip(map(int, page["ids"]), np.asarray(page["embeddings"], np.float32), strict=True)

    def close(self) -> None:
        self._client.close()


def fill(folder: Path, vectors: NDArray[np.float32], neighbours: int = NEIGHBOURS[0]) -> None:
    """Write a new collection of ``vectors`` (shape (rows, dimension)) into an empty ``folder``, with
    that many edges a row in its graph."""
    client, rows = _client(folder), len(vectors)
    times = max(1, -(-rows // WRITTEN_AFTER))  # that the graph is written
    collection = client.create_collection(
        COLLECTION,
        embedding_function=None,
        configuration={
            "hnsw": {
                "space": "cosine",
                "ef_search": max(EF_SEARCH, rows if rows <= WHOLE else 0),
                "ef_construction": 200,
                "max_neighbors": neighbours,
                "sync_threshold": max(2, rows // times),
                "batch_size": max(2, min(BATCH, rows // times)),
            }
        },
    )
    for part in np.array_split(np.arange(rows), times):
        for first in range(0, len(part), BATCH):
            some = part[first : first + BATCH]
            collection.add(ids=[str(row) for row in some], embeddings=np.ascontiguousarray(vectors[some]))
    client.close()


def verify(folder: Path, vectors: NDArray[np.float32]) -> NDArray[np.int64]:
    """Prove that the collection in ``folder`` holds exactly ``vectors``, and find the rows that the graph does not
    lead to: searched for by its own vector, such a row is not found, nor one that is tied with it.

    Raises:
        VectorsDamaged: a row is missing, unknown or another.
    """
    opened = Vectors(folder)
    try:
        held = set()
        for row, vector in opened.stored():
            if not 0 <= row < len(vectors) or not np.allclose(vector, vectors[row], rtol=0, atol=SAME):
                raise VectorsDamaged(f"Chroma holds another vector for passage {row}; build again")
            held.add(row)
        if opened.count() != len(vectors) or len(held) != len(vectors):
            raise VectorsDamaged(f"Chroma holds {len(held)} passages of {len(vectors)}; build again")
        return _unreached(opened, vectors)
    finally:
        opened.close()


def _unreached(opened: Vectors, vectors: NDArray[np.float32]) -> NDArray[np.int64]:
    found = []
    for first in range(0, len(vectors), BATCH):
        some = np.ascontiguousarray(vectors[first : first + BATCH])
        for row, nearest in enumerate(opened.nearest_to_each(some, 1), first):
            if not nearest or nearest[0][1] < 1 - SAME:
                found.append(row)
    return np.array(found, np.int64)


def import_chroma() -> None:
    """Import Chroma, which takes a second, and open nothing: processes that are forked now need not."""
    import chromadb  # noqa: F401


def _client(folder: Path) -> Any:
    import chromadb
    from chromadb.config import Settings

    return chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False, allow_reset=False))
