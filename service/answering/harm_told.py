"""A question asking how many died or were hurt -> whether a sentence counts no such harm, or people of any kind.

"How many people died in the floods?" is not answered by "In 2019 it had been 310 homes", nor how many nurses were hurt
by "Four people died; 39 were hurt" of a text that comes to its nurses only later.
"""

from __future__ import annotations

import re

from ingest import Span, StoredPassage, pattern
from service.answering.asks_more import asks_more
from service.answering.table_rows import CELL_SEPARATOR
from service.language.openings import OPENED
from service.reading_features.question_words import WORD, form, forms_of

_ASKED = pattern(
    rf"{OPENED}how many (?P<whom>[a-z][a-z'’ -]*?) (?:(?:have|has|had) )?(?:(?:were|was|are|been|got) )?(?:[a-z]+ly )?"
    r"(?:(?P<died>died|die|killed|drowned)|(?P<hurt>hurt|injured|wounded))\b",
    re.I,
)
_DIED = pattern(
    r"\b(?:d(?:ie|ied|ies|ying)|dea(?:d|ths?)|deadl\w+|kill\w*|fatal\w*|lives?|los(?:t|s|ses)|perish\w*|drown\w*|victims?|"
    r"murder\w*|shot|execut\w*|tolls?|casualt\w+|surviv\w*|bod(?:y|ies)|succumb\w*|claimed|mortality|starv\w*)\b",
    re.I,
)
_HURT = pattern(
    r"\b(?:hurt\w*|injur\w*|wound\w*|harm\w*|casualt\w+|hospital\w*|treated|unhurt|burn\w*|bruis\w*)\b", re.I
)
# "The number is six": what is counted, the text says before.
_LEANS = pattern(
    r"^\W*(?:The (?:correct |right |actual |true )?(?:number|figure|total|count|toll)|It|There|None|Nobody)\b"
)
_AT_LARGE = frozenset(map(form, ("people", "persons")))


def tells_no_such_harm(passage: StoredPassage, sentence: Span, question: str) -> bool:
    asked = None if asks_more(question) else _ASKED.match(question)
    words = passage.words(sentence)
    if asked is None or CELL_SEPARATOR in words or _LEANS.match(words):
        return False
    if not (_DIED if asked["died"] else _HURT).search(words):
        return True
    whom, told = form(WORD.findall(asked["whom"])[-1]), forms_of(words)
    before = forms_of(f"{passage.above} {passage.text[: max(0, sentence.end - passage.span.start)]}")
    later = whom in forms_of(passage.text) and whom not in before
    return later and whom not in _AT_LARGE and not _AT_LARGE.isdisjoint(told)
