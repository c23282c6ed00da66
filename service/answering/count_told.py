"""A question how many there are -> whether every number of a sentence is a measure, a sum or a day, so that none
counts: "held 0.4 milligrams of lead on 28 April" does not say how many mussels were tested."""

from __future__ import annotations

import re

from ingest import NUMBER_WORDS, pattern
from service.language.date_words import MESES, MONTHS
from service.language.openings import OPENED
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


def counts_nothing(words: str, question: str) -> bool:
    """Whether it is asked how many, and a sentence has numbers of which none can count."""
    if not _HOW_MANY.match(question) or not any(map(str.isdigit, words)):
        return False
    return _NUMBER.search(_MEASURED.sub(" ", words)) is None
