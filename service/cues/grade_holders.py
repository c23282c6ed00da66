"""A clause -> whether it says what those have that got a grade of words, and so what that grade means."""

from __future__ import annotations

import re
from collections.abc import Set


def told_of_holders(letter: str, words: str, graded: Set[str]) -> bool:
    """Whether a clause says what those have that got a grade of words: "an amber state has all four, with gaps".
    ``graded``: what one of them is called."""
    who = "|".join(map(re.escape, sorted(graded, key=len, reverse=True))) or "(?!)"
    form = (
        rf"(?:^|[;:,“\"] ?|\b(?:and|while|but|whereas) )(?:an?|every|each|any) {re.escape(letter)} (?:{who}) "
        r"(?:has|have|lacks?|meets?|fails?|protects?|offers?|gives?|provides?|must have|is one (?:that|which|where))\b"
    )
    return len(letter) > 2 and re.search(form, words, re.I) is not None
