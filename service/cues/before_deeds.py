"""What a sentence says before the one who does something -> whether it told it already, or tells what is not yet.

A long line may name somebody in every other word, so that what stands before is looked through hundreds of times: each
look takes no longer than the words are long.
"""

from __future__ import annotations

import re

from ingest import pattern

# "A worn grip caused it, the office has found."
_TOLD = pattern(r"\w\W+(?:\w+\W+){3}")
_BY_WHOM = pattern(r" (?:the )?(?:[A-ZÀ-ÖØ-Þ][\w'’-]* )*")
_NOT_YET = pattern(r"\b(?:until|till|unless|if|whether|once|as soon as|in case|before)\b", re.I)
LOOK_BACK = 80  # code points that hold the words right before a name


def is_told(before: str) -> bool:
    """Whether it has told something, up to its last comma, and then names who says so."""
    said, comma, named = before.lstrip(" \"“‘'").rpartition(",")
    return bool(comma and _BY_WHOM.fullmatch(named) and _TOLD.match(said))


def is_not_yet(before: str) -> bool:
    """Whether its last clause is of what may come to be."""
    return _NOT_YET.search(before, max(map(before.rfind, ",;:.")) + 1) is not None


def right_before(start: int, words: str) -> str:
    """The last few words before a place."""
    return words[max(0, start - LOOK_BACK) : start]
