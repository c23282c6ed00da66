"""Words that a passage has to hold, and which of its spans tell -> the one span of each document, the newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from ingest import Generation, Span, StoredPassage
from service.citations import Cited
from service.retriever import Filters, Visible
from service.visibility import nearest_holding

READ = 40  # passages that are looked through, the nearest by their words
SHOWN = 3  # spans, each of another document


def one_of_each(
    words: Sequence[str],
    telling: Callable[[StoredPassage], Iterable[Span]],
    generation: Generation,
    visible: Visible,
    filters: Filters,
) -> tuple[Cited, ...]:
    """Of a document with two such spans none: which is meant is open."""
    found: dict[str, list[Cited]] = {}
    for passage in nearest_holding(words, READ, generation, visible, filters, every=True):
        spans = (Cited(passage.document, span) for span in telling(passage))
        found.setdefault(passage.document.id, []).extend(spans)
    alone = [cited[0] for cited in found.values() if len(cited) == 1]
    alone.sort(key=lambda one: (one.document.date, -one.document.number), reverse=True)
    return tuple(islice(alone, SHOWN))
