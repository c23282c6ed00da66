"""How far the cross-encoder may have a say, and what the threshold may aim at: ``python -m bench.limits``.

For several limits (``service.reading_features.support.LIMIT``) and aims (``bench.fitted.AIM``), each set left out in
turn: the share of its answerable questions that are answered, of the kind of its others that fares worst, and of all
for which the cross-encoder is asked. Writes ``bench/results/limits.md``. Some minutes, after ``bench.train_reader``
has kept its examples and the scores of its cross-encoders in ``--work``.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bench import cross_encoding
from bench.carry_over import without
from bench.examples import RELEASES, Example, examples
from bench.fitted import AIM, FEWEST, fit_networks, fit_support, supported, unseen_scores
from bench.sets.near_misses import SWAPPED
from bench.sets.question_set import ANSWERABLE
from bench.train_reader import SETS
from service.reading_features import support as supports

RESULTS = Path(__file__).with_name("results") / "limits.md"
LIMITS = (0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 8.0)
AIMS = (0.05, 0.04, 0.03)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, default=Path("var/bench"), help="where examples are kept")
    work = parser.parse_args().work
    found = cross_encoding.crossed([e for name in SETS for e in examples(name, work)], work)
    in_use = supports.LIMIT
    cells: dict[tuple[float, float], list[str]] = {(limit, aim): [] for limit in LIMITS for aim in AIMS}
    for left_out in SETS:
        rest = without(found, left_out)
        public = [e for e in rest if e.set != RELEASES]
        tested = [e for e in found if e.set == left_out and len(e.cross) and (e.held_out or e.set != RELEASES)]
        unseen, score = unseen_scores(rest, (0,)), fit_networks(rest, (0,)).scores(tested)
        for limit, aim in cells:
            supports.LIMIT = limit
            support = fit_support(public, unseen, with_cross=True, aim=aim)
            cells[limit, aim].append(_cell(support, tested, score))
    supports.LIMIT = in_use
    lines = [
        "# How far the cross-encoder may have a say",
        "",
        "Made by `python -m bench.limits`; each set left out in turn. Share of the answerable questions answered",
        "/ of the worst kind of the others / of all for which the cross-encoder is asked. In use: limit "
        f"{supports.LIMIT}, aim {AIM}.",
        "",
        f"| limit | aim | {' | '.join(SETS)} |",
        f"| --- | --- | {' | '.join('---' for _ in SETS)} |",
        *(f"| {limit} | {aim} | {' | '.join(row)} |" for (limit, aim), row in cells.items()),
    ]
    print("\n".join(lines))
    RESULTS.write_text("\n".join(lines) + "\n")


def _cell(support: supports.Support, tested: Sequence[Example], score: Sequence[np.ndarray]) -> str:
    asked = [
        support.undecided(example.rows, one, int(np.argmax(one[0]))) for example, one in zip(tested, score, strict=True)
    ]
    answered = np.array(
        [supported(support, example, one) >= support.threshold for example, one in zip(tested, score, strict=True)]
    )
    kinds = np.array([example.kind for example in tested])
    others = [kind for kind in set(kinds) - {ANSWERABLE, SWAPPED} if (kinds == kind).sum() >= FEWEST]
    worst = max((answered[kinds == kind].mean() for kind in others), default=float("nan"))
    return f"{answered[kinds == ANSWERABLE].mean():.3f} / {worst:.3f} / {np.mean(asked):.2f}"


if __name__ == "__main__":
    main()
