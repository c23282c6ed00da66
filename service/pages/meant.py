"""Words that no document holds -> the wording that was probably meant, as a document that may be seen prints it."""

from __future__ import annotations

import re

from ingest import pattern
from service.pipeline import Pipeline
from service.spelling import Spelling

_WORD = pattern(r"[^\W\d_]+")
_HOLDERS = """
SELECT d.id, d.version, p.text || ' ' || p.context FROM words JOIN passages p ON p.row = words.rowid
JOIN documents d ON d.number = p.document WHERE words MATCH ?
"""


def did_you_mean(pipeline: Pipeline, words: str) -> str | None:
    """``words`` with every unknown word replaced by its nearest known one; None where that changes nothing."""
    spelling = Spelling(pipeline.generation)

    def meant(match: re.Match[str]) -> str:
        stem = spelling.meant(match.group().casefold())
        return (stem and _as_printed(pipeline, stem)) or match.group()

    changed = _WORD.sub(meant, words)
    return changed if changed != words else None


def _as_printed(pipeline: Pipeline, stem: str) -> str | None:
    """A word of that stem as the first passage prints it whose document may be seen."""
    generation = pipeline.generation
    for name, version, text in generation.db.execute(_HOLDERS, (f'"{stem}"',)):
        if pipeline.visible([name]).get(name) == version:
            return next((m.group() for m in _WORD.finditer(text) if generation.stem(m.group()) == stem), None)
    return None
