"""A message in plain spelling -> the kinds of help that it cries for in a language other than English and Spanish.

``pleas.toml`` says how people cry in each: closed forms of whole messages, and words that are a cry wherever they
stand, or where a message begins with them and goes on, or two of which are one together. All are read in the plain
spelling of messages, so that accents, marks and look-alike letters need not match.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import product
from pathlib import Path
from typing import Any

from ingest import pattern
from service.care.normal_form import PlainMessage, Spelling

PLEAS = Path(__file__).with_name("pleas.toml")
KINDS = ("danger", "crisis")
_FIRST_UNSPACED = "\u0e00"  # no script before Thai leaves out its spaces
_EITHER = pattern(r"\(([^()]*)\)")


class Pleas:
    """The cries of every language in ``pleas.toml``. Thread-safe."""

    def __init__(self, spelling: Spelling, path: Path = PLEAS) -> None:
        tables = tomllib.loads(path.read_text("utf-8"))
        self._languages = tuple(_Language(table, spelling) for table in tables.values())

    def kinds(self, message: PlainMessage) -> tuple[str, ...]:
        """Each kind once, as in ``KINDS``."""
        words = message.whole.split()
        found = {kind for language in self._languages for kind in language.kinds(words)}
        return tuple(kind for kind in KINDS if kind in found)

    def ordinary(self, message: PlainMessage) -> bool:
        """Whether a whole message only asks or says what any visitor may: when it opens, thanks."""
        words = message.whole.split()
        return any(language.ordinary(words) for language in self._languages)


@cache
def all_pleas() -> Pleas:
    """Those of ``pleas.toml``, read once: every new generation asks for them."""
    return Pleas(Spelling())


class _Language:
    """One table. A phrase is looked for only where its first word stands, or anywhere in a script without spaces."""

    def __init__(self, table: dict[str, Any], spelling: Spelling) -> None:
        self._unspaced = bool(table.get("unspaced"))
        self._asides = _phrases(table["aside"], spelling)
        self._harmless = _phrases(table.get("harmless", ()), spelling)
        self._ordinary = _phrases(table.get("ordinary", ()), spelling)
        self._asked = _first_words(self._asides, self._ordinary)
        self._cries = {kind: _phrases(table.get("whole", {}).get(kind, ()), spelling) for kind in KINDS}
        self._begins = _phrases(table.get("begins", ()), spelling)
        self._begins_not = _phrases(table.get("begins_not", ()), spelling)
        self._openers = _first_words(self._asides, *self._cries.values(), self._begins)
        self._both = [_phrases(one, spelling) for one in table.get("both", ())]
        self._within: dict[str, list[tuple[str, str]]] = {}
        for kind in KINDS:
            for phrase in _phrases(table.get("within", {}).get(kind, ()), spelling):
                self._within.setdefault(phrase.split(" ", 1)[0], []).append((phrase, kind))

    def ordinary(self, words: Sequence[str]) -> bool:
        if not words or not (self._unspaced or words[0] in self._asked):
            return False
        return self._asks.fullmatch(" ".join(words)) is not None

    def kinds(self, words: Sequence[str]) -> Iterator[str]:
        text = " ".join(words)
        if self._unspaced:
            if max(text, default="") < _FIRST_UNSPACED:
                return
            for phrase in self._harmless:
                text = text.replace(phrase, " ")
            yield from (kind for phrases in self._within.values() for phrase, kind in phrases if phrase in text)
            if self._has_both(text):
                yield "danger"
        else:
            padded = f" {text} "
            if self._has_both(padded):
                yield "danger"
            here = (self._within[word] for word in self._within.keys() & words)
            yield from (kind for phrases in here for phrase, kind in phrases if f" {phrase} " in padded)
            if not words or words[0] not in self._openers:
                return
            if self._goes_on.match(text):
                yield "danger"
        yield from (kind for kind, whole in self._whole.items() if whole.fullmatch(text))

    def _has_both(self, text: str) -> bool:
        """Whether a text, padded where its script has spaces, holds a phrase of each of the two lists."""
        end = "" if self._unspaced else " "
        return bool(self._both) and all(any(f"{end}{one}{end}" in text for one in of) for of in self._both)

    # Patterns are made when a message begins as one of their phrases does: those of all languages take .3 s.

    @cached_property
    def _asks(self) -> re.Pattern[str]:
        """An ordinary message."""
        return self._with_asides(self._ordinary)

    @cached_property
    def _whole(self) -> dict[str, re.Pattern[str]]:
        """A message that is a cry of each kind."""
        return {kind: self._with_asides(cries) for kind, cries in self._cries.items()}

    @cached_property
    def _goes_on(self) -> re.Pattern[str]:
        """The beginning of a message that is a cry and says of what."""
        aside, stops = _one_of(self._asides), _one_of([*self._asides, *self._begins, *self._begins_not])
        return re.compile(f"(?:{aside} )*{_one_of(self._begins)}(?: {aside})* (?!{stops}(?: |$))")

    def _with_asides(self, phrases: Sequence[str]) -> re.Pattern[str]:
        """One of ``phrases``, and more of them and asides around it."""
        gap = " ?" if self._unspaced else " "
        beside = _one_of([*phrases, *self._asides])
        return re.compile(f"(?:{_one_of(self._asides)}{gap})*{_one_of(phrases)}(?:{gap}{beside})*")


def _first_words(*several: Sequence[str]) -> frozenset[str]:
    return frozenset(phrase.split(" ", 1)[0] for phrases in several for phrase in phrases)


def _phrases(written: Sequence[str], spelling: Spelling) -> list[str]:
    """Every phrase that is written, once, in plain spelling, the longest first."""
    spelt_out = [phrase for one in written for phrase in _spelt_out(one)]
    return sorted(spelling.phrases(spelt_out), key=len, reverse=True)


def _spelt_out(written: str) -> Iterator[str]:
    """ "(me|nos) ajuda" -> "me ajuda", "nos ajuda"."""
    parts = _EITHER.split(written)
    return map("".join, product(*(part.split("|") if at % 2 else [part] for at, part in enumerate(parts))))


def _one_of(phrases: Sequence[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, phrases)) or '(?!)'})"
