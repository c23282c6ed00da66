"""``service/reader_weights.npz`` -> the parts of a reader that were trained, and its thresholds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from service.reading_features.network import Network
from service.reading_features.support import Support

FILE = Path(__file__).parents[1] / "reader_weights.npz"  # made by bench/train_reader.py; licences in NOTICE
_NETWORK = ("mean", "std", "direct", "inner", "outer", "bias", "attention")


@dataclass(frozen=True)
class Weights:
    """``threshold``: support below it is no answer; ``related``: below this not even related."""

    network: Network
    support: Support
    threshold: float
    related: float


def load(path: Path = FILE) -> Weights:
    with np.load(path) as file:
        arrays = {name: np.asarray(file[name], np.float32) for name in file.files}
    return Weights(
        Network(*(arrays[name] for name in _NETWORK)),
        Support(arrays["support"][:-1], float(arrays["support"][-1])),
        float(arrays["threshold"]),
        float(arrays["related"]),
    )
