"""Quotations and a question that asks for less of one -> the first, cut at the end of a clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ingest import Span, pattern
from service.citations import Cited

SHORT_CHARS = 110  # about one line of a newspaper column's width, or of a caption

_SHORTEN = pattern(r"\b(?:shorten|shorter|short version|trim|cut (?:down|short)|one line|brief(?:er)? version)\b", re.I)


def shortened(cited: Sequence[Cited], question: str, texts: Callable[[Cited], str | None]) -> tuple[Cited, ...]:
    """The first quotation cut at the end of a clause, where the question asks for less of it: one contiguous
    stretch, its words untouched. Otherwise what came in."""
    if not cited or not _SHORTEN.search(question):
        return tuple(cited)
    text, span = texts(cited[0]), cited[0].span
    words = span.of(text) if text else ""
    ends = [m.start() for m in re.finditer(r"[,;:.] |[,;.]?$", words) if 0 < m.start() <= SHORT_CHARS]
    cut = max(ends, default=words.rfind(" ", 0, SHORT_CHARS))
    if cut <= 0 or cut >= len(words.rstrip(" ,.")):
        return (cited[0],)
    return (replace(cited[0], span=Span(span.start, span.start + cut)),)
