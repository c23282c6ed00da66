"""A question that names a body by its kind ("the union") and that nothing answers -> the answer with the body's name.

The kind bars a sentence that has the name alone. With the name much stands near that only names the body, so that
counts only where the first sentence is of the body and holds every telling word of the question, or its title does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ingest import Generation, Organisation
from service.answer import NOT_FOUND, Answer, Outcome
from service.ending.passages import ASIDE, ITSELF
from service.language.stop_words import telling_words
from service.language.verb_forms import plain_form
from service.party_kinds import with_the_name
from service.retriever import Visible
from service.speech.reported import tells
from service.turn import Asked


class ByKind:
    """Asks once more, with the names that one generation prints."""

    def __init__(self, organisation: Organisation, generation: Generation, visible: Visible) -> None:
        self._organisation, self._generation, self._visible = organisation, generation, visible

    def of(self, end: Answer, asked: Asked, find: Callable[[Asked], Answer]) -> Answer:
        """``end``, or what ``find`` ends the question with the name with."""
        if end.outcome is not Outcome.ABSTAINED or end.reason not in NOT_FOUND:
            return end
        where = (self._organisation, self._generation, self._visible, asked.filters)
        named = with_the_name(asked.question, *where)
        if named is None:
            return end
        question, name = named
        found = find(replace(asked, question=question))
        answers = found.outcome is Outcome.ANSWERED and found.citations
        return found if answers and self._tells(found, question, name) else end

    def _tells(self, found: Answer, question: str, name: str) -> bool:
        first, title = found.citations[0].exact, found.citations[0].document.title
        own, held, around = map(self._stems, (name, first, f"{first} {title}"))
        # "Said" and "wants" are told by any verb of saying.
        words = (word for word in ASIDE.sub(" ", question).split() if not (tells(word) and tells(first)))
        return bool(ITSELF.search(first) or not own.isdisjoint(held)) and self._stems(" ".join(words)) - own <= around

    def _stems(self, text: str) -> frozenset[str]:
        return self._generation.stems(map(plain_form, telling_words(text)))
