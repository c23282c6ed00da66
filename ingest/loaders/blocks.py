"""Pieces of a document in reading order -> canonical text, and its blocks as exact spans.

Every loader makes pieces; this is the only place that joins them, so spans are computed, never
searched for. Blocks are parted by an empty line, rows of one table and items of one list by a
line end; a row reads "cell | cell | cell".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from ingest.anatomy.date_forms import YEAR
from ingest.document import Block, BlockKind, Span
from ingest.lazy_pattern import pattern
from ingest.loaders.characters import lines, one_line, visible
from ingest.loaders.unreadable import MAX_PIECES, MAX_TEXT_CHARS, DocumentUnreadable, Reason

CELL_SEPARATOR = " | "
_NUMBER = pattern(r"[-+$€£]?\d[\d.,]*\s?%?")
_YEAR = pattern(YEAR)
# Where a paragraph, an item or a row of a table begins in Markdown.
_MARK = r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]|\|)"
_BEGINS = pattern(rf"\n[ \t]*\n(?:{_MARK}|(?=[ \t]*\S))|^{_MARK}", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Piece:
    """One block before it has a place: ``text`` may hold line ends that are to stay.

    ``group`` numbers the list or table that the piece belongs to; neighbours of one group stand on neighbouring
    lines. A row has ``cells`` instead of ``text``. ``cut``: something that the page shows there was left out."""

    kind: BlockKind
    text: str = ""
    level: int = 0
    page: int | None = None
    table: int | None = None
    group: int | None = None
    cells: tuple[str, ...] = ()
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """What a format gave: pieces in reading order, what the author declares, hints of the format,
    warnings for staff, how many invisible characters it has cut out already, and the lines ``around``
    the text that are no part of it: headers and footers."""

    pieces: tuple[Piece, ...]
    declared: dict[str, object] = field(default_factory=dict)
    suggested: dict[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    removed: int = 0
    around: tuple[str, ...] = ()


def assemble(pieces: Iterable[Piece], name: str) -> tuple[str, tuple[Block, ...], int]:
    """The canonical text, its blocks, and how many invisible characters were cut out of it.

    Raises:
        DocumentUnreadable: there are more words or blocks than a document may have.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    position, removed = 0, 0
    previous: Piece | None = None
    for piece in pieces:
        text, cells, invisible = _row(piece) if piece.cells else _words(piece)
        removed += invisible
        if not text:
            continue
        if previous is not None:
            same = piece.group is not None and piece.group == previous.group
            parts.append("\n" if same else "\n\n")
            position += len(parts[-1])
        parts.append(text)
        span = Span(position, position + len(text))
        shifted = tuple(Span(position + cell.start, position + cell.end) for cell in cells)
        blocks.append(Block(piece.kind, span, piece.level, piece.page, piece.table, shifted))
        position = span.end
        previous = piece
        if position > MAX_TEXT_CHARS or len(blocks) > MAX_PIECES:
            raise _too_long(name)
    return "".join(parts), tuple(blocks), removed


def refuse_too_many(markdown: str, name: str) -> None:
    """A text of more blocks than a document may have is told apart in a moment: to parse it all takes a minute, and
    more memory than there may be.

    Raises:
        DocumentUnreadable: it has more.
    """
    if sum(1 for _ in islice(_BEGINS.finditer(markdown), MAX_PIECES + 1)) > MAX_PIECES:
        raise _too_long(name)


def _too_long(name: str) -> DocumentUnreadable:
    return DocumentUnreadable(
        Reason.TOO_EXPANDED,
        name,
        f"it has more than {MAX_TEXT_CHARS:,} characters, or {MAX_PIECES:,} paragraphs, items and rows; split it",
    )


def _words(piece: Piece) -> tuple[str, tuple[Span, ...], int]:
    text, removed = visible(piece.text)
    return lines(text), (), removed


def _row(piece: Piece) -> tuple[str, tuple[Span, ...], int]:
    """A row's text and cell spans; an empty cell is an empty span, an empty row is no text."""
    cleaned = [visible(cell) for cell in piece.cells]
    cells = [one_line(text) for text, _ in cleaned]
    removed = sum(count for _, count in cleaned)
    if not any(cells):
        return "", (), removed
    joined = CELL_SEPARATOR.join(cells)
    text = joined.strip()
    lead = len(joined) - len(joined.lstrip())
    spans, position = [], -lead
    for cell in cells:
        start = min(max(position, 0), len(text))
        spans.append(Span(start, start + len(cell)))
        position += len(cell) + len(CELL_SEPARATOR)
    return text, tuple(spans), removed


def table_pieces(
    rows: Sequence[Sequence[str]], table: int, group: int, *, header_rows: int | None = None, page: int | None = None
) -> list[Piece]:
    """The rows of one table as pieces, each padded by empty cells to the widest row.

    ``header_rows`` None: the first row is the header when it reads like one.
    """
    width = max((len(row) for row in rows), default=0)
    if header_rows is None:
        header_rows = 1 if _reads_like_a_header(rows) or _is_parted(rows) else 0
    if header_rows == 1 and _is_parted(rows):
        header_rows = 2
    pieces = []
    for number, row in enumerate(rows):
        kind = BlockKind.TABLE_HEADER if number < header_rows else BlockKind.TABLE_ROW
        cells = (*row, *[""] * (width - len(row)))
        pieces.append(Piece(kind, page=page, table=table, group=group, cells=cells))
    return pieces


def _is_parted(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a second row says what stands below each year of a first that repeats: "2020 | 2020", "Grade | Score",
    or that reaches over empty cells: "2020 | ". No word of the second is short enough for a grade, or holds a digit,
    and no two columns are called alike."""
    if len(rows) < 3 or len(rows[0]) != len(rows[1]):
        return False
    (corner, *named), (own, *below) = ([one_line(cell).casefold() for cell in row] for row in rows[:2])
    above = _reaching(named)
    return (
        (own in ("", corner) or (not corner and (all(named) or len(set(below)) < len(below))))
        and all(any(map(str.isdigit, cell)) for cell in above)
        and len(set(above)) < len(above)
        and all(len(cell) > 2 and not any(map(str.isdigit, cell)) for cell in below)
        and len(set(zip(above, below, strict=True))) == len(above)
    )


def _reaching(cells: Sequence[str]) -> list[str]:
    """The cells with each empty one as that on its left, which was merged with it."""
    reached = list[str]()
    for cell in cells:
        reached.append(cell or (reached[-1] if reached else ""))
    return reached


def _reads_like_a_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names columns: no cell repeats, unless all do; only the first may be empty, and none is
    a number but a year."""
    if len(rows) < 2:
        return False
    cells = [one_line(cell) for cell in rows[0]]
    named = cells[1:] if cells and not cells[0] else cells
    numbers = [cell for cell in named if _NUMBER.fullmatch(cell) and not _YEAR.fullmatch(cell)]
    return all(named) and (len(set(named)) == len(named) or goes_on_beside(cells)) and not numbers


def goes_on_beside(header: Sequence[str]) -> bool:
    """Whether a header is that of a table which goes on beside itself: "Name | Grade | Name | Grade"."""
    widths = (width for width in range(2, len(header) // 2 + 1) if len(header) % width == 0)
    return any(
        len(set(header[:width])) == width and list(header) == list(header[:width]) * (len(header) // width)
        for width in widths
    )
