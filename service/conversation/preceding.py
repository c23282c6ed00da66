"""A turn -> the answer before it, found again: what the client sends of it is not believed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from service.answer import Answer
from service.conversation.interlude import is_aside, is_interlude
from service.conversation.remark import LANGUAGES, remark
from service.turn import Asked, Turn

Find = Callable[[Asked, dict[int, Answer]], Answer]  # the end of an earlier question; what is found already


def preceding(turn: Turn, find: Find, passed: Callable[[str], bool] = is_aside) -> Answer:
    """The answer before this turn. Turns that are ``passed`` over answer nothing that one could ask about, unless there
    are no others."""
    *earlier, (question, _) = turn.asked.history
    asked = replace(turn.asked, question=question, history=tuple(earlier))
    if earlier and passed(question):
        return preceding(replace(turn, asked=asked), find, passed)
    if len(earlier) not in turn.before:  # each once: a chain of "why?" asks for every turn before it
        turn.before[len(earlier)] = find(asked, turn.before)
    return turn.before[len(earlier)]


def wanted_again(asked: Asked, passed: Callable[[str], bool] = lambda turn: False) -> tuple[Asked, str]:
    """The turn of which a remark wants the answer once more, any other as it is, and the language that it names, or
    "". Turns before it that are ``passed`` over want nothing of their own."""
    named = ""
    while asked.history and ((said := remark(asked.question)) or passed(asked.question)):
        *earlier, (question, _) = asked.history
        named = named or (said.value if said in LANGUAGES else "")
        asked = replace(asked, question=question, history=tuple(earlier))
    return asked, named


def said_before(turn: Turn, find: Find) -> Answer:
    """The answer before whose words may be somebody's: one that tells where or when they were said is passed over."""
    return preceding(turn, find, is_interlude)


def told_a_grade(turn: Turn, find: Find) -> bool:
    """Whether the answer before told a grade, or repeated or explained one that did."""
    histories = [turn.asked.history[:at] for at in range(len(turn.asked.history), 0, -1)][:2]
    return any(preceding(replace(turn, asked=replace(turn.asked, history=h)), find).figures for h in histories)
