"""The blocks of one table -> its rows as texts with their spans, below one header a column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.document import Block, BlockKind, Span
from ingest.rows.place import AROUND
from ingest.rows.scales import plain


@dataclass(frozen=True)
class Table:
    """A table's rows as texts with their spans: ``headers`` one a column ("" where missing)."""

    headers: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], Span], ...]


def table_of(text: str, blocks: Sequence[Block]) -> Table:
    """The blocks of one table as texts. Two header rows become one, the upper cells reaching right
    over the merged ones beside them; a row with too few or too many cells keeps what it has."""
    headers = [
        [cell.of(text).strip() for cell in block.cells] for block in blocks if block.kind is BlockKind.TABLE_HEADER
    ]
    rows = tuple(
        (tuple(cell.of(text).strip() for cell in block.cells), block.span)
        for block in blocks
        if block.kind is BlockKind.TABLE_ROW
    )
    width = max((len(row) for row in [*headers, *(cells for cells, _ in rows)]), default=0)
    headers = [row for depth, row in enumerate(headers) if depth == len(headers) - 1 or not _says_nothing(row)]
    merged = [""] * width
    for depth, header in enumerate(headers):
        reaching = ""
        for position in range(width):
            cell = header[position] if position < len(header) else ""
            reaching = cell or (reaching if depth < len(headers) - 1 else "")
            if reaching and reaching not in merged[position].split(" | "):
                merged[position] = f"{merged[position]} {reaching}".strip()
    return Table(tuple(merged), rows)


def _says_nothing(header: Sequence[str]) -> bool:
    """Whether an upper header is one cell over the whole table that names no year, section or subject: "Results"."""
    filled = [cell for cell in header if cell]
    return len(filled) == 1 and bool(header[0]) and not set(plain(filled[0]).split()) - AROUND


def parts(table: Table) -> list[Table]:
    """The halves, or thirds, of a table that goes on beside itself under the same headers."""
    headers = [plain(header) for header in table.headers]
    for width in range(2, len(headers) // 2 + 1):
        beside = [headers[at : at + width] for at in range(0, len(headers), width)]
        whole = all(len(cells) == len(headers) for cells, _ in table.rows)
        if whole and len(set(beside[0])) == width and all(beside[0]) and all(part == beside[0] for part in beside):
            return [
                Table(
                    table.headers[at : at + width],
                    tuple((cells[at : at + width], span) for cells, span in table.rows if any(cells[at : at + width])),
                )
                for at in range(0, len(headers), width)
            ]
    return [table]
