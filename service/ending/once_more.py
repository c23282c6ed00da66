"""An end that abstains -> that of the question asked once more: in its own words alone, with the name of the body that
it names by its kind, or in English. Each stands only where it surely answers what was asked.
"""

from __future__ import annotations

from collections.abc import Callable

from ingest import Generation, Organisation
from service.answer import Answer
from service.ending.by_kind import ByKind
from service.ending.in_english import read_in_english
from service.ending.unaided import unaided
from service.retriever import Visible
from service.turn import Asked, Turn


class OnceMore:
    """Asks once more, in one generation."""

    def __init__(self, organisation: Organisation, generation: Generation, visible: Visible) -> None:
        self._by_kind = ByKind(organisation, generation, visible)

    def of(self, end: Answer, turn: Turn, find: Callable[[Asked], Answer], before: Callable[[Turn], Answer]) -> Answer:
        """``end``, or what ``find`` ends another wording with; ``before`` gives the answer of the turn before."""
        end = self._by_kind.of(unaided(end, turn, find, before), turn.asked, find)
        return read_in_english(end, turn, find)
