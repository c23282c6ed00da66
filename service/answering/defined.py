"""A question asking what something is -> whether a sentence only counts such things, or tells whose they are.

"What is a shelter?" is not answered by "We run seven shelters" or "we look at other shelters": these take it as known.
"""

from __future__ import annotations

import re

from ingest import NUMBER_WORDS, pattern
from service.language.openings import OPENED

_WHAT_IS = pattern(rf"{OPENED}what(?: is|['’]?s) an? (?P<what>[a-z]+(?: [a-z]+)?)\W*$", re.I)
_ONE_OF = (
    r"(?:our|your|their|its|his|her|my|other|another|these|those|both|some|many|several|all|\d[\d.,]*|"
    rf"{'|'.join(NUMBER_WORDS)})"
)


def takes_as_known(words: str, question: str) -> bool:
    """Whether it is asked what something is, and a sentence names it only as somebody's, some or other ones."""
    asked = _WHAT_IS.match(question)
    if asked is None:
        return False
    what = re.escape(asked["what"].lower())
    named = len(re.findall(rf"\b{what}(?:s|es)?\b", words, re.I))
    return named > 0 and named == len(re.findall(rf"\b{_ONE_OF} (?:\w+ )?{what}(?:s|es)?\b", words, re.I))
