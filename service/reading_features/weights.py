"""``service/reader_weights.npz`` -> the parts of a reader that were trained, and its thresholds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from service.reading_features.network import Network
from service.reading_features.support import Support

FILE = Path(__file__).parents[1] / "reader_weights.npz"  # made by bench/train_reader.py; licences in NOTICE
_NETWORK = ("mean", "std", "direct", "inner", "outer", "bias", "attention")


@dataclass(frozen=True)
class Weights:
    """``network`` orders sentences. ``quick``: the support of late interaction alone; ``close``: with what the
    cross-encoder says."""

    network: Network
    quick: Support
    close: Support


def load(path: Path = FILE) -> Weights:
    with np.load(path) as file:
        arrays = {name: np.asarray(file[name], np.float32) for name in file.files}
    network = Network(*(arrays[name] for name in _NETWORK))
    return Weights(network, _support(arrays["quick"]), _support(arrays["close"]))


def _support(stored: NDArray[np.float32]) -> Support:
    """The weights, and after them the bias and the two thresholds."""
    return Support(stored[:-3], *map(float, stored[-3:]))
