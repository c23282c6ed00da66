"""A question and its tokens -> its words, and how much each weighs."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from weakref import ref

import numpy as np
from numpy.typing import NDArray

from ingest import Generation, QuestionTokens, pattern
from service.language.stop_words import STOP_WORDS, telling_words
from service.language.verb_forms import plain_form
from service.reading_features.answer_kinds import AnswerKind, asked_kind
from service.reading_features.rarity import rarity

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]

STOP_WEIGHT = 0.1  # of a stop word against a content word of the same rarity
FORM_CHARS = 6  # a word's first letters stand for its forms; as good as a stemmer on XQuAD, and free
WORD = pattern(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True)
class QuestionWords:
    """``weights`` sum to 1. ``members`` has shape (tokens, words): the share of each token in its word.
    ``content``, ``names`` and ``numbers`` are masks over the words."""

    question: str
    kind: AnswerKind
    printed: tuple[str, ...]
    forms: tuple[str, ...]
    weights: Floats
    rarity: Floats
    members: Floats
    content: Mask
    names: Mask
    numbers: Mask
    tokens: QuestionTokens


def read_question(question: str, generation: Generation) -> QuestionWords:
    """The words of a question as ``generation`` knows them."""
    return _read(question, ref(generation))


@lru_cache(maxsize=64)  # retriever and reader both ask; a reference keeps no generation open that is done with
def _read(question: str, known: ref[Generation]) -> QuestionWords:
    generation = known()
    assert generation is not None  # whoever asks holds it
    tokens = generation.embed_tokens(question)
    words = list(WORD.finditer(question))
    edges = np.array([word.span() for word in words], np.int64).reshape(-1, 2)
    inside = (tokens.offsets[:, 0] >= edges[:, :1]) & (tokens.offsets[:, 1] <= edges[:, 1:])
    seen = np.flatnonzero(inside.any(axis=1))  # after the end of what the network reads there are words of no token
    inside, printed = inside[seen], [words[at].group() for at in seen]
    passages = generation.manifest.passages
    rare = [rarity(word, passages, generation.document_frequency(word)) for word in printed]
    stop = np.array([word.casefold() in STOP_WORDS for word in printed], bool)
    rarities = np.array(rare, np.float32)
    weights = rarities * np.where(stop, STOP_WEIGHT, 1.0).astype(np.float32)
    numbers = np.array([any(c.isdigit() for c in word) for word in printed], bool)
    names = np.array(
        [
            word[0].isupper() and not number and not small
            for word, number, small in zip(printed, numbers, stop, strict=True)
        ],
        bool,
    )
    if len(names) and not question[:2].isupper() and printed[0][1:].islower():
        names[0] = False  # a capital at the beginning tells nothing
    return QuestionWords(
        question,
        asked_kind(question),
        tuple(printed),
        tuple(map(form, printed)),
        weights / max(float(weights.sum()), 1e-6),
        rarities,
        (inside / inside.sum(axis=1, keepdims=True)).astype(np.float32).T,
        ~stop,
        names,
        numbers,
        tokens,
    )


@lru_cache(maxsize=50_000)
def form(word: str) -> str:
    """A word without case, accents and most endings; a number whole."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
    plain = plain.removesuffix("'s").removesuffix("’s")
    return plain if any(c.isdigit() for c in plain) else plain[:FORM_CHARS]


def forms_of(text: str) -> set[str]:
    """Those of all words of a text."""
    return set(map(form, WORD.findall(text)))


def telling_forms(text: str) -> set[str]:
    """Those of the words that tell what it is about."""
    return set(map(form, telling_words(text)))


def verb_form(word: str) -> str:
    """As ``form``, where "bought" and "buy" are one."""
    return form(plain_form(word.casefold()))
