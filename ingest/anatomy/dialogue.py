"""A paragraph of Spanish dialogue -> what is spoken in it: "—Volverá el agua —dijo Ana Quist—. No hay duda."

A dash opens what somebody says, and dashes stand around who says it. Only a paragraph that begins with a dash and has
a verb of saying right after another is read so; lists and asides have none.
"""

from __future__ import annotations

from ingest.anatomy.verbs import REPLIED, VERBO
from ingest.document import Span
from ingest.lazy_pattern import pattern

_OPENS = pattern(r"[\s*_>]*(?:[—–―]\s?|-(?=\S))(?=[\w¿¡«“\"])")
_SAYS = pattern(rf"\s*(?:\s[—–―-]\s?|[—–―]\s?)(?=(?:{VERBO}|{REPLIED})\b)")
_CLOSES = pattern(r"(?:[—–―]|(?<=\S)-(?=[\s.,;:])|\s-(?=\w))[.,;:]?\s*")


def spoken(text: str, block: Span) -> list[tuple[Span, Span]]:
    """The stretches of speech of a paragraph in order, each twice: its words, and its words with the dash before
    them; all are one person's. None where the paragraph is no dialogue."""
    opening = _OPENS.match(text, block.start, block.end)
    found: list[tuple[Span, Span]] = []
    outer = block.start
    start = opening.end() if opening else block.end
    while start < block.end:
        says = _SAYS.search(text, start, block.end)
        end = says.start() if says else block.end
        if not found and not says:
            return []
        words = Span(start, start + len(text[start:end].rstrip()))
        if words.end > words.start:
            found.append((words, Span(outer, words.end)))
        closing = _CLOSES.search(text, says.end(), block.end) if says else None
        outer, start = (closing.start(), closing.end()) if closing else (block.end, block.end)
    return found
