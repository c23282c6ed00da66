"""The words of a visitor's question -> for each that says what it is about, the words by which a page may tell it.

"Kids" are told by "children", and a cat by what holds for pets; "pets" are not told by what holds for a cat alone
(``words.toml``). Words that only say how something is wanted are left out.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from ingest import Generation, pattern
from service.language.stop_words import telling_words
from service.language.verb_forms import plain_form

_WORDS = Path(__file__).with_name("words.toml")
_CARDS = pattern(r"\b(?:credit|debit|bank) cards?\b", re.I)
PASSAGES = 500  # whose stems are kept: those that were read last, some 4 MB
_SHORT = {"children": "child", "kids": "child"}


class Words:
    """Knows the words of ``words.toml`` by the stems of one archive."""

    def __init__(self, generation: Generation) -> None:
        self._generation = generation
        self._stems = lru_cache(maxsize=PASSAGES)(self._stems_of)
        groups, kinds, self._idle = _tables()
        self._told: dict[str, set[str]] = {}
        for group in groups:
            stems = {self.stem(word) for word in group}
            for one in stems:
                self._told.setdefault(one, {one}).update(stems)
        for members, kind in kinds:
            by = set().union(*(self._told.get(self.stem(word), {self.stem(word)}) for word in kind))
            for word in members:
                self._told.setdefault(self.stem(word), {self.stem(word)}).update(by)

    def stem(self, word: str) -> str:
        return self._generation.stem(_plain(word))

    def stems(self, text: str) -> frozenset[str]:
        """The stems of all telling words of a text."""
        return self._stems(text)

    def _stems_of(self, text: str) -> frozenset[str]:
        return self._generation.stems(map(_plain, telling_words(text)))

    def asked(self, question: str, taken: Iterable[str] = ()) -> dict[str, frozenset[str]]:
        """Each telling word of a question, with the stems that tell it; without those ``taken`` for how it asks."""
        plain = _CARDS.sub("card", question)
        left = [word for word in telling_words(plain) if word not in self._idle and word not in set(taken)]
        return {word: frozenset(self._told.get(self.stem(word), {self.stem(word)})) for word in left}


def says_what(question: str, taken: Iterable[str]) -> bool:
    """Whether a question has a word that says what it is about, beside those ``taken`` for how it asks."""
    return bool(set(telling_words(question)) - _tables()[2] - set(taken))


def _plain(word: str) -> str:
    return _SHORT.get(word, plain_form(word))


@cache
def _tables() -> tuple[list[list[str]], list[tuple[list[str], list[str]]], frozenset[str]]:
    table = tomllib.loads(_WORDS.read_text(encoding="utf-8"))
    kinds = [(members.split(), kind.split()) for members, kind in table["kinds"]]
    return [group.split() for group in table["same"]], kinds, frozenset(table["idle"].split())
