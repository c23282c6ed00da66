"""Text -> where account numbers of the form IBAN stand (ISO 13616): by country, length and checksum."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.lazy_pattern import pattern
from ingest.secret_patterns import IBAN, Found

# How many characters each country of the registry uses (SWIFT, IBAN Registry, release 99).
_LENGTHS = {
    country: length
    for length, countries in {
        15: "NO",
        16: "BE",
        18: "DK FI FK FO GL NL SD",
        19: "MK SI",
        20: "AT BA EE KZ LT LU MN XK",
        21: "CH HR LI LV",
        22: "BG BH CR DE GB GE IE ME RS VA",
        23: "AE GI IL IQ OM SO TL",
        24: "AD CZ ES MD PK RO SA SE SK TN VG",
        25: "LY PT ST",
        26: "IS TR",
        27: "BI DJ FR GR IT MC MR SM",
        28: "AL AZ BY CY DO GT HN HU LB NI PL SV",
        29: "BR EG PS QA UA",
        30: "JO KW MU YE",
        31: "MT SC",
        32: "LC",
        33: "RU",
    }.items()
    for country in countries.split()
}
_BEGINS = pattern(r"(?<![^\W_])(?P<country>[A-Z]{2})\d\d(?=[ \u00a0\u202f.\n-]?[A-Z0-9])", re.I)
_SEPARATORS = " \u00a0\u202f.-\n"
_FEWEST_DIGITS = 8  # a checksum is right for one word in 97: shouted prose has no digits


def ibans(text: str) -> Iterator[Found]:
    """Every number that its country, its length and its checksum prove, in one piece or in groups."""
    for match in _BEGINS.finditer(text):
        length = _LENGTHS.get(match["country"].upper())
        end = _end(text, match.start(), length) if length else None
        if end is not None and _is_valid(text[match.start() : end]):
            yield Found(match.start(), end, IBAN)


def _end(text: str, start: int, length: int) -> int | None:
    """Where ``length`` letters and digits end, at most one separator between two; None where more follow or fewer."""
    at, found = start, 0
    while found < length:
        if text[at : at + 1] in _SEPARATORS and text[at : at + 1]:
            at += 1
        if not (text[at : at + 1].isascii() and text[at : at + 1].isalnum()):
            return None
        at, found = at + 1, found + 1
    return None if text[at : at + 1].isalnum() else at


def _is_valid(printed: str) -> bool:
    """The checksum of ISO 7064, mod 97-10. Small letters are taken only where all are."""
    letters = "".join(filter(str.isalnum, printed))
    if sum(map(str.isdigit, letters)) < _FEWEST_DIGITS or not (
        letters == letters.upper() or letters == letters.lower()
    ):
        return False
    moved = f"{letters[4:]}{letters[:4]}"
    return int("".join(str(int(letter, 36)) for letter in moved)) % 97 == 1
