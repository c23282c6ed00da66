"""A question asking how many there are -> whether the numbers of a sentence count something else.

"Held 0.4 milligrams of lead on 28 April" does not say how many mussels were tested: no measure, sum or day counts. Nor
does "opened two more theatres" say how many theatres there are, or "trained 1,150 bank employees" how many employees
the trust has, or "6,480 people are in prison" how many prisons.
"""

from __future__ import annotations

import re

from ingest import HYPHENED_NUMBER_WORDS, NUMBER_WORDS, pattern
from service.language.date_words import MESES, MONTHS
from service.language.numeral import A_NUMBER
from service.language.openings import OPENED
from service.language.stop_words import STOP_WORDS, telling_words
from service.language.units import AREA, CURRENCY, LENGTH, VOLUME, WEIGHT
from service.language.years import YEAR

_UNIT = rf"(?:{LENGTH}|{AREA}|{WEIGHT}|{VOLUME}|{CURRENCY}|degrees?|per ?cent|volts?|(?:kilo|mega)?watts?|mw|kwh?)\b"
_HOW_MANY = pattern(rf"{OPENED}how many (?!(?:more |other )?(?:{_UNIT}|times\b|years?\b|days?\b|hours?\b))", re.I)
_MONTH = "|".join((*MONTHS, *MESES))
_MEASURED = pattern(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: (?:of|de))? (?:{_MONTH})\b|\b(?:{_MONTH})\.? \d{{1,2}}(?:st|nd|rd|th)?\b|"
    rf"{YEAR.pattern}|[$£€] ?\d[\d.,]*|\b\d[\d.,]*(?: (?:million|billion|thousand))?(?:%|[ -]?{_UNIT})|"
    r"\b\d+[.]\d{1,2}\b(?! (?:million|billion))|"
    r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b",
    re.I,
)
_NUMBER = pattern(
    rf"\d|\b(?:{'|'.join(NUMBER_WORDS)}|no|none|nobody|dozens?|hundreds?|thousands?|several|half|both)\b", re.I
)
_HOW_MANY_ARE_THERE = pattern(
    rf"{OPENED}how many (?P<what>[^?,;()]+?) "
    r"(?:are there|were there|is there|(?:do|does|did|has|have|had)\b)",
    re.I,
)
_MORE = pattern(r"\b(?:more|additional|further|extra|new|another|fewer|less|added|others?)\b", re.I)
_STEM = 5  # letters by which "theatre" and "theatres" are taken for the same
_HOW_MANY_OF_A_KIND = pattern(
    rf"{OPENED}how many (?P<what>[a-z]{{4,}}) (?:do|does|did) [^?]+? (?:have|employ)\b",
    re.I,
)
_HOW_MANY_GOT = pattern(
    rf"{OPENED}how many (?P<what>votes|points|goals|runs|seats|marks) (?:did|has|have|had) [^?]+? "
    r"(?:gets?|got|receiv\w+|w[io]n|poll(?:ed)?|scored?|have)\b(?! by\b)",
    re.I,
)
_HOW_MANY_OF_A_PLACE = pattern(
    rf"{OPENED}how many (?:(?!(?:in|of|at|to|from|with|for|on|by|and|or)\b)[\w'’-]+ ){{0,2}}?(?P<what>[a-z]{{4,}})s"
    r"(?=\W*$| (?:are|were|is|do|does|did|has|have|had|in)\b)",
    re.I,
)
# What may stand right before the word and leaves it what it is.
_SAME = (
    STOP_WORDS
    | frozenset(HYPHENED_NUMBER_WORDS)
    | frozenset(
        "thousand million billion hundred dozen full-time part-time paid permanent regular current active total own "
        "salaried employed employs employ some "
        "about only just nearly almost around over more fewer dedicated registered new former many several few "
        "valid genuine verified confirmed eligible".split()
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


def counts_something_else(words: str, question: str) -> bool:
    """Whether it is asked how many, and a sentence counts nothing, or only how many came or went, or another kind."""
    return (
        _counts_nothing(words, question)
        or _tells_an_increment(words, question)
        or _counts_another_kind(words, question)
        or _tells_a_margin(words, question)
        or _counts_who_is_there(words, question)
    )


def _counts_nothing(words: str, question: str) -> bool:
    """Whether it is asked how many, and a sentence has numbers of which none can count."""
    if not _HOW_MANY.match(question) or not any(map(str.isdigit, words)):
        return False
    return _NUMBER.search(_MEASURED.sub(" ", words)) is None


def _tells_an_increment(words: str, question: str) -> bool:
    """Whether every number of ``words`` that counts what is asked for counts more or fewer of them."""
    asked = _HOW_MANY_ARE_THERE.match(question)
    if asked is None or _MORE.search(question):
        return False
    what = telling_words(asked["what"])
    if not what:
        return False
    noun = rf"{re.escape(what[-1][:_STEM])}\w*"
    counted = list(re.finditer(rf"\b{A_NUMBER} (?P<between>(?:[\w'’-]+ ){{0,3}}?){noun}", words, re.I))
    return bool(counted) and all(
        re.match(r"(?:more|additional|further|extra|fewer)\b", one["between"], re.I) for one in counted
    )


def _tells_a_margin(words: str, question: str) -> bool:
    """Whether it is asked how many votes somebody got, and a sentence tells only by how many they won or lost."""
    asked = _HOW_MANY_GOT.match(question)
    if asked is None:
        return False
    noun = rf"{re.escape(asked['what'].casefold().removesuffix('s'))}s?\b"
    told = list(
        re.finditer(rf"(?P<by>\bby (?:(?:just|only|about|over|some|a mere) )?)?\b{A_NUMBER} {noun}", words, re.I)
    )
    return bool(told) and all(one["by"] for one in told)


def _counts_who_is_there(words: str, question: str) -> bool:
    """Whether it is asked how many there are of a place, and a sentence has the word only for being there: "in
    prison"."""
    asked = _HOW_MANY_OF_A_PLACE.match(question)
    if asked is None:
        return False
    named = list(re.finditer(rf"(?P<in>\b(?:in|into|to|at|from|of) )?\b{asked['what']}(?P<more>[\w’'-]*)", words, re.I))
    return bool(named) and all(one["in"] and not one["more"] for one in named)


def _counts_another_kind(words: str, question: str) -> bool:
    """Whether every place of ``words`` that names what is asked for names a kind of it that the question does not."""
    asked = _HOW_MANY_OF_A_KIND.match(question)
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
