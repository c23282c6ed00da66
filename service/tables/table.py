"""A document -> its tables: the names of their columns, their rows, and what stands above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest import Block, BlockKind, Span, StoredDocument, pattern
from service.answering.table_rows import tells_of_table
from service.language.years import is_time

ROWS = 120  # of a table that is computed with: each is cited
_TOTAL = pattern(
    r"\W*(?:(?:grand |sub)?total(?:es)?|sum|suma|all|overall|average|mean|median|promedio|media|tod[oa]s|combined|"
    r"conjunto)\b",
    re.I,
)
_SENTENCE = pattern(r"(?<=[.!?])\s+")
_OF_TIME = pattern(r"\W*(?:q[1-4]\b.*|\d{1,2}(?:st|nd|rd|th)?)\W*", re.I)


@dataclass(frozen=True)
class Row:
    """``cells`` as printed, in the order of the columns; ``name`` is the one that names the row."""

    span: Span
    cells: tuple[str, ...]
    name: str

    @property
    def is_total(self) -> bool:
        """Whether it stands for several rows."""
        return _TOTAL.match(self.name) is not None

    @property
    def is_time(self) -> bool:
        """Whether its name is a year or another number."""
        return is_time(self.name) or _OF_TIME.fullmatch(self.name) is not None


@dataclass(frozen=True)
class Table:
    """``named`` is the column that names the rows; ``above`` are the document's title and the headings of the table,
    ``notes`` what the document says of its figures ("All amounts in thousands")."""

    document: StoredDocument
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    named: int
    above: tuple[str, ...]
    notes: tuple[str, ...] = ()


def tables_of(document: StoredDocument, text: str, blocks: Sequence[Block]) -> Iterator[Table]:
    """Those whose rows all have as many cells as their only header has."""
    headings: dict[int, str] = {}
    above: dict[int | None, tuple[str, ...]] = {}
    headers: dict[int | None, list[Block]] = {}
    rows: dict[int | None, list[Block]] = {}
    notes = tuple(
        part
        for block in blocks
        if not block.in_table
        for part in _SENTENCE.split(block.span.of(text))
        if tells_of_table(part)
    )
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            headings = {level: words for level, words in headings.items() if level < block.level}
            headings[block.level] = block.span.of(text)
        elif block.kind is BlockKind.TABLE_HEADER:
            headers.setdefault(block.table, []).append(block)
            above.setdefault(block.table, tuple(headings.values()))
        elif block.kind is BlockKind.TABLE_ROW:
            rows.setdefault(block.table, []).append(block)
    for number, header in headers.items():
        columns = tuple(cell.of(text).strip() for cell in header[0].cells)
        printed = [(block.span, tuple(cell.of(text).strip() for cell in block.cells)) for block in rows.get(number, [])]
        if len(header) > 1 or len(columns) < 2 or not 2 <= len(printed) <= ROWS:
            continue
        if any(len(cells) != len(columns) for _, cells in printed) or len(set(columns)) < len(columns):
            continue
        named = _naming(columns, [cells for _, cells in printed])
        found = tuple(Row(span, cells, cells[named]) for span, cells in printed)
        if all(row.name for row in found) and len({row.name.casefold() for row in found}) == len(found):
            title = document.anatomy.title
            yield Table(document, columns, found, named, tuple(dict.fromkeys((title, *above[number]))), notes)


def _naming(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """The first column, or the one after that of a rank."""
    ranked = all(re.fullmatch(r"\d{1,3}\.?", cells[0]) for cells in rows)
    lettered = len(columns) > 2 and all(re.search(r"[^\W\d_]", cells[1]) for cells in rows)
    return 1 if ranked and lettered else 0
