"""A table at the end of a page, and what the next page begins with -> the rows that go on there without their header.

They go on for certain where each cell stands below one column, and holds the same kind of value as the cells above it:
a number, a grade, one of the same words; or where the header stands there once more. What only looks as if it went on
is told, so that staff can look.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ingest.anatomy.date_forms import YEAR
from ingest.lazy_pattern import pattern
from ingest.loaders.pdf_columns import MARK, SIGN, near, placed_below, rows_of
from ingest.loaders.pdf_lines import Cell, Line
from ingest.loaders.pdf_tables import PageTable
from ingest.loaders.pdf_wrapped import Row, whole_rows

# A table that is cut by a page break ends in the lowest part of its page.
_LOW = 0.25
_LINES_BETWEEN = 3  # so many lines of words may stand above rows that seem to go on
_SAME_EDGE_POINTS = 3.0
_YEAR = pattern(YEAR)
_NUMBER = pattern(r"\W{0,2}\d[\d.,]*\W{0,2}")
_GRADE = pattern(rf"[A-Z]{SIGN}?{MARK}")
_NONE = pattern(r"[-–—]|n/?a", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Top:
    """What stands at the top of a page: ``table`` goes on from the page before; ``doubt`` is the height below which
    a table may or may not do so, of which no row is a header for certain."""

    table: PageTable | None = None
    doubt: float | None = None


def open_table(
    tables: Sequence[PageTable], lines: Sequence[Line], height: float, in_margin: Callable[[Line], bool]
) -> PageTable | None:
    """The table at the end of a page, which may go on on the next one."""
    last = min(tables, key=lambda table: table.bottom, default=None)
    if last is None or not last.heads or last.bottom > _LOW * height:
        return None
    below = [line for line in lines if line.top <= last.bottom and not in_margin(line)]
    return None if below else last


def top_of(
    above: PageTable, lines: Sequence[Line], ruled: Sequence[PageTable], is_furniture: Callable[[Line], bool]
) -> Top:
    """What a page begins with, below ``above`` at the end of the page before. ``is_furniture`` tells headers of pages:
    any other line parts the rows below it from the table before, of which they may be another year's."""
    first = ruled[0] if ruled else None
    shown = [line for line in lines if not is_furniture(line)]
    free = [line for line in shown if first is None or line.bottom >= first.top]
    if first is not None and not free:
        return _ruled_top(above, first)
    rows = whole_rows(rows_of(free))
    again = int(bool(rows) and _is_header(above, rows[0].cells))
    end = again
    while end < len(rows) and (end == 0 or near(rows[end - 1], rows[end])):
        placed = placed_below(above.heads, rows[end].cells)
        if placed is None or 0 not in placed or len(placed) < 2 or not (again or _of_one_kind(above, placed)):
            break
        end += 1
    if end > again:
        return Top(_carried(above, rows[:end], again))
    for row in rows[:_LINES_BETWEEN]:
        if len(row.cells) > 1:
            seems = _looks_like_a_row(above, [cell.text for cell in row.cells])
            return Top(doubt=row.top) if seems else Top()
    return Top()


def merged(above: PageTable, more: PageTable) -> PageTable:
    """Both parts as one table that stands where the second does."""
    return replace(more, rows=[*above.rows, *more.rows], heads=above.heads)


def _ruled_top(above: PageTable, first: PageTable) -> Top:
    same = len(above.heads) == len(first.heads) and all(
        abs(one.left - other.left) <= _SAME_EDGE_POINTS and abs(one.right - other.right) <= _SAME_EDGE_POINTS
        for one, other in zip(above.heads, first.heads, strict=True)
    )
    if not same:
        return Top()
    if len(first.rows) > 1 and _words(first.rows[0]) == _words(above.rows[0]):
        return Top(replace(first, rows=first.rows[1:], goes_on=True, headed=False))
    if all(_of_one_kind(above, dict(enumerate(row))) for row in first.rows) and _looks_like_a_row(above, first.rows[0]):
        return Top(replace(first, goes_on=True, headed=False))
    return Top(doubt=first.top) if _looks_like_a_row(above, first.rows[0]) else Top()


def _is_header(above: PageTable, cells: Sequence[Cell]) -> bool:
    """Whether cells say what the table's header does, each where it stands there."""
    if not above.headed or [_words([cell.text]) for cell in cells] != [_words([word]) for word in above.rows[0]]:
        return False
    return all(cell.left < head.right and head.left < cell.right for cell, head in zip(cells, above.heads, strict=True))


def _words(cells: Sequence[str]) -> list[str]:
    return " | ".join(cells).casefold().split()


def _of_one_kind(above: PageTable, placed: dict[int, str]) -> bool:
    """Whether the cells are of the kinds that stand in their columns above, and one of these kinds is certain."""
    certain = False
    for at, said in placed.items():
        words, column = said.strip(), [row[at].strip() for row in above.rows[1:] if at < len(row) and row[at].strip()]
        if at == 0:
            if not words or words == above.rows[0][0].strip():
                return False
        elif words and column and not _NONE.fullmatch(words):
            of_kind = [
                bool(kind.fullmatch(words))
                for kind in (_NUMBER, _GRADE)
                if all(kind.fullmatch(cell) or _NONE.fullmatch(cell) for cell in column)
            ]
            if of_kind and not any(of_kind) and words not in column:
                return False
            certain = certain or any(of_kind) or words in column
    return certain


def _looks_like_a_row(above: PageTable, texts: Sequence[str]) -> bool:
    """Whether cells hold a value, as no header does but a year, and do not begin as the header above."""
    cells = [text.strip() for text in texts]
    values = [cell for cell in cells[1:] if _NUMBER.fullmatch(cell) or _GRADE.fullmatch(cell) or cell in _below(above)]
    return cells[0] != above.rows[0][0].strip() and any(not _YEAR.fullmatch(cell) for cell in values)


def _below(above: PageTable) -> set[str]:
    """The words of the table's columns but the first, below its header."""
    return {cell.strip() for row in above.rows[1:] for cell in row[1:] if cell.strip()}


def _carried(above: PageTable, rows: Sequence[Row], again: int) -> PageTable:
    """The rows as a part of the table; the first ``again`` of them are its header."""
    placed = [placed_below(above.heads, row.cells) or {} for row in rows[again:]]
    written = [[cells.get(at, "") for at in range(len(above.heads))] for cells in placed]
    cells = [cell for row in rows for cell in row.cells]
    left, right = min(cell.left for cell in cells), max(cell.right for cell in cells)
    bottom, top = min(row.bottom for row in rows), max(row.top for row in rows)
    return PageTable(written, left, right, bottom, top, above.heads, goes_on=True, headed=False)
