"""A Spanish question that nothing answers -> what the same question in English ends with, where it is of a known form.

The quotations are English then, and a sentence in Spanish says so. Where nothing answers that either, what comes
nearest to it stands beside the abstention: to Spanish words English ones are near by chance alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from service import wording
from service.answer import Answer, Outcome, Reason
from service.reading import Kind
from service.turn import Asked, Turn
from service.visitors.spanish import in_english

_UNANSWERED = (Reason.NOT_IN_ARCHIVE, Reason.NOT_SUPPORTED, Reason.ELSEWHERE)
_OF_THE_SERVICE = (Kind.SERVICE, Kind.PRIVACY)  # what may be asked of the organisation as well


def read_in_english(end: Answer, turn: Turn, find: Callable[[Asked], Answer]) -> Answer:
    """``end``, or what ``find`` ends the question in English with."""
    if end.outcome not in (Outcome.ABSTAINED, Outcome.DIRECTED) or end.language != "es":
        return end
    if end.reason not in _UNANSWERED and turn.reading.kind not in _OF_THE_SERVICE:
        return end
    english = in_english(turn.asked.question)
    if english is None:
        return end
    read = find(replace(turn.asked, question=english, history=(), language="es"))
    if read.outcome is Outcome.ANSWERED:
        return replace(read, text=f"{wording.in_english()}\n\n{read.text}", language="es")
    return replace(end, nearest=read.nearest) if read.outcome is Outcome.ABSTAINED else end
