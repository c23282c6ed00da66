"""A question that begins with words drawn together ("what's a fee?") -> the same in full: "what is a fee?".

The forms of questions, the reader and its network know "what is"; what follows tells whether "is" or "has" is meant.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.openings import GREETED

_ASKS = r"(?:what|who|where|when|why|how|which|there|it|that)"
_DRAWN = pattern(rf"(?P<before>{GREETED}{_ASKS})['’](?P<what>s|re)(?= (?P<next>[\w'’-]+))", re.I)
# After these "'s" is "has", or leaves open which.
_DONE = pattern(
    r"(?:been|got|become|gone|done|had|won|said|left|come|made|taken|given|written|seen|held|led|paid|run|\w{2,}ed)\b",
    re.I,
)


def in_full(words: str) -> str:
    """``words``, unchanged where nothing is drawn together at their beginning or "has" may be meant."""

    def full(drawn: re.Match[str]) -> str:
        if drawn["what"].casefold() == "re":
            return f"{drawn['before']} are"
        return drawn.group() if _DONE.fullmatch(drawn["next"]) else f"{drawn['before']} is"

    return _DRAWN.sub(full, words, count=1)
