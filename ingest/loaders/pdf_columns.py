"""The lines of a page -> its tables without ruling lines, and its lines where columns of prose stand side by side.

A wide gap parts a line into cells. Rows of short cells below a full header row, which may take two lines, are a table,
if a column of it holds nothing but values: numbers, grades, a word of four letters. Long cells side by side, line after
line, are columns: the left one is read before the right one. What is neither for certain stays as the file has it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ingest.anatomy.date_forms import YEAR
from ingest.lazy_pattern import pattern
from ingest.loaders.blocks import goes_on_beside
from ingest.loaders.pdf_gutters import parted_at_gutters
from ingest.loaders.pdf_lines import Cell, Line
from ingest.loaders.pdf_tables import PageTable
from ingest.loaders.pdf_wrapped import Row, whole_rows

_FEWEST_ROWS = 3  # a header and two rows: less may be a line of an address
_FEWEST_COLUMN_LINES = 4
_ROW_GAP = 2.3  # between two rows of one table, in sizes of its letters
_HEADER_PITCH = 1.5  # the two lines of one header lie no further apart
_SAME_ROW = 0.3
_SAME_PITCH = 1.05
_CAPTION_LINES = 2
_LONGEST_CELL_CHARS = 40
_SHORTEST_COLUMN_CHARS = 20
_NARROWEST_COLUMN_POINTS = 80
_ALIGNED = 3  # so many lines of prose begin at the left edge of a column
MARK = r"(?:\s?(?:[*†‡§¶#¹²³⁰⁴-⁹ªºᵃ-ᶻ]{1,3}|\(\w\)|\[\w{1,2}\]))?"  # of a note
SIGN = "[+−–—‐‑﹣－-]"
_VALUE = pattern(
    rf"[-–—]|n/?a|\W{{0,2}}\d[\d.,]*\W{{0,2}}{MARK}|\w{{1,4}}{SIGN}?{MARK}(?: ?\(\d[\d.,]*\))?", re.IGNORECASE
)
_FIGURE = pattern(rf"(?<![\w/-])(?:\d[\d.,]*%?|[A-F]{SIGN}?)(?![\w/-])")
_YEAR = pattern(YEAR)
_LETTER = pattern(r"[A-F]")
_GRADE = pattern(rf"[A-F]{SIGN}?{MARK}")


def unruled_tables(lines: Sequence[Line], ruled: Sequence[PageTable]) -> list[PageTable]:
    """The tables that no line rules, from top to bottom; none where one of ``ruled`` stands."""
    free = [line for line in lines if not any(table.bottom <= line.bottom and line.top <= table.top for table in ruled)]
    found = [table for column in _side_by_side(free) or [free] for table in _tables(column)]
    return sorted(found, key=lambda table: -table.top)


def _side_by_side(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each column of prose, where several stand side by side, without lines that run over two of them;
    none where there is only one column."""
    prose = [line for line in lines if len(line.text) >= _SHORTEST_COLUMN_CHARS]
    common = sorted(left for left, often in Counter(round(line.left) for line in prose).items() if often >= _ALIGNED)
    lefts = [left for at, left in enumerate(common) if not at or left - common[at - 1] > _NARROWEST_COLUMN_POINTS]
    if len(lefts) < 2:
        return []
    columns: list[list[Line]] = [[] for _ in lefts]
    for line in lines:
        at = max((at for at, left in enumerate(lefts) if left <= line.left + 1), default=0)
        if at + 1 == len(lefts) or line.right < lefts[at + 1]:
            columns[at].append(line)
    return columns


def _tables(lines: Sequence[Line]) -> list[PageTable]:
    found = []
    rows = whole_rows(parted_at_gutters(rows_of(lines)))
    at = 0
    while at < len(rows):
        for header, lines_taken in _headers(rows, at):
            below = at + lines_taken
            end = _table_end(rows, header, below)
            if end - below >= _FEWEST_ROWS - 1 and (table := _table(rows[at:end], header, rows[below:end])) is not None:
                found.append(replace(table, ended=_ends_unsure(rows, header, end)))
                at = end
                break
        else:
            at += 1
    return found


