"""Many patterns -> which of them a text meets, looked for at once.

RE2 finds in a tenth of a millisecond what ``re``, pattern by pattern, finds in four: of help, refusals, directions
and ordinary talk in a sentence that is new (DECISIONS.md 92). It has no lookaround, and means letters of ASCII alone: a
pattern with lookaround is looked for without it and then confirmed by ``re``, and a text with any other character goes
to ``re``. Both find the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import re2

from ingest import pattern

REMEMBERED = 512  # texts; one question asks for the same few again and again
# Sets of patterns that are kept: a new generation's pipeline reads the same rules, and to make them takes .2 s.
SETS = 16
_OPTIONS = re2.Options()
# Of a set and the states that RE2 keeps for it, at most: it takes what it needs. For that of help 8 MB are enough, for
# ordinary talk with the names of 51 states 32; a set for which it is too little is refused, and each pattern that is
# left out takes `re` 9 ms to compile at every start.
_OPTIONS.max_mem = 64 << 20
_OPTIONS.log_errors = False
_PART = pattern(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\\[()]+|.", re.S)  # escaped, a class, text, or a bracket
_LOOKAROUND = pattern(r"\(\?<?[=!]")


class Patterns:
    """``sources`` are regular expressions that both ``re`` and, without lookaround, RE2 know. Thread-safe.

    Raises:
        re2.error: one of them cannot be read.
    """

    def __init__(self, sources: Iterable[str]) -> None:
        self._sources = tuple(dict.fromkeys(sources))
        loosened = [without_lookaround(source) for source in self._sources]
        self._sure = [loose == source for loose, source in zip(loosened, self._sources, strict=True)]
        self._set, self._together = _at_once(loosened)
        self._alone = sorted({*range(len(loosened))} - {*self._together})
        self._compiled = {i: re.compile(self._sources[i]) for i in self._alone}
        self.met = lru_cache(maxsize=REMEMBERED)(self._met)

    def _met(self, text: str) -> frozenset[str]:
        """The sources that are found somewhere in ``text``."""
        if not (text.isascii() and text.isprintable()):
            return frozenset(source for i, source in enumerate(self._sources) if self._holds(i, text))
        found = [self._together[k] for k in self._set.Match(text) or ()]
        held = (i for i in (*found, *self._alone) if (self._sure[i] and i in found) or self._holds(i, text))
        return frozenset(self._sources[i] for i in held)

    def _holds(self, i: int, text: str) -> bool:
        if (compiled := self._compiled.get(i)) is None:  # most are never asked for; compiling all takes .3 s
            compiled = self._compiled[i] = re.compile(self._sources[i])
        return compiled.search(text) is not None


@lru_cache(maxsize=SETS)
def patterns_of(sources: tuple[str, ...]) -> Patterns:
    """The patterns of ``sources``, made once."""
    return Patterns(sources)


def _at_once(sources: Sequence[str]) -> tuple[Any, Sequence[int]]:
    """A set of as many of ``sources`` as fit, the shortest first, and which they are: the names of hundreds of subjects
    in one pattern are too many."""
    kept = sorted(range(len(sources)), key=lambda i: len(sources[i]))
    while True:
        made = re2.Set.SearchSet(_OPTIONS)
        for i in kept:
            made.Add(sources[i])
        try:
            made.Compile()
        except re2.error:
            kept = kept[: len(kept) * 3 // 4]
        else:
            return made, kept


def without_lookaround(source: str) -> str:
    """``source`` with what looks ahead or behind taken out: it is met wherever ``source`` is, and perhaps elsewhere."""
    if not _LOOKAROUND.search(source):
        return source
    kept, depth = [], 0  # ``depth``: of brackets within a lookaround that is being left out
    for part in _PART.finditer(source):
        if depth:
            depth += {"(": 1, ")": -1}.get(part[0], 0)
        elif _LOOKAROUND.match(source, part.start()):
            depth = 1
        else:
            kept.append(part[0])
    return "".join(kept)
