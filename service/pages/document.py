"""``/d/{id}``: one document's text, a cited span marked by the server."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Annotated

from fastapi import APIRouter, Query
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import Response

from ingest import Block, BlockKind, Span
from service.api.parameters import sha256_of
from service.api.parts import PipelineDep
from service.api.problem import NotFound
from service.citations import cited_document
from service.documents import view
from service.pages.frame import pages_of

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True)
class Row:
    cells: tuple[Markup, ...]
    header: bool


@dataclass
class Piece:
    """A heading, paragraph or list item as HTML, or a table as rows of cells."""

    kind: str
    html: Markup = field(default_factory=Markup)
    rows: list[Row] = field(default_factory=list)
    table: int | None = None


@router.get("/d/{id}")
def document(
    request: Request, id: str, pipeline: PipelineDep,
    version: Annotated[str, Query(pattern="^(sha256:[0-9a-f]{64})?$")] = "",
    start: Annotated[int, Query(ge=0)] = 0, end: Annotated[int, Query(ge=0)] = 0,
) -> Response:
    found = view(pipeline, id, sha256_of(version))
    stored = pipeline.generation.by_id.get(id)
    if found is None or stored is None:
        raise NotFound
    cited = Highlighter(found.shown.text, Span(start, min(end, len(found.shown.text))))
    return pages_of(request).show(
        "document.html", document=cited_document(stored), versions=found.versions,
        newest=found.shown is found.versions[-1], pieces=list(pieces(found.shown.blocks, cited)),
    )


class Highlighter:
    """Spans of one text as HTML, the part that is cited in ``<mark>``; the first has the id ``cited``."""

    def __init__(self, text: str, cited: Span) -> None:
        self._text = text
        self._cited = cited
        self._begun = False

    def html(self, span: Span) -> Markup:
        if not span.overlaps(self._cited):
            return escape(span.of(self._text))
        first, last = max(span.start, self._cited.start), min(span.end, self._cited.end)
        opening = Markup("<mark>") if self._begun else Markup('<mark id="cited">')
        self._begun = True
        return (escape(self._text[span.start : first]) + opening + escape(self._text[first:last]) + Markup("</mark>")
                + escape(self._text[last : span.end]))


def pieces(blocks: tuple[Block, ...], cited: Highlighter) -> Iterator[Piece]:
    """Blocks in order; the rows of one table together."""
    open_table: Piece | None = None
    for block in blocks:
        if block.kind in (BlockKind.TABLE_HEADER, BlockKind.TABLE_ROW):
            row = Row(tuple(map(cited.html, block.cells or (block.span,))), block.kind is BlockKind.TABLE_HEADER)
            if open_table is None or open_table.table != block.table:
                if open_table is not None:
                    yield open_table
                open_table = Piece("table", table=block.table)
            open_table.rows.append(row)
            continue
        if open_table is not None:
            yield open_table
            open_table = None
        yield Piece(block.kind.value, cited.html(block.span))
    if open_table is not None:
        yield open_table
