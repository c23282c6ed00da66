"""A question asking when certain words were said -> the date of each document that quotes them, with the words.

"In which year did Ann Lee say "the mill is sound"?": a document tells on which day it came out, and no more of when
somebody spoke; the date is told as precisely as it is known. Only words between marks are looked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from ingest import Generation, StoredDocument, pattern
from service.answer import Citation
from service.citations import Cited
from service.holdings.publication import Text, told_date
from service.language.openings import OPENED
from service.language.tokens import run, tokens
from service.quotations import quoting
from service.reading import Reading
from service.retriever import Filters, Visible
from service.speech.people import People
from service.speech.utterance import MARKED
from service.told import Told
from service.wording import quotations

FEWEST = 3  # words: fewer are rather a topic
SHOWN = 3  # documents that quote the words
_WHEN = pattern(
    rf"{OPENED}(?:when|(?:(?:in|on|from) )?(?:what|which) (?:years?|months?|days?|dates?)|cu[aá]ndo|"
    r"(?:(?:en|de) )?qu[eé] (?:a[nñ]o|mes|d[ií]a|fecha))\b",
    re.I,
)
_SAID = pattern(
    r"\b(?:sa(?:y|id)|stated?|tell|told|declared?|quoted?|utter(?:ed)?|wr(?:ite|ote)|words?|dij[oe]|dicho)\b", re.I
)


def said_when(reading: Reading, generation: Generation, visible: Visible, filters: Filters, text: Text) -> Told | None:
    """The newest of them first; None where it asks for anything else, or nobody who is named said these words."""
    marked = MARKED.search(reading.question)
    if marked is None or not _WHEN.match(reading.question):
        return None
    words = marked["words"] or marked["single"]
    if len(tokens(words)) < FEWEST or not _SAID.search(MARKED.sub(" ", reading.question)):
        return None
    documents = [one for one in quoting(generation, visible, filters) if filters.allow(one)]
    people = People(quote for document in documents for quote in document.anatomy.quotes)
    meant = people.meant(reading.speaker) if reading.speaker else ()
    found = [
        Cited(document, quote.span, "quote", quote)
        for document in sorted(documents, key=lambda one: one.date, reverse=True)
        for quote in document.anatomy.quotes
        if quote.speaker and (not reading.speaker or people.one(quote.speaker) in meant)
        if run([words], tokens(quote.span.of(text(document.id, document.version) or "")))
    ]
    if not found:
        return None
    shown = [cited.document for cited in found[:SHOWN]]
    return Told(tuple(found[:SHOWN]), partial(_text, shown, reading.language), compared=False)


def _text(documents: Sequence[StoredDocument], language: str, citations: Sequence[Citation]) -> str:
    """Each document with its date, then the words."""
    dates = [
        f"{document.anatomy.title}: {told_date(document.anatomy.published, language)}."
        for document in dict.fromkeys(documents)
        if any(citation.document.id == document.id for citation in citations)
    ]
    return "\n\n".join(["\n".join(dates), quotations(citations)])
