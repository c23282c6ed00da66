"""A visitor's question in Spanish -> the same in English, where the whole of it is of a known form.

An archive in English is read by a reader that was trained on English, and holds few words of a Spanish question. Closed
forms and words (``spanish.toml``); anything else stays Spanish, and is looked for as it is. One who asks in English
with a Spanish word among it is read with the English one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ingest import pattern
from service.language.date_words import MESES
from service.reading import unaccented

_WORDS = Path(__file__).with_name("spanish.toml")
# What may stand in a form: anything of a few words, a name, one or two years, a month, the letter of a grade, and "in"
# a year, which may be missing.
_SLOTS = {
    "x": r"(\w+(?: (?:de )?\w+){0,2})",
    "kind": r"(\w+)",
    "other": r"(\w+)",
    "name": r"((?!(?:el|la|los|las|un|una|su|mi|todo|eso|esto|usted|ustedes) )\w+(?: (?:del? )?\w+){0,2}?)",
    "year": r"((?:19|20)\d\d)",
    "until": r"((?:19|20)\d\d)",
    "month": f"({'|'.join(MESES)})",
    "letter": r"([a-f])",
    "in year": r"(?: (?:en|durante)(?: el)?(?: ano| boletin de| edicion de)? ((?:19|20)\d\d))?",
}
_SLOT = pattern(r"\{([a-z ]+)\}")
_HELLO = (
    r"(?:(?:hola|buenas|buenos dias|buenas tardes|disculp[ea]|perdon|por favor|y|pero|oye|oiga|oigan|a ver|entonces|"
    r"(?:tengo )?una (?:pregunta|duda)|me (?:puede[ns]?|podria[ns]?) decir|quisiera saber|quiero saber)\W+)*"
)
_LIKE_A_VOWEL = frozenset("aef")
_TOKEN = pattern(r"[^\W\d_]+")


@dataclass(frozen=True)
class _Table:
    """``forms``: a pattern, the slots of its groups in their order, and what it is in English."""

    forms: tuple[tuple[re.Pattern[str], tuple[str, ...], str], ...]
    words: Mapping[str, str]
    among_english: Mapping[str, str]


def in_english(question: str) -> str | None:
    """The question in English; None where it is of no such form."""
    plain = unaccented(question.casefold()).strip(" ¿?¡!.,")
    table = _table()
    for form, slots, english in table.forms:
        if found := form.fullmatch(plain):
            held = {slot: words for slot, words in zip(slots, found.groups(), strict=True) if words}
            return f"{_filled(english, held, table.words)}?"
    return None


def without_spanish(question: str) -> str | None:
    """A question in English, its few Spanish words in English too; None where it holds none of them."""
    words = _table().among_english
    said = _TOKEN.sub(lambda found: words.get(unaccented(found[0]), found[0]), question)
    return said if said != question else None


def _filled(english: str, held: Mapping[str, str], words: Mapping[str, str]) -> str:
    def fill(slot: re.Match[str]) -> str:
        said = held.get(slot[1], "")
        if slot[1] == "letter":
            return f"{'an' if said in _LIKE_A_VOWEL else 'a'} {said.upper()}"
        return (f" in {said}" if said else "") if slot[1] == "in year" else words.get(said, said)

    return _SLOT.sub(fill, english)


@cache
def _table() -> _Table:
    table = tomllib.loads(_WORDS.read_text(encoding="utf-8"))
    forms = []
    for form, english in table["forms"].items():
        pattern = _SLOT.sub(lambda slot: _SLOTS[slot[1]], form)
        slots = tuple(slot[1] for slot in _SLOT.finditer(form))
        forms.append((re.compile(rf"{_HELLO}(?:{pattern})(?: (?:por favor|aqui|ahi|alli))?"), slots, english))
    return _Table(tuple(forms), table["words"], table["among_english"])
