"""Counts and values -> a share or mean with its 95 % interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

Z = 1.96  # of a 95 % interval
DRAWS = 2000  # samples, of whose means the ends of an interval are quantiles


@dataclass(frozen=True)
class Share:
    """A share or a mean, and the ends of its 95 % interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.3f} ({self.low:.3f} to {self.high:.3f})"


def wilson(hits: int, of: int) -> Share:
    """Wilson's interval of a share: honest also near 0."""
    if of == 0:
        return Share(float("nan"), 0.0, 1.0)
    share = hits / of
    middle = (share + Z * Z / (2 * of)) / (1 + Z * Z / of)
    half = Z * sqrt(share * (1 - share) / of + Z * Z / (4 * of * of)) / (1 + Z * Z / of)
    return Share(share, max(middle - half, 0.0), min(middle + half, 1.0))


def bootstrap(values: Sequence[float] | Sequence[bool], seed: int = 0) -> Share:
    """The mean of ``values`` and the middle 95 % of the means of ``DRAWS`` samples drawn from them."""
    sample = np.asarray(values, np.float64)
    if not len(sample):
        return Share(float("nan"), float("nan"), float("nan"))
    drawn = np.random.default_rng(seed).integers(0, len(sample), (DRAWS, len(sample)))
    low, high = np.quantile(sample[drawn].mean(axis=1), [0.025, 0.975])
    return Share(float(sample.mean()), float(low), float(high))
