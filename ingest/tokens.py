"""Token vectors of a passage, made small enough to keep: projected, then eight bits a coordinate.

They come from the same pass of the network that gives a passage its vector, so they cost no time
at ingest; the reader compares them with the tokens of a question, one by one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

# Measured on nine XQuAD articles with all-MiniLM-L6-v2 (bench/token_basis.py): the right sentence
# first in .836 with 384 dimensions, .826 with 128, .781 with 64; a token takes 128 bytes.
TOKEN_DIMENSION = 128
BASIS = Path(__file__).with_name("token_basis.npz")


@dataclass(frozen=True)
class TokenVectors:
    """The tokens of one text. ``vectors``: int8, shape (tokens, TOKEN_DIMENSION), about unit length
    times 127; ``offsets``: int32, shape (tokens, 2), code points of the text."""

    vectors: NDArray[np.int8]
    offsets: NDArray[np.int32]

    def to_bytes(self) -> bytes:
        return self.offsets.tobytes() + self.vectors.tobytes()

    @classmethod
    def from_bytes(cls, content: bytes) -> TokenVectors:
        tokens = len(content) // (8 + TOKEN_DIMENSION)
        offsets = np.frombuffer(content, np.int32, tokens * 2).reshape(tokens, 2)
        vectors = np.frombuffer(content, np.int8, offset=tokens * 8).reshape(tokens, TOKEN_DIMENSION)
        return cls(vectors, offsets)

    def range_of(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that lie inside ``[start, end)`` of the text, as a range of rows."""
        first = int(np.searchsorted(self.offsets[:, 0], start))
        return first, max(first, int(np.searchsorted(self.offsets[:, 1], end, side="right")))


def compress(tokens: NDArray[np.float32], offsets: NDArray[np.int32]) -> TokenVectors:
    """Token vectors as they leave the network, shape (tokens, dimension) -> what is kept."""
    return TokenVectors(np.clip(np.rint(project(tokens) * 127), -127, 127).astype(np.int8), offsets)


def project(tokens: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rows of about unit length in TOKEN_DIMENSION dimensions; a product of two is about a cosine."""
    lengths = np.linalg.norm(tokens, axis=1, keepdims=True)
    return np.asarray((tokens / np.maximum(lengths, 1e-9)) @ _basis(tokens.shape[1]), np.float32)


@lru_cache(maxsize=4)
def _basis(dimension: int) -> NDArray[np.float32]:
    """Orthonormal columns, shape (dimension, TOKEN_DIMENSION): the main directions of the default
    model's tokens; for a model of another dimension, random ones with a fixed seed."""
    basis: NDArray[np.float32] = np.load(BASIS)["basis"].astype(np.float32)
    if basis.shape[0] == dimension:
        return basis
    random = np.random.default_rng(0).standard_normal((dimension, TOKEN_DIMENSION))
    return np.asarray(np.linalg.qr(random)[0] * np.sqrt(dimension / TOKEN_DIMENSION), np.float32)
