"""A question and the best sentence that was read for it -> whether that says what is asked about, though nothing tells
that it answers: "What did the union first ask for?" and "The union had asked for 7 per cent."
"""

from __future__ import annotations

from collections.abc import Callable

from service.ending.asked_kind import without_asking
from service.language.stop_words import telling_words
from service.language.verb_forms import plain_form

FEWEST = 2  # words that both have: one alone stands in many sentences
_WHEN = frozenset("first last initially once still yet already eventually finally ever now then".split())


def says_alike(question: str, sentence: str, stem: Callable[[str], str]) -> bool:
    """Whether ``sentence`` has every telling word of ``question`` that is no adverb."""
    words = [word for word in telling_words(without_asking(question)) if not _is_adverb(word.casefold())]
    asked = {stem(plain_form(word)) for word in words}
    return len(asked) >= FEWEST and asked <= {stem(plain_form(word)) for word in telling_words(sentence)}


def _is_adverb(word: str) -> bool:
    return word in _WHEN or (word.endswith("ly") and len(word) > len("family"))
