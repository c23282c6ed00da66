"""Documents, passages or words to search for -> those that may be seen now and that the filters allow.

What the index holds is joined to the archive here: a document that has been withdrawn since, or whose newest version is
another than the one that was indexed, is left out whole. ``retriever.py`` and ``search.py`` do the same for candidates
and hits, beside what they rank.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest import Generation, Span, StoredDocument, StoredPassage
from service.retriever import Filters, Visible, affordable


def seen_documents(documents: Iterable[StoredDocument], visible: Visible, filters: Filters) -> list[StoredDocument]:
    """Those of ``documents`` that may be seen."""
    allowed = [document for document in documents if filters.allow(document)]
    versions = visible({document.id for document in allowed})
    return [document for document in allowed if versions.get(document.id) == document.version]


def seen_passages(passages: Iterable[StoredPassage], visible: Visible, filters: Filters) -> list[StoredPassage]:
    """Those of ``passages`` whose document may be seen."""
    allowed = [passage for passage in passages if filters.allow(passage.document)]
    versions = visible({passage.document.id for passage in allowed})
    return [passage for passage in allowed if versions.get(passage.document.id) == passage.document.version]


def nearest_seen(
    expression: str, most: int, generation: Generation, visible: Visible, filters: Filters
) -> list[StoredPassage]:
    """Of the ``most`` passages that BM25 ranks highest for an FTS5 ``expression``, those that may be seen; in the order
    of their rows, and not of their rank."""
    rows = [row for row, _ in generation.lexical(expression, most)]
    return seen_passages(generation.passages(rows).values(), visible, filters)


def nearest_holding(
    words: Iterable[str],
    most: int,
    generation: Generation,
    visible: Visible,
    filters: Filters,
    *,
    every: bool = False,
) -> list[StoredPassage]:
    """``nearest_seen`` for what holds one of ``words``, or ``every`` one, in its text or above it; none for no word."""
    query = (" AND " if every else " OR ").join(affordable([f'"{word}"' for word in words], generation))
    return nearest_seen(f"{{text context}} : ({query})", most, generation, visible, filters) if query else []


def nearest_sentences(
    expression: str, most: int, generation: Generation, visible: Visible, filters: Filters
) -> Iterator[tuple[StoredPassage, Span, str]]:
    """Each sentence of ``nearest_seen``, with its passage and its words."""
    for passage in nearest_seen(expression, most, generation, visible, filters):
        for span in passage.sentences:
            yield passage, span, passage.words(span)
