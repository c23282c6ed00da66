"""The words of a question in another language, and idioms of English -> the words that the grammar of figures knows, by
``gloss.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from ingest import pattern
from service.figures.vocabulary import KNOWN
from service.reading import unaccented

_GLOSS = Path(__file__).with_name("gloss.toml")
_LONGEST = 5  # words of a form in gloss.toml
_YEAR = pattern(r"(?:19|20)\d\d")


def glossed(tokens: list[str], language: str) -> list[str]:
    """The tokens of a question in ``language``, those of ``gloss.toml`` in plain English. One foreign word without an
    accent makes no foreign question: the interface may be in another language than what is typed into it."""
    gloss = _glosses().get(language, {})
    foreign = [token for token in tokens if token.casefold() in gloss and token.casefold() not in KNOWN]
    if language != "en" and len(foreign) < 2 and all(map(str.isascii, foreign)):
        return tokens
    once = _by(gloss, tokens)
    return _by(gloss, once) if language == "en" and once != tokens else once  # "who nosedived", "who fell"


def _by(gloss: Mapping[str, str], tokens: Sequence[str]) -> list[str]:
    told, at = list[str](), 0
    while at < len(tokens):
        longest = min(_LONGEST, len(tokens) - at)
        phrases = ((n, " ".join(tokens[at : at + n]).casefold()) for n in range(longest, 1, -1))
        length = next((n for n, words in phrases if words in gloss and not _is_no_limit(words, tokens[at + n :])), 1)
        said = " ".join(tokens[at : at + length])
        told.extend([said] if said == "A" and at else gloss.get(said.casefold(), said).split())  # the letter, not "to"
        at += length
    return told


def _is_no_limit(words: str, behind: Sequence[str]) -> bool:
    """Whether "más de" sets no limit: "mejoró más de 2021 a 2022" is the most, from 2021 to 2022."""
    return words in ("más de", "mas de", "menos de") and _YEAR.fullmatch("".join(behind[:1])) is not None


@cache
def _glosses() -> dict[str, dict[str, str]]:
    """The words of each language, also typed without their accents."""
    told: dict[str, dict[str, str]] = tomllib.loads(_GLOSS.read_text("utf-8"))
    return {code: {unaccented(word): said for word, said in words.items()} | words for code, words in told.items()}
