"""A question -> the months that it names ("in March", "on March 3", "en marzo"), and those of a document's date.

Only where a preposition stands before the month: "March", "May" and "August" are other words and names too.
"""

from __future__ import annotations

import re

from ingest import Published, pattern
from service.language.date_words import MESES, MONTHS
from service.language.openings import WHAT_ABOUT

_MONTH = r"(?P<month>[^\W\d_]{3,10})"
_NAMED = pattern(
    rf"\b(?:in|during|of|this|last|en|durante|\d{{1,2}} de)\s+(?:early |late |mid-|el mes de )?{_MONTH}\b|"
    r"\bon\s+(?:(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<dated>[^\W\d_]{3,10})\b|"
    r"(?P<day>[^\W\d_]{3,10})\s+\d)",
    re.IGNORECASE,
)
_FRAGMENT = pattern(rf"{WHAT_ABOUT}(?:(?P<in>in|en|for|of|from) )?{_MONTH}\W*$", re.IGNORECASE)


def months_named(question: str) -> frozenset[int]:
    """The numbers of the months that a question names."""
    found = (month_number(match["month"] or match["dated"] or match["day"]) for match in _NAMED.finditer(question))
    return frozenset(number for number in found if number)


def in_months(published: Published, months: frozenset[int]) -> bool:
    """Whether a document came out in one of these months, as far as its date tells the month."""
    parts = (published.date or "").split("-")
    return len(parts) > 1 and int(parts[1]) in months


def months_in_words(months: frozenset[int], language: str) -> str:
    """ "March", "marzo", or several with "or"."""
    spanish = language == "es"
    names = (MESES[number - 1] if spanish else MONTHS[number - 1].capitalize() for number in sorted(months))
    return (" o " if spanish else " or ").join(names)


def other_month(question: str, fragment: str) -> str | None:
    """ "What did Lee say in March?", "and in May?" -> the question in the other month; None for any other fragment."""
    asked = _FRAGMENT.match(fragment)
    if asked is None or month_number(asked["month"]) is None:
        return None
    for match in _NAMED.finditer(question):
        if match["month"] and month_number(match["month"]):
            return f"{question[: match.start('month')]}{asked['month']}{question[match.end('month') :]}"
    if asked["in"] is None:
        return None  # it may be a name
    return f"{question.rstrip(' ?.!')} {asked['in'].lower()} {asked['month']}?"


def month_number(word: str) -> int | None:
    """Which month a word is the name of."""
    low = word.casefold()
    return next((at for at, names in enumerate(zip(MESES, MONTHS, strict=True), 1) if low in names), None)
