"""Somebody whom documents quote -> the words with which they introduce them: the role that stands beside the name, or
the clause after it ("said Vera Holt, who leads the traders", "said Bo Lind, of the group Open Water")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import Generation, Quote, StoredDocument, pattern
from service.citations import Cited
from service.quotations import quoting
from service.retriever import Filters, Visible
from service.speech.people import People

SHOWN = 2  # roles of one person
_CLAUSE = pattern(
    r",\s+(?:who\s+(?:is\s+(?:an?|the|its|our)|leads|chairs|runs|heads|represents|directs|manages|edits|teaches|owns|"
    r"founded|works|speaks)\b|(?:of|from)\s+(?:the\s+)?(?:[a-z-]+\s+)?[A-ZÀ-ÖØ-Þ])"
)


def introduced(name: str, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """Words of the one person of that name, who stand with their role; the newest first, each role once. Where no role
    is printed, the newest sentences that introduce them otherwise."""
    documents = sorted(quoting(generation, visible, filters), key=lambda one: one.date, reverse=True)
    people = People(quote for document in documents for quote in document.anatomy.quotes)
    meant = people.meant(name)
    if len(meant) != 1:
        return ()
    theirs = [
        (document, quote)
        for document in filter(filters.allow, documents)
        for quote in document.anatomy.quotes
        if quote.speaker and people.one(quote.speaker) in meant
    ]
    found: dict[str, Cited] = {}
    for document, quote in theirs:
        if any(map(str.isalpha, quote.role or "")):
            found.setdefault((quote.role or "").casefold(), Cited(document, quote.span, "quote", quote))
    told = found.values() or (one for pair in theirs for one in _in_a_clause(*pair, generation))
    return tuple(told)[:SHOWN]


def _in_a_clause(document: StoredDocument, quote: Quote, generation: Generation) -> Iterator[Cited]:
    """The sentence of a quotation, where a clause after the name tells who that is."""
    for passage in generation.passages_of(document):
        for span in passage.sentences:
            named = re.search(rf"\b{re.escape(quote.speaker or '')}(?=,)", words := passage.words(span))
            if named and span.overlaps(quote.span) and _CLAUSE.match(words, named.end()):
                yield Cited(document, span)
