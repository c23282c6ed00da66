"""A visitor's question in Spanish -> the same in English, where the whole of it is of a known form.

An archive in English is read by a reader that was trained on English, and holds few words of a Spanish question. Closed
forms and words (``spanish.toml``); anything else stays Spanish, and is looked for as it is.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from service.reading import unaccented

_WORDS = Path(__file__).with_name("spanish.toml")
_ANY = r"(\w+(?: (?:de )?\w+){0,2})"
_HELLO = r"(?:(?:hola|buenas|buenos dias|buenas tardes|disculpe|perdon|por favor|y|pero|oiga|una pregunta)\W+)*"


def in_english(question: str) -> str | None:
    """The question in English; None where it is of no such form."""
    plain = unaccented(question.casefold()).strip(" ¿?¡!.,")
    forms, words = _table()
    for form, english in forms:
        if found := form.fullmatch(plain):
            held = next(filter(None, found.groups()), "")
            return f"{english.replace('{x}', words.get(held, held))}?"
    return None


@cache
def _table() -> tuple[list[tuple[re.Pattern[str], str]], dict[str, str]]:
    table = tomllib.loads(_WORDS.read_text(encoding="utf-8"))
    forms = []
    for form, english in table["forms"].items():
        forms.append(
            (re.compile(rf"{_HELLO}(?:{_ANY.join(form.split('{x}'))})(?: (?:por favor|aqui|ahi|alli))?"), english)
        )
    return forms, table["words"]
