"""A question with one of two opposites -> whether a sentence tells the other alone.

"Which was the least visited room?" is not answered by the most visited one, "Who is her successor?" not by her
predecessor, nor what the short-stay car park costs by the long-stay one. Which words are opposites: ``opposites.toml``.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from service.answering.asks_more import asks_more


@dataclass(frozen=True)
class _Opposites:
    asked: re.Pattern[str]
    other: re.Pattern[str]
    own: re.Pattern[str]


def tells_the_other_of_two(words: str, question: str) -> bool:
    return any(one.other.search(words) and not one.own.search(words) for one in _asked(question))


@lru_cache(maxsize=64)
def _asked(question: str) -> tuple[_Opposites, ...]:
    if asks_more(question):
        return ()
    return tuple(one for one in _opposites() if one.asked.search(question) and not one.other.search(question))


@cache
def _opposites() -> tuple[_Opposites, ...]:
    with Path(__file__).with_name("opposites.toml").open("rb") as file:
        listed: dict[str, dict[str, str]] = tomllib.load(file)
    return tuple(
        _Opposites(_any(words["asked"]), _any(words["other"]), _any(words.get("own", words["asked"])))
        for words in listed.values()
    )


def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})(?![\w-])", re.I)
