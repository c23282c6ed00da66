"""What the answer before quotes -> whose words it is: a named speaker's, or those of the document alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ingest import Span, StoredDocument
from service.answer import Citation
from service.citations import Cited
from service.told import Told
from service.wording import nobodys_words, quotations


def whose(shown: Sequence[Citation], documents: Mapping[str, StoredDocument], language: str) -> Told | None:
    """The quotations of the answer before again, each with its speaker; of an answer without any, that nobody is named
    as the speaker. ``documents``: those that may be seen, by id. None where nothing of it may be seen."""
    kept = [one for one in shown if one.document.id in documents and one.kind == "quote"]
    cited = tuple(_again(one, documents[one.document.id]) for one in kept if one.speaker)
    cited = cited or tuple(_again(one, documents[one.document.id]) for one in kept)
    if not cited:
        return None

    def text(citations: Sequence[Citation]) -> str:
        own = [] if any(one.speaker for one in citations) else [nobodys_words(language)]
        return "\n\n".join([*own, quotations(citations)])

    return Told(cited, text, compared=False)


def _again(shown: Citation, document: StoredDocument) -> Cited:
    span = Span(shown.start, shown.end)
    quote = next((one for one in document.anatomy.quotes if one.speaker and one.span.overlaps(span)), None)
    return Cited(document, span, "quote", quote if shown.speaker else None)
