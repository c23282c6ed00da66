"""A question asking how many or which were rejected, or accepted -> whether a sentence tells only of the opposite.

"Of 54 applications 11 were successful" leaves to be reckoned how many were rejected: some may have been withdrawn.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.openings import OPENED

_ASKS = pattern(rf"{OPENED}(?:how many|how much|which|what|who)\b", re.I)
_DONE = (
    pattern(r"\b(?:successful|succeeded|approved|accepted|granted|admitted|adopted|passed|confirmed|enacted)\b", re.I),
    pattern(
        r"\b(?:unsuccessful|rejected|refused|turned down|denied|declined|dismissed|failed|not (?:successful|approved|"
        r"accepted|granted|admitted|adopted))\b",
        re.I,
    ),
)
# "Adopted in Orle and Vell, but not in Hask" tells both.
_BOTH = pattern(r"\b(?:but|although|though|and) not\b|\b(?:except|excluding|apart from|other than|all but)\b", re.I)
_NOT = pattern(r"\bnot (?:successful|approved|accepted|granted|admitted|adopted)\b", re.I)


def tells_the_other_outcome(words: str, question: str) -> bool:
    """Whether a question asks for one outcome, and ``words`` hold the other alone."""
    if not _ASKS.match(question) or _BOTH.search(words):
        return False
    asked, told = _outcomes(question), _outcomes(words)
    return sum(asked) == 1 and sum(told) == 1 and asked != told


def _outcomes(text: str) -> tuple[bool, bool]:
    good, bad = _DONE
    return good.search(_NOT.sub(" ", text)) is not None, bad.search(text) is not None
