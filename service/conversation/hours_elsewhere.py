"""A fragment that names another place or thing than a question for opening hours -> that question of it.

"Opening hours Ely", then "and Virginia?" or "and the sauna?"; visitors type no capitals, so that nothing else tells a
name.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.reading import Reading

_HOURS = pattern(
    r"^\W*(?:(?:and|so|hi|hello|please|what are|whats|what is|when are|the|your)\W+)*"
    r"(?:(?:opening|open|office|business|visiting|closing) )?(?:hours|times)\b|"
    r"\b(?:when|what time|until when) (?:do|are|will|is) (?:you|u|they|it)\b.*\b(?:open|close)\b|"
    r"^\W*are (?:you|u|they) (?:open|closed)\b",
    re.I,
)
_ELSEWHERE = pattern(
    r"^\W*(?:(?:and|but|or)\b[\s,]*|(?:and )?(?:what|how) about )(?:(?:in|at|of|for) )?(?:the |your )?"
    r"(?P<what>(?!(?:in|at|of|for|why|how|who|what|when|where|which|then|now|today|tomorrow|on|night|noon|weekends?|"
    r"weekdays?|\w+days?|summer|winter|mornings?|afternoons?|evenings?|the)\b)"
    r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,2}?)\W*$",
    re.I,
)


def completed(reading: Reading, before: Reading) -> str | None:
    """The full wording; None where the question before asks for no hours, or the fragment says more."""
    found = _ELSEWHERE.match(reading.question)
    if found is None or not _HOURS.search(before.question) or reading.years or reading.bills or reading.speaker:
        return None
    return f"opening hours {found['what']}"
