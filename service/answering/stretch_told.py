"""A question how many there are in a day, a year or its first week -> whether a sentence counts them over other time.

"How many people visit it a day?" is not answered by "It had 9,000 visitors in its first three days".
"""

from __future__ import annotations

import re

from ingest import NUMBER_WORDS
from service.language.numeral import ORDINALS

_UNITS = r"(?:hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|seasons?|decades?)"
_COUNTED = re.compile(r"\bhow (?:many|much)\b", re.I)
_EVERY = re.compile(
    rf"\b(?:an?|per|each|every|one) (?P<unit>{_UNITS})\b|"
    r"\b(?P<ly>hourly|daily|nightly|weekly|monthly|yearly|annual(?:ly)?)\b",
    re.I,
)
_AS = {"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "yearly": "year"}
_NUMBER = rf"(?P<many>\d+|{'|'.join(NUMBER_WORDS)}|few|couple of)"
_FIRST = re.compile(
    rf"\b(?P<which>{'|'.join(ORDINALS)}|opening|last|past|next) (?:{_NUMBER} )?(?:full |whole )?"
    rf"(?P<unit>{_UNITS})\b",
    re.I,
)


def is_of_another_stretch(words: str, question: str) -> bool:
    if _COUNTED.search(question) is None:
        return False
    if wanted := _stretches(question):
        told = _stretches(words)
        return bool(told) and wanted.isdisjoint(told)
    rates = _rates(question)
    return bool(rates) and rates.isdisjoint(_rates(words)) and bool(_rates(words) or _stretches(words))


def _rates(text: str) -> set[str]:
    found = (one["unit"] or one["ly"] for one in _EVERY.finditer(text))
    return {_AS.get(unit.casefold(), "year" if "annual" in unit.casefold() else _single(unit)) for unit in found}


def _stretches(text: str) -> set[tuple[str, str, str]]:
    return {
        (one["which"].casefold(), (one["many"] or "").casefold(), _single(one["unit"])) for one in _FIRST.finditer(text)
    }


def _single(unit: str) -> str:
    return unit.casefold().removesuffix("s")
