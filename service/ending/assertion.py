"""A text -> what it tells, as far as two texts are held against each other: its words, names, years and numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest import pattern
from service.awards import awards
from service.language.date_words import MONTHS
from service.language.stop_words import STOP_WORDS
from service.language.tokens import NOT
from service.language.word_shapes import SPELT_WORD
from service.language.years import times_of, without_times
from service.reading_features.question_words import form

REMEMBERED = 4096  # texts: each is held against many others
# "the 2022 edition": a year that says which one is meant, and not when something was
_WHICH = pattern(
    r"(?<![\d.,])((?:19|20)\d\d)\s+(?!(?:and|or|to|in|on|at|by|with|after|before|when|while|because|for|as|but|until|from|of|"
    r"the|was|is|were|are|had|has)\b)[A-Za-z]"
)
# "stage 2", "district 4": a number that is a name
_NUMBERED = pattern(
    r"\b(?:stages?|phases?|steps?|tiers?|levels?|class(?:es)?|categor(?:y|ies)|types?|groups?|zones?|wards?|districts?|routes?|"
    r"lines?|roads?|highways?|exits?|gates?|platforms?|rooms?|units?|articles?|sections?|chapters?|parts?|items?|tables?|figures?|"
    r"volumes?|versions?|editions?|rounds?|bills?|no\.?|number|propositions?|measures?|questions?|goals?)\s+"
    r"(\d+(?:[.,]\d+)*)",
    re.I,
)
_DENIED = pattern(r"\b(?:not|instead of|rather than)\s+\d+(?:[.,]\d+)*", re.I)  # "28 cars, and not 38" tells of 28
_NUMBER = pattern(r"(?<![\w.,])\d+(?:[.,]\d+)*")
_BESIDE = pattern(r"((?:[^\W\d_]+\s+)?[^\W\d_]+)\s+[$£€]?(\d+(?:[.,]\d+)*)\s*([^\W\d_]+|%)")
_NOT = pattern(NOT, re.I)
# "The last state without a law": whoever is the last is no longer without one.
_LAST_WITHOUT = pattern(r"\b(?:last|only)\b[^.;,]{0,60}?\b(?:without|not|no)\b", re.I)
_DENIES = pattern(rf"(?:{NOT})(?P<what>(?:\W+\w+){{1,4}})", re.I)
_MONTH = "|".join(MONTHS)
_DAY = pattern(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?:{_MONTH})\b|\b(?:{_MONTH}) (\d{{1,2}})\b", re.I)


@dataclass(frozen=True)
class Said:
    """``which``: years that say which one is meant; ``numbered``: numbers that are names; ``beside``: the two words
    before a number and the one after it -> it. ``denied``: the words after a "not"."""

    words: frozenset[str]
    names: frozenset[str]
    years: frozenset[str]
    which: frozenset[str]
    numbered: frozenset[str]
    days: frozenset[str]
    numbers: frozenset[str]
    beside: dict[tuple[str, str], str]
    negated: bool
    denied: frozenset[str]


@lru_cache(maxsize=REMEMBERED)
def said(text: str) -> Said:
    words = [
        word for word in SPELT_WORD.findall(text) if word.casefold() not in STOP_WORDS and not _NOT.fullmatch(word)
    ]
    names = {form(word) for word in words if word[0].isupper() and word.casefold() not in MONTHS}
    years = frozenset(times_of(text))
    days = frozenset(before or after for before, after in _DAY.findall(text))
    return Said(
        frozenset(form(word) for word in words if word.casefold() not in MONTHS),
        frozenset(names),
        years,
        frozenset(_WHICH.findall(text)) | {str(award.year) for award in awards(text) if award.year},
        frozenset(_NUMBERED.findall(text)),
        days,
        frozenset(_NUMBER.findall(without_times(_DENIED.sub(" ", _NUMBERED.sub(" ", _DAY.sub(" ", text)))))),
        {(before.casefold(), behind.casefold()): number for before, number, behind in _BESIDE.findall(text)},
        bool(_NOT.search(_LAST_WITHOUT.sub(" ", text))),
        frozenset(form(word) for found in _DENIES.finditer(text) for word in SPELT_WORD.findall(found["what"])),
    )
