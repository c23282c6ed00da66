"""A message in plain spelling -> the language of its fixed text: "es" or "en", or neither of them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

LANGUAGES = Path(__file__).with_name("languages.toml")
_SPANISH_MARKS = frozenset("¿¡")
FEW = 3  # words of a name at most


class Languages:
    """Tells Spanish, English and what is neither by their commonest words, which survive without accents."""

    def __init__(self, path: Path = LANGUAGES) -> None:
        data = tomllib.loads(path.read_text("utf-8"))
        self._words = {language: frozenset(table["words"]) for language, table in data.items()}
        self._third = self._words.pop("third")
        self._names = frozenset(word for table in data.values() for word in table.get("names", ()))

    def of(self, plain: str, otherwise: str = "en") -> str:
        """The language that most of the known words of ``plain`` belong to; ``otherwise`` when undecided.

        In a few words those that begin names too decide nothing: "Las Vegas" is asked about in any language.
        """
        if self.third(plain):
            return otherwise
        words = plain.split()
        if len(words) <= FEW:
            words = [word for word in words if word not in self._names]
        counts = {language: sum(word in known for word in words) for language, known in self._words.items()}
        most = max(counts.values())
        leading = [language for language in counts if counts[language] == most]
        return leading[0] if len(leading) == 1 else otherwise

    def spoken(self, turns: Iterable[tuple[str, str]], otherwise: str) -> str:
        """The language of the first of ``turns``, (as written, plain), the latest first: that of its words or its
        marks, else the one last spoken before it; ``otherwise`` where none is told, or the first is in a third one."""
        for at, (written, plain) in enumerate(turns):
            if told := self.of(plain, ""):
                return told
            if at == 0 and self.third(plain):
                break
            if not _SPANISH_MARKS.isdisjoint(written):
                return "es"
        return otherwise

    def third(self, plain: str) -> bool:
        """Whether ``plain`` is in neither language: in letters that neither has, or with as many words that are of a
        third one alone as of either. A name or two among others tell nothing."""
        words = plain.split()
        strange = sum(not word.isascii() for word in words)
        if 2 * strange > len(words):
            return True
        known = max(sum(word in of for word in words) for of in self._words.values())
        return sum(word in self._third for word in words) >= max(known, 1)


@cache
def languages() -> Languages:
    """One for all who ask."""
    return Languages()
