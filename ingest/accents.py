"""A text -> the same without the accents of its letters: a Chloë is as well known as a Chloe."""

from __future__ import annotations

import unicodedata


def unaccented(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
