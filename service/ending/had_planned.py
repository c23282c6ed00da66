"""A sentence on what had been planned -> the same with the one behind it in its paragraph, which tells what came of it:
"A trial had been planned for May. It was called off." The first alone would have a reader print that there was one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest import Generation, Span, pattern
from service.citations import MAX_EXACT, Cited

_HAD_PLANNED = pattern(
    r"\bhad (?:been )?(?:planned|hoped|intended|wanted|meant|expected|scheduled|promised|due)\b|"
    r"\b(?:was|were) (?:originally |first |initially )?(?:due|scheduled|supposed|expected|meant|planned) to\b|"
    r"\b(?:hab[ií]an? (?:previsto|planeado|prometido|pensado|esperado)|ten[ií]an? previsto|estaban? previst[oa]s?)\b",
    re.I,
)


def with_outcomes(cited: Iterable[Cited], generation: Generation) -> list[Cited]:
    """``cited``, each once."""
    found: list[Cited] = []
    for item in cited:
        whole = _whole(item, generation) if item.kind == "quote" and item.quote is None else item
        if not any(one.document.id == whole.document.id and one.span.contains(whole.span) for one in found):
            found.append(whole)
    return found


def _whole(item: Cited, generation: Generation) -> Cited:
    passages = generation.passages(generation.rows_of([item.document.number])).values()
    passage = next((one for one in passages if one.span.contains(item.span)), None)
    if passage is None or not _HAD_PLANNED.search(passage.words(item.span)):
        return item
    behind = passage.sentence_behind(item.span)
    if behind is None or behind.end - item.span.start >= MAX_EXACT:
        return item
    span = Span(item.span.start, behind.end)
    said = any(quote.speaker and quote.span.overlaps(span) for quote in item.document.anatomy.quotes)
    return item if said or "\n\n" in passage.words(span) else replace(item, span=span)
