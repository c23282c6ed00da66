"""Words that the archive does not hold -> the wording that was probably meant, from the archive's own vocabulary."""

from __future__ import annotations

import re

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from ingest import Generation
from service.stop_words import STOP_WORDS

_WORD = re.compile(r"[^\W\d_]+")
SHORTEST = 5  # shorter words have too many neighbours one letter away
_LETTERS_AN_ERROR = 4  # one wrong letter in words of 5 to 7, two from 8 on: four of five typing errors are single ones
# Source: Damerau, Communications of the ACM 7 (1964): over 80 % of misspellings differ by one operation.


def did_you_mean(generation: Generation, words: str) -> str | None:
    """``words`` with every unknown word replaced by its nearest known one; None where that changes nothing."""
    changed = _WORD.sub(lambda match: _nearest(generation, match.group()) or match.group(), words)
    return changed if changed != words else None


def _nearest(generation: Generation, word: str) -> str | None:
    stem = generation.stem(word)
    if len(word) < SHORTEST or word.casefold() in STOP_WORDS or not stem or _known(generation, stem):
        return None
    terms = [term for (term,) in generation.db.execute("SELECT term FROM vocabulary")]
    errors = max(1, min(2, len(word) // _LETTERS_AN_ERROR))
    found = process.extractOne(stem, terms, scorer=DamerauLevenshtein.distance, score_cutoff=errors)
    return _as_printed(generation, found[0]) if found else None


def _known(generation: Generation, stem: str) -> bool:
    return generation.db.execute("SELECT 1 FROM vocabulary WHERE term = ?", (stem,)).fetchone() is not None


def _as_printed(generation: Generation, stem: str) -> str | None:
    """A word of that stem as the first passage that holds it prints it."""
    row = generation.db.execute("SELECT rowid FROM words WHERE words MATCH ? LIMIT 1", (f'"{stem}"',)).fetchone()
    if row is None:
        return None
    text = " ".join(generation.db.execute("SELECT * FROM words WHERE rowid = ?", row).fetchone() or ())
    return next((match.group() for match in _WORD.finditer(text) if generation.stem(match.group()) == stem), None)
