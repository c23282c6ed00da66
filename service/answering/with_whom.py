"""A question about an agreement with somebody -> whether a sentence tells of one with others.

"When does the agreement with the pilots run out?" is not answered by "The agreement runs until October" of a text on
the crane drivers: who the other side is has to stand in the sentence, in its passage or above it.
"""

from __future__ import annotations

import re

from ingest import StoredPassage, pattern
from service.reading_features.question_words import forms_of, telling_forms

_AGREED = (
    r"(?:agreements?|contracts?|deals?|treat(?:y|ies)|pacts?|leases?|settlements?|disputes?|talks|negotiations|"
    r"partnerships?|"
    r"truces?|accords?)"
)
_WITH = pattern(
    rf"\b{_AGREED} (?:with|between|against) (?:(?:the|our|its|their) )?(?P<whom>(?:[\w'’-]+ ?){{1,3}}?)"
    r"(?=\W*$|[,;?]|\b(?:run|runs|ran|end|ends|ended|expires?|expired|begins?|began|starts?|started|cost|costs|worth|"
    r"about|on|over|for|in|of|is|are|was|were|be|been|last|lasts|say|says|said|signed|made|reached|come|came|take|"
    r"takes|took|to|from|until|at|and)\b)",
    re.I,
)


def is_with_others(passage: StoredPassage, words: str, question: str) -> bool:
    """Whether a question names the other side of an agreement, and no word of it stands in a sentence that tells of an
    agreement, nor around that."""
    asked = _WITH.search(question)
    whom = telling_forms(asked["whom"]) if asked else set()
    if not whom or not re.search(rf"\b{_AGREED}\b", words, re.I):
        return False
    around = f"{passage.above} {passage.text} {words}"
    return whom.isdisjoint(forms_of(around))
