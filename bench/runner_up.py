"""How far behind the best sentence another may answer: ``python -m bench.runner_up``.

The right sentences of answerable questions are taken away, as those of another year or bill are; what is left answers
nothing. Each set left out in turn: the share of questions that the next best sentence would answer all the same, for
several limits of how far its score is behind (``service.reader.RUNNER_UP``); of the passages that the cross-encoder
read (``bench.cross_encoding.BEST``). Writes ``bench/results/runner_up.md``.
Two minutes, after ``bench.train_reader`` has kept its examples in ``--work``.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from bench import cross_encoding
from bench.carry_over import without
from bench.examples import RELEASES, Example, examples
from bench.fitted import fit_support, raced
from bench.listwise import scores
from bench.sets.question_set import ANSWERABLE
from bench.train_reader import SETS, kept_order
from service.reader import RUNNER_UP
from service.reading_features.cross_encoder import LOWEST
from service.reading_features.support import Support

RESULTS = Path(__file__).with_name("results") / "runner_up.md"
LIMITS = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 99.0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, default=Path("var/bench"), help="where examples are kept")
    work = parser.parse_args().work
    found = [e for name in SETS for e in examples(name, work)]
    network = kept_order()
    found = cross_encoding.crossed(found, scores(network, found))
    lines = [
        "# How far behind the best sentence another may answer",
        "",
        "Made by `python -m bench.runner_up`; each set left out in turn, the right sentences taken away: the share of",
        f"the questions that the next best sentence answers all the same. In use: {RUNNER_UP}.",
        "",
        f"| set | questions | {' | '.join(f'{limit:g} behind' for limit in LIMITS)} |",
        f"| --- | --- | {' | '.join('---' for _ in LIMITS)} |",
    ]
    for left_out in SETS:
        training = without(found, left_out)
        support = fit_support(training, raced(training, scores(network, training)), with_cross=True)
        asked = [e for e in found if e.set == left_out and e.kind == ANSWERABLE and (e.held_out or e.set != RELEASES)]
        score = raced(asked, scores(network, asked))
        next_best = np.array(list(_next_best(asked, score, support)))
        shares = [((next_best[:, 0] <= limit) & (next_best[:, 1] > 0)).mean() for limit in LIMITS]
        lines.append(f"| {left_out} | {len(next_best)} | {' | '.join(f'{share:.3f}' for share in shares)} |")
        print(lines[-1], flush=True)
    RESULTS.write_text("\n".join(lines) + "\n")


def _next_best(
    asked: Sequence[Example], scored: Sequence[np.ndarray], support: Support
) -> Iterator[tuple[float, bool]]:
    """How far behind the next best sentence is, and whether it would answer; of questions whose best is right."""
    for example, score in zip(asked, scored, strict=True):
        best = int(np.argmax(score))
        left = np.where(example.good | (example.cross <= LOWEST), -np.inf, score)
        if example.good[best] and np.isfinite(left).any():
            i = int(np.argmax(left))
            value = support.judged(example.rows, score, i, lambda cross=example.cross, i=i: float(cross[i]))  # type: ignore[misc]
            yield float(score[best] - score[i]), value >= support.threshold


if __name__ == "__main__":
    main()
