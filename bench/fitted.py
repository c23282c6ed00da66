"""Examples -> a reader: its networks, the weights of its two supports, and their thresholds.

Support and thresholds are fitted on questions that the scoring networks did not see.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

from bench.examples import Example
from bench.listwise import Trained, fit, scores
from bench.sets.near_misses import SWAPPED
from bench.sets.question_set import ANSWERABLE
from service.reading_features.support import CLOSE_COLUMNS, Support, summary

FOLDS = 3
AIM = 0.05  # share of the unanswerable questions of any one kind that may be answered
# Share of the unanswerable questions of any one kind for which "possibly related" may be said. With .25 half of the
# answerable questions that got no answer were told that the archive holds none; with .6 it is 2 to 19 %, by the set.
RELATED = 0.6
FEWEST = 30  # questions of a kind from which a threshold may be set


@dataclass(frozen=True)
class Fitted:
    """``quick``: the support of late interaction alone; ``close``: with what the cross-encoder says."""

    network: Trained
    quick: Support
    close: Support

    def arrays(self) -> dict[str, np.ndarray]:
        """As ``service.reading_features.weights`` reads them."""
        supports = {"quick": self.quick, "close": self.close}
        return self.network.arrays() | {
            name: np.array([*one.weights, one.bias, one.threshold, one.related], np.float32)
            for name, one in supports.items()
        }


def fit_reader(training: Sequence[Example], seeds: Sequence[int]) -> Fitted:
    """A reader from nothing but ``training``."""
    unseen = unseen_scores(training, seeds)
    quick, close = (fit_support(training, unseen, with_cross=with_cross) for with_cross in (False, True))
    return Fitted(fit(training, seeds), quick, close)


def unseen_scores(training: Sequence[Example], seeds: Sequence[int]) -> list[np.ndarray]:
    """For each example the scores of its sentences, by a network that did not see its text."""
    unseen: list[np.ndarray] = [np.empty(0)] * len(training)
    for fold in range(FOLDS):
        aside = [i for i, e in enumerate(training) if e.group % FOLDS == fold]
        if aside:
            part = fit([e for e in training if e.group % FOLDS != fold], seeds)
            for i, row in zip(aside, scores(part, [training[i] for i in aside]), strict=True):
                unseen[i] = row
    return unseen


def fit_support(
    training: Sequence[Example], unseen: Sequence[np.ndarray], *, with_cross: bool, aim: float = AIM
) -> Support:
    """A logistic regression in which every set, and answerable or not within it, weighs the same."""
    rows = np.stack([_row(example, score, with_cross) for example, score in zip(training, unseen, strict=True)])
    parts = [(e.set, e.kind == ANSWERABLE) for e in training]
    share = np.array([1 / parts.count(part) for part in parts])
    mean, std = rows.mean(axis=0), rows.std(axis=0) + 1e-3
    fitted = LogisticRegression(C=0.3, max_iter=1000)
    fitted.fit((rows - mean) / std, [answerable for _, answerable in parts], sample_weight=share / share.mean())
    slope = np.asarray(fitted.coef_[0] / std, np.float32)
    bias = float(fitted.intercept_[0] - slope @ mean)
    kinds = [(e.set, e.kind) for e in training]
    threshold = _threshold(1 / (1 + np.exp(-(rows @ slope + bias))), kinds, aim)
    support = Support(slope, bias, threshold, 0.0)
    values = np.array([supported(support, e, score) for e, score in zip(training, unseen, strict=True)])
    return Support(slope, bias, threshold, _threshold(values, kinds, RELATED))


def supported(support: Support, example: Example, score: np.ndarray) -> float:
    """How well the best sentence of an example is supported, as the service works it out."""
    best = int(np.argmax(score))
    if len(support.weights) < len(CLOSE_COLUMNS):
        return support.of(example.rows, score, best)
    return support.judged(example.rows, score, best, lambda: float(example.cross[best]))


def _row(example: Example, score: np.ndarray, with_cross: bool) -> np.ndarray:
    best = int(np.argmax(score))
    return summary(example.rows, score, best, *([float(example.cross[best])] if with_cross else []))


def _threshold(values: np.ndarray, kinds: Sequence[tuple[str, str]], aim: float) -> float:
    """The lowest support at which no kind of unanswerable question is answered more often than ``aim``.

    Exchanged names and numbers are left out: what they need is a reader that compares facts.
    """
    highest = 0.0
    for one in sorted(set(kinds)):
        if one[1] not in (ANSWERABLE, SWAPPED) and kinds.count(one) >= FEWEST:
            highest = max(highest, float(np.quantile(values[[kind == one for kind in kinds]], 1 - aim)))
    return highest
