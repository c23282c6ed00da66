"""A question asking whom one can call or ask -> whether a sentence tells nobody to turn to.

"Who can I call about this?" is not answered by "a spokesman called the strike a threat", nor to whom one complains by
where one goes who was heard and is not content.
"""

from __future__ import annotations

import re

from ingest import StoredPassage, pattern
from service.language.openings import OPENED

_REACH = (
    r"(?:call|phone|ring|contact|ask|reach|e-?mail|text|tell|notify|(?:write|talk|speak|turn|report|complain|go) to)"
)
_WHOM = pattern(
    rf"{OPENED}whom? (?:can|could|do|should|may|must|would) (?:i|we|you|one|people|[a-z]+s) {_REACH}\b",
    re.I,
)
# What one is told to do, or by what somebody is reached. "Reports call it a scandal" tells neither.
_TURN_TO = pattern(
    rf"(?:^\W*|[;:,] |\b(?:can|could|may|should|must|please|to|or|and) ){_REACH}\b|"
    r"\b(?:contacts?|available|hot ?line|help ?line|number|telephone|tel|address|desk|office|at \d{3})\b|@|"
    r"\d{3}[ .-]\d{3,4}",
    re.I,
)

_COMPLAINS = pattern(rf"{OPENED}(?:who|where|how)\b[^?]*\bcomplain(?:ts?)?\b", re.I)
_AGAIN = pattern(r"\b(?:not|still|dissatisfied|unhappy|further|then|next|after|appeal|again|answer|reply)\b", re.I)
_SECOND = pattern(r"^\W*if (?:you|your)\b[^,]*\b(?:not|still|un[a-z]+|dissatisfied)\b", re.I)
_COMPLAINT = pattern(r"\bcomplain(?:ts?)?\b", re.I)


def tells_nobody_to_turn_to(words: str, question: str) -> bool:
    """Whether it is asked whom one can reach, and a sentence tells no way to anybody."""
    return _WHOM.match(question) is not None and _TURN_TO.search(words) is None


def is_a_second_step(passage: StoredPassage, words: str, question: str) -> bool:
    """Whether it is asked how one complains, and a sentence tells the step after one that its passage has."""
    if not _COMPLAINS.match(question) or _AGAIN.search(question) or not _SECOND.match(words):
        return False
    others = (" ".join(passage.words(span).split()) for span in passage.sentences)
    return any(_COMPLAINT.search(one) and _TURN_TO.search(one) and not _SECOND.match(one) for one in others)
