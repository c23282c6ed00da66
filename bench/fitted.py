"""Examples -> a reader: its networks, the weights of its two supports, and their thresholds.

One network learns from the made-up releases alone and orders sentences; a second, of the public sets, has a say in what
is supported. Support and thresholds are fitted on questions of the public sets that the scoring networks did not see:
the near misses to made-up releases were worded to mislead, and held to the aim for them the reader would answer half as
many of all others. What share of them gets an answer is measured all the same (``bench.carry_over``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from bench.examples import RELEASES, Example
from bench.listwise import FEW, MANY, Size, Trained, fit, scores
from bench.sets.near_misses import SWAPPED
from bench.sets.question_set import ANSWERABLE
from service.reading_features.support import CLOSE_COLUMNS, Support, summary

FOLDS = 3
_NETWORKS: dict[tuple[Any, ...], Trained] = {}
AIM = 0.05  # share of the unanswerable questions of any one kind that may be answered
# Share of the unanswerable questions of any one kind for which "possibly related" may be said. With .25 half of the
# answerable questions that got no answer were told that the archive holds none; with .6 it is 2 to 19 %, by the set.
RELATED = 0.6
FEWEST = 30  # questions of a kind from which a threshold may be set


@dataclass(frozen=True)
class Networks:
    """``first`` orders, ``second`` is asked beside it."""

    first: Trained
    second: Trained

    def scores(self, examples: Sequence[Example]) -> list[np.ndarray]:
        """For each example an array of shape (2, sentences)."""
        both = (scores(one, examples) for one in (self.first, self.second))
        return [np.stack(pair) for pair in zip(*both, strict=True)]


@dataclass(frozen=True)
class Fitted:
    """``quick``: the support of late interaction alone; ``close``: with what the cross-encoder says."""

    networks: Networks
    quick: Support
    close: Support

    def arrays(self) -> dict[str, np.ndarray]:
        """As ``service.reading_features.weights`` reads them."""
        second = {f"second_{name}": array for name, array in self.networks.second.arrays().items()}
        supports = {"quick": self.quick, "close": self.close}
        return (
            self.networks.first.arrays()
            | second
            | {
                name: np.array([*one.weights, one.bias, one.threshold, one.related], np.float32)
                for name, one in supports.items()
            }
        )


def fit_reader(training: Sequence[Example], seeds: Sequence[int]) -> Fitted:
    """A reader from nothing but ``training``, made-up releases and others."""
    others = _parts(training)[1]
    unseen = unseen_scores(training, seeds)
    quick, close = (fit_support(others, unseen, with_cross=with_cross) for with_cross in (False, True))
    return Fitted(fit_networks(training, seeds), quick, close)


def fit_networks(training: Sequence[Example], seeds: Sequence[int]) -> Networks:
    releases, others = _parts(training)
    return Networks(_network(releases, seeds, MANY), _network(others, seeds, FEW))


def _network(part: Sequence[Example], seeds: Sequence[int], size: Size) -> Trained:
    """A network of ``part``; each is fitted once, since that of the releases is the same whatever set is left out.

    Raises:
        ValueError: there is nothing to learn from.
    """
    if not part:
        raise ValueError("a reader needs made-up releases and another set to learn from: name both with --sets")
    key = (tuple((e.set, e.id) for e in part), tuple(seeds), size)
    if key not in _NETWORKS:
        _NETWORKS[key] = fit(part, seeds, size)
    return _NETWORKS[key]


def unseen_scores(training: Sequence[Example], seeds: Sequence[int]) -> list[np.ndarray]:
    """For each example of ``training`` that is no made-up release the two scores of its sentences, by networks that did
    not see its text."""
    releases, others = _parts(training)
    first = scores(_network(releases, seeds, MANY), others)
    second: list[np.ndarray] = [np.empty(0)] * len(others)
    for fold in range(FOLDS):
        aside = [i for i, e in enumerate(others) if e.group % FOLDS == fold]
        if aside:
            part = _network([e for e in others if e.group % FOLDS != fold], seeds, FEW)
            for i, row in zip(aside, scores(part, [others[i] for i in aside]), strict=True):
                second[i] = row
    return [np.stack(pair) for pair in zip(first, second, strict=True)]


def _parts(examples: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """Made-up releases, and the others."""
    return [e for e in examples if e.set == RELEASES], [e for e in examples if e.set != RELEASES]


def fit_support(
    training: Sequence[Example], unseen: Sequence[np.ndarray], *, with_cross: bool, aim: float = AIM
) -> Support:
    """A logistic regression in which every set, and answerable or not within it, weighs the same. ``unseen`` of each of
    ``training``, which holds no made-up release."""
    rows = np.stack([_row(example, score, with_cross) for example, score in zip(training, unseen, strict=True)])
    parts = [(e.set, e.kind == ANSWERABLE) for e in training]
    count = Counter(parts)
    share = np.array([1 / count[part] for part in parts])
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
    best = int(np.argmax(score[0]))
    if len(support.weights) < len(CLOSE_COLUMNS):
        return support.of(example.rows, score, best)
    return support.judged(example.rows, score, best, lambda: float(example.cross[best]))


def _row(example: Example, score: np.ndarray, with_cross: bool) -> np.ndarray:
    best = int(np.argmax(score[0]))
    return summary(example.rows, score, best, *([float(example.cross[best])] if with_cross else []))


def _threshold(values: np.ndarray, kinds: Sequence[tuple[str, str]], aim: float) -> float:
    """The lowest support at which no kind of unanswerable question is answered more often than ``aim``.

    Exchanged names and numbers are left out: what they need is a reader that compares facts.
    """
    highest = 0.0
    for one, count in sorted(Counter(kinds).items()):
        if one[1] not in (ANSWERABLE, SWAPPED) and count >= FEWEST:
            highest = max(highest, float(np.quantile(values[[kind == one for kind in kinds]], 1 - aim)))
    return highest
