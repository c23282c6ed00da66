"""All sentences and their scores -> how well the best of them is supported: one number, 0 to 1.

Few numbers on purpose: each means the same on every kind of text, so what was measured on one carries
over to another (bench/results/carry-over.md).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from service.reading_features.features import NAMES
from service.reading_features.question_words import Floats

OF_THE_BEST = (
    "own",
    "content_worst_passage",
    "numbers_passage",
    "capitals_passage",
    "kind_missing",
    "back",
    "content_mean",
    "passage_or_context",
    "has_names",
    "has_numbers",
)
OF_ANY = ("cosine",)
COLUMNS = ("score", "second", *OF_THE_BEST, *(f"best_{name}" for name in OF_ANY))
CLOSE_COLUMNS = (*COLUMNS, "cross")  # and what the cross-encoder makes of the best sentence
# What it makes of it counts no further: it need not be asked where so much would change nothing. Of 0.5 to 8, with each
# set left out, 1.5 and 2 let the most be answered, the shares of the unanswerable being within .007 of each other
# (bench/limits.py, bench/results/limits.md).
LIMIT = 2.0
_BEST = [NAMES.index(name) for name in OF_THE_BEST]
_ANY = [NAMES.index(name) for name in OF_ANY]


@dataclass(frozen=True)
class Support:
    """A logistic regression over ``COLUMNS``, or over ``CLOSE_COLUMNS``. Support below ``threshold`` is no
    answer; below ``related`` the sentence is not even related."""

    weights: Floats
    bias: float
    threshold: float
    related: float

    def of(self, rows: Floats, scores: Floats, i: int, *cross: float) -> float:
        """How well sentence ``i`` is supported as the answer; ``cross`` where it was fitted with that. ``scores`` has
        shape (2, sentences): those that order, and a second opinion."""
        return float(1 / (1 + np.exp(-(summary(rows, scores, i, *cross) @ self.weights + self.bias))))

    def judged(self, rows: Floats, scores: Floats, i: int, ask: Callable[[], float]) -> float:
        """``of``, with what ``ask`` gives for ``cross`` where that decides whether ``i`` is an answer, else with 0."""
        return self.of(rows, scores, i, ask() if self.undecided(rows, scores, i) else 0.0)

    def undecided(self, rows: Floats, scores: Floats, i: int) -> bool:
        """Whether ``i`` is an answer or none as the cross-encoder says."""
        least, most = (self.of(rows, scores, i, said) for said in (-LIMIT, LIMIT))
        return least < self.threshold <= most


def summary(rows: Floats, scores: Floats, i: int, *cross: float) -> Floats:
    """``rows`` (sentences, features) and their two ``scores``, with ``i`` as the answer -> shape (len(COLUMNS),),
    or (len(CLOSE_COLUMNS),) with what the cross-encoder makes of it."""
    said = np.clip(cross, -LIMIT, LIMIT)
    return np.concatenate([scores[:, i], rows[i, _BEST], rows[:, _ANY].max(axis=0), said]).astype(np.float32)
