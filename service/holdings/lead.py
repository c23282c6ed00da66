"""A document -> how it begins, in its own words: pressdesk sums nothing up."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import Generation, StoredDocument
from service.answer import Citation, Option
from service.citations import Cited
from service.holdings.opening import first_sentences
from service.holdings.wording import described
from service.told import Told
from service.wording import quotations

SHOWN = 3  # sentences; the lead of a release tells who did what, when and where
OFFERED = 4  # documents of which one may be meant


def lead(documents: Sequence[StoredDocument], generation: Generation) -> Told | None:
    """The beginning of the one document that is meant; of several it asks which. None where it has no sentence."""
    if len(documents) > 1:
        titles = dict.fromkeys(document.anatomy.title for document in documents)
        options = tuple(Option(title, f"What is the document “{title}” about?") for title in list(titles)[:OFFERED])
        return Told((), lambda citations: "Which document is meant?", options=options)
    cited = [Cited(document, span) for document in documents for span in first_sentences(document, generation, SHOWN)]

    def text(citations: Sequence[Citation]) -> str:
        return f"{described(documents[0])} begins:\n\n{quotations(citations)}"

    return Told(tuple(cited), text) if cited else None
