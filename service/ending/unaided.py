"""A follow-up whose completed wording nothing answers -> the answer to its own words, where that is of what was shown.

"Did they admit any wrongdoing?" says by itself what it asks, and the words of the turn before stand in the way; so does
"how old is she?", once it is told who she is. Asked
alone it may find something else altogether, so that counts only where it is told from a document that the answer before
shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ingest import pattern
from service.answer import NOT_FOUND, Answer, Outcome
from service.language.stop_words import telling_words
from service.turn import Asked, Turn
from service.visitors.kinds import kind_of
from service.visitors.words import says_what

FEWEST = 2  # telling words of a question that says by itself what it asks: "why?" does not
# What asks for more of what was shown: alone it would be shown that again.
_FURTHER = pattern(r"\b(?:else|more|other|another|further|m[aá]s|dem[aá]s|otr[oa]s?)\b", re.I)


def unaided(end: Answer, turn: Turn, find: Callable[[Asked], Answer], before: Callable[[Turn], Answer]) -> Answer:
    """``end``, or what ``find`` ends the question alone with; ``before`` gives the answer of the turn before."""
    asked, reading = turn.asked, turn.reading
    if end.outcome is not Outcome.ABSTAINED or end.reason not in NOT_FOUND or not asked.history:
        return end
    own, _, topic = reading.question.partition(" (")
    typed = own == reading.asked.rstrip(" ?")
    if not topic or not (typed or reading.carried == ("person",)):
        return end  # nothing was added to its own words
    if len(telling_words(own)) < FEWEST or _FURTHER.search(own):
        return end
    kind = kind_of(own)
    if kind is not None and not says_what(own, kind.taken):
        return end  # "how much does it cost?" asks of what the turn before names
    alone = find(replace(asked, question=asked.question if typed else own, history=()))
    if alone.outcome is not Outcome.ANSWERED or not alone.citations:
        return end
    shown = before(turn)
    near = {one.document.id for one in (*shown.citations, *shown.nearest[:1])}
    return alone if alone.citations[0].document.id in near else end
