"""A message -> whether it is ordinary: nothing that the classifier of cries need judge.

Every sentence is of the forms of ``ordinary.toml``, ``idioms.toml``, ``places.toml``, ``of_law.toml``,
``headlines.toml``, ``follow_ups.toml``, ``small_talk.toml`` and ``newsroom.toml``, or of ``elsewhere.toml`` and
``grief.toml`` where people in danger are not an organisation's subject; or the whole only thanks, notes or scolds, or
is what any visitor asks in another language. A sentence of small talk, of a newsroom or of grief is none that a rule of
cries need hear either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from service.care.normal_form import PlainMessage
from service.care.pleas import all_pleas
from service.care.rules import Rules
from service.conversation.courtesy import courtesy
from service.conversation.remark import remark
from service.reading import Kind

_CARE = Path(__file__).parent
_BESIDE = (_CARE / "small_talk.toml", _CARE / "newsroom.toml")
_EVERYWHERE = (
    *(_CARE / f"{name}.toml" for name in ("ordinary", "idioms", "places", "of_law", "headlines", "follow_ups")),
    *_BESIDE,
)


class Ordinary:
    """The ordinary messages to one organisation. Thread-safe."""

    def __init__(self, names: Sequence[str], subjects: Sequence[str], *, elsewhere: bool) -> None:
        """``names`` of the organisation and ``subjects`` that it grades are in plain spelling; ``elsewhere``: people in
        danger are not its subject."""
        grief = (_CARE / "grief.toml",) if elsewhere else ()
        files = (*_EVERYWHERE, *((_CARE / "elsewhere.toml", *grief) if elsewhere else ()))
        self._rules = Rules.load(*files, organisation=tuple(names), subject=tuple(subjects))
        self._beside = Rules.load(*_BESIDE, *grief, subject=tuple(subjects))
        self._pleas = all_pleas()

    def cover(self, message: PlainMessage) -> bool:
        """Whether every sentence is ordinary."""
        return self._rules.cover(message)

    def without(self, message: PlainMessage) -> PlainMessage:
        """A message without its sentences of work on a story, of small talk and of grief, which no rule need hear."""
        said = tuple(one for one in message.sentences if not self._beside.cover(PlainMessage(one, (one,))))
        left = len(said) == len(message.sentences)
        return message if left else replace(message, whole=" ".join(said), sentences=said)

    def is_whole(self, question: str, message: PlainMessage) -> bool:
        """Whether a question, whose plain spelling is ``message``, is ordinary as a whole. A goodbye is none: it may be
        somebody's last."""
        polite = courtesy(question) not in (None, Kind.GOODBYE)
        return polite or remark(question) is not None or self.cover(message) or self._pleas.ordinary(message)
