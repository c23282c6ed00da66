"""Make ``service/reader_weights.npz``, and measure what carries over: ``python -m bench.train_reader``.

Data (licences in NOTICE): XQuAD articles 1 to 36, together and as small archives, ClapNQ, mtrag, TAT-QA and
SciFact, from ``../shared/eval``. Fixed seed.
The network learns to rank and to abstain together: a softmax over all sentences of a question and "none
of them". Support and thresholds are fitted on questions that the scoring networks did not see.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from bench.carry_over import carried_over, write_table
from bench.examples import SMALL, Example, examples
from bench.listwise import Trained, fit, scores
from bench.sets.near_misses import SWAPPED
from bench.sets.question_set import ANSWERABLE
from service.reading_features import weights
from service.reading_features.support import summary

SETS = ("xquad", "clapnq", "mtrag", "tatqa", "scifact", SMALL)
FOLDS = 3
AIM = 0.05  # share of the unanswerable questions of any one kind that may be answered
RELATED = 0.25  # share of the unanswerable questions for which "possibly related" may be said
SEEDS = (0, 1, 2)
FEWEST = 30  # questions of a kind from which a threshold may be set


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, default=Path("var/bench"), help="where archives and examples are kept")
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--only-train", action="store_true", help="leave out the measuring of what carries over")
    asked = parser.parse_args()
    found = [e for name in asked.sets.split(",") for e in examples(name, asked.work)]
    training = [e for e in found if not e.held_out]
    trained, support, threshold, related = fit_reader(training, SEEDS)
    np.savez_compressed(weights.FILE, **trained.arrays(), support=support, threshold=threshold, related=related)
    print(f"{len(training)} questions; threshold {threshold:.3f}, related {related:.3f}")
    if not asked.only_train:
        write_table(carried_over(found, fit_reader))


def fit_reader(training: Sequence[Example], seeds: Sequence[int]) -> tuple[Trained, np.ndarray, float, float]:
    """Networks, the support's weights and bias, and the two thresholds, from nothing but ``training``."""
    unseen: list[np.ndarray] = [np.empty(0)] * len(training)
    for fold in range(FOLDS):
        aside = [i for i, e in enumerate(training) if e.group % FOLDS == fold]
        if aside:
            part = fit([e for e in training if e.group % FOLDS != fold], seeds)
            for i, row in zip(aside, scores(part, [training[i] for i in aside]), strict=True):
                unseen[i] = row
    support = _fit_support(training, unseen)
    values = np.array([supported(support, e, s) for e, s in zip(training, unseen, strict=True)])
    kinds = [(e.set, e.kind) for e in training]
    return fit(training, seeds), support, _threshold(values, kinds, AIM), _threshold(values, kinds, RELATED)


def supported(support: np.ndarray, example: Example, score: np.ndarray) -> float:
    row = summary(example.rows, score, int(np.argmax(score)))
    return float(1 / (1 + np.exp(-(row @ support[:-1] + support[-1]))))


def _fit_support(training: Sequence[Example], unseen: Sequence[np.ndarray]) -> np.ndarray:
    """A logistic regression in which every set, and answerable or not within it, weighs the same."""
    rows = np.stack([summary(e.rows, s, int(np.argmax(s))) for e, s in zip(training, unseen, strict=True)])
    right = np.array([e.kind == ANSWERABLE for e in training])
    parts = [(e.set, e.kind == ANSWERABLE) for e in training]
    share = np.array([1 / parts.count(part) for part in parts])
    mean, std = rows.mean(axis=0), rows.std(axis=0) + 1e-3
    fitted = LogisticRegression(C=0.3, max_iter=1000)
    fitted.fit((rows - mean) / std, right, sample_weight=share / share.mean())
    slope = fitted.coef_[0] / std
    return np.append(slope, fitted.intercept_[0] - slope @ mean).astype(np.float32)


def _threshold(values: np.ndarray, kinds: Sequence[tuple[str, str]], aim: float) -> float:
    """The lowest support at which no kind of unanswerable question is answered more often than ``aim``.

    Exchanged names and numbers are left out: what they need is a reader that compares facts.
    """
    highest = 0.0
    for one in sorted(set(kinds)):
        if one[1] not in (ANSWERABLE, SWAPPED) and kinds.count(one) >= FEWEST:
            highest = max(highest, float(np.quantile(values[[kind == one for kind in kinds]], 1 - aim)))
    return highest


if __name__ == "__main__":
    main()
