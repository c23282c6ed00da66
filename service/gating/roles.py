"""A sentence and its evidence, side by side -> whether who gives there gives here, and what was there was here.

"Received", "gave" and "is" need no evidence of their own as words: a model may choose them, and turn a sentence round.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ingest import pattern
from service.gating.side import Side

_BE = r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeen )(?<!\bbeing )"
_GIVES = pattern(rf"{_BE}\b(?:gives?|gave|giving|awards?|awarded|assigns?|assigned)\b", re.I)
_GETS = pattern(r"\b(?:receiv(?:es?|ed|ing)|gets?|got|gotten|earn(?:s|ed)?|given)\b", re.I)
_NOW, _THEN = pattern(r"\b(?:is|are|has|have)\b|['’]s been\b", re.I), pattern(r"\b(?:was|were|had)\b", re.I)


def roles_hold(own: Side, given: Side, places: Mapping[str, Sequence[int]]) -> bool:
    """Whether who gives in the sentence gives in the evidence, and who gets does not give there."""
    gives, gets = [found.start() for found in _GIVES.finditer(given.text)], _GETS.search(given.text) is not None
    for found in _GIVES.finditer(own.text):
        before = [given.items[j].start for one in own.items if one.end <= found.start() for j in places[one.root]]
        if not gives or (before and min(before) > gives[-1]):
            return False
    for found in () if gets or not gives else _GETS.finditer(own.text):
        who = [places[one.root] for one in own.items if one.end <= found.start()][-1:]
        if any(places_ and all(given.items[j].start < gives[0] for j in places_) for places_ in who):
            return False
    return True


def is_of_its_time(own: str, given: str) -> bool:
    """Whether a sentence tells of today only where its evidence does not tell of the past alone."""
    return _NOW.search(own) is None or _NOW.search(given) is not None or _THEN.search(given) is None
