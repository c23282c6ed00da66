"""A sentence and one of a correction -> how much they say alike, and whether what stands after the latter is right.

Who says it is no part of what is said: "Nothing was lost, according to the firm that we hired" is held against a
correction without its tail.
"""

from __future__ import annotations

import re

from ingest import HYPHENED_NUMBER_WORDS, pattern
from service.language.stop_words import STOP_WORDS, telling_singulars

# Of the words of a sentence, from which on one of a correction is about the same: without a number in it, with a small
# one that both print, and with a telling one (of three digits or with a fraction). Judgement, held by
# tests/answers/test_rectification.py: a correction repeats what it corrects.
LIKE, LIKE_WITH_NUMBER, LIKE_WITH_TELLING = 0.6, 0.4, 0.15
TELLING = 100
ALIKE = 2  # telling words that a denial and what takes it back share at least
# "…, according to the firm that we hired", "…, said the mayor of Alder", "According to the firm, …"
_ATTRIBUTED = pattern(
    r"^\W*(?:according to|seg[uú]n) [^,.;]+, |"
    r",? (?:according to|as reported by|seg[uú]n) [^.;]*|"
    r", (?:(?:[\w.’'-]+ ){1,5}(?:said|says|added|reported|told \w+)|(?:said|says|added|reported) (?:[\w’'-]+ ?){1,8}|"
    r"(?:dijo|señaló|afirmó|informó|explicó) (?:[\w’'-]+ ?){1,8})(?=[.,;]|\W*$)[^.;]*",
    re.I,
)
FEWEST = 3  # content words of what is left without it; of fewer a correction may hold all by chance
_NOT = pattern(r"\b(?:not|no|never|none|nor|without|nunca|ning[uú]n\w*|sin)\b|n['’]t\b", re.I)
# A sentence that tells what was printed is wrong as a rule, and the one that goes on about the same is what is right.
_TELLS_WHAT_WAS_PRINTED = pattern(
    r"\b(?:said|stated|reported|gave|given|put|named|called|described|wrote|written|printed|announced|listed|"
    r"dij\w+|dec[ií]a\w*|indic[aó]\w*|inform[aóá]\w*|public[aóá]\w*|apareci\w+)\b",
    re.I,
)
_GOES_ON = pattern(r"\W*(?:it|he|she|they|this|that|there|these|those|its|his|her|their)\b", re.I)
_NUMBER = pattern(r"\d[\d,.]*\d|\d")
_SAID = {word: n for word, n in HYPHENED_NUMBER_WORDS.items() if n > 1}  # "one" may be a pronoun
_WORDS = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_YEAR = pattern(r"(?:19|20)\d\d")
_WORD = pattern(r"[^\W\d_]{3,}")
# Written out in English and Spanish, and as news writing cuts them: "Sept. 6".
MONTHS = (
    ("january", "enero", "jan"), ("february", "febrero", "feb"), ("march", "marzo", "mar"), ("april", "abril", "apr"),
    ("may", "mayo"), ("june", "junio", "jun"), ("july", "julio", "jul"), ("august", "agosto", "aug"),
    ("september", "septiembre", "sept", "sep"), ("october", "octubre", "oct"), ("november", "noviembre", "nov"),
    ("december", "diciembre", "dec"),
)  # fmt: skip
_MONTH = rf"(?:{'|'.join(name for names in MONTHS for name in names)})\b\.?"
_DAY = rf"\d{{4}}-\d\d-\d\d|\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b|\b\d{{1,2}}(?:st|nd|rd|th)? (?:of |de )?{_MONTH}"
_DAY_PRINTED = pattern(_DAY)
_MONEY = pattern(r"(?:US\$|[$£€]) ?\d(?:[\d,.]*\d)?(?: (?:thousand|million|billion))?")
# What a correction says that it is not: a day, a number, a name.
_DENIED = pattern(
    rf"\b(?:not|rather than|instead of|y no)(?: (?:on|at|in|by|for|an?|the|el|la))* "
    rf"((?i:{_DAY})|[$£€]?\d(?:[\d,.]*\d)?(?!\d)|[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)*)"
)


def content(text: str) -> set[str]:
    """The telling words of what a sentence says, without who says it where enough is left."""
    rest = words_of(_ATTRIBUTED.sub(" ", text))
    return rest if len(rest) >= FEWEST else words_of(text)


def least(said: str, printed: str) -> float:
    """The least likeness of a sentence that was ``said`` and what is ``printed`` by a correction; more than can be
    where no number is the same. A number in words binds nothing, since it may be none of what was counted. That
    something is not what was said ("on January 31, not on January 30") binds as a telling number does."""
    if any(re.search(rf"(?<!\w){re.escape(denied)}(?!\w)", said) for denied in _DENIED.findall(printed)):
        return LIKE_WITH_TELLING
    own, theirs = numbers(said), numbers(printed)
    if not own:
        return LIKE_WITH_NUMBER if counted(said) & counted(printed) else LIKE
    same = own & theirs
    telling = any(number >= TELLING or number % 1 for number in same)
    return LIKE_WITH_TELLING if telling else LIKE_WITH_NUMBER if same else 2.0


def differ(one: str, other: str) -> bool:
    """Whether two sentences print sums of money, or days, and none in common."""
    printed = ((kind(one), kind(other)) for kind in (_sums, days_of))
    return any(own and theirs and own.isdisjoint(theirs) for own, theirs in printed)


def days_of(text: str) -> set[str]:
    """The days that a text prints, as it does; the point behind the last word of a sentence is none of it."""
    return {day.rstrip(".") for day in _DAY_PRINTED.findall(text.casefold())}


def _sums(text: str) -> set[str]:
    return set(_MONEY.findall(text.casefold()))


def is_in_its_place(printed: str, behind: str) -> bool:
    """Whether what stands after a sentence that tells what was printed says what it should have been."""
    if _TELLS_WHAT_WAS_PRINTED.search(printed) is None:
        return False
    if _GOES_ON.match(behind) or _is_reversed(printed, behind):
        return True
    return bool(counted(printed) and counted(behind) - counted(printed))


def _is_reversed(one: str, other: str) -> bool:
    """Whether only one of two sentences has a "not", and they share what it is said of: "It said that no boats were
    lost. In truth 14 boats were lost" is such a pair."""
    shared = telling_singulars(_NOT.sub(" ", one)) & telling_singulars(_NOT.sub(" ", other))
    return len(shared) >= ALIKE and (_NOT.search(one) is None) != (_NOT.search(other) is None)


def numbers(text: str) -> set[float]:
    """The values of the numbers of a sentence that are no years and no days of a month."""
    rest = _DAY_PRINTED.sub(" ", text.casefold())
    return {float(found) for n in _NUMBER.findall(rest) if not _YEAR.fullmatch(n) and (found := _plain(n))}


def counted(text: str) -> set[float]:
    """The same as ``numbers``, with those that words say: "Five passengers were hurt."."""
    return numbers(text) | {float(_SAID[word]) for word in _WORDS.findall(text.casefold()) if word in _SAID}


def _plain(number: str) -> str:
    """A printed number without what sets its thousands apart; "" where it is no number."""
    plain = number.replace(",", "")
    return plain if plain.count(".") <= 1 else ""


def words_of(text: str) -> set[str]:
    """All telling words of a text."""
    return {word for word in _WORD.findall(text.casefold()) if word not in STOP_WORDS}
