"""A turn after help that nothing answers -> that help once more.

"im 16", "are you there?", "y si no me creen": whoever was shown help and writes on is still in need of it, in whatever
words, and is not told that the archive holds no answer. What it does answer ends as anywhere, and so does a question
that names a year, a bill or a framework and nothing of the writer's; thanks are thanked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from service.answer import Answer, Outcome, Understood
from service.care.joined_part import is_of_the_writer
from service.reading import Kind
from service.safety import Safety
from service.turn import Turn

_UNANSWERED = (Outcome.ABSTAINED, Outcome.CLARIFICATION)
_SAID = (Kind.THANKS, Kind.NOTED)  # a goodbye may be somebody's last


def help_behind(end: Answer, turn: Turn, before: Callable[[Turn], Answer], care: Safety) -> Answer:
    """``end``, or the help that ``before`` gives for the turn before; that is asked for only where some turn cried."""
    if end.outcome not in _UNANSWERED or turn.reading.kind in _SAID or _asks_the_archive(turn):
        return end
    if not any(_cries(care, earlier) for earlier, _ in reversed(turn.asked.history)):
        return end
    shown = before(turn)
    if shown.outcome is not Outcome.HELP:
        return end
    typed = Understood(" ".join(turn.asked.question.split()))  # without what is carried from the cry
    return replace(shown, understood=typed, searched=end.searched)


def _asks_the_archive(turn: Turn) -> bool:
    named = turn.reading.years or turn.reading.bills or turn.reading.framework
    return bool(named) and not is_of_the_writer(turn.asked.question.casefold())


def _cries(care: Safety, earlier: str) -> bool:
    found = care.check(earlier)
    return found is not None and found.outcome is Outcome.HELP
