"""A passage -> what each of its sentences holds, whatever the question."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ingest import StoredPassage
from service.reading_features.question_words import WORD, form

_LEANS = re.compile(
    r"^(?:It|They|He|She|This|That|These|Those|The latter|The former|Its|Their|His|Her|Such|In that year|That year|"
    r"At that time|However|Instead|Similarly|Likewise|Also)\b"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b[\w-]+\.(?:com|org|net|gov|edu)(?:/\S*)?")
_BULLET = re.compile(r"^\s*(?:[-*•‣–]|\(?[a-z0-9]{1,2}[.)])\s+")
_VERB_END = re.compile(r"[.!?:;][\"”’')\]]*$")


@dataclass(frozen=True)
class SentenceWords:
    """``forms`` in order; ``address`` is the share of its characters that are an address."""

    text: str
    forms: tuple[str, ...]
    distinct: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    capitals: frozenset[str]
    numbers: frozenset[str]
    leans: bool
    asks: bool
    address: float
    bullet: bool
    label: bool


def read_sentence(text: str) -> SentenceWords:
    printed = WORD.findall(text)
    forms = tuple(map(form, printed))
    address = sum(len(m.group()) for m in _ADDRESS.finditer(text)) / max(len(text), 1)
    return SentenceWords(
        text,
        forms,
        frozenset(forms),
        frozenset(pairwise(forms)),
        frozenset(f for f, word in list(zip(forms, printed, strict=True))[1:] if word[0].isupper()),
        frozenset(f for f in forms if any(c.isdigit() for c in f)),
        bool(_LEANS.match(text)),
        text.rstrip("”\"' ").endswith("?"),
        address,
        bool(_BULLET.match(text)),
        len(printed) < 8 and not _VERB_END.search(text.rstrip()),
    )


def sentence_texts(passage: StoredPassage) -> list[str]:
    return [passage.text[s.start - passage.span.start : s.end - passage.span.start] for s in passage.sentences]


def cached_reading(passages: int) -> Callable[[str], SentenceWords]:
    """``read_sentence`` that remembers the sentences it read last, of about ``passages`` passages."""
    return lru_cache(maxsize=passages * 6)(read_sentence)
