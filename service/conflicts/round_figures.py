"""Two numbers -> whether they are two, and neither is the other in round figures: "about 3 million" is 2,600,000."""

from __future__ import annotations

COARSE = 10.0  # a number that ends in one zero may be exact


def differ(one: float, other: float) -> bool:
    """``one`` and ``other`` are finite and not below 0."""
    if one == other:
        return False
    few, many = sorted((one, other))
    unit = 1.0
    while unit * 10 <= many and (few % (unit * 10) == 0 or many % (unit * 10) == 0):
        unit *= 10
    return unit <= COARSE or int(few / unit + 0.5) != int(many / unit + 0.5)
