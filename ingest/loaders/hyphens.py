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
    "age air all any art bed big bus car cut day dry due far few fly for get ice in job key law led long low man men "
    "new no of off oil old one out own pay raw red run sea set six sky sun tax ten the top two use war way win".split()
)
# What joins others to one word: "side-by-side", "day-to-day", "two-and-a-half-year".
_JOINING = frozenset("a an and at by for in of on or the to up".split())
# What makes one word of it and the word before, though no list holds them all: "lawmakers", "policyholder".
_CLOSED = pattern(r"(?:mak|hold|giv|keep|go)(?:er|ers|ing)|wide|ships?|less|like")
_WORD = pattern(r"[\w-]+")
# No part of an address, and nothing that stands alone: "-" begins an item, "--" is a dash.
_BROKEN = pattern(r"(?P<before>(?<![\w/.@:-])(?:\w+-)*)(?P<first>\w+)-[ \t]*\n[ \t]*(?P<second>[^\W\d_]+)")
_GOES_ON_ALONE = frozenset({"and", "or", "to", "nor", "but", "y", "o", "e", "u"})
_GOES_ON = pattern(r"-[^\W\d_]")
_ENDINGS = pattern(r"(?:s|es|ed|d|ing|ly)$")


def counted(text: str) -> Counter[str]:
    """How often each word, and each that is joined by hyphens, stands in a text."""
    return Counter(_WORD.findall(text))


def rejoined(text: str) -> str:
    """A text whose lines were broken by hand or by a program, with its broken words whole."""
    words = counted(text)

    def whole(match: re.Match[str]) -> str:
        goes_on = goes_on_after(match)
        if not match["second"][0].islower() or (match["second"] in _GOES_ON_ALONE and not goes_on):
            return match[0]
        compound = bool(match["before"])
        return match["before"] + one_word(match["first"], match["second"], words, compound=compound, goes_on=goes_on)

    return _BROKEN.sub(whole, text)


def goes_on_after(match: re.Match[str]) -> bool:
    """Whether another hyphen and more of the word follow what a pattern found."""
    return _GOES_ON.match(match.string, match.end()) is not None


def one_word(
    first: str, second: str, words: Mapping[str, int], *, compound: bool = False, goes_on: bool = False
) -> str:
    """Both parts as one word, with its hyphen or without it, or with a blank after it where it stands for a word
    that is left out. ``compound``: another hyphen stands before the first; ``goes_on``: one stands after the second."""
    hyphenated, plain = f"{first}-{second}", first + second
    if goes_on and second in _JOINING:
        return hyphenated
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
    return known_words() | _SHORT
