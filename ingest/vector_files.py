"""The plain files of a generation beside its passages: a vector for each, its token vectors, the rows that Chroma's
graph does not lead to, and which collection of a Chroma server is its own."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.tokens import TOKEN_DIMENSION, TokenVectors

VECTORS_FILE = "vectors.f32"
TOKENS_FILE = "tokens.i8"
UNREACHED_FILE = "unreached.i64"  # only where there are such rows
CHROMA_FOLDER = "chroma"
ON_SERVER_FILE = "chroma.name"  # only where a collection of a server takes the folder's place


class VectorFiles:
    """Both files while they are written, row by row, so that memory stays flat."""

    def __init__(self, folder: Path, dimension: int) -> None:
        self._vectors = (folder / VECTORS_FILE).open("wb")
        self._tokens = (folder / TOKENS_FILE).open("wb")
        self._dimension = dimension
        self._count = 0

    def add(self, vector: NDArray[np.float32], tokens: TokenVectors) -> int:
        """Append one passage; returns the number of its first token in the token file."""
        if vector.shape != (self._dimension,):
            raise ValueError(f"a vector of shape {vector.shape} among those of {self._dimension} dimensions")
        self._vectors.write(np.ascontiguousarray(vector).tobytes())
        self._tokens.write(np.ascontiguousarray(tokens.vectors).tobytes())
        first, self._count = self._count, self._count + len(tokens.vectors)
        return first

    def __enter__(self) -> VectorFiles:
        return self

    def __exit__(self, *exc: object) -> None:
        self._vectors.close()
        self._tokens.close()


def open_vectors(folder: Path, dimension: int) -> NDArray[np.float32]:
    """Shape (passages, dimension); read from the disk as it is needed."""
    return _mapped(folder / VECTORS_FILE, np.dtype(np.float32), dimension)


def open_tokens(folder: Path) -> NDArray[np.int8]:
    """Shape (tokens of all passages, TOKEN_DIMENSION)."""
    return _mapped(folder / TOKENS_FILE, np.dtype(np.int8), TOKEN_DIMENSION)


def write_unreached(folder: Path, rows: NDArray[np.int64]) -> None:
    """Keep the rows that no graph leads to, to be compared with every question directly."""
    if len(rows):
        (folder / UNREACHED_FILE).write_bytes(rows.tobytes())


def open_unreached(folder: Path) -> NDArray[np.int64]:
    """Shape (rows,); none where the graph leads to every row, or there is no graph."""
    path = folder / UNREACHED_FILE
    return np.frombuffer(path.read_bytes(), np.int64) if path.exists() else np.empty(0, np.int64)


def name_on_server(folder: Path) -> str | None:
    """The collection of a Chroma server that holds the vectors of the generation in ``folder``, if one does."""
    try:
        return (folder / ON_SERVER_FILE).read_text("ascii").strip()
    except FileNotFoundError:
        return None


def _mapped(path: Path, kind: np.dtype, columns: int) -> NDArray:  # type: ignore[type-arg]
    rows = path.stat().st_size // (kind.itemsize * columns)
    if rows == 0:
        return np.empty((0, columns), kind)
    mapped = np.memmap(path, kind, "r", shape=(rows, columns))
    return np.asarray(mapped)  # a plain array over the same file: a slice of a memmap takes 1.2 microseconds, here .1
