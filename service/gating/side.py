"""A text -> its side in a comparison: the words that say something, in order, without the keys that may move.

A year, a grade or a bill may stand elsewhere in a sentence than in its evidence ("In 2016, A received a B"): bonds.py
ties them, and here they are gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest import pattern
from service.gating.keys import Key
from service.gating.omissions import is_of_all
from service.gating.words import Words, tokens

_MOVES = frozenset(("year", "date", "ordinal", "grade", "framework", "bill"))
_FIGURES = frozenset(("number", "percent", "money"))
GONE = "\0"  # stands where a key stood that may stand elsewhere
_TIE = (
    "by|from|to|for|of|with|into|onto|as|at|on|in|about|within|during|near|inside|outside|across|along|around|through|"
    "behind|beside|beyond|like|unlike|via|over|between|among|against|without"
)
_TIES = pattern(rf"\b(?:{_TIE})\b", re.I)
_BEFORE_KEY = pattern(rf"(?:\b(?:{_TIE}|an?|the|its?|their|under|since|until|up)\b[\s,]*)+$", re.I)
JOINS = pattern(r"[;:]|\b(?:and|or|but|nor|yet|while|whereas|although|though|than)\b", re.I)
COMMA = pattern(r"[,()–—]")
BREAKS = pattern(rf"{COMMA.pattern}|{JOINS.pattern}", re.I)
_SOURCE = pattern(r"(?:according to|in the words of) [^,]{2,60},", re.I)
_RANK = pattern(r"[a-z]\s*\0+\s$")


@dataclass(frozen=True)
class Item:
    """A word that says something, or a figure, and where it stands. ``owns``: what follows is said to be its; ``name``:
    it is part of one."""

    root: str
    word: str
    start: int
    end: int
    owns: bool = False
    name: bool = False
    figure: bool = False


@dataclass(frozen=True)
class Side:
    """A text without the keys that may stand elsewhere, as long as the ``whole``, and its items in order."""

    whole: str
    text: str
    items: tuple[Item, ...]
    of_all: bool  # it says how many or how well, or something of all, of none or of the first

    def between(self, i: int, j: int) -> str:
        """What stands between two items; -1 is the beginning."""
        return self.text[self.items[i].end if i >= 0 else 0 : self.items[j].start]

    def clause(self, j: int) -> str:
        """The clause in which an item stands."""
        start = max((found.end() for found in BREAKS.finditer(self.text, 0, self.items[j].start)), default=0)
        return self.text[start : self.items[j].end] + self.rest(j)

    def rest(self, j: int) -> str:
        """What follows an item in its clause."""
        end = BREAKS.search(self.text, self.items[j].end)
        return self.text[self.items[j].end : end.start() if end else len(self.text)]

    def ranked(self) -> set[str]:
        """What is the second or third of its kind: "the second largest city"."""
        return {item.root for item in self.items if _RANK.search(self.text[: item.start]) and is_of_all(item.word)}

    def is_beside(self, i: int, j: int) -> bool:
        return i >= 0 and j < len(self.items) and self.between(i, j).isspace()


def side_of(text: str, keys: Sequence[Key], words: Words) -> Side:
    whole, text = text, _SOURCE.sub(lambda found: GONE * len(found[0]), text)
    for key in keys:
        if key.kind in _MOVES:
            lead = _BEFORE_KEY.search(text[: key.start])
            start = lead.start() if lead else key.start
            text = text[:start] + GONE * (key.end - start) + text[key.end :]
    of_all = is_of_all(text) or any(key.kind in ("grade", *_FIGURES) for key in keys)
    return Side(whole, text, tuple(sorted(_items(text, keys, words), key=lambda item: item.start)), of_all)


def _items(text: str, keys: Sequence[Key], words: Words) -> Iterator[Item]:
    figures = [key for key in keys if key.kind in _FIGURES]
    for key in figures:
        yield Item(f"{key.kind} {key.value}", text[key.start : key.end], key.start, key.end, figure=True)
    said = tokens(text)
    for token, after in zip(said, [*(token.word for token in said), ""][1:], strict=True):
        inside = [key for key in keys if key.start <= token.start < key.end]
        if token.word in words.neutral or token.word in words.polarity or any(key in figures for key in inside):
            continue
        owns = text[token.end - 2 : token.end + 1].rstrip().endswith(("'s", "’s", "'", "’"))
        name = any(key.kind in ("subject", "name") for key in inside)
        yield Item(
            words.root(token.word), token.word, token.start, token.end, owns and after not in words.neutral, name
        )


def tie(between: str) -> str:
    """The preposition that governs what follows; "" where none does."""
    return (ties(between) or [""])[-1]


def ties(between: str) -> list[str]:
    return [word.casefold() for word in _TIES.findall(between)]
