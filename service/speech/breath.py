"""Quotations of a speaker -> those that are said in one breath: "The pier," said Ann Lee, "is closed. It leans."

A stretch that breaks off is half a sentence: what goes on after it is shown after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ingest import Quote, StoredDocument, pattern
from service.citations import Cited

APART = 240  # characters between two stretches of one quotation: where an attribution may stand
_WHOLE = pattern(
    r"\b(?:full|whole|entire|complete|unabridged|uncut|everything|completas?|enteras?|[ií]ntegras?|todo)\b", re.I
)


def breaths(document: StoredDocument) -> Iterator[Sequence[Quote]]:
    """The quotations of a document, those together that one speaker says in one breath."""
    together: list[Quote] = []
    for quote in document.anatomy.quotes:
        if not quote.speaker:
            continue
        goes_on = together and together[-1].speaker == quote.speaker
        if together and not (goes_on and quote.span.start - together[-1].span.end <= APART):
            yield together
            together = []
        together.append(quote)
    if together:
        yield together


def unbroken(
    found: Sequence[Cited], question: str, shown: int, most: int, texts: Callable[[Cited], str | None]
) -> tuple[Cited, ...]:
    """The first ``shown`` of ``found``, each with what goes on in its sentence after it; of a question for the whole
    of it the first with all of its breath, up to ``most``."""
    if found and _WHOLE.search(question):
        return tuple(_breath(found[0]))[:most]
    kept: list[Cited] = []
    for one in found:
        breath = _breath(one)
        at = next(i for i, other in enumerate(breath) if other.span == one.span)
        kept += [other for other in _sentence(breath, at, texts(one) or "") if other not in kept]
    return tuple(kept[:shown])


def _breath(one: Cited) -> list[Cited]:
    together = next((quotes for quotes in breaths(one.document) if one.quote in quotes), ())
    return [Cited(one.document, quote.span, "quote", quote) for quote in together] or [one]


def _sentence(breath: Sequence[Cited], at: int, text: str) -> Iterator[Cited]:
    """From the stretch that opens the sentence of the one ``at`` a place to the one that ends it."""
    while at and _is_broken(breath[at - 1], breath[at], text):
        at -= 1
    yield breath[at]
    while at + 1 < len(breath) and _is_broken(breath[at], breath[at + 1], text):
        at += 1
        yield breath[at]


def _is_broken(one: Cited, other: Cited, text: str) -> bool:
    return one.span.of(text).endswith(",") and text[other.span.start : other.span.start + 1].islower()
