"""A word -> how rare it is: in the archive, steadied by how rare it is in print at large.

Alone, a small archive tells little: a release repeats its own names in every passage, and holds most plain
words once or never.
"""

from __future__ import annotations

import math
from functools import lru_cache

from wordfreq import word_frequency

AT_LARGE = 500  # passages that print at large counts for, beside those of the archive
WORDS = 90  # words of a passage of 600 characters: from the share of words to that of passages


def rarity(word: str, passages: int, holding: int) -> float:
    """0 to 1: ``holding`` of the ``passages`` of an archive hold the word in any form."""
    every = passages + AT_LARGE
    held = holding + AT_LARGE * _share_at_large(word.casefold())
    return math.log(1 + every / (1 + held)) / math.log(2 + every)


@lru_cache(maxsize=20_000)
def _share_at_large(word: str) -> float:
    """The share of passages in English that would hold the word."""
    return float(1 - (1 - word_frequency(word, "en", wordlist="small")) ** WORDS)
