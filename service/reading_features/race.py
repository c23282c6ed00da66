"""Scores of sentences -> the same, with a say for the cross-encoder where two of the best passage are about as good.

Read apart from the question, "it was closed in March" and "it was opened in May" answer "when was it closed?" about
equally well. An encoder that has read them with the question tells them apart.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from service.reading_features.question_words import Floats

CLOSE = 1.0
SAID = 0.5


def ordered(scores: Floats, home: NDArray[np.int64], ask: Callable[[int], Floats]) -> Floats:
    """``scores`` (2, sentences), of which the first row orders; ``home`` the passage of each sentence. ``ask`` gives
    what the encoder makes of the sentences of a passage, and is asked only if the two best of it are less than
    ``CLOSE`` apart. The score of the best sentence stays what it is, whichever that is then."""
    best = int(home[np.argmax(scores[0])])
    own = home == best
    second, first = np.sort(scores[0, own])[-2:] if own.sum() > 1 else (-np.inf, np.inf)
    if first - second >= CLOSE:
        return scores
    weighed = scores[0, own] + SAID * ask(best)
    result = scores.copy()
    result[0, own] = weighed - weighed.max() + first
    return result
