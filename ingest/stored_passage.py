"""A passage and its document, as one generation keeps them: what retrieval finds and the reader reads."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property

from ingest.document import Anatomy, Span


@dataclass(frozen=True)
class StoredDocument:
    """A document as this generation knows it. ``likeness`` is equal for copies of one text."""

    number: int
    id: str
    version: str
    anatomy: Anatomy
    likeness: str = ""

    @property
    def date(self) -> str:
        """When it came out, ISO 8601 and as precise as it is known; "" where it is not, so that it sorts first."""
        return self.anatomy.published.date or ""


@dataclass(frozen=True)
class StoredPassage:
    """A passage and its row. ``likeness`` is equal for copies of one text. ``tokens`` are the number of its first token
    in the token file and how many it has."""

    row: int
    document: StoredDocument
    span: Span
    text: str
    context: str
    likeness: str
    tokens: tuple[int, int]
    stored_sentences: str
    stored_sentence_tokens: str

    @property
    def above(self) -> str:
        """What the passage stands under: the title of its document, and its headings."""
        return f"{self.document.anatomy.title} {self.context}"

    def words(self, span: Span) -> str:
        """What stands in ``span``, which lies inside the passage."""
        return self.text[span.start - self.span.start : span.end - self.span.start]

    @cached_property  # most passages that are found are ranked and never read
    def sentences(self) -> tuple[Span, ...]:
        return tuple(Span(start, end) for start, end in json.loads(self.stored_sentences))

    def sentence_behind(self, span: Span) -> Span | None:
        """The first sentence that begins after ``span``; None where the passage ends with it."""
        return next((sentence for sentence in self.sentences if sentence.start >= span.end), None)

    @cached_property
    def sentence_tokens(self) -> tuple[tuple[int, int], ...]:
        """For each sentence the range of its tokens among those of the passage."""
        return tuple((start, end) for start, end in json.loads(self.stored_sentence_tokens))
