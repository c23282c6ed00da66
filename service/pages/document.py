"""``/d/{id}``: one document: its text with a cited span marked, quotations, versions and what changed between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import Response

from ingest import Block, BlockKind, Quote, Span, StoredDocument
from service.answer import Citation
from service.api.parameters import sha256_of
from service.api.parts import PipelineDep
from service.api.problem import NotFound
from service.citations import MAX_EXACT, Cited, cite, cited_document, in_language, permalink
from service.citing.deep_link import deep_link
from service.documents import DocumentView, view
from service.pages.difference import difference
from service.pages.frame import pages_of
from service.pages.interface import language_of
from service.pages.metadata import citation_tags, json_ld
from service.phrases import Phrases
from service.pipeline import Pipeline

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True)
class Row:
    cells: tuple[Markup, ...]
    header: bool


@dataclass
class Piece:
    """A heading, paragraph or list item as HTML, or a table as rows of cells. ``number`` counts from 1; ``last``: the
    cited words end here."""

    kind: str
    html: Markup = field(default_factory=Markup)
    rows: list[Row] = field(default_factory=list)
    table: int | None = None
    number: int = 0
    last: bool = False


@router.get("/d/{id}")
def document(
    request: Request,
    id: str,
    pipeline: PipelineDep,
    version: Annotated[str, Query(pattern="^(sha256:[0-9a-f]{64})?$")] = "",
    start: Annotated[int, Query(ge=0)] = 0,
    end: Annotated[int, Query(ge=0)] = 0,
    against: Annotated[str, Query(pattern="^(sha256:[0-9a-f]{64})?$")] = "",
) -> Response:
    found, pages = view(pipeline, id, sha256_of(version)), pages_of(request)
    stored = pipeline.generation.by_id.get(id)
    if found is None or stored is None:
        raise NotFound
    shown, about = found.shown, cited_document(stored)
    span = Span(start, max(start, min(end, len(shown.text))))
    other = next((v for v in found.versions if against and v.sha256 == sha256_of(against)), None)
    address, language = f"{pages.base(request)}/d/{quote(id)}", language_of(request)
    cited = _citation(pipeline, stored, found, span)
    return pages.show(
        request,
        "document.html",
        document=about,
        shown=shown,
        versions=found.versions,
        original=deep_link(shown, about.url, span) if span.start < span.end else None,
        newest=shown is found.versions[-1],
        pieces=list(pieces(shown.blocks, Highlighter(shown.text, span))),
        cited=in_language([cited], language)[0] if cited else None,
        corrections=[cited_document(one) for one in pipeline.rectifications.of([stored])],
        quotes=_quotes(found),
        checks=_checks(found, Phrases(language)),
        other=other,
        changes=list(difference(other.text, shown.text)) if other else [],
        json_ld=json_ld(about, address, f"sha256:{shown.sha256}"),
        tags=citation_tags(about, address),
    )


def _citation(pipeline: Pipeline, stored: StoredDocument, found: DocumentView, span: Span) -> Citation | None:
    """The marked words, ready to copy; None where nothing is marked, too much, or not the text that is quoted now."""
    if not (found.indexed and span.start < span.end <= span.start + MAX_EXACT and span.of(found.shown.text).strip()):
        return None
    if pipeline.visible([found.id]).get(found.id) != stored.version:
        return None
    return next(iter(cite([Cited(stored, span)], pipeline.archive())), None)


def _checks(found: DocumentView, phrases: Phrases) -> list[tuple[str, str | None]]:
    """What staff should look at, each with the address of the place where it stands."""
    if not found.indexed:
        return []
    return [
        (
            phrases.check(check),
            permalink(found.id, found.shown.sha256, check.span) if check.span else None,
        )
        for check in found.anatomy.checks
    ]


def _quotes(found: DocumentView) -> list[tuple[str, Quote, str]]:
    """What a named person is quoted with: the words, whose they are, and where they are marked."""
    if not found.indexed:
        return []
    return [
        (q.span.of(found.shown.text), q, permalink(found.id, found.shown.sha256, q.span))
        for q in found.anatomy.quotes
        if q.speaker
    ]


class Highlighter:
    """Spans of one text as HTML, the part that is cited in ``<mark>``; the first has the id ``cited``."""

    def __init__(self, text: str, cited: Span) -> None:
        self._text = text
        self._cited = cited
        self._begun = False

    def ends_in(self, span: Span) -> bool:
        """Whether the cited words end in ``span``."""
        return span.overlaps(self._cited) and self._cited.end <= span.end

    def html(self, span: Span) -> Markup:
        if self._cited.start == self._cited.end or not span.overlaps(self._cited):
            return escape(span.of(self._text))
        first, last = max(span.start, self._cited.start), min(span.end, self._cited.end)
        opening = Markup("<mark>") if self._begun else Markup('<mark id="cited">')
        self._begun = True
        return (
            escape(self._text[span.start : first])
            + opening
            + escape(self._text[first:last])
            + Markup("</mark>")
            + escape(self._text[last : span.end])
        )


def pieces(blocks: tuple[Block, ...], cited: Highlighter) -> Iterator[Piece]:
    """Blocks in order, numbered; the rows of one table together."""
    for number, piece in enumerate(_pieces(blocks, cited), 1):
        piece.number = number
        yield piece


def _pieces(blocks: tuple[Block, ...], cited: Highlighter) -> Iterator[Piece]:
    open_table: Piece | None = None
    for block in blocks:
        if block.in_table:
            row = Row(tuple(map(cited.html, block.cells or (block.span,))), block.kind is BlockKind.TABLE_HEADER)
            if open_table is None or open_table.table != block.table:
                if open_table is not None:
                    yield open_table
                open_table = Piece("table", table=block.table)
            open_table.rows.append(row)
            open_table.last = open_table.last or cited.ends_in(block.span)
            continue
        if open_table is not None:
            yield open_table
            open_table = None
        yield Piece(block.kind.value, cited.html(block.span), last=cited.ends_in(block.span))
    if open_table is not None:
        yield open_table
