"""Words that no document holds -> the wording that was probably meant, as the archive prints it."""

from __future__ import annotations

import re

from ingest import Generation
from service.spelling import Spelling

_WORD = re.compile(r"[^\W\d_]+")


def did_you_mean(generation: Generation, words: str) -> str | None:
    """``words`` with every unknown word replaced by its nearest known one; None where that changes nothing."""
    spelling = Spelling(generation)

    def meant(match: re.Match[str]) -> str:
        stem = spelling.meant(match.group().casefold())
        return (stem and _as_printed(generation, stem)) or match.group()

    changed = _WORD.sub(meant, words)
    return changed if changed != words else None


def _as_printed(generation: Generation, stem: str) -> str | None:
    """A word of that stem as the first passage that holds it prints it."""
    row = generation.db.execute("SELECT rowid FROM words WHERE words MATCH ? LIMIT 1", (f'"{stem}"',)).fetchone()
    if row is None:
        return None
    text = " ".join(generation.db.execute("SELECT text, context FROM words WHERE rowid = ?", row).fetchone() or ())
    return next((match.group() for match in _WORD.finditer(text) if generation.stem(match.group()) == stem), None)
