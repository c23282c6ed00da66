"""A reading that asks for somebody's words -> that speaker's quotations, and nobody else's."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ingest import Generation, Span, StoredDocument, SubjectNames
from service.citations import Cited
from service.reading import Reading
from service.retriever import Filters, Visible

SHOWN = 3  # as many as sentences of a passage answer
SHORT_CHARS = 110  # about one line of a newspaper column's width, or of a caption

_SHORTEN = re.compile(
    r"\b(?:shorten|shorter|short version|trim|cut (?:down|short)|one line|brief(?:er)? version)\b", re.I
)
_MORE = re.compile(r"\b(?:else|more|other|another|anything further)\b", re.I)


def words_of(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """Quotations of ``reading.speaker`` in documents that may be seen, the nearest to the question
    first; of a subject's or a year's documents where the question names one and they hold some."""
    if reading.speaker is None:
        return ()
    name = reading.speaker.casefold()
    documents = [
        d
        for d in generation.documents
        if filters.allow(d) and any(q.speaker and q.speaker.casefold() == name for q in d.anatomy.quotes)
    ]
    versions = visible({document.id for document in documents})
    documents = [d for d in documents if versions.get(d.id) == d.version]
    for wanted in (_about_both, _about_subject, _about_year):
        if narrowed := [d for d in documents if wanted(d, reading)]:
            documents = narrowed
            break
    found = [
        Cited(document, quote.span, "quote", quote)
        for document in documents
        for quote in document.anatomy.quotes
        if quote.speaker and quote.speaker.casefold() == name
    ]
    return _nearest(found, reading, generation)


def on_subject(
    cited: Sequence[Cited], reading: Reading, names: SubjectNames, texts: Callable[[Cited], str | None]
) -> tuple[Cited, ...]:
    """Without the quotations whose own words name other subjects and none that ``reading`` asks about."""
    wanted = set(reading.subjects)
    if not wanted:
        return tuple(cited)
    named = [{code for mention in names.find(c.span.of(texts(c) or "")) for code in mention.codes} for c in cited]
    return tuple(one for one, codes in zip(cited, named, strict=True) if not codes or codes & wanted)


def speakers_of(generation: Generation) -> tuple[str, ...]:
    """Everybody whose words a generation quotes, each once."""
    quotes = (quote for document in generation.documents for quote in document.anatomy.quotes)
    return tuple(dict.fromkeys(quote.speaker for quote in quotes if quote.speaker))


def asks_for_more(question: str) -> bool:
    """Whether a question asks for words beyond those that an earlier answer showed."""
    return bool(_MORE.search(question))


def shortened(cited: Sequence[Cited], question: str, texts: Callable[[Cited], str | None]) -> tuple[Cited, ...]:
    """The first quotation cut at the end of a clause, where the question asks for less of it: one contiguous
    stretch, its words untouched. Otherwise what came in."""
    if not cited or not _SHORTEN.search(question):
        return tuple(cited)
    text, span = texts(cited[0]), cited[0].span
    words = span.of(text) if text else ""
    ends = [m.start() for m in re.finditer(r"[,;:.] |[,;.]?$", words) if 0 < m.start() <= SHORT_CHARS]
    cut = max(ends, default=words.rfind(" ", 0, SHORT_CHARS))
    if cut <= 0 or cut >= len(words.rstrip(" ,.")):
        return (cited[0],)
    return (replace(cited[0], span=Span(span.start, span.start + cut)),)


def _about_subject(document: StoredDocument, reading: Reading) -> bool:
    return bool(set(reading.subjects) & set(document.anatomy.subjects))


def _about_year(document: StoredDocument, reading: Reading) -> bool:
    return document.anatomy.published.year in reading.years


def _about_both(document: StoredDocument, reading: Reading) -> bool:
    return _about_subject(document, reading) and _about_year(document, reading)


def _nearest(found: Sequence[Cited], reading: Reading, generation: Generation) -> tuple[Cited, ...]:
    if len(found) <= 1:
        return tuple(found)
    titles = [item.document.anatomy.title for item in found]
    cosines = generation.embed_all(titles) @ generation.embed(reading.question)
    order = sorted(
        range(len(found)), key=lambda i: (-round(float(cosines[i]), 4), found[i].document.id, found[i].span.start)
    )
    return tuple(found[i] for i in order)
