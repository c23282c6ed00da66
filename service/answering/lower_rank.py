"""A question on the pay, age or number of a deputy, an assistant or the like -> whether a sentence is of none.

"What is the salary of the deputy registrar?" is not answered by "The salary of the post is $94,500" below a heading on
the registrar.
"""

from __future__ import annotations

import re

from ingest import StoredPassage, pattern

_RANKED = pattern(
    r"\b(?P<rank>deputy|vice|assistant|associate|acting|interim|junior|trainee|apprentice)(?: |-)(?!of\b)[a-z]{3,}",
    re.I,
)
_ASKS_OF_THEM = pattern(
    r"\b(?:salary|salaries|pay|paid|wages?|earns?|earned|makes?|fee|bonus|pension|age|"
    r"how (?:much|many|old|long|tall))\b",
    re.I,
)


def is_of_no_such_rank(passage: StoredPassage, words: str, question: str) -> bool:
    """Whether ``words``, a sentence with the one on which it leans, and what stands above it name nobody of the rank
    that is asked about."""
    asked = _RANKED.search(question)
    if asked is None or not _ASKS_OF_THEM.search(question):
        return False
    rank = asked["rank"].casefold()
    ranked = rf"\b(?:{rank}s?|{rank.removesuffix('y')}ies)\b"
    return re.search(ranked, f"{passage.above} {words}", re.I) is None
