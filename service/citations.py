"""Spans of documents -> citations: re-read from the archive and compared before they leave."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from urllib.parse import quote, urlencode

from ingest import ArchiveReader, GradeRow, Quote, Span, StoredDocument, pattern
from service.answer import Attribution, Citation, CitedDocument, Header
from service.citing import attribution
from service.citing.deep_link import Original
from service.citing.header import Tables, may_be_row
from service.holdings.languages import language_told

AROUND = 32  # code points of prefix and suffix, as in W3C's TextQuoteSelector examples
BESIDE = 80  # code points after the name of a speaker, where it may be said to whom and where
MAX_EXACT = 500  # a quote stays under this (the contract)

_CLAUSE_ENDS = pattern(r"[.:;“”\"«»\n]")
_MARKS_AND_BLANKS = pattern(r"[\W_]+")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Cited:
    """What is to be cited: a span of a document's version; ``marks`` are offsets into its words."""

    document: StoredDocument
    span: Span
    kind: str = "quote"
    quote: Quote | None = None
    marks: tuple[tuple[int, int], ...] = ()


def bare(text: str) -> str:
    """A text without its case, marks and blanks: equal for two copies of one sentence."""
    return _MARKS_AND_BLANKS.sub("", text.casefold())


def cite(items: Iterable[Cited], archive: ArchiveReader) -> tuple[Citation, ...]:
    """A citation for each item, markers from 1; one whose words the archive does not hold is dropped.

    The caller has joined the documents to the archive: they may be seen, in this version.
    """
    found: list[Citation] = []
    # many rows stand in one text
    text_of, tables_of, original_of = cache(archive.text), cache(_tables), cache(_original)
    for item in items:
        text = text_of(item.document.id, item.document.version)
        if text is None or not 0 <= item.span.start < item.span.end <= len(text):
            log.error("a span of %s is not in the archive; it is left out", item.document.id)
            continue
        url = item.document.anatomy.url
        original = original_of(archive, item.document.id, item.document.version, url) if url else None
        deep_link = original.at(item.span) if original else None
        tables = tables_of(archive, item.document.id, item.document.version) if may_be_row(text, item.span) else None
        header = tables.header_of(item.span) if tables else None
        found.append(_citation(item, text, deep_link, header, len(found) + 1))
    return tuple(found)


def rows_to_cite(rows: Sequence[GradeRow], documents: dict[str, StoredDocument]) -> tuple[Cited, ...]:
    """Grade rows as what is to be cited."""
    return tuple(Cited(documents[row.document_id], row.span, "row") for row in rows if row.document_id in documents)


def renumbered(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple(replace(citation, marker=i) for i, citation in enumerate(citations, 1))


def in_language(citations: Iterable[Citation], language: str) -> tuple[Citation, ...]:
    """The same with their attribution in ``language``; AP style is that of a press in English."""
    if language == "en":
        return tuple(citations)
    return tuple(
        replace(
            one,
            attribution=Attribution(
                attribution.plain(
                    one.exact, one.document, one.speaker, one.role, one.header.exact if one.header else None, language
                ),
                one.attribution.ap,
            ),
        )
        for one in citations
    )


def permalink(document_id: str, version: str, span: Span | None = None) -> str:
    """The address of a document's page; with a span, the server marks it there."""
    path = f"/d/{quote(document_id)}?" + urlencode(
        {"version": f"sha256:{version}", **({"start": span.start, "end": span.end} if span else {})}, safe=":"
    )
    return f"{path}#cited" if span else path


def _original(archive: ArchiveReader, document_id: str, sha256: str, url: str) -> Original | None:
    version = archive.version(document_id, sha256)
    return Original(version, url) if version else None


def _tables(archive: ArchiveReader, document_id: str, sha256: str) -> Tables:
    return Tables(archive.blocks(document_id, sha256))


def _citation(item: Cited, text: str, deep_link: str | None, header: Span | None, marker: int) -> Citation:
    document, anatomy, span = item.document, item.document.anatomy, item.span
    exact = span.of(text)
    columns = header.of(text) if header else None
    quoted = item.quote or next((q for q in anatomy.quotes if q.span.contains(span)), None)
    speaker, role = (quoted.speaker, quoted.role) if quoted else (None, None)
    return Citation(
        marker=marker,
        kind=item.kind,
        exact=exact,
        prefix=text[max(0, span.start - AROUND) : span.start],
        suffix=text[span.end : span.end + AROUND],
        start=span.start,
        end=span.end,
        version=f"sha256:{document.version}",
        document=cited_document(document),
        speaker=speaker,
        role=role,
        permalink=permalink(document.id, document.version, span),
        deep_link=deep_link,
        attribution=Attribution(
            attribution.plain(exact, anatomy, speaker, role, columns),
            attribution.ap(exact, anatomy, speaker, role, _beside(quoted, text), columns),
        ),
        marks=item.marks,
        header=Header(columns, header.start, header.end) if header and columns else None,
        language=None if columns or item.kind == "row" else language_told(exact),
    )


def _beside(quoted: Quote | None, text: str) -> str:
    """The words that name the speaker of a quotation, and those after them in their sentence."""
    if quoted is None or quoted.attribution is None:
        return ""
    span = quoted.attribution
    behind = text[span.end : span.end + BESIDE]
    return span.of(text) + _CLAUSE_ENDS.split(behind, maxsplit=1)[0]


def cited_document(document: StoredDocument) -> CitedDocument:
    anatomy = document.anatomy
    return CitedDocument(
        document.id, anatomy.title, anatomy.type, anatomy.publisher, anatomy.url, anatomy.subjects, anatomy.published
    )
