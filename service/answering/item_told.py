"""Minutes with numbered items -> whether a sentence stands below another item than the one that a question is about.

"Who voted against the closure?" is not answered by "Ann Lee voted against it" below "2. Budget", where the closure is
item 1.
"""

from __future__ import annotations

import re

from ingest import Span, StoredPassage, pattern
from service.answering.asks_more import asks_more
from service.language.years import without_times
from service.reading_features.question_words import forms_of, telling_forms

# A line that heads an item of minutes: "2. Budget".
ITEM = pattern(r"^\W*\d{1,2}[.)] [^.!?\n]{1,80}$", re.M)


def is_below_another_item(passage: StoredPassage, sentence: Span, question: str) -> bool:
    starts = [one.start() for one in ITEM.finditer(passage.text)]
    if len(starts) < 2 or asks_more(question):
        return False
    items = [passage.text[a:b] for a, b in zip(starts, [*starts[1:], len(passage.text)], strict=True)]
    at = sum(start < sentence.end - passage.span.start for start in starts) - 1
    wanted = telling_forms(without_times(question)) - forms_of(passage.words(sentence)) - forms_of(passage.above)
    if at < 0 or not wanted or not wanted.isdisjoint(forms_of(items[at])):
        return False
    return any(wanted <= forms_of(item) for item in items)
