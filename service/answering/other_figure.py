"""A question for one figure of a year, "revenue 2019/20" -> whether a sentence tells another of the same text.

"The profit fell to 240,000 from 610,000 in 2019/20" does not tell the revenue of that year: only where the passage has
a sentence that begins with the revenue, and this one does not name it. Else it may call it by another word.
"""

from __future__ import annotations

import re

from ingest import Span, StoredPassage
from service.cues.level_told import asked_figure
from service.reading_features.question_words import telling_forms


def tells_another_figure(passage: StoredPassage, sentence: Span, question: str) -> bool:
    what = asked_figure(question)
    if not what or not telling_forms(" ".join(what)).isdisjoint(telling_forms(passage.words(sentence))):
        return False
    named = r"\W+".join(map(re.escape, what))
    begins = re.compile(rf"^\W*(?:(?:the|its|our|total) )?{named}\b", re.I)
    return any(begins.search(" ".join(passage.words(span).split())) for span in passage.sentences)
