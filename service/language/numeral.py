"""A whole number -> its figures in a language; one of few as a question words it -> the number.

A comma between thousands reads as a decimal comma in Spain, and a point as a decimal point in Mexico: in Spanish a
space parts them, from five figures on, as the Academies have it.
"""

from __future__ import annotations

from ingest import NUMBER_WORDS, ORDINAL_WORDS

NUMBERS = tuple(word for word, number in NUMBER_WORDS.items() if 2 <= number <= 12)
ORDINALS = tuple(word for word, number in ORDINAL_WORDS.items() if number <= 10)
A_NUMBER = rf"(?:\d[\d.,]*|{'|'.join(NUMBER_WORDS)})"  # a piece of patterns: as a text prints one
_SPACE = "\u00a0"  # one at which no line breaks
_FEWEST_PARTED = 10_000


def numeral(number: int, language: str = "en") -> str:
    if language != "es":
        return f"{number:,}"
    return f"{number:,}".replace(",", _SPACE) if number >= _FEWEST_PARTED else str(number)


def number_of(word: str) -> int:
    """Of figures, or of one of ``NUMBERS``."""
    return int(word) if word.isdigit() else NUMBER_WORDS[word.casefold()]
