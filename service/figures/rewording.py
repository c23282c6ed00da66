"""A question in words that the grammar of figures does not hear -> the same in words that it does.

"Who besides Utah got an A?" is told by all that got one: each is named, and whoever asks leaves out the one that they
know of. A number of all is none of the others, so that "how many besides Utah" stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from ingest import Organisation, pattern
from service.language.name_forms import standing_alone
from service.language.openings import OPENED
from service.reading import Reading

_ASKS_WHO = pattern(rf"{OPENED}(?:who|which|what|qu[eé]|qui[eé]n(?:es)?|cu[aá]l(?:es)?)\b", re.I)
_BESIDES = (
    r"(?:besides|beside|other than|apart from|aside from|except(?: for)?|in addition to|adem[aá]s de|aparte de|excepto|"
    r"salvo)"
)
_NAMES_THEM = pattern(rf"\b{_BESIDES} ", re.I)
# The highest of the others is not the highest of all.
_ENDS = pattern(
    r"\b(?:highest|lowest|best|worst|most|least|first|last|second|third|average|menos|mejor|peor"
    r"|(?<!quién )(?<!quien )(?<!quiénes )(?<!quienes )m[aá]s)\b",
    re.I,
)


def reworded(reading: Reading, organisation: Organisation) -> Reading:
    question = reading.question
    if not reading.subjects or not _NAMES_THEM.search(question) or _ENDS.search(question):
        return reading
    left = _beside(reading.subjects, organisation).sub(" ", question)
    left = " ".join(left.split()).lstrip(" ,")
    if (
        left == question
        or not _ASKS_WHO.match(left)
        or any(_is_named(code, left, organisation) for code in reading.subjects)
    ):
        return reading
    return replace(reading, question=left, subjects=())


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    name = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    named = rf"(?:the |el |la )?(?:{name})(?!\w)"
    return re.compile(rf",?\s*\b{_BESIDES} {named}(?:(?:,| and| or| y| o)+ {named})*,?\s*", re.I)


def _beside(codes: tuple[str, ...], organisation: Organisation) -> re.Pattern[str]:
    return _pattern(tuple(name for code in codes for name in _names(code, organisation)))


def _names(code: str, organisation: Organisation) -> tuple[str, ...]:
    subject = organisation.by_code[code]
    return (subject.name, *subject.aliases, *subject.abbreviations)


def _is_named(code: str, words: str, organisation: Organisation) -> bool:
    return any(re.search(standing_alone(name), words, re.I) for name in _names(code, organisation))
