"""A question what a scale is, by another of its names -> the same by its full name.

"What is Just Like Me?" -> "What are the Just Like Me Report Cards?"; "the Report Card on Child and Youth Sex
Trafficking" stands for "Report Cards on Child & Youth Sex Trafficking". At least two words with which the name of one
scale alone begins are a name of it, and so are its code and aliases.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest import Framework, pattern

_ASKED = pattern(
    r"\W*(?:what(?:['’]?s| is| are| was| were)|tell me (?:something |more )?about|explain(?: to me)?)"
    r" (?:the |an? )?(.+?)\W*",
    re.I,
)
_WORD = pattern(r"\w+|&")


def scale_in_full(question: str, scales: Iterable[Framework]) -> str:
    """The question itself where it asks something else, or names no scale or several."""
    asked = _ASKED.fullmatch(question)
    if not asked:
        return question
    words = _words(asked[1])
    named = [
        scale for scale in scales if any(words == _words(name) for name in (scale.code, scale.name, *scale.aliases))
    ]
    if not named and len(words) > 1:
        named = [scale for scale in scales if _words(scale.name)[: len(words)] == words]
    if len(named) != 1:
        return question
    (name,) = (scale.name for scale in named)
    return f"What {'are' if name.endswith('s') else 'is'} the {name}?"


def _words(name: str) -> list[str]:
    """Without case, signs and the ends of plurals."""
    return ["and" if word == "&" else word.casefold().removesuffix("s") for word in _WORD.findall(name)]
