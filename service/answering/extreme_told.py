"""A question asking which of several is the most -> whether a sentence tells of no most.

"Which kitchen had the most waste?" is not answered by the average kitchen, nor by how many there are: a sentence says
that one is the first of them, or lists what several have.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.answering.asks_more import asks_more
from service.answering.table_rows import CELL_SEPARATOR

_MOST = r"(?:most|least|fewest|highest|lowest|largest|smallest|biggest|greatest|best|worst|longest|shortest)"
_ASKS = pattern(
    rf"^\W*(?:(?:and|so|but|in) )?(?:which|what|whose) (?P<of>[a-z-]+(?: [a-z-]+){{0,2}}?) "
    rf"(?:has|have|had|got|gets?|gave|gives?|made|makes?|scored?|won|sold|sells?|produced?|wast(?:es?|ed)|"
    rf"spen(?:ds?|t)|us(?:es?|ed)|received?|saw|threw away) (?:by far )?the (?P<most>{_MOST})\b",
    re.I,
)
# Superlatives, and other words for being ahead of all others.
_TELLS = pattern(
    r"\b(?!(?:at|for the) (?:most|least|best)\b)(?:most|least|fewest|[a-z]{3,}est|best|worst|top(?:s|ped|ping)?|"
    r"first|last|lead(?:s|ing)?|led|record|champion\w*|winn?(?:er|ers|ing|s)|won|only|number one|unmatched|ahead|"
    r"(?:more|less|fewer|higher|lower|larger|smaller|better|worse|longer|greater|bigger) [^.;]*?than (?:any|all|every|"
    r"anybody|anyone|the (?:rest|others)|those of any)|exceed\w*|dominat\w*|half|majority|chief\w*|main\w*|"
    r"highs?|lows?|"
    r"peak\w*|maximum|minimum|ranks?|ranked|outnumber\w*)\b",
    re.I,
)
_AMOUNTS_TO = pattern(r"\b(?:high|low) everywhere\b", re.I)
# "Every kitchen has a bin" is of all of them, whatever else in it is the only one or the most.
_OF_ALL = r"^\W*(?:every|each|all(?: of)?(?: the)?|most(?: of the)?) {}s?\b"
_FIGURE = pattern(r"(?<![\w.])\d+(?:[.,]\d+)*")
_MOST_OF_IT = pattern(r"\bmost(?: of (?:it|them|the|these|its)|ly)\b", re.I)
SEVERAL = 2  # figures of a sentence that may list what several have


def tells_no_extreme(words: str, question: str) -> bool:
    """Whether it is asked which is the most, and a sentence tells of no most and prints no list of figures."""
    asks = _ASKS.match(question)
    if asks is None or asks_more(question) or CELL_SEPARATOR in words:
        return False
    if re.match(_OF_ALL.format(re.escape(asks["of"].removesuffix("s"))), words, re.I):
        return not re.search(rf"\bthe {asks['most']}\b", words, re.I)
    plain = _AMOUNTS_TO.sub(" ", _MOST_OF_IT.sub(" ", " ".join(words.split())))
    return not _TELLS.search(plain) and len(_FIGURE.findall(plain)) < SEVERAL
