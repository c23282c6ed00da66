"""All sentences and their scores -> how well the best of them is supported: one number, 0 to 1.

Few numbers on purpose: each means the same on every kind of text, so what was measured on one carries
over to another (bench/results/carry-over.md).
"""

from __future__ import annotations

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
COLUMNS = ("score", *OF_THE_BEST, *(f"best_{name}" for name in OF_ANY))
_BEST = [NAMES.index(name) for name in OF_THE_BEST]
_ANY = [NAMES.index(name) for name in OF_ANY]


@dataclass(frozen=True)
class Support:
    """A logistic regression over ``COLUMNS``."""

    weights: Floats
    bias: float

    def of(self, rows: Floats, scores: Floats, i: int) -> float:
        """How well sentence ``i`` is supported as the answer."""
        return float(1 / (1 + np.exp(-(summary(rows, scores, i) @ self.weights + self.bias))))


def summary(rows: Floats, scores: Floats, i: int) -> Floats:
    """``rows`` (sentences, features) and their ``scores`` -> shape (len(COLUMNS),), with ``i`` as the answer."""
    return np.concatenate([[scores[i]], rows[i, _BEST], rows[:, _ANY].max(axis=0)]).astype(np.float32)
