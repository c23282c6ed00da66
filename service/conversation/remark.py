"""A turn -> what it wants of the answer before, where it talks of that alone and asks nothing new.

"That's wrong", "say that again", "in Spanish please" and "where did you get that?" want that answer once more, with its
sources; "simpler please" wants it in words that nothing printed; "this is not what I asked" or "start over" want to be
told how to ask. None of them is a question to the archive. The forms are those of ``remarks.toml``.
"""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from ingest import pattern
from service.reading import unaccented

FORMS = Path(__file__).with_name("remarks.toml")
_WORD = pattern(r"[^\W_]+(?:['’][^\W_]+)?")
_NAMED = pattern(r"<(\w+)>")


class Remark(StrEnum):
    """What a turn wants of the answer before; the names of the tables of ``remarks.toml``."""

    AGAIN = "again"
    SPANISH = "es"
    ENGLISH = "en"
    REWORDED = "reworded"
    PUZZLED = "puzzled"


LANGUAGES = (Remark.SPANISH, Remark.ENGLISH)


@lru_cache(maxsize=64)  # a question asks it of itself and of the turns before it, several times each
def remark(question: str) -> Remark | None:
    """What a whole turn wants of the answer before; None for any other turn."""
    words = " ".join(plain_words(question))
    return next((kind for kind, form in _forms() if form.fullmatch(words)), None)


def repeats(question: str) -> bool:
    """Whether a whole turn wants the answer before it once more."""
    return remark(question) in (Remark.AGAIN, *LANGUAGES)


def plain_words(question: str) -> list[str]:
    """The words of a turn in lower case, without accents and apostrophes."""
    return [word.replace("’", "").replace("'", "") for word in _WORD.findall(unaccented(question.casefold()))]


@cache
def _forms() -> tuple[tuple[Remark, re.Pattern[str]], ...]:
    tables = tomllib.loads(FORMS.read_text("utf-8"))
    named = {name: f"(?:{'|'.join(entries)})" for name, entries in tables["words"].items()}

    def whole(forms: list[str]) -> re.Pattern[str]:
        any_of = _NAMED.sub(lambda found: named[found[1]], "|".join(forms))
        return re.compile(rf"(?:{named['lead']} )*(?:{any_of})(?: {named['trail']})*")

    return tuple((kind, whole(tables[kind]["any"])) for kind in Remark)
