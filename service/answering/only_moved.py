"""Whether a sentence only tells that something was moved or proposed, where it is asked what is or was so.

"Ann Lee moved that the pool stay open in August" tells nothing of whether it is open, nor when it was opened.
"""

from __future__ import annotations

import re

from ingest import pattern

_MOVED = pattern(
    r"\b(?:moved|proposed|suggested|recommended|seconded|urged) that\b|\b(?:propus(?:o|ieron)|propone|proponen|"
    r"plante[oó]|ha(?:n)? propuesto|sugiri[oó]|recomend[oó]) que\b",
    re.I,
)
_ASKED = pattern(
    r"\b(?:mov|propos|suggest|recommend|second|urg|motion|vot|want|ask|propus|propon|propuest|plante|sugi|recomend|moci[oó]n)|"
    r"^\W*(?:who|whom|whose|qui[eé]n)\b",
    re.I,
)


def tells_only_a_motion(words: str, question: str) -> bool:
    return _MOVED.search(words) is not None and _ASKED.search(question) is None
