"""What a reader is worth on a kind of text that it was not made from: each set in turn is left out.

Trained, selected and thresholded without any question of the set that it is then tested on, in no other
set either: the small archives ask the questions of XQuAD.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from bench.examples import Example
from bench.intervals import Share, bootstrap, wilson
from bench.listwise import Trained, scores
from bench.sets.question_set import ANSWERABLE
from service.reading_features.support import summary

RESULTS = Path(__file__).parent / "results"

SAME_QUESTIONS = frozenset(("xquad", "small"))

Fit = Callable[[Sequence[Example], Sequence[int]], tuple[Trained, np.ndarray, float, float]]


@dataclass(frozen=True)
class Row:
    """One kind of questions of the set that was left out."""

    set: str
    kind: str
    questions: int
    answered: Share
    auroc: float | None
    first: Share | None = None
    in_three: Share | None = None


def carried_over(found: Sequence[Example], fit_reader: Fit) -> list[Row]:
    rows = []
    for left_out in sorted({e.set for e in found}):
        out = SAME_QUESTIONS if left_out in SAME_QUESTIONS else {left_out}
        rest = [e for e in found if e.set not in out and not e.held_out]
        tested = [e for e in found if e.set == left_out]
        trained, support, threshold, _ = fit_reader(rest, (0,))
        rows += measured(left_out, tested, scores(trained, tested), support, threshold)
    return rows


def measured(
    name: str, tested: Sequence[Example], score: Sequence[np.ndarray], support: np.ndarray, threshold: float
) -> list[Row]:
    values = np.array([_support(support, e, s) for e, s in zip(tested, score, strict=True)])
    rows = []
    for kind in sorted({e.kind for e in tested}, key=lambda k: (k != ANSWERABLE, k)):
        which = np.array([e.kind == kind for e in tested])
        answered = wilson(int((values[which] >= threshold).sum()), int(which.sum()))
        if kind != ANSWERABLE:
            answerable = np.array([e.kind == ANSWERABLE for e in tested])
            rows.append(Row(name, kind, int(which.sum()), answered, auroc(values[answerable], values[which])))
            continue
        places = [_first_right(e, s) for e, s in zip(tested, score, strict=True) if e.kind == ANSWERABLE]
        rows.append(
            Row(
                name,
                kind,
                len(places),
                answered,
                None,
                bootstrap([p < 1 for p in places]),
                bootstrap([p < 3 for p in places]),
            )
        )
    return rows


def auroc(high: np.ndarray, low: np.ndarray) -> float:
    """How often one of ``high`` is above one of ``low``; a tie counts half."""
    if not len(high) or not len(low):
        return float("nan")
    return float(((high[:, None] > low).mean() + (high[:, None] >= low).mean()) / 2)


def _support(support: np.ndarray, example: Example, score: np.ndarray) -> float:
    row = summary(example.rows, score, int(np.argmax(score)))
    return float(1 / (1 + np.exp(-(row @ support[:-1] + support[-1]))))


def _first_right(example: Example, score: np.ndarray) -> int:
    """The place of the first right sentence, 0 being the best; 99 where none is among the candidates."""
    order = np.argsort(-score)
    return int(np.argmax(example.good[order])) if example.good.any() else 99


def write_table(rows: Sequence[Row], name: str = "carry-over") -> None:
    """``results/NAME.md`` and ``.json``."""
    lines = [
        "# What carries over: each set left out of training, selection and thresholds",
        "",
        "Made by `python -m bench.train_reader`. Answered: share of the questions that get an answer, with its 95 %",
        "interval (for all but the first row of a set it should be low). x@1, x@3: a right sentence is the first, or",
        "among three.",
        "",
        "| set left out | questions | how many | answered | AUROC | x@1 | x@3 |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for row in rows:
        auroc_printed = "" if row.auroc is None else f"{row.auroc:.3f}"
        cells = (row.set, row.kind, row.questions, row.answered, auroc_printed, row.first or "", row.in_three or "")
        lines.append(f"| {' | '.join(map(str, cells))} |")
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.md").write_text("\n".join(lines) + "\n")
    (RESULTS / f"{name}.json").write_text(json.dumps([asdict(row) for row in rows], indent=1) + "\n")
