"""A word that an archive does not know -> the word of its own vocabulary that was probably meant."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ingest import Generation

SHORTEST = 5  # letters: in shorter words one slip makes another word
TWO_SLIPS = 9  # letters from which two slips are forgiven


class Spelling:
    """Looks up one generation's words. A word that occurs there is never changed."""

    def __init__(self, generation: Generation) -> None:
        self._generation = generation

    def meant(self, word: str) -> str | None:
        """The index form of the nearest known word with the same first letter; None where the word is
        known, short, holds a digit, or nothing is near. A transposed pair of letters is one slip."""
        if len(word) < SHORTEST or not word.isalpha() or self._generation.document_frequency(word):
            return None
        stem = self._generation.stem(word)
        if not stem:
            return None
        slips = 2 if len(word) >= TWO_SLIPS else 1
        found = process.extractOne(stem, self._vocabulary.get(stem[0], ()), scorer=OSA.distance, score_cutoff=slips)
        return str(found[0]) if found else None

    @cached_property
    def _vocabulary(self) -> dict[str, list[str]]:
        """The words in use by their first letter, in alphabetical order."""
        words: dict[str, list[str]] = defaultdict(list)
        for (term,) in self._generation.db.execute("SELECT term FROM frequencies ORDER BY term"):
            if len(term) >= SHORTEST - 1 and term.isalpha():
                words[term[0]].append(term)
        return words
