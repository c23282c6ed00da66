"""A question -> whether it goes on with another, which a sentence may answer alone: "... and what did it cost?"."""

from __future__ import annotations

import re

from ingest import pattern

_MORE = pattern(r"\b(?:and|or|but)\W+(?:\w+ )?(?:who|whom|whose|what|when|where|how|why|which)\b", re.I)


def asks_more(question: str) -> bool:
    """Not where it only begins with "and"."""
    return any(found.start() > 0 for found in _MORE.finditer(question.lstrip(" ,;\"'")))
