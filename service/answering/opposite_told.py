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

from ingest import pattern
from service.answering.asks_more import asks_more


@dataclass(frozen=True)
class _Opposites:
    asked: re.Pattern[str]
    other: re.Pattern[str]
    own: re.Pattern[str]


# "Inactive" of a question, and "active" of a sentence: what "un-" or "in-" makes of a word is its opposite.
_NOT_SO = pattern(
    r"\b(?:un(?P<un>[a-z]{5,})|non-?(?P<non>[a-z]{5,})|(?:in|im|ir|il)(?P<so>[a-z]{2,}(?:able|ible|ive|ent|ant|ite|al|ect|ure)))\b",
    re.I,
)
_DENIES = pattern(
    r"\b(?:not|no|never|none|nor|without|lack\w*|fail\w*|los[est]\w*|only|except|unless|un[a-z]{4,})\b|n['’]t\b", re.I
)


def tells_the_other_of_two(words: str, question: str) -> bool:
    if any(one.other.search(words) and not one.own.search(words) for one in _asked(question)):
        return True
    return not asks_more(question) and any(_tells_that_it_is(so, not_so, words) for so, not_so in _not_so(question))


@lru_cache(maxsize=64)
def _not_so(question: str) -> tuple[tuple[str, str], ...]:
    """The words of a question that say that something is not so, each after the word for what is."""
    found = ((one["un"] or one["non"] or one["so"], one.group()) for one in _NOT_SO.finditer(question))
    return tuple((so.casefold(), not_so.casefold()) for so, not_so in found)


def _tells_that_it_is(so: str, not_so: str, words: str) -> bool:
    held = re.search(rf"\b{so}\b", words, re.I) is not None
    return held and not re.search(rf"\b{not_so}", words, re.I) and not _DENIES.search(words)


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
