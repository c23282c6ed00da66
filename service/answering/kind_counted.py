"""A question how many of a kind somebody has -> whether a sentence tells of another kind of them alone: "trained 1,150
bank employees" does not say how many employees the trust has."""

from __future__ import annotations

import re

from ingest import HYPHENED_NUMBER_WORDS, pattern
from service.language.openings import OPENED
from service.language.stop_words import STOP_WORDS, telling_words

_HOW_MANY = pattern(
    rf"{OPENED}how many (?P<what>[a-z]{{4,}}) (?:do|does|did) [^?]+? (?:have|employ)\b",
    re.I,
)
# What may stand right before the word and leaves it what it is.
_SAME = (
    STOP_WORDS
    | frozenset(HYPHENED_NUMBER_WORDS)
    | frozenset(
        "thousand million billion hundred dozen full-time part-time paid permanent regular current active total own "
        "salaried employed employs employ some "
        "about only just nearly almost around over more fewer dedicated registered new former many several few".split()
    )
)
_BEFORE = pattern(r"(?P<before>[\w'’-]+) $")
# What somebody "has" is all of them, and a word before it says what they are like, but for those of only a part.
_HAS = pattern(rf"\b(?:has|have|had) (?:\d[\d.,]*|{'|'.join(HYPHENED_NUMBER_WORDS)}) (?P<like>[^\W\d_][\w'’-]+) $")
_OF_A_PART = frozenset(
    """part-time temporary seasonal private public disabled female male women men young junior senior older younger
    unpaid volunteer voluntary free spare extra empty special smaller larger further other major minor main local
    foreign international associate honorary trainee key first second new""".split()
)
_DOES = pattern(r"(?:ed|ing|s)$")  # a verb, and no other kind: "trained employees"


def counts_another_kind(words: str, question: str) -> bool:
    """Whether every place of ``words`` that names what is asked for names a kind of it that the question does not."""
    asked = _HOW_MANY.match(question)
    if asked is None:
        return False
    what = asked["what"].casefold()
    noun = re.compile(rf"\b{re.escape(what.removesuffix('s'))}s?\b", re.I)
    plain = " ".join(words.split())
    told = [_BEFORE.search(plain[: found.start()]) for found in noun.finditer(plain) if not _has_them(found, plain)]
    meant = frozenset(telling_words(question))
    return bool(told) and all(before is not None and _is_a_kind(before["before"].casefold(), meant) for before in told)


def _has_them(found: re.Match[str], plain: str) -> bool:
    """Whether a sentence says outright that somebody has so many: "The gate has two Doric columns"."""
    has = _HAS.search(plain[: found.start()])
    return has is not None and has["like"].casefold() not in _OF_A_PART


def _is_a_kind(word: str, meant: frozenset[str]) -> bool:
    return word not in _SAME and word not in meant and not word[0].isdigit() and _DOES.search(word) is None
