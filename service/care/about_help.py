"""A turn after help that was shown -> the turn that cried for it, where it asks of that help or only remarks on it.

"What number do I call?", "can I text instead?" and "in English please" want that help once more. What lies between says
nothing, or is thanks. The forms are those of ``about_help.toml``, each a whole turn.
"""

from __future__ import annotations

from pathlib import Path

from service.care.language import Languages
from service.care.normal_form import Spelling
from service.care.rules import Rules
from service.conversation.courtesy import courtesy
from service.conversation.interlude import is_aside
from service.conversation.preceding import wanted_again
from service.conversation.remark import remark
from service.turn import Asked


class AboutHelp:
    """Finds the turn that may have been shown help. Thread-safe."""

    def __init__(self, spelling: Spelling, languages: Languages) -> None:
        self._spelling = spelling
        self._languages = languages
        self._rules = Rules.load(Path(__file__).with_name("about_help.toml"))

    def cry(self, asked: Asked) -> tuple[Asked, str] | None:
        """The turn before that wants something of its own, and the language in which its help is wanted: the one that
        is named, or that of the question where the cry is in the other of both, else "". None for any other turn."""
        about = self._asks(asked.question)
        if not asked.history or not (about or remark(asked.question)):
            return None
        before, named = wanted_again(asked, self._passed)
        if before.question == asked.question:
            return None
        if about and not named and self._language(before.question):
            named = self._language(asked.question)
        return before, named

    def _asks(self, turn: str) -> bool:
        return bool(self._rules.kinds(self._spelling.read(turn)))

    def _passed(self, turn: str) -> bool:
        """Whether a turn after help asks of that help, or nothing at all."""
        return self._asks(turn) or is_aside(turn) or courtesy(turn) is not None

    def _language(self, turn: str) -> str:
        return self._languages.of(self._spelling.read(turn).whole, "")
