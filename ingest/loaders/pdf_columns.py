"""The lines of a page -> its tables without ruling lines, and its lines where columns of prose stand side by side.

A wide gap parts a line into cells. Rows of short cells below a full header row are a table, if a column of it holds
nothing but values: numbers, grades, a word of four letters. Long cells side by side, line after line, are columns: the
left one is read before the right one. What is neither for certain stays as the file has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest.loaders.pdf_lines import Cell, Line
from ingest.loaders.pdf_tables import PageTable

_FEWEST_ROWS = 3  # a header and two rows: less may be a line of an address
_FEWEST_COLUMN_LINES = 4
_ROW_PITCH = 3.0  # rows of one table lie no further apart, in sizes of its letters
_SAME_ROW = 0.3
_LONGEST_CELL_CHARS = 40
_SHORTEST_COLUMN_CHARS = 20
_VALUE = re.compile(r"[-–—]|n/?a|\W{0,2}\d[\d.,]*\W{0,2}|\w{1,4}[+−–-]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[Cell, ...]
    size: float
    bottom: float
    top: float


def unruled_tables(lines: Sequence[Line], ruled: Sequence[PageTable]) -> list[PageTable]:
    """The tables that no line rules, from top to bottom; none where one of ``ruled`` stands."""
    free = [line for line in lines if not any(table.bottom <= line.bottom and line.top <= table.top for table in ruled)]
    found = []
    rows = _rows(free)
    at = 0
    while at < len(rows):
        end = _table_end(rows, at)
        if end - at >= _FEWEST_ROWS and (table := _table(rows[at:end])) is not None:
            found.append(table)
            at = end
        else:
            at += 1
    return found


def in_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that run through two columns of prose parted in two, the left column before the right one."""
    read: list[Line] = []
    for gutter, run in groupby(lines, key=_is_long_pair):
        pairs = list(run)
        if not gutter or len(pairs) < _FEWEST_COLUMN_LINES or not _one_gutter(pairs):
            read += pairs
            continue
        for side in range(2):
            read += [_part(line, line.cells[side]) for line in pairs]
    return read


def _is_long_pair(line: Line) -> bool:
    return len(line.cells) == 2 and all(len(cell.text) >= _SHORTEST_COLUMN_CHARS for cell in line.cells)


def _one_gutter(pairs: Sequence[Line]) -> bool:
    return max(line.cells[0].right for line in pairs) < min(line.cells[1].left for line in pairs)


def _part(line: Line, cell: Cell) -> Line:
    return Line(cell.text, line.size, cell.left, cell.right, line.bottom, line.top)


def _rows(lines: Sequence[Line]) -> list[_Row]:
    """All that stands on one height, whatever its order in the file, from top to bottom."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if rows and abs(rows[-1][0].base - line.base) <= _SAME_ROW * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [
        _Row(
            tuple(sorted((cell for line in row for cell in _cells(line)), key=lambda cell: cell.left)),
            max(line.size for line in row),
            min(line.bottom for line in row),
            max(line.top for line in row),
        )
        for row in rows
    ]


def _cells(line: Line) -> tuple[Cell, ...]:
    return line.cells or (Cell(line.text, line.left, line.right),)


def _table_end(rows: Sequence[_Row], at: int) -> int:
    """Where the rows end that stand below the header ``rows[at]``, each cell below one of its own."""
    header = rows[at].cells
    if len(header) < 2 or not all(_is_short(cell) and re.search(r"[^\W\d_]", cell.text) for cell in header):
        return at
    end = at + 1
    while end < len(rows):
        row = rows[end]
        near = rows[end - 1].bottom - row.bottom <= _ROW_PITCH * row.size
        placed = _placed(header, row.cells)
        if not near or placed is None or len(placed) < 2 or 0 not in placed:
            break
        end += 1
    return end


def _is_short(cell: Cell) -> bool:
    return len(cell.text) <= _LONGEST_CELL_CHARS


def _placed(header: Sequence[Cell], cells: Sequence[Cell]) -> dict[int, str] | None:
    """The text of each column, where every cell stands below one of the header, and no two below the same."""
    placed: dict[int, str] = {}
    for cell in cells:
        below = [at for at, head in enumerate(header) if cell.left < head.right and head.left < cell.right]
        if len(below) != 1 or below[0] in placed or not _is_short(cell):
            return None
        placed[below[0]] = cell.text
    return placed


def _table(rows: Sequence[_Row]) -> PageTable | None:
    header = rows[0].cells
    written = [[cell.text for cell in header]]
    for row in rows[1:]:
        placed = _placed(header, row.cells) or {}
        written.append([placed.get(at, "") for at in range(len(header))])
    if not any(_holds_values(column) for column in _columns(written)):
        return None
    cells = [cell for row in rows for cell in row.cells]
    left, right = min(cell.left for cell in cells), max(cell.right for cell in cells)
    return PageTable(written, left, right, min(row.bottom for row in rows), max(row.top for row in rows))


def _columns(written: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """The words of each column but the first, below its header."""
    for at in range(1, len(written[0])):
        yield [row[at] for row in written[1:] if row[at]]


def _holds_values(column: Sequence[str]) -> bool:
    return len(column) >= _FEWEST_ROWS - 1 and all(_VALUE.fullmatch(words) for words in column)
