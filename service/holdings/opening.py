"""A document -> the words that it begins with: its headline, the first sentences of its body."""

from __future__ import annotations

from ingest import Generation, SectionKind, Span, StoredDocument


def opening(document: StoredDocument, generation: Generation) -> Span | None:
    """The headline, or else the first sentence; None where a document has neither."""
    head = next((s.span for s in document.anatomy.sections if s.kind is SectionKind.HEADLINE), None)
    return head or next(iter(sentences(document, generation)), None)


def first_sentences(document: StoredDocument, generation: Generation, most: int) -> tuple[Span, ...]:
    """The first of its body, or of all that it says where no body was found."""
    bodies = [section.span for section in document.anatomy.sections if section.kind is SectionKind.BODY]
    whole = sentences(document, generation)
    return tuple([s for s in whole if any(body.contains(s) for body in bodies)] or whole)[:most]


def sentences(document: StoredDocument, generation: Generation) -> list[Span]:
    """Every sentence that may be quoted, in the order of the text."""
    return [span for passage in generation.passages_of(document) for span in passage.sentences]
