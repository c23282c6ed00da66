"""What a reader is worth on texts that it was not made from: each set in turn is left out.

Network and cross-encoder learn from made-up archives alone, which imitate many kinds of text: no question of a public
set taught them anything. The supports are fitted and thresholded without any question of the set that they are then
tested on, in no other set either: the small archives ask the questions of XQuAD. (A quarter of mtrag's questions are
about articles of the kind that ClapNQ has, six of them the same.) Of the made-up archives the organisations that are
held out from the networks are tested, each half of them with supports that were fitted on the other half. Sizes, limits
and the aim were chosen on all sets together.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from bench.examples import RELEASES, SAME_QUESTIONS, Example
from bench.fitted import Supports, fit_supports, raced, supported, untaught
from bench.intervals import Share, bootstrap, wilson
from bench.listwise import Trained, scores
from bench.sets.question_set import ANSWERABLE
from service.reading_features.support import Support

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


@dataclass(frozen=True)
class Judged:
    """An example with its sentences' ``score``, as ordered with the cross-encoder, and the support of the best with it
    (``close``) and without (``quick``), each beside whether that is an answer."""

    example: Example
    score: np.ndarray
    close: tuple[float, bool]
    quick: tuple[float, bool]


def carried_over(found: Sequence[Example], network: Trained) -> list[Row]:
    """``network`` orders."""
    rows = []
    for left_out in sorted({e.set for e in found}):
        tested = [e for e in found if e.set == left_out and len(e.cross)]
        judged = []
        one, other = _halves(tested) if left_out == RELEASES else (tested, [])
        for part, beside in ((one, other), (other, one)) if other else ((one, other),):
            judged += _judged(part, network, fit_supports([*without(found, left_out), *beside], network))
        rows += measured(left_out, judged)
    return rows


def without(found: Sequence[Example], left_out: str) -> list[Example]:
    """What supports may be fitted on where a set is left out."""
    out = SAME_QUESTIONS if left_out in SAME_QUESTIONS else (left_out,)
    return [e for e in untaught(found) if e.set not in out]


def _halves(tested: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """Each organisation is in one of them."""
    groups = sorted({e.group for e in tested})
    return [e for e in tested if e.group in groups[::2]], [e for e in tested if e.group in groups[1::2]]


def _judged(tested: Sequence[Example], network: Trained, fitted: Supports) -> list[Judged]:
    plain = scores(network, tested)
    return [
        Judged(e, close, _value(fitted.close, e, close), _value(fitted.quick, e, quick))
        for e, close, quick in zip(tested, raced(tested, plain), plain, strict=True)
    ]


def _value(support: Support, example: Example, score: np.ndarray) -> tuple[float, bool]:
    value = supported(support, example, score)
    return value, value >= support.threshold


def measured(name: str, judged: Sequence[Judged]) -> list[Row]:
    kinds = {one.example.kind for one in judged}
    answerable = [one for one in judged if one.example.kind == ANSWERABLE]
    rows = []
    for kind in sorted(kinds, key=lambda k: (k != ANSWERABLE, k)):
        some = [one for one in judged if one.example.kind == kind]
        with_cross, quick = (
            (
                wilson(sum(value[1] for value in values), len(some)),
                None
                if kind == ANSWERABLE
                else auroc(np.array([one[0] for one in high]), np.array([v[0] for v in values])),
            )
            for values, high in (
                ([one.close for one in some], [one.close for one in answerable]),
                ([one.quick for one in some], [one.quick for one in answerable]),
            )
        )
        reading = _reading(some) if kind == ANSWERABLE else ()
        rows.append(Row(name, kind, len(some), *with_cross, *quick, *reading))
    return rows


def _reading(judged: Sequence[Judged]) -> tuple[Share, Share]:
    """How often a right sentence is the first, or among three."""
    places = [_first_right(one.example, one.score) for one in judged]
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
        "The networks learnt from made-up archives alone; the three weights and the threshold were fitted on the other",
        "sets. Of the made-up archives, of which none counts in the threshold, the organisations that are held out",
        "from the networks are tested, each half with weights of the other; most of their near misses mislead.",
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
