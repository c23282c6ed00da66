"""What a reader is worth on texts that it was not made from: each set in turn is left out.

Trained and thresholded without any question of the set that it is then tested on, in no other set either: the small
archives ask the questions of XQuAD. (A quarter of mtrag's questions are about articles of the kind that ClapNQ has, six
of them the same.) Of the made-up archives, which the ordering network learns from alone and which imitate many kinds of
text, the organisations that are held out are tested. Sizes, limits and the aim were chosen on all sets together.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from bench.examples import RELEASES, SAME_QUESTIONS, Example
from bench.fitted import Supports, fit_supports, raced, supported
from bench.intervals import Share, bootstrap, wilson
from bench.listwise import Trained, scores
from bench.sets.question_set import ANSWERABLE

RESULTS = Path(__file__).parent / "results"


@dataclass(frozen=True)
class Row:
    """One kind of questions of the set that was left out. ``answered`` and ``auroc`` of the reader with its
    cross-encoder, ``quick`` and ``quick_auroc`` without."""

    set: str
    kind: str
    questions: int
    answered: Share
    auroc: float | None
    quick: Share
    quick_auroc: float | None
    first: Share | None = None
    in_three: Share | None = None


def carried_over(found: Sequence[Example], network: Trained) -> list[Row]:
    """``network`` orders; it learnt from made-up texts that are not held out."""
    rows = []
    for left_out in sorted({e.set for e in found}):
        tested = [e for e in found if e.set == left_out and len(e.cross) and (e.held_out or left_out != RELEASES)]
        rows += measured(left_out, tested, scores(network, tested), fit_supports(without(found, left_out), network))
    return rows


def without(found: Sequence[Example], left_out: str) -> list[Example]:
    """What may be learnt from where a set is left out. Of the made-up releases only the organisations that are held
    out are ever left out: the ordering network learns from nothing else."""
    out = SAME_QUESTIONS if left_out in SAME_QUESTIONS else {left_out} - {RELEASES}
    return [e for e in found if e.set not in out and not e.held_out]


def measured(name: str, tested: Sequence[Example], score: Sequence[np.ndarray], fitted: Supports) -> list[Row]:
    close = raced(tested, score)
    values = [
        (support.threshold, np.array([supported(support, e, s) for e, s in zip(tested, seen, strict=True)]))
        for support, seen in ((fitted.close, close), (fitted.quick, score))
    ]
    answerable = np.array([e.kind == ANSWERABLE for e in tested])
    rows = []
    for kind in sorted({e.kind for e in tested}, key=lambda k: (k != ANSWERABLE, k)):
        which = np.array([e.kind == kind for e in tested])
        with_cross, quick = (
            (
                wilson(int((value[which] >= threshold).sum()), int(which.sum())),
                None if kind == ANSWERABLE else auroc(value[answerable], value[which]),
            )
            for threshold, value in values
        )
        rows.append(Row(name, kind, int(which.sum()), *with_cross, *quick, *_reading(kind, tested, close)))
    return rows


def _reading(kind: str, tested: Sequence[Example], score: Sequence[np.ndarray]) -> tuple[Share, Share] | tuple[()]:
    """How often a right sentence is the first, or among three, of the answerable questions."""
    if kind != ANSWERABLE:
        return ()
    places = [_first_right(e, s) for e, s in zip(tested, score, strict=True) if e.kind == ANSWERABLE]
    return bootstrap([p < 1 for p in places]), bootstrap([p < 3 for p in places])


def auroc(high: np.ndarray, low: np.ndarray) -> float:
    """How often one of ``high`` is above one of ``low``; a tie counts half."""
    if not len(high) or not len(low):
        return float("nan")
    return float(((high[:, None] > low).mean() + (high[:, None] >= low).mean()) / 2)


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
        "interval (for all but the first row of a set it should be low); quick: the same without the cross-encoder.",
        "x@1, x@3: a right sentence is the first, or among three, after the cross-encoder had its say in the order.",
        "The network that orders learnt from made-up archives alone; the cross-encoder that scores a set was trained",
        "on none of its questions; the three weights and the threshold were fitted on the other sets, as encoders",
        "scored them that had seen the set left out. Of the made-up archives, of which none counts in weights or",
        "threshold, the organisations that are held out are tested; most of their near misses were worded to mislead.",
        "",
        "| set left out | questions | how many | answered | AUROC | quick | AUROC | x@1 | x@3 |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for row in rows:
        apart = ["" if one is None else f"{one:.3f}" for one in (row.auroc, row.quick_auroc)]
        cells = (
            *(row.set, row.kind, row.questions, row.answered, apart[0], row.quick, apart[1]),
            *(row.first or "", row.in_three or ""),
        )
        lines.append(f"| {' | '.join(map(str, cells))} |")
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.md").write_text("\n".join(lines) + "\n")
    (RESULTS / f"{name}.json").write_text(json.dumps([asdict(row) for row in rows], indent=1) + "\n")
