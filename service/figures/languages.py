"""The code of a language -> the words in which figures are told; English for one that is not known."""

from __future__ import annotations

from ingest import Organisation
from service.figures.spanish import Spanish
from service.figures.words import Words

_LANGUAGES = {"en": Words, "es": Spanish}


def words_in(language: str, organisation: Organisation, comma: bool = False) -> Words:
    """``comma``: the archive writes decimals with one."""
    return _LANGUAGES.get(language, Words)(organisation, comma)
