"""Many patterns -> which of them a text meets, looked for at once.

RE2 finds in some microseconds what ``re``, pattern by pattern, finds in a third of a millisecond (DECISIONS.md 92). It
has no lookaround, and means letters of ASCII alone: a pattern with lookaround is looked for without it and then
confirmed by ``re``, and a text with any other character goes to ``re``. Both find the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import re2

REMEMBERED = 512  # texts; one question asks for the same few again and again
MEMORY_BYTES = 32 << 20  # of the states that RE2 keeps for one set at most; it uses what the texts need of it
_ESCAPED_OR_CLASS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.S)
_LOOKAROUND = re.compile(r"\(\?<?[=!]")


class Patterns:
    """``sources`` are regular expressions that both ``re`` and, without lookaround, RE2 know. Thread-safe.

    Raises:
        re2.error: one of them cannot be read.
    """

    def __init__(self, sources: Iterable[str]) -> None:
        self._sources = tuple(dict.fromkeys(sources))
        loosened = [without_lookaround(source) for source in self._sources]
        self._sure = [loose == source for loose, source in zip(loosened, self._sources, strict=True)]
        self._compiled: dict[int, re.Pattern[str]] = {}
        options = re2.Options()
        options.max_mem, options.log_errors = MEMORY_BYTES, False
        self._all = re2.Set.SearchSet(options)
        for loose in loosened:
            self._all.Add(loose)
        self._all.Compile()
        self.met = lru_cache(maxsize=REMEMBERED)(self._met)

    def _met(self, text: str) -> frozenset[str]:
        """The sources that are found somewhere in ``text``."""
        if not (text.isascii() and text.isprintable()):
            return frozenset(source for i, source in enumerate(self._sources) if self._holds(i, text))
        found = self._all.Match(text) or ()
        return frozenset(self._sources[i] for i in found if self._sure[i] or self._holds(i, text))

    def _holds(self, i: int, text: str) -> bool:
        if (compiled := self._compiled.get(i)) is None:  # most are never asked for, and compiling all takes .3 s
            compiled = self._compiled[i] = re.compile(self._sources[i])
        return compiled.search(text) is not None


def without_lookaround(source: str) -> str:
    """``source`` with what looks ahead or behind taken out: it is met wherever ``source`` is, and perhaps elsewhere."""
    kept, at, depth = [], 0, 0  # ``depth``: of brackets within a lookaround that is being left out
    while at < len(source):
        part = _ESCAPED_OR_CLASS.match(source, at)
        token = part[0] if part else source[at]
        if depth:
            depth += {"(": 1, ")": -1}.get(token, 0)
        elif _LOOKAROUND.match(source, at):
            depth = 1
        else:
            kept.append(token)
        at += len(token)
    return "".join(kept)
