"""A question asking which of several is not something -> whether a sentence tells of none that is not.

"Which exhibition was not curated by Lee?" is not answered by what Lee curated.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.answering.asks_more import asks_more

_ASKS = pattern(
    r"^\W*(?:(?:and|so|but|in|of) [^?,]{0,40}?)?\b(?:which|what|who|whose)\b[^?]*?(?:\b(?:not|never|nobody)\b|n['’]t\b)"
    r"(?! (?:only|just|yet)\b)",
    re.I,
)
_TELLS = pattern(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|except\w*|excluding|excluded?|exclud\w+|"
    r"apart from|other "
    r"than|besides|only|unlike|cannot|fail\w*|lack\w*|miss(?:ed|ing)|absent|apolog\w+|refus\w+|reject\w*|declin\w+|"
    r"den(?:y|ies|ied)|forbid\w*|forbade|prohibit\w*|bann?\w*|barred|exempt\w*|un[a-z]{4,}|remain\w*|rather|instead|against|"
    r"oppos\w+|abstain\w*|outside|immun\w*|resistan\w*|spared?|escap\w*|los[et]|avoid\w*|clos(?:ed|es)|stop\w*|yet|still|all|every|rest|others?|must|few|free|vacant)\b|n['’]t\b",
    re.I,
)


def tells_none_that_is_not(words: str, question: str) -> bool:
    return _ASKS.match(question) is not None and not asks_more(question) and _TELLS.search(words) is None
