"""A cited row of a table -> the header above it: "Ohio | C | 72" can be checked by who knows what its columns are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ingest import Block, BlockKind, Span

CELL_MARK = "|"  # of canonical text, between the cells of a row
HEADER_CHARS = 2_000  # some fifty columns; each row repeats it, so a longer one is cut to the columns that are cited


def may_be_row(text: str, span: Span) -> bool:
    """Whether the lines of ``span`` have cells: of most of what is cited no block need be read."""
    first, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    return CELL_MARK in text[first : end if end >= 0 else len(text)]


class Tables:
    """The tables of one version. Many rows of one are cited together, so each is found without reading all."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._rows = [block for block in blocks if block.kind is BlockKind.TABLE_ROW]
        self._ends = [block.span.end for block in self._rows]
        self._headers: dict[int | None, list[Block]] = {}
        for block in blocks:
            if block.kind is BlockKind.TABLE_HEADER:
                self._headers.setdefault(block.table, []).append(block)

    def header_of(self, span: Span) -> Span | None:
        """The header of the table whose row ``span`` is of; None where it is none, or its table has no header."""
        at = bisect_right(self._ends, span.start)
        row = self._rows[at] if at < len(self._rows) else None
        if row is None or not row.span.overlaps(span):
            return None
        headers = self._headers.get(row.table, [])
        if not headers or any(header.span.overlaps(span) for header in headers):
            return None
        whole = Span(headers[0].span.start, headers[-1].span.end)
        if whole.end - whole.start <= HEADER_CHARS:
            return whole
        columns = zip(headers[-1].cells, row.cells, strict=False)
        over = [name for name, cell in columns if name.start < name.end and cell.overlaps(span)]
        cut = Span(over[0].start, over[-1].end) if over else whole
        return cut if cut.end - cut.start <= HEADER_CHARS else None
