"""Text -> the letters that it spells out, as in "Roads Improvement Board (RIB)"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ingest.lazy_pattern import pattern

_IN_BRACKETS = pattern(r"\(\s*(?P<letters>[A-Z][A-Z&]{1,7})s?\s*\)")
_WORD = pattern(r"[\w'’&-]+")
_SMALL = frozenset("of the for and on in to at against by with & de la du des del".split())
_REACH = 120  # characters before the bracket; the longest name in the sample archive takes 70


def spelled_out(text: str) -> Iterator[tuple[str, str]]:
    """Each ``(letters, words)`` of a name whose capitals are the letters of the bracket after it."""
    for match in _IN_BRACKETS.finditer(text):
        letters = [letter for letter in match["letters"] if letter.isalpha()]
        before = text[max(0, match.start() - _REACH) : match.start()]
        first = _first_word(before, letters)
        if first is not None:
            yield match["letters"], " ".join(before[first:].split())


def agreed(found: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Letters -> words, without letters that are spelled out in two ways."""
    ways: dict[str, dict[str, str]] = defaultdict(dict)
    for letters, words in found:
        ways[letters].setdefault(words.casefold(), words)
    return {letters: next(iter(words.values())) for letters, words in sorted(ways.items()) if len(words) == 1}


def _first_word(before: str, letters: list[str]) -> int | None:
    """Where the words begin whose initials, small words left out, are ``letters``; None where they are not."""
    left = list(letters)
    for word in reversed(list(_WORD.finditer(before))):
        if word.group().casefold() in _SMALL:
            continue
        if word.group()[0] != left[-1]:
            return None
        left.pop()
        if not left:
            return word.start()
    return None
