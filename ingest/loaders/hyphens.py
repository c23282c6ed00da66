"""A word that a line end broke after a hyphen -> the word as it is written within a line.

"volun-" and "teers" are one word, "well-" and "known" are two: the document tells where it writes one of them
elsewhere, else a list of words does. The hyphen of "two-" in "two- and three-year terms" belongs to no line end.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from ingest.anatomy.known_words import known_words
from ingest.lazy_pattern import pattern

# Words that are too short for ``known_words``. No syllables that are mostly prefixes: "re-" and "gain" are one word.
_SHORT = frozenset(
    "age air all any art bed big bus car cut day dry due far few fly for get ice job key law led long low man men new "
    "off oil old one out own pay raw red run sea set six sky sun tax ten top two use war way win".split()
)
# Nor these, which join others ("state-of-the-art"), and of which two are first parts as well ("in-person", "no-show").
_JOINING = frozenset("and are in no of the".split())
# What makes one word of it and the word before, though no list holds them all: "lawmakers", "policyholder".
_CLOSED = pattern(r"(?:mak|hold|giv|keep|go)(?:er|ers|ing)|wide|ships?|less|like")
_WORD = pattern(r"[\w-]+")
# No part of an address, and nothing that stands alone: "-" begins an item, "--" is a dash.
_BROKEN = pattern(r"(?P<before>(?<![\w/.@:-])(?:\w+-)*)(?P<first>\w+)-[ \t]*\n[ \t]*(?P<second>[^\W\d_]+)")
_GOES_ON_ALONE = frozenset({"and", "or", "to", "nor", "but", "y", "o", "e", "u"})
_ENDINGS = pattern(r"(?:s|es|ed|d|ing|ly)$")


def counted(text: str) -> Counter[str]:
    """How often each word, and each that is joined by hyphens, stands in a text."""
    return Counter(_WORD.findall(text))


def rejoined(text: str) -> str:
    """A text whose lines were broken by hand or by a program, with its broken words whole."""
    words = counted(text)

    def whole(match: re.Match[str]) -> str:
        if not match["second"][0].islower() or match["second"] in _GOES_ON_ALONE:
            return match[0]
        return match["before"] + one_word(match["first"], match["second"], words, compound=bool(match["before"]))

    return _BROKEN.sub(whole, text)


def one_word(first: str, second: str, words: Mapping[str, int], *, compound: bool = False) -> str:
    """Both parts as one word, with its hyphen or without it, or with a blank after it where it stands for a word
    that is left out. ``compound``: another hyphen stands before the first."""
    hyphenated, plain = f"{first}-{second}", first + second
    if second in _GOES_ON_ALONE:
        return f"{first}- {second}"
    if not second[0].islower() or compound or first[-1].isdigit() or len(first) == 1:
        return hyphenated
    if (often := words.get(hyphenated, 0)) != (rather := words.get(plain, 0)):
        return hyphenated if often > rather else plain
    apart = _is_word(first) and _is_word(second) and not _CLOSED.fullmatch(second)
    return hyphenated if apart and not _is_word(plain) else plain


def _is_word(word: str) -> bool:
    lowered = word.lower()
    return not _words().isdisjoint({lowered, _ENDINGS.sub("", lowered)})


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return known_words() | _SHORT | _JOINING
