"""A question asking how many there are in a day, a year or its first week -> whether a sentence counts them over other
time.

"How many people visit it a day?" is not answered by "It had 9,000 visitors in its first three days", how many came in a
month by those of a year or of another month, how many there were in a year by those of three days, and what happened
during the closure of a runway by what did in a power failure.
"""

from __future__ import annotations

import re

from ingest import NUMBER_WORDS, StoredPassage, pattern
from service.language.date_words import MONTHS
from service.language.numeral import ORDINALS
from service.language.stop_words import telling_words
from service.language.years import MEASURED_FROM, YEAR
from service.reading_features.question_words import form, forms_of

_UNITS = r"(?:hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|seasons?|decades?)"
_COUNTED = pattern(r"\bhow (?:many|much)\b", re.I)
_EVERY = pattern(
    rf"\b(?:an?|per|each|every|one) (?P<unit>{_UNITS})\b|"
    r"\b(?P<ly>hourly|daily|nightly|weekly|monthly|yearly|annual(?:ly)?)\b",
    re.I,
)
_AS = {"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "yearly": "year"}
_NUMBER = rf"(?P<many>\d+|{'|'.join(NUMBER_WORDS)}|few|couple of)"
_FIRST = pattern(
    rf"\b(?P<which>{'|'.join(ORDINALS)}|opening|last|past|next) (?:{_NUMBER} )?(?:full |whole )?(?P<unit>{_UNITS})\b",
    re.I,
)


_IN_A_MONTH = pattern(rf"\b(?:in|during|for|of) (?:early |late |mid-)?(?P<month>{'|'.join(MONTHS)})\b", re.I)
_MONTH = pattern(rf"\b(?:{'|'.join(month.capitalize() for month in MONTHS)})\b")
_CLAUSE = pattern(r"[,;](?: and| but| while)? | (?:and|but|while) (?=the )")
_A_DAY = rf"(?:(?:{'|'.join(MONTHS)}) \d{{1,2}}|\d{{1,2}}(?: (?:{'|'.join(MONTHS)}))?)\b"
_IN_A_YEAR = pattern(r"\bhow many (?:[a-z'’-]+ ){1,4}(?:were|are) there in (?:19|20)\d\d[\d/–-]*\W*$", re.I)
_FROM_DAY_TO_DAY = pattern(rf"\b(?:between|from) {_A_DAY} (?:and|to|until) ", re.I)
_UP_TO = pattern(r"\b(?:as of|as at|by|until|till|to|end of|since|from|between|through)\b", re.I)
_AN_END = pattern(r"\b(?:end|close|start|beginning) of\b", re.I)  # "on October 31" is the end of October
_COUNT = pattern(r"\d(?! ?(?:st|nd|rd|th)\b)")
_DURING = pattern(r"\bduring (?:the |this |that |last |its )?(?P<what>(?:[\w'’-]+ ){0,3}[\w'’-]+)\W*$", re.I)


def is_of_another_stretch(passage: StoredPassage, words: str, question: str) -> bool:
    if _COUNTED.search(question) is None:
        return False
    if _IN_A_YEAR.search(question) and _FROM_DAY_TO_DAY.search(words):
        return True
    if _is_of_another_month(words, question) or _is_of_another_event(passage, words, question):
        return True
    if wanted := _stretches(question):
        told = _stretches(words)
        return bool(told) and wanted.isdisjoint(told)
    rates = _rates(question)
    return bool(rates) and rates.isdisjoint(_rates(words)) and bool(_rates(words) or _stretches(words))


def _is_of_another_month(words: str, question: str) -> bool:
    """Whether a sentence counts over a year and names no month, or gives a number beside other months alone."""
    asked = _IN_A_MONTH.search(question)
    if asked is None:
        return False
    plain, month = MEASURED_FROM.sub(" ", " ".join(words.split())), asked["month"].capitalize()
    if not _MONTH.search(plain):
        return YEAR.search(plain) is not None
    dated = rf"\b{month} \d{{1,2}}\b(?!\d)|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {month}\b"
    a_day = re.search(dated, plain) is not None and not re.search(rf"\b{month}\b", re.sub(dated, " ", plain))
    if a_day and not _AN_END.search(question) and not re.search(dated, question, re.I) and not _UP_TO.search(plain):
        return True  # of one day, and not of the month
    own = [clause for clause in _CLAUSE.split(plain) if re.search(rf"\b{month}\b", clause)]
    if not own or len(own) == len(_CLAUSE.split(plain)):
        return False
    others = _MONTH.search(plain.replace(month, " ")) is not None
    return others and not any(_COUNT.search(YEAR.sub(" ", clause)) for clause in own)


def _is_of_another_event(passage: StoredPassage, words: str, question: str) -> bool:
    """Whether no word of an event of two words or more, during which it is asked how many, stands in a passage."""
    asked = _DURING.search(question)
    what = [word for word in telling_words(asked["what"]) if not word.isdigit()] if asked else []
    if len(what) < 2:
        return False
    around = f"{passage.above} {passage.text} {words}"
    return set(map(form, what)).isdisjoint(forms_of(around))


def _rates(text: str) -> set[str]:
    found = (one["unit"] or one["ly"] for one in _EVERY.finditer(text))
    return {_AS.get(unit.casefold(), "year" if "annual" in unit.casefold() else _single(unit)) for unit in found}


def _stretches(text: str) -> set[tuple[str, str, str]]:
    return {
        (one["which"].casefold(), (one["many"] or "").casefold(), _single(one["unit"])) for one in _FIRST.finditer(text)
    }


def _single(unit: str) -> str:
    return unit.casefold().removesuffix("s")
