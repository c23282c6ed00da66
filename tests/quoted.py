"""A text -> the quotations that are read from it, and as rows: the words, the speaker, the role."""

from __future__ import annotations

import re

from ingest.anatomy.quotes import quotes
from ingest.document import Quote, Span

Row = tuple[str, str | None, str | None]


def read(text: str) -> tuple[Quote, ...]:
    return quotes(text, [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)])


def rows(text: str) -> list[Row]:
    return [(quote.span.of(text), quote.speaker, quote.role) for quote in read(text)]
