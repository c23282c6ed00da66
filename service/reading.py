"""What the service understood of a question: frozen, no I/O."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from ingest import pattern
from service.language.openings import WHETHER

_ACCENT = pattern("(?<=[A-Za-z])[\u0300-\u036f]+")  # of Latin letters: elsewhere a mark can make another letter
_ASKS = pattern(
    r"\b(?:who|whom|whose|what|when|where|which|why|how)\b"
    rf"|^(?:{WHETHER})\b",
    re.I,
)
_SHOUTED = 3  # more words than that in capitals throughout are no acronyms


class Kind(StrEnum):
    """What sort of end a question asks for."""

    PASSAGE = "passage"  # words of the archive
    PREDICTION = "prediction"  # what will be: no archive holds it
    SERVICE = "service"  # a greeting, or what this is and can do
    THANKS = "thanks"  # a message that only thanks; and so the three below: none of them asks anything
    NOTED = "noted"
    GOODBYE = "goodbye"
    SCOLDING = "scolding"
    PRIVACY = "privacy"  # who sees or keeps what is written here
    CITING = "citing"  # how what is shown is cited, and whether it may be printed
    UNSEEN = "unseen"  # what of the documents is not public
    OUT_OF_SCOPE = "out_of_scope"  # nothing that an archive of releases could hold


COURTESIES = frozenset({Kind.THANKS, Kind.NOTED, Kind.GOODBYE, Kind.SCOLDING})


@dataclass(frozen=True)
class Place:
    """A name of the question that may mean several subjects. ``ask``: a person has to choose."""

    printed: str
    codes: tuple[str, ...]
    ask: bool


@dataclass(frozen=True)
class Reading:
    """A question, completed from the turns before it.

    ``question`` is the standalone wording; ``years`` those that it names, relative ones resolved;
    ``since`` and ``until`` bounds that it sets (inclusive); ``newest`` that it asks for the latest.
    ``subjects`` are codes in the order of the question, without those of a name that has to be asked
    about. ``corrected`` maps misspelt words to what they were taken for. ``carried`` says which parts come
    from an earlier turn. ``earlier`` are the last questions of the conversation, oldest first. ``parts`` are the
    readings of the questions that one about a set of subjects is made of (``subject_set.py``).
    """

    question: str
    asked: str = ""
    kind: Kind = Kind.PASSAGE
    subjects: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    since: int | None = None
    until: int | None = None
    newest: bool = False
    framework: str | None = None
    section: str | None = None
    bills: tuple[str, ...] = ()
    speaker: str | None = None
    ambiguous: tuple[Place, ...] = ()
    corrected: tuple[tuple[str, str], ...] = ()
    carried: tuple[str, ...] = ()
    document_types: tuple[str, ...] = ()
    language: str = "en"
    earlier: tuple[str, ...] = ()
    parts: tuple[Reading, ...] = ()

    @cached_property
    def unaccented(self) -> str:
        """``question`` without the accents of Latin letters."""
        return unaccented(self.question)

    @cached_property
    def searched(self) -> str:
        """``question`` as archive and reader see it, so that accents, capitals throughout and a question mark
        left out change no answer (bench/metamorphic.py)."""
        plain = self.unaccented
        if plain.isupper() and len(plain.split()) > _SHOUTED:
            plain = plain.lower()
        return f"{plain}?" if plain[-1:].isalnum() and _ASKS.search(plain) else plain


def with_capital(words: str) -> str:
    """``words`` as they begin a sentence."""
    return f"{words[:1].upper()}{words[1:]}"


def unaccented(text: str) -> str:
    """``text`` without the accents of Latin letters."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _ACCENT.sub("", unicodedata.normalize("NFD", text)))