def two_captions(table: PageTable, lines: Sequence[Line]) -> bool:
    """Whether a table that goes on beside itself may be two, of which each has its own words above it."""
    if not goes_on_beside(table.rows[0]):
        return False
    above = rows_of([line for line in lines if line.bottom >= table.top - 1])
    near_it = [row for row in above[-_CAPTION_LINES:] if row.bottom - table.top <= _ROW_GAP * _CAPTION_LINES * row.size]
    return any(len(row.cells) > 1 for row in near_it)


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


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """All that stands on one height, whatever its order in the file, from top to bottom."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if rows and abs(rows[-1][0].base - line.base) <= _SAME_ROW * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [
        Row(
            tuple(sorted((cell for line in row for cell in _cells(line)), key=lambda cell: cell.left)),
            max(line.size for line in row),
            min(line.bottom for line in row),
            max(line.top for line in row),
            row[0].base,
            _words(row),
        )
        for row in rows
    ]


def _words(row: Sequence[Line]) -> tuple[Cell, ...]:
    if not all(line.words for line in row):
        return ()
    words = (Cell(text, *place) for line in row for text, place in zip(line.text.split(), line.words, strict=True))
    return tuple(sorted(words, key=lambda word: word.left))


def _cells(line: Line) -> tuple[Cell, ...]:
    return line.cells or (Cell(line.text, line.left, line.right),)


def _headers(rows: Sequence[Row], at: int) -> Iterator[tuple[tuple[Cell, ...], int]]:
    """The headers that may begin with ``rows[at]``, each with the lines that it takes."""
    upper = rows[at]
    if at + 1 < len(rows) and near(upper, rows[at + 1]):
        dated = _years_above(upper.cells, rows[at + 1].cells)
        if dated:
            yield dated, 2
    if at + 1 < len(rows) and upper.base - rows[at + 1].base <= _HEADER_PITCH * upper.size:
        both = _two_lines(upper.cells, rows[at + 1].cells)
        if both:
            yield both, 2
    if _are_names(upper.cells):
        yield upper.cells, 1


def _are_names(cells: Sequence[Cell]) -> bool:
    """Whether cells are short names, years or, one beside the other, the letters of a scale: a grade among other words
    stands in a row."""
    texts = [cell.text for cell in cells]
    if len(cells) < 2 or not all(map(_is_short, cells)) or not re.search(r"[^\W\d_]", texts[0]):
        return False
    if not all(re.search(r"[^\W\d_]", text) or _YEAR.fullmatch(text) for text in texts):
        return False
    return not holds_grade(texts)


def holds_grade(texts: Sequence[str]) -> bool:
    """Whether a row has a grade after its first cell, which is not one of the letters of a scale side by side."""
    graded = [text for text in texts[1:] if _GRADE.fullmatch(text)]
    letters = all(map(_LETTER.fullmatch, texts[1:])) and len(set(graded)) == len(texts) - 1
    return bool(graded) and not (letters and len(graded) > 1)


def _two_lines(upper: Sequence[Cell], lower: Sequence[Cell]) -> tuple[Cell, ...]:
    """One header of two lines, where it is sure which words stand above which: one line leaves the first column out, or
    the lower one goes on in small letters."""
    if len(lower) < 2 or not all(re.search(r"[^\W\d_]{3}", cell.text) for cell in lower):
        return ()
    if len(upper) == len(lower) and not all(cell.text[:1].islower() for cell in lower):
        return ()
    whole, part = (upper, lower) if len(upper) >= len(lower) else (lower, upper)
    placed = placed_below(whole, part)
    if placed is None or (len(whole) > len(part) and 0 in placed):
        return ()
    spans = {at: cell for cell, at in zip(part, sorted(placed), strict=True)}
    header = []
    for at, cell in enumerate(whole):
        other = spans.get(at, Cell("", cell.left, cell.right))
        words = (cell.text, other.text) if whole is upper else (other.text, cell.text)
        joined = " ".join(filter(None, words))
        header.append(Cell(joined, min(cell.left, other.left), max(cell.right, other.right)))
    return tuple(header) if _are_names(header) else ()


def _years_above(years: Sequence[Cell], names: Sequence[Cell]) -> tuple[Cell, ...]:
    """One header of years, each above as many columns of the same names as the others."""
    width, odd = divmod(len(names) - 1, max(len(years), 1))
    if width < 2 or len(years) < 2 or odd or not _are_names(names):
        return ()
    groups = [names[1 + width * at : 1 + width * (at + 1)] for at in range(len(years))]
    for year, group in zip(years, groups, strict=True):
        over = [other for other in groups if year.left < other[-1].right and other[0].left < year.right]
        alike = [cell.text for cell in group] == [cell.text for cell in groups[0]]
        if not alike or over != [group] or not _YEAR.fullmatch(year.text):
            return ()
    return (
        names[0],
        *(
            replace(cell, text=f"{year.text} {cell.text}")
            for year, group in zip(years, groups, strict=True)
            for cell in group
        ),
    )


def _table_end(rows: Sequence[Row], header: Sequence[Cell], below: int) -> int:
    """Where the rows end that stand below a header, from ``rows[below]`` on, each cell below one of its own."""
    end = below
    while end < len(rows):
        placed = placed_below(header, rows[end].cells)
        if not near(rows[end - 1], rows[end]) or placed is None or len(placed) < 2 or 0 not in placed:
            break
        end += 1
    return end - 1 if below < end < len(rows) and _may_go_on(rows[end - 2 : end + 1]) else end


def _may_go_on(rows: Sequence[Row]) -> bool:
    """Whether the last of three rows may be the rest of a cell of the middle one: it is short, and no further from
    it than rows are."""
    before, row, more = rows
    close = row.base - more.base <= _SAME_PITCH * (before.base - row.base)
    return (
        close and len(more.cells) == 1 and _is_short(more.cells[0]) and abs(more.cells[0].left - row.cells[0].left) <= 3
    )


def near(above: Row, row: Row) -> bool:
    """Whether two rows lie no further apart than those of one table."""
    return above.bottom - row.top <= _ROW_GAP * row.size


def _ends_unsure(rows: Sequence[Row], header: Sequence[Cell], end: int) -> bool:
    """Whether the row that ends a table begins in its first column and has a figure or a grade further on."""
    if end >= len(rows) or not near(rows[end - 1], rows[end]) or len(rows[end].cells) < 2:
        return False
    first, *others = rows[end].cells
    return placed_below(header, [first]) is not None and any(_FIGURE.search(cell.text) for cell in others)


def _is_short(cell: Cell) -> bool:
    return len(cell.text) <= _LONGEST_CELL_CHARS


def placed_below(header: Sequence[Cell], cells: Sequence[Cell]) -> dict[int, str] | None:
    """The text of each column, where every cell stands below one of the header, and no two below the same. A long cell
    may reach below the next header where each column has its own cell."""
    stand = [
        [at for at, head in enumerate(header) if cell.left < head.right and head.left < cell.right] for cell in cells
    ]
    whole = len(cells) == len(header) and all(at in below for at, below in enumerate(stand))
    placed: dict[int, str] = {}
    for cell, below in zip(cells, ([[at] for at in range(len(cells))] if whole else stand), strict=True):
        if len(below) != 1 or below[0] in placed or not _is_short(cell):
            return None
        placed[below[0]] = cell.text
    return placed


def _table(rows: Sequence[Row], header: tuple[Cell, ...], below: Sequence[Row]) -> PageTable | None:
    written = [[cell.text for cell in header]]
    for row in below:
        placed = placed_below(header, row.cells) or {}
        written.append([placed.get(at, "") for at in range(len(header))])
    if not any(_holds_values(column) for column in _columns(written)):
        return None
    cells = [cell for row in rows for cell in row.cells]
    left, right = min(cell.left for cell in cells), max(cell.right for cell in cells)
    return PageTable(written, left, right, min(row.bottom for row in rows), max(row.top for row in rows), header)


def _columns(written: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """The words of each column but the first, below its header."""
    for at in range(1, len(written[0])):
        yield [row[at] for row in written[1:] if row[at]]


def _holds_values(column: Sequence[str]) -> bool:
    return len(column) >= _FEWEST_ROWS - 1 and all(_VALUE.fullmatch(words) for words in column)
