"""Make ``service/reader_weights.npz`` and ``service/cross_encoder.onnx``, and measure what carries over:
``python -m bench.train_reader``.

Data (licences in NOTICE): XQuAD articles 1 to 36, together and as small archives, ClapNQ, mtrag, TAT-QA and
SciFact, from ``../shared/eval``, and made-up releases (``bench/releases``). Fixed seed. About an hour and a half on two
cores, most of it for four cross-encoders: one without each group of sets, and the one that is kept.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from bench import cross_encoding
from bench.carry_over import carried_over, write_table
from bench.examples import RELEASES, SMALL, examples
from bench.fitted import fit_reader
from service.reading_features import weights

SETS = ("xquad", "clapnq", "mtrag", "tatqa", "scifact", SMALL, RELEASES)
SEEDS = (0,)  # three networks of each kind order no better
COMPARED = 40  # every so many questions: what eight bits cost


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, default=Path("var/bench"), help="where archives and examples are kept")
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--only-train", action="store_true", help="leave out the measuring of what carries over")
    parser.add_argument("--keep-encoder", action="store_true", help="leave the cross-encoder as it is")
    asked = parser.parse_args()
    found = [e for name in asked.sets.split(",") for e in examples(name, asked.work)]
    if not asked.keep_encoder:
        encoder = cross_encoding.train(found)
        cross_encoding.export(encoder, asked.work)
        print(f"a score in eight bits is off by {cross_encoding.lost(encoder, found[::COMPARED]):.2f} on the average")
    found = cross_encoding.crossed(found, asked.work)
    training = [e for e in found if not e.held_out]
    fitted = fit_reader(training, SEEDS)
    np.savez_compressed(weights.FILE, **fitted.arrays())
    for name, support in (("quick", fitted.quick), ("close", fitted.close)):
        print(f"{name}: {len(training)} questions; threshold {support.threshold:.3f}, related {support.related:.3f}")
    if not asked.only_train:
        write_table(carried_over(found, fit_reader))


if __name__ == "__main__":
    main()
