"""A document -> how it begins, in its own words: pressdesk sums nothing up."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import Generation, StoredDocument
from service.answer import Citation, Option
from service.evidence import cited_sentence
from service.holdings import spanish, wording
from service.holdings.opening import first_sentences
from service.told import Told
from service.wording import quotations, which_document

SHOWN = 3  # sentences; the lead of a release tells who did what, when and where
_ABOUT = {"en": "What is the document “{}” about?", "es": "¿De qué trata el documento “{}”?"}
OFFERED = 4  # documents of which one may be meant


def lead(documents: Sequence[StoredDocument], generation: Generation, language: str = "en") -> Told | None:
    """The beginning of the one document that is meant, the newest of one title; of several titles it asks which. None
    where it has no sentence."""
    titles = dict.fromkeys(document.anatomy.title for document in documents)
    if len(titles) > 1:
        ask, which = _ABOUT.get(language, _ABOUT["en"]), which_document(language)
        options = tuple(Option(title, ask.format(title)) for title in list(titles)[:OFFERED])
        return Told((), lambda citations: which, options=options)
    cited = [
        cited_sentence(document, span)
        for document in documents[:1]
        for span in first_sentences(document, generation, SHOWN)
    ]

    def text(citations: Sequence[Citation]) -> str:
        words = spanish if language == "es" else wording
        return f"{words.begins(citations[0].document)}\n\n{quotations(citations)}"

    return Told(tuple(cited), text) if cited else None
