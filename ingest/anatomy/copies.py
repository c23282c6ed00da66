"""Many texts -> pairs that are copies of each other.

MinHash finds the pairs that are worth comparing; shingles are then compared exactly. Releases that
differ in a name or a number are siblings, not copies, however many words they share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from ingest.lazy_pattern import pattern

SHINGLE_WORDS = 5  # Broder 1997 shingles by words; five keep shared boilerplate from looking like a copy
PERMUTATIONS = 128
BANDS = 32  # bands of four rows: a pair of similarity 0.8 is missed with (1 - 0.8^4)^32 < 1e-7
SIMILARITY = 0.8
_PRIME = np.uint64((1 << 61) - 1)
_MASK = np.uint64((1 << 32) - 1)
_SEED = 20160  # any fixed number: the same texts always give the same pairs

_WORD = pattern(r"\w+")


@dataclass(frozen=True, slots=True)
class Copy:
    """Two documents with the same words (``exact``) or nearly so. ``similarity`` is the share of
    shingles that both have, 0 to 1. ``first`` < ``second``."""

    first: str
    second: str
    similarity: float
    exact: bool


def copies(texts: Mapping[str, str]) -> Iterator[Copy]:
    """Pairs of document ids whose texts are copies, in the order of their ids."""
    words = {key: _WORD.findall(text.lower()) for key, text in texts.items()}
    shingles = {key: _shingles(said) for key, said in words.items() if said}
    for first, second in sorted(_candidates(shingles)):
        exact = words[first] == words[second]
        shared = len(shingles[first] & shingles[second]) / len(shingles[first] | shingles[second])
        if exact or (shared >= SIMILARITY and _differ_only_in_words(words[first], words[second])):
            yield Copy(first, second, shared, exact)


def _differ_only_in_words(first: list[str], second: list[str]) -> bool:
    """Whether both print the same numbers: another number is another document."""
    return sorted(filter(str.isdigit, first)) == sorted(filter(str.isdigit, second))


def _shingles(words: list[str]) -> set[int]:
    count = max(1, len(words) - SHINGLE_WORDS + 1)
    return {
        int.from_bytes(blake2b(" ".join(words[at : at + SHINGLE_WORDS]).encode(), digest_size=4).digest(), "big")
        for at in range(count)
    }


def _candidates(shingles: Mapping[str, set[int]]) -> set[tuple[str, str]]:
    """Pairs that share a band of their signatures."""
    buckets: dict[tuple[int, bytes], list[str]] = defaultdict(list)
    factors, offsets = _permutations()
    rows = PERMUTATIONS // BANDS
    for key in sorted(shingles):
        signature = _signature(shingles[key], factors, offsets)
        for band in range(BANDS):
            buckets[band, signature[band * rows : (band + 1) * rows].tobytes()].append(key)
    return {(first, second) for keys in buckets.values() for at, first in enumerate(keys) for second in keys[at + 1 :]}


def _permutations() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    random = np.random.default_rng(_SEED)
    factors = random.integers(1, 1 << 28, size=(PERMUTATIONS, 1), dtype=np.uint64)
    offsets = random.integers(0, 1 << 60, size=(PERMUTATIONS, 1), dtype=np.uint64)
    return factors, offsets


def _signature(shingles: set[int], factors: NDArray[np.uint64], offsets: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The least value of each permutation; shape (PERMUTATIONS,)."""
    values = np.fromiter(shingles, dtype=np.uint64, count=len(shingles))
    least = np.full(PERMUTATIONS, _MASK, dtype=np.uint64)
    for start in range(0, len(values), 4096):  # a book of a text stays within a few MiB
        block = ((factors * values[start : start + 4096] + offsets) % _PRIME) & _MASK
        least = np.minimum(least, block.min(axis=1))
    return least
