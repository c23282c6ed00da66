"""A message in plain spelling -> the language of its fixed text: "es" or "en"."""

from __future__ import annotations

import tomllib
from pathlib import Path

LANGUAGES = Path(__file__).with_name("languages.toml")
FEW = 3  # words of a name at most


class Languages:
    """Tells Spanish from English by their commonest words, which survive without accents."""

    def __init__(self, path: Path = LANGUAGES) -> None:
        data = tomllib.loads(path.read_text("utf-8"))
        self._words = {language: frozenset(table["words"]) for language, table in data.items()}
        self._names = frozenset(word for table in data.values() for word in table.get("names", ()))

    def of(self, plain: str, otherwise: str = "en") -> str:
        """The language that most of the known words of ``plain`` belong to; ``otherwise`` when undecided.

        In a few words those that begin names too decide nothing: "Las Vegas" is asked about in any language.
        """
        words = plain.split()
        if len(words) <= FEW:
            words = [word for word in words if word not in self._names]
        counts = {language: sum(word in known for word in words) for language, known in self._words.items()}
        most = max(counts.values())
        leading = [language for language in counts if counts[language] == most]
        return leading[0] if len(leading) == 1 else otherwise
