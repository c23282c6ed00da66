"""An end -> that of each part of a question that joins several; and where it abstains, that of another wording: its own
words alone, with the name of the body that it names by its kind or that of the only bill or subject, with the full name
of a scale, in English, or with other words for the same. Each stands only where it surely answers what was asked. After
help, what nothing answers is that help again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from ingest import Generation, Organisation
from service.addressed import of_it_by_name
from service.answer import NOT_FOUND, Answer, Outcome
from service.ending.behind_help import help_behind
from service.ending.by_kind import ByKind
from service.ending.each_year import of_each_year
from service.ending.halves import Halves
from service.ending.in_english import read_in_english
from service.ending.in_other_words import in_other_words
from service.ending.only_one import OnlyOne
from service.ending.scale_in_full import scale_in_full
from service.ending.unaided import unaided
from service.retriever import Visible
from service.safety import Safety
from service.turn import Asked, Turn


class OnceMore:
    """Asks once more, in one generation."""

    def __init__(self, organisation: Organisation, generation: Generation, visible: Visible, care: Safety) -> None:
        self._organisation, self._generation, self._care = organisation, generation, care
        self._only_one = OnlyOne(organisation, generation, visible)
        self._by_kind = ByKind(organisation, generation, visible)
        self._halves = Halves(organisation, generation.stem)

    def of(self, end: Answer, turn: Turn, find: Callable[[Asked], Answer], before: Callable[[Turn], Answer]) -> Answer:
        """``end``, or what ``find`` ends another wording with; ``before`` gives the answer of the turn before."""
        alone = self._by_kind.of(unaided(end, turn, find, before), turn.asked, find)
        whole = read_in_english(alone, turn, find, self._generation.stem)
        whole = self._only_one.of(whole, turn.asked, find)
        whole = self._of_scale_in_full(whole, turn.asked, find)
        told = self._halves.of(whole, turn.asked, turn.reading.asked, find)
        each = partial(self._in_any_words, find=find)
        told = of_each_year(told, turn.asked, turn.reading.question, each, self._organisation)
        told = in_other_words(told, turn.asked, partial(self._each, find=find))
        return help_behind(self._of_it_by_name(told, turn.asked, find), turn, before, self._care)

    def _each(self, other: Asked, find: Callable[[Asked], Answer]) -> Answer:
        return self._halves.of(find(other), other, other.question, find)

    def _in_any_words(self, other: Asked, find: Callable[[Asked], Answer]) -> Answer:
        return in_other_words(find(other), other, find)

    def _of_scale_in_full(self, end: Answer, asked: Asked, find: Callable[[Asked], Answer]) -> Answer:
        named = replace(asked, question=scale_in_full(asked.question, self._organisation.frameworks))
        if named == asked or end.reason not in NOT_FOUND:
            return end
        told = find(named)
        return told if told.outcome is Outcome.ANSWERED and told.citations else end

    def _of_it_by_name(self, end: Answer, asked: Asked, find: Callable[[Asked], Answer]) -> Answer:
        """What is asked of "the organisation", by its name; after a turn it may be the one that this tells of."""
        named = replace(asked, question=of_it_by_name(asked.question, self._organisation))
        if asked.history or named == asked or end.reason not in NOT_FOUND:
            return end
        told = find(named)
        if not (told.outcome is Outcome.ANSWERED and told.citations):
            told = in_other_words(end, named, partial(self._each, find=find))
        return told
