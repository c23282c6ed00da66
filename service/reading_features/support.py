"""All sentences and their scores -> how well the best of them is supported: one number, 0 to 1.

Three numbers decide, each of which means the same on every kind of text: what the order makes of the sentence, how near
any sentence comes to the question, and what the cross-encoder makes of it. With ten more (coverage of words, names and
numbers, the kind of answer) the support tells less on most texts that it was not fitted on (DECISIONS.md 48).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from service.reading_features.features import NAMES
from service.reading_features.question_words import Floats

COLUMNS = ("score", "best_cosine")
CLOSE_COLUMNS = (*COLUMNS, "cross")  # and what the cross-encoder makes of the best sentence
# What it makes of it counts no further: it need not be asked where so much would change nothing. Of 0.5 to 8, with each
# set left out, 1.5 to 4 answer as much on the average; 2 holds all sets but one to the aim, and asks it for 26 to 45 %
# of the questions of a set where 3 asks for 29 to 50 (bench/limits.py, bench/results/limits.md).
LIMIT = 2.0
_COSINE, _HAS_NAMES, _NAMED = (NAMES.index(name) for name in ("cosine", "has_names", "capitals_passage"))


@dataclass(frozen=True)
class Support:
    """A logistic regression over ``COLUMNS``, or over ``CLOSE_COLUMNS``. Support below ``threshold`` is no
    answer; below ``related`` the sentence is not even related."""

    weights: Floats
    bias: float
    threshold: float
    related: float

    def of(self, rows: Floats, scores: Floats, i: int, *cross: float) -> float:
        """How well sentence ``i`` is supported as the answer; ``cross`` where it was fitted with that.

        Where its passage prints none of the names that are asked about it is none, however near: what is said of
        Eastholm tells nothing of Kelso. That costs 0 to 2 % of the right answers, by the set (DECISIONS.md 48).
        """
        value = float(1 / (1 + np.exp(-(summary(rows, scores, i, *cross) @ self.weights + self.bias))))
        named = rows[i, _NAMED] > 0 or not rows[i, _HAS_NAMES]
        return value if named else min(value, float(np.nextafter(self.threshold, 0)))

    def judged(self, rows: Floats, scores: Floats, i: int, ask: Callable[[], float]) -> float:
        """``of``, with what ``ask`` gives for ``cross`` where that decides whether ``i`` is an answer, else with 0."""
        return self.of(rows, scores, i, ask() if self.undecided(rows, scores, i) else 0.0)

    def undecided(self, rows: Floats, scores: Floats, i: int) -> bool:
        """Whether ``i`` is an answer or none as the cross-encoder says."""
        least, most = (self.of(rows, scores, i, said) for said in (-LIMIT, LIMIT))
        return least < self.threshold <= most


def summary(rows: Floats, scores: Floats, i: int, *cross: float) -> Floats:
    """``rows`` (sentences, features) and their ``scores`` (sentences,), with ``i`` as the answer -> shape
    (len(COLUMNS),), or (len(CLOSE_COLUMNS),) with what the cross-encoder makes of it."""
    said = np.clip(cross, -LIMIT, LIMIT)
    return np.array([scores[i], rows[:, _COSINE].max(), *said], np.float32)
