"""The vectors of one generation, in Chroma. The only door to chromadb.

Chroma is fast and not durable (killed while it persists, a collection stays unwritable; two
processes on one folder corrupt it silently), so it is filled once with ``add`` alone, never
opened in two processes, and holds nothing that cannot be rebuilt. Rows are numbered from 0; a
row's number is its id, because a generation never changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from ingest.chroma_server import ChromaServer

COLLECTION = "passages"
BATCH = 250  # the documentation of a single node advises 50 to 250 a call
# Rows that a search goes through: recall against exact search at k = 10 stays above 0.99 on 3,000 passages
# (tests/ingest/test_vectors.py). Up to ``WHOLE`` rows are all searched, which takes .1 ms more at most: then none of
# the 40 nearest is missed, where else 1 in some 8,000 is, and another at each build of one archive (DECISIONS.md 94).
EF_SEARCH, WHOLE = 200, 1_000
# What came since the graph was last written, Chroma adds to it anew each time that it is opened, and never twice alike.
# So it is written after the last row, and before that each time after at most so many.
WRITTEN_AFTER = 1_000
# A server is never to write it: killed as it does, that collection stays unwritable. It makes the graph anew from its
# log when it is first asked after a start.
NEVER_WRITTEN = 10**8
# Edges a row: where the graph leads to too few of the rows with the first, it is made anew with more.
NEIGHBOURS = (16, 48, 128)
SAME = 1e-5  # cosines closer than this are a tie
# A collection that was proved before is tried with so many rows. A server that was started again made another graph,
# which leads to others, so that a few may be missed; of vectors of something else hardly one is found.
TRIED, MOST_MISSED = 250, 0.1

Place: TypeAlias = "Path | ChromaServer"


class VectorsDamaged(RuntimeError):
    """What Chroma holds is not what was put in."""


class Vectors:
    """An open collection. Thread-safe; of one process, where it lies in a folder."""

    searching = True  # and not left alone for a while, as a server may be

    def __init__(self, place: Place, name: str = COLLECTION) -> None:
        self._client = _client(place)
        self._collection = self._client.get_collection(name, embedding_function=None)

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


def fill(place: Place, vectors: NDArray[np.float32], neighbours: int = NEIGHBOURS[0], name: str = COLLECTION) -> None:
    """Write a new collection of ``vectors`` (shape (rows, dimension)) into an empty folder or on a server, with
    that many edges a row in its graph."""
    client, rows = _client(place), len(vectors)
    written = isinstance(place, Path)
    times = max(1, -(-rows // WRITTEN_AFTER)) if written else 1  # that the graph is written
    collection = client.create_collection(
        name,
        embedding_function=None,
        configuration={
            "hnsw": {
                "space": "cosine",
                "ef_search": max(EF_SEARCH, rows if rows <= WHOLE else 0),
                "ef_construction": 200,
                "max_neighbors": neighbours,
                "sync_threshold": max(2, rows // times) if written else NEVER_WRITTEN,
                "batch_size": max(2, min(BATCH, rows // times)),
            }
        },
    )
    for part in np.array_split(np.arange(rows), times):
        for first in range(0, len(part), BATCH):
            some = part[first : first + BATCH]
            collection.add(ids=[str(row) for row in some], embeddings=np.ascontiguousarray(vectors[some]))
    client.close()


def verify(place: Place, vectors: NDArray[np.float32], name: str = COLLECTION) -> NDArray[np.int64]:
    """Prove that the collection in ``place`` holds exactly ``vectors``, and find the rows that the graph does not
    lead to: searched for by its own vector, such a row is not found, nor one that is tied with it.

    Raises:
        VectorsDamaged: a row is missing, unknown or another.
    """
    opened = Vectors(place, name)
    try:
        held = set()
        for row, vector in opened.stored():
            if not 0 <= row < len(vectors) or not np.allclose(vector, vectors[row], rtol=0, atol=SAME):
                raise VectorsDamaged(f"Chroma holds another vector for passage {row}; build again")
            held.add(row)
        if opened.count() != len(vectors) or len(held) != len(vectors):
            raise VectorsDamaged(f"Chroma holds {len(held)} passages of {len(vectors)}; build again")
        return unreached(opened, vectors)
    finally:
        opened.close()


def check(opened: Vectors, vectors: NDArray[np.float32]) -> None:
    """See whether a collection that was proved once is still the one of ``vectors``: their number, and some of them.

    Raises:
        VectorsDamaged: it is another.
    """
    if (held := opened.count()) != len(vectors):
        raise VectorsDamaged(f"Chroma holds {held} passages of {len(vectors)}")
    rows = np.unique(np.linspace(0, len(vectors) - 1, TRIED).astype(np.int64))  # spread over all of them
    tried = np.ascontiguousarray(vectors[rows])
    found = opened.nearest_to_each(tried, 1)
    same = sum(
        bool(near) and 0 <= near[0][0] < len(vectors) and float(vectors[near[0][0]] @ vector) > 1 - SAME
        for near, vector in zip(found, tried, strict=True)
    )
    if same < (1 - MOST_MISSED) * len(tried):
        raise VectorsDamaged(f"Chroma finds {same} passages of {len(tried)}")


def unreached(opened: Vectors, vectors: NDArray[np.float32]) -> NDArray[np.int64]:
    """The rows that the graph does not lead to, as in ``verify``."""
    found = []
    for first in range(0, len(vectors), BATCH):
        some = np.ascontiguousarray(vectors[first : first + BATCH])
        for row, nearest in enumerate(opened.nearest_to_each(some, 1), first):
            if not nearest or nearest[0][1] < 1 - SAME:
                found.append(row)
    return np.array(found, np.int64)


def closest(
    found: list[tuple[int, float]], rows: NDArray[np.int64], cosines: NDArray[np.float32], k: int
) -> list[tuple[int, float]]:
    """The best ``k`` of what a graph found and of ``rows``, to which it does not lead."""
    if not len(rows):
        return found
    both = dict(zip(rows.tolist(), cosines.tolist(), strict=True)) | dict(found)
    return sorted(both.items(), key=lambda pair: -pair[1])[:k]


def import_chroma() -> None:
    """Import Chroma, which takes a second, and open nothing: processes that are forked now need not. Its client names
    the last two by a string and imports them as it opens: a tenth of a second in each of those processes."""
    import chromadb
    import chromadb.api.rust
    import chromadb.telemetry.product.posthog  # noqa: F401


def _client(place: Place) -> Any:
    if not isinstance(place, Path):
        return place
    import chromadb
    from chromadb.config import Settings

    return chromadb.PersistentClient(str(place), settings=Settings(anonymized_telemetry=False, allow_reset=False))
