"""Make ``service/reader_weights.npz`` and ``service/cross_encoder.onnx``, and measure what carries over:
``python -m bench.train_reader``.

Data: made-up archives (``bench/releases``), from which alone the networks learn; and for the weights of the support and
the thresholds XQuAD articles 1 to 36, together and as small archives, ClapNQ, mtrag, TAT-QA and SciFact, from
``../shared/eval`` (licences in NOTICE). Fixed seed. More than two hours on two cores, most of it for the cross-encoder;
what serves of that was taught in parts (``bench.teaching``).
"""

from __future__ import annotations

import argparse
from dataclasses import fields
from pathlib import Path

import numpy as np

from bench import cross_encoding
from bench.carry_over import carried_over, write_table
from bench.examples import RELEASES, SMALL, examples
from bench.fitted import fit_order, fit_supports, untaught
from bench.listwise import Trained, scores
from service.reading_features import weights

SETS = ("xquad", "clapnq", "mtrag", "tatqa", "scifact", SMALL, RELEASES)
SEEDS = (0,)  # three networks order no better
COMPARED = 40  # every so many questions: what eight bits cost


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, default=Path("var/bench"), help="where archives and examples are kept")
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--only-train", action="store_true", help="leave out the measuring of what carries over")
    parser.add_argument("--keep-networks", action="store_true", help="fit the supports alone anew")
    asked = parser.parse_args()
    found = [e for name in asked.sets.split(",") for e in examples(name, asked.work)]
    network = kept_order() if asked.keep_networks else fit_order(found, SEEDS)
    best = scores(network, found)
    if not asked.keep_networks:
        encoder = cross_encoding.train(found, asked.work)
        cross_encoding.export(encoder)
        compared = list(zip(found, best, strict=True))[::COMPARED]
        print(f"a score in eight bits is off by {cross_encoding.lost(encoder, compared):.2f} on the average")
    found = cross_encoding.crossed(found, best)
    fitted = fit_supports(untaught(found), network)
    np.savez_compressed(weights.FILE, **network.arrays(), **fitted.arrays())
    for name, support in (("quick", fitted.quick), ("close", fitted.close)):
        print(f"{name}: threshold {support.threshold:.3f}, related {support.related:.3f}")
    if not asked.only_train:
        write_table(carried_over(found, network))


def kept_order() -> Trained:
    """The network that orders, as it was kept."""
    with np.load(weights.FILE) as kept:
        return Trained(**{field.name: kept[field.name] for field in fields(Trained)})


if __name__ == "__main__":
    main()
