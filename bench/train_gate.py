"""``python -m bench.train_gate``: claims with evidence -> ``service/gate_weights.json``.

WiCE pairs (is a claim supported by a page?), the fully supported against all others. Five folds tell
what the weights are worth on claims that they were not made from; the weights themselves are then made
from every pair. Fixed seed, no randomness beside it: the same pairs give the same weights.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest import QuestionTokens
from ingest.embedder_export import open_embedder
from ingest.settings import IngestSettings
from ingest.tokens import project
from service.gating.support import FEATURES, WEIGHTS, Embed, EmbedTokens, features, nearest, overlap

PAIRS = Path(__file__).resolve().parents[2] / "shared" / "eval" / "wice" / "pairs.jsonl"
FOLDS, SEED = 5, 20260
RIDGE = 60.0  # of 0.1 to 200: five folds, eight orders; from 30 to 200 the mean AUROC is .780 to .781
PASSED = 0.02  # of supported claims, the share that may fall below the threshold

Rows = NDArray[np.float64]


@dataclass(frozen=True)
class Model:
    mean: Rows
    scale: Rows
    weights: Rows
    bias: float

    def scores(self, rows: Rows) -> Rows:
        return np.asarray(1 / (1 + np.exp(-(((rows - self.mean) / self.scale) @ self.weights + self.bias))))


def main() -> None:
    rows, labels, _ = load_pairs()
    model = fit(rows, labels)
    out = out_of_fold(rows, labels)
    threshold = float(np.quantile(out[labels == 1], PASSED))
    made = {
        "features": FEATURES,
        "mean": _short(model.mean),
        "scale": _short(model.scale),
        "weights": _short(model.weights),
        "bias": round(model.bias, 5),
        "threshold": round(threshold, 4),
    }
    WEIGHTS.write_text(json.dumps(made, indent=1) + "\n")
    sys.stdout.write(
        f"{len(labels)} pairs, {int(labels.sum())} supported; AUROC out of fold {auroc(out, labels):.3f}; "
        f"threshold {threshold:.3f}\n"
    )


def _short(values: Rows) -> list[float]:
    return [round(float(value), 5) for value in values]


def load_pairs() -> tuple[Rows, NDArray[np.int64], Rows]:
    """Features (pairs, features), labels (1: supported), and the baseline's score of each pair."""
    pairs = [json.loads(line) for line in PAIRS.read_text("utf-8").splitlines()]
    embed, embed_tokens = embedder([s for p in pairs for s in (p["claim"], *nearest(p["claim"], p["evidence"]))])
    rows = np.stack([features(p["claim"], p["evidence"], embed, embed_tokens) for p in pairs])
    labels = np.array([p["label"] == "supported" for p in pairs], np.int64)
    return rows, labels, np.array([overlap(p["claim"], p["evidence"]) for p in pairs])


def embedder(texts: Sequence[str]) -> tuple[Embed, EmbedTokens]:
    """The default embedder as a generation offers it, with ``texts`` embedded in one go."""
    folder = Path(tempfile.gettempdir()) / "pressdesk-bench-models"
    opened = open_embedder(str(IngestSettings.model_fields["embedder"].default), folder)

    known = list(dict.fromkeys(texts))
    place = {text: i for i, text in enumerate(known)}
    vectors, found = opened.embed_tokens(known)
    tokens = [QuestionTokens(project(rows), offsets) for rows, offsets in found]
    return (lambda wanted: vectors[[place[text] for text in wanted]]), (lambda text: tokens[place[text]])


def fit(rows: Rows, labels: NDArray[np.int64]) -> Model:
    """Logistic regression by Newton's method, both classes weighing the same, weights kept small."""
    mean, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    inside = np.column_stack([(rows - mean) / scale, np.ones(len(rows))])
    share = np.where(labels == 1, 0.5 / labels.mean(), 0.5 / (1 - labels.mean()))
    penalty = np.diag([RIDGE] * rows.shape[1] + [1e-6])
    at = np.zeros(inside.shape[1])
    for _ in range(25):
        said = 1 / (1 + np.exp(-inside @ at))
        gradient = inside.T @ (share * (said - labels)) + penalty @ at
        curve = (inside * (share * said * (1 - said))[:, None]).T @ inside + penalty
        at = at - np.linalg.solve(curve, gradient)
    return Model(mean, scale, at[:-1], float(at[-1]))


def out_of_fold(rows: Rows, labels: NDArray[np.int64]) -> Rows:
    """Each pair's score by a model that never saw it."""
    order = np.random.default_rng(SEED).permutation(len(labels))
    scores = np.zeros(len(labels))
    for fold in range(FOLDS):
        held = order[fold::FOLDS]
        rest = np.setdiff1d(order, held)
        scores[held] = fit(rows[rest], labels[rest]).scores(rows[held])
    return scores


def auroc(scores: Rows, labels: NDArray[np.int64]) -> float:
    """How often a supported pair scores above another one; ties count half."""
    good, bad = scores[labels == 1][:, None], scores[labels == 0][None, :]
    return float(((good > bad) + 0.5 * (good == bad)).mean())


def balanced_accuracy(scores: Rows, labels: NDArray[np.int64], threshold: float) -> float:
    said = scores >= threshold
    return float((said[labels == 1].mean() + (~said[labels == 0]).mean()) / 2)


if __name__ == "__main__":
    main()
