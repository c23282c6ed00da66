"""The words of the one box -> whether a person asks a question or looks words up.

Both are done for either; this only decides whether an abstention is worth showing above the results.
"""

from __future__ import annotations

from ingest import pattern

_WORD = pattern(r"\w+")
# First words of a question in English and Spanish, the languages of the fixed texts.
_QUESTION_WORDS = frozenset(
    "what which who whom whose when where why how is are was were do does did has have had can could will would "
    "should may tell list show compare give explain qué que cuál cual cuáles quién quien cuándo cuando dónde donde "
    "por cómo como cuántos cuantos cuántas cuantas es son fue hay tiene puede".split()
)


def is_question(words: str) -> bool:
    """Whether it ends or begins as a question does."""
    first = _WORD.search(words)
    return (
        words.rstrip().endswith("?")
        or words.lstrip().startswith("¿")
        or (first is not None and first.group().casefold() in _QUESTION_WORDS)
    )
