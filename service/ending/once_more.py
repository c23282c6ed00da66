"""An end -> that of each part of a question that joins several; and where it abstains, that of another wording: its own
words alone, with the name of the body that it names by its kind, in English, or with other words for the same. Each
stands only where it surely answers what was asked.
"""

from __future__ import annotations

from collections.abc import Callable

from ingest import Generation, Organisation
from service.answer import Answer
from service.ending.by_kind import ByKind
from service.ending.halves import Halves
from service.ending.in_english import read_in_english
from service.ending.in_other_words import in_other_words
from service.ending.unaided import unaided
from service.retriever import Visible
from service.turn import Asked, Turn


class OnceMore:
    """Asks once more, in one generation."""

    def __init__(self, organisation: Organisation, generation: Generation, visible: Visible) -> None:
        self._by_kind = ByKind(organisation, generation, visible)
        self._stem = generation.stem
        self._halves = Halves(organisation, generation.stem)

    def of(self, end: Answer, turn: Turn, find: Callable[[Asked], Answer], before: Callable[[Turn], Answer]) -> Answer:
        """``end``, or what ``find`` ends another wording with; ``before`` gives the answer of the turn before."""
        alone = self._by_kind.of(unaided(end, turn, find, before), turn.asked, find)
        whole = read_in_english(alone, turn, find, self._stem)
        told = self._halves.of(whole, turn.asked, turn.reading.asked, find)
        return in_other_words(told, turn.asked, lambda asked: self._halves.of(find(asked), asked, asked.question, find))
