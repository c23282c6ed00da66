"""The forms of speech that ask who stands above or below the average of an edition, over ``Entities.line``."""

from __future__ import annotations

from ingest import pattern
from service.figures.patterns import any_of

_OPENING = (
    "(?:(?:and|so|please|can|could|you|tell|show|give|me|us|list|name|how|many|number|which|what|who|of|the|all|are|is|"
    "there|that|with|<u>) )*"
)
_VERB = (
    "(?:(?:are|is|was|were|did|do|does|have|has|had|been|get|got|receive|received|score|scored|scoring|graded|ranked|rank|"
    "rated|stand|stands|stood|perform|performed|fare|fared|an?|scores?|points) )*"
)
_ABOVE = "(?:above|over|ahead of|beat|beats|beaten|exceed|exceeded|(?:higher|better|more) than)"
_BELOW = "(?:below|under|behind|(?:lower|worse|less) than)"
_AVERAGE = "(?:(?:the|an?|national|nation's|overall|<f>|report card|<u>|<y>|of|all) )*average(?: (?:scores?|national))*"
_EDITION = "(?: (?:in|of|for|on|by|from|the|edition|year|report cards?|<f>|<y>|now|currently|nationally))*"
_BELOW_IT = any_of(rf"{_BELOW} {_AVERAGE}")
_AROUND = pattern(rf"^ {_OPENING}{_VERB}(?:{_ABOVE}|{_BELOW}) {_AVERAGE}{_EDITION} $")
_WHO = any_of("<u>", "who", "which")


def side_of_average(line: str) -> int:
    """+1 where it asks who stands above the average, -1 for below, and for nothing besides; else 0."""
    if _AROUND.search(line) is None or _WHO.search(line) is None:
        return 0
    return -1 if _BELOW_IT.search(line) else 1
