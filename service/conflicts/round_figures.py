"""Two numbers -> whether they are two, and neither is the other in round figures: "about 3 million" is 2,600,000."""

from __future__ import annotations

from math import isinf

COARSE = 10.0  # a number that ends in one zero may be exact


def differ(one: float, other: float) -> bool:
    """Neither is below 0; one of hundreds of digits is infinite, and in nothing's round figures."""
    few, many = sorted((one, other))
    if few == many or isinf(many):
        return few != many
    unit = 1.0
    while unit * 10 <= many and (few % (unit * 10) == 0 or many % (unit * 10) == 0):
        unit *= 10
    return unit <= COARSE or int(few / unit + 0.5) != int(many / unit + 0.5)
