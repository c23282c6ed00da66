"""Scores of sentences -> the same, with a say for the cross-encoder where two of the best passage are about as good.

Read apart from the question, "it was closed in March" and "it was opened in May" answer "when was it closed?" about
equally well. An encoder that has read them with the question tells them apart.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from service.reading_features.cross_encoder import LOWEST
from service.reading_features.question_words import Floats

# Of six pairs level within .01 in how often a right sentence is the first; of scientific claims .5 and .5
# have it .02 more often (bench/limits.py, bench/results/limits.md). They were chosen for the weights before these.
CLOSE = 1.0
SAID = 1.0
MOST = 3.0  # what the encoder says counts no further: the loser is near all the same, and may be shown second


def ordered(scores: Floats, home: NDArray[np.int64], ask: Callable[[int], Floats]) -> Floats:
    """``scores`` and ``home``, the passage of each sentence, have shape (sentences,). ``ask`` gives what the encoder
    makes of the sentences of a passage, and is asked only if the two best of it are less than ``CLOSE`` apart; where
    it could not read one of those that are so close, the order stays. The score of the best sentence stays what it is,
    whichever that is then."""
    best = int(home[np.argmax(scores)])
    own = home == best
    second, first = np.sort(scores[own])[-2:] if own.sum() > 1 else (-np.inf, np.inf)
    if not np.isfinite(second) or first - second >= CLOSE:
        return scores
    said = ask(best)
    if (said[scores[own] > first - CLOSE] <= LOWEST).any():
        return scores
    weighed = scores[own] + SAID * np.clip(said, -MOST, MOST)
    result = scores.copy()
    result[own] = weighed - weighed.max() + first
    return result
