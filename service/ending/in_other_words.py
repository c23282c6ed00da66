"""A question that nothing answers -> the answer to the same with other words for the same ("put forward": introduced).

``other_words.toml`` says which mean one thing. What is told then has to be supported as any answer is, and the wording
that was asked is shown.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from service.answer import NOT_FOUND, Answer, Outcome
from service.speech.utterance import MARKED
from service.turn import Asked

MOST = 3  # wordings: each is answered from the beginning
_WORDS = Path(__file__).with_name("other_words.toml")


def in_other_words(end: Answer, asked: Asked, find: Callable[[Asked], Answer]) -> Answer:
    """``end``, or what ``find`` ends another wording with."""
    if end.outcome is not Outcome.ABSTAINED or end.reason not in NOT_FOUND:
        return end
    for question in wordings(asked.question):
        found = find(replace(asked, question=question))
        if found.outcome is Outcome.ANSWERED and found.citations:
            return found
    return end


def wordings(question: str) -> Iterator[str]:
    """``question`` with other words for the same, each wording once; none where it quotes somebody's words."""
    said = [] if MARKED.search(question) else list(_said().finditer(question))
    others = [_others()[one.group().casefold()] for one in said]
    seen = {question}
    for turn in range(min(MOST, max(map(len, others), default=0))):
        told, at = "", 0
        for one, words in zip(said, others, strict=True):
            told += question[at : one.start()] + words[min(turn, len(words) - 1)]
            at = one.end()
        told += question[at:]
        if told not in seen:
            seen.add(told)
            yield told


@cache
def _others() -> dict[str, tuple[str, ...]]:
    """Words of a question -> the others of their group; only the first of a group is replaced, the everyday one."""
    groups: list[list[str]] = tomllib.loads(_WORDS.read_text("utf-8"))["groups"]
    return {first: tuple(others) for first, *others in groups}


@cache
def _said() -> re.Pattern[str]:
    longest = sorted(_others(), key=len, reverse=True)
    return re.compile(rf"(?<![\w'’-])(?:{'|'.join(map(re.escape, longest))})(?![\w'’-])", re.I)
