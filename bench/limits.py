"""How far the cross-encoder may have a say, and what the threshold may aim at: ``python -m bench.limits``.

For several limits (``service.reading_features.support.LIMIT``) and aims (``bench.fitted.AIM``), each set left out in
turn: the share of its answerable questions that are answered, of the kind of its others that fares worst, and of all
for which the cross-encoder is asked, for the order or for the support. And for several ways of having a say in the
order (``service.reading_features.race``) how often a right sentence is the first. Writes ``bench/results/limits.md``.
Some minutes, after ``bench.train_reader`` has kept its examples in ``--work``.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bench import cross_encoding
from bench.carry_over import without
from bench.examples import RELEASES, Example, examples
from bench.fitted import AIM, FEWEST, fit_support, raced, supported
from bench.listwise import scores
from bench.sets.near_misses import SWAPPED
from bench.sets.question_set import ANSWERABLE
from bench.train_reader import SETS, kept_order
from service.reading_features import race
from service.reading_features import support as supports

RESULTS = Path(__file__).with_name("results") / "limits.md"
LIMITS = (0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 8.0)  # 8 is none: every score lies within it
AIMS = (0.05, 0.06, 0.07)  # shares of the worst kind, around that in use
RACES = ((0.0, 0.0), (0.5, 0.5), (1.0, 0.25), (1.0, 0.5), (1.0, 1.0), (2.0, 0.5))  # CLOSE, SAID


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, default=Path("var/bench"), help="where examples are kept")
    work = parser.parse_args().work
    found = [e for name in SETS for e in examples(name, work)]
    network = kept_order()
    found = cross_encoding.crossed(found, scores(network, found))
    in_use = supports.LIMIT
    cells: dict[tuple[float, float], list[str]] = {(limit, aim): [] for limit in LIMITS for aim in AIMS}
    races: dict[tuple[float, float], list[str]] = {own: [] for own in RACES}
    for left_out in SETS:
        training = without(found, left_out)
        tested = [e for e in found if e.set == left_out and len(e.cross) and (e.held_out or e.set != RELEASES)]
        learnt, plain = raced(training, scores(network, training)), scores(network, tested)
        for limit, aim in cells:
            supports.LIMIT = limit
            support = fit_support(training, learnt, with_cross=True, aim=aim)
            cells[limit, aim].append(_cell(support, tested, plain))
        for own in races:
            races[own].append(_first_right(tested, plain, *own))
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
        "",
        "Share of the answerable questions with a right sentence first, where the encoder has its say in the order,",
        f"times `SAID`, if the best two of a passage are less than `CLOSE` apart. In use: {race.CLOSE}, {race.SAID}.",
        "",
        f"| CLOSE | SAID | {' | '.join(SETS)} |",
        f"| --- | --- | {' | '.join('---' for _ in SETS)} |",
        *(f"| {close} | {said} | {' | '.join(row)} |" for (close, said), row in races.items()),
    ]
    print("\n".join(lines))
    RESULTS.write_text("\n".join(lines) + "\n")


def _cell(support: supports.Support, tested: Sequence[Example], plain: Sequence[np.ndarray]) -> str:
    asked, answered = [], []
    for example, before, own in zip(tested, plain, raced(tested, plain), strict=True):
        undecided = support.undecided(example.rows, own, int(np.argmax(own)))
        asked.append(undecided or not np.array_equal(before, own))
        answered.append(supported(support, example, own) >= support.threshold)
    got, kinds = np.array(answered), np.array([example.kind for example in tested])
    others = [kind for kind in set(kinds) - {ANSWERABLE, SWAPPED} if (kinds == kind).sum() >= FEWEST]
    worst = max((got[kinds == kind].mean() for kind in others), default=float("nan"))
    return f"{got[kinds == ANSWERABLE].mean():.3f} / {worst:.3f} / {np.mean(asked):.2f}"


def _first_right(tested: Sequence[Example], plain: Sequence[np.ndarray], close: float, said: float) -> str:
    in_use = race.CLOSE, race.SAID
    race.CLOSE, race.SAID = close, said
    own = raced(tested, plain)
    race.CLOSE, race.SAID = in_use
    right = [e.good[int(np.argmax(score))] for e, score in zip(tested, own, strict=True) if e.kind == ANSWERABLE]
    return f"{np.mean(right):.3f}"


if __name__ == "__main__":
    main()
