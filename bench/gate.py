"""``python -m bench.gate``: the learned part of the gate beside plain word overlap, on WiCE.

Prints a table and writes it to ``bench/results/gate.md``. Every figure is out of fold: five folds, each
claim scored by weights that never saw it; the threshold of each row is chosen on the other folds.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.train_gate import FOLDS, PAIRS, SEED, Rows, auroc, balanced_accuracy, fit, load_pairs

RESULTS = Path(__file__).with_name("results") / "gate.md"


def main() -> None:
    if not PAIRS.is_file():
        sys.stdout.write(f"skipped: {PAIRS.parent.name} is not beside this checkout\n")
        return
    rows, labels, overlap = load_pairs()
    table = report(rows, labels, overlap)
    RESULTS.write_text(table)
    sys.stdout.write(table)


def report(rows: Rows, labels: NDArray[np.int64], overlap: Rows) -> str:
    """A Markdown table of the baseline and the learned part."""
    lines = [
        f"WiCE, {len(labels)} claims with their pages, {int(labels.sum())} of them fully supported; "
        f"{FOLDS} folds, out of fold.",
        "",
        "| | balanced accuracy | AUROC |",
        "| --- | --- | --- |",
    ]
    for name, learned in (("word overlap", False), ("learned", True)):
        scores, said = held_out(rows, labels, overlap, learned)
        lines.append(f"| {name} | {balanced_accuracy(said, labels, 0.5):.3f} | {auroc(scores, labels):.3f} |")
    return "\n".join(lines) + "\n"


def held_out(rows: Rows, labels: NDArray[np.int64], overlap: Rows, learned: bool) -> tuple[Rows, Rows]:
    """The score of each pair, and the verdict (0 or 1) at the best threshold of the other folds."""
    order = np.random.default_rng(SEED).permutation(len(labels))
    scores, said = np.zeros(len(labels)), np.zeros(len(labels))
    for fold in range(FOLDS):
        held = order[fold::FOLDS]
        rest = np.setdiff1d(order, held)
        every = fit(rows[rest], labels[rest]).scores(rows) if learned else overlap
        choices = np.unique(every[rest])
        right = [balanced_accuracy(every[rest], labels[rest], at) for at in choices]
        scores[held], said[held] = every[held], every[held] >= choices[int(np.argmax(right))]
    return scores, said


if __name__ == "__main__":
    main()
