"""A full-text expression -> the lines of the passages that it finds: rows of tables, sentences, and of a sentence that
is printed in lines each of these. Lines with somebody's own words are none: they say it, and not the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ingest import Generation, Span, StoredDocument
from service.citations import Cited
from service.retriever import Filters, Visible
from service.visibility import nearest_seen

READ = 60  # passages that are looked through, the nearest by their words


@dataclass(frozen=True)
class Line:
    """``around`` are title and headings of its page."""

    document: StoredDocument
    span: Span
    words: str
    around: str

    @property
    def cited(self) -> Cited:
        return Cited(self.document, self.span)


def lines(expression: str, generation: Generation, visible: Visible, filters: Filters) -> Iterator[Line]:
    """Those lines, in the order of the archive."""
    for passage in nearest_seen(expression, READ, generation, visible, filters):
        document = passage.document
        said = [quote.span for quote in document.anatomy.quotes if quote.speaker]
        around = passage.above
        for sentence in passage.sentences:
            start = sentence.start
            for printed in passage.words(sentence).split("\n"):
                span = Span(start, start + len(printed.rstrip()))
                start += len(printed) + 1
                if printed.strip() and not any(span.overlaps(one) for one in said):
                    yield Line(document, span, printed, around)
