"""Evidence -> what is cited of it."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import Span, StoredDocument
from service.citations import Cited, bare
from service.reader import Evidence


def each_once(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence in its order; a sentence that several documents print stands once."""
    found: dict[str, Evidence] = {}
    for one in evidence:
        found.setdefault(bare(one.words), one)
    return tuple(found.values())


def cited_of(evidence: Evidence) -> Cited:
    """The span of the evidence, as ``cited_sentence`` has it."""
    return cited_sentence(evidence.passage.document, evidence.span, evidence.marks)


def cited_sentence(document: StoredDocument, span: Span, marks: tuple[tuple[int, int], ...] = ()) -> Cited:
    """The span of a sentence; of one that is mostly one speaker's words, those words alone, with their speaker."""
    for quote in document.anatomy.quotes:
        if quote.speaker and span.contains(quote.span):
            if (quote.span.end - quote.span.start) * 2 > span.end - span.start:
                return Cited(document, quote.span, "quote", quote)
            break
    return Cited(document, span, marks=marks)
