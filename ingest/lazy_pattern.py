"""The text of a regular expression -> a pattern that is compiled when it is first used.

``ingest`` and ``service`` hold some 2,100 patterns between them, and a question asks about 350: to compile all of
them took a quarter of a start (DECISIONS.md 141). A text that ``re`` cannot read raises at its first use, so a test
compiles every one.

``re`` has no name for a capital letter. In these patterns ``À-ÖØ-Þ`` stands for every Latin capital beyond ASCII and
``ß-ÿ`` for every small one, so that Žarko Šimić, Łukasz and Şule are names as Ángela is.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast

_LETTERS = [chr(code) for code in (*range(0x100, 0x180), *range(0x218, 0x21C))]  # Latin Extended-A; Ș and Ț
_MEANT = {
    "À-ÖØ-Þ": "À-ÖØ-Þ" + "".join(letter for letter in _LETTERS if letter.isupper()),
    "ß-ÿ": "ß-ÿ" + "".join(letter for letter in _LETTERS if letter.islower()),
}


class PatternInWaiting:
    """Used like ``re.compile(pattern, flags)``. Thread-safe: at worst two threads compile the same pattern twice."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._given_flags = flags

    def __getattr__(self, name: str) -> Any:
        """An attribute of the compiled pattern, which from then on is one of this object too."""
        value = getattr(self._compiled, name)
        self.__dict__[name] = value
        return value

    def __eq__(self, other: object) -> bool:
        """Equal to the compiled pattern too, which is what a match has as its ``re``."""
        if isinstance(other, PatternInWaiting):
            return (self.pattern, self._given_flags) == (other.pattern, other._given_flags)
        return isinstance(other, re.Pattern) and other == self._compiled

    def __hash__(self) -> int:
        return hash(self.pattern)

    def __format__(self, _: str) -> str:
        raise TypeError(f"what is to stand in another pattern is a text, and no pattern: {self.pattern!r}")

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        text = self.pattern
        for printed, meant in _MEANT.items():
            text = text.replace(printed, meant)
        return re.compile(text, self._given_flags)

    def __repr__(self) -> str:
        return f"pattern({self.pattern!r}, {self._given_flags!r})"


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """``text`` as a pattern of a module, compiled at its first use; ``flags`` are those of ``re``."""
    return cast(re.Pattern[str], PatternInWaiting(text, flags))
