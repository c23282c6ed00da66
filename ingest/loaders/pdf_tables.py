"""A page with ruling lines -> its tables, as rows with the place that they take.

The only place that knows pdfplumber. Opened for such pages alone: it is about ten times slower
than reading lines.
"""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.loaders.pdf_lines import SOFT_HYPHEN_IN_PRINT, Cell
from ingest.loaders.pdf_raised import Glyph, marks

# The least that a ruled table of two rows and two columns draws.
_FEWEST_RULES = 3
_THICKEST_RULE_POINTS = 3.0
_MOST_OBJECTS = 20_000
# A table has words in at least half of its cells; a drawing that looks like one has not.
_FULL_CELLS = 0.5
# pdfminer gives the lower side of a character and not its baseline; the two lie about this share of the size apart.
_DESCENT = 0.21


@dataclass(frozen=True, slots=True)
class PageTable:
    """``bottom`` and ``top`` in points from the page's lower edge. ``heads`` say where each column stands; none where
    that is not sure. ``goes_on``: its rows are of the last table of the page before. ``headed``: its first row may be a
    header. ``ended``: a row follows of which it is not sure what stands in which column."""

    rows: list[list[str]]
    left: float
    right: float
    bottom: float
    top: float
    heads: tuple[Cell, ...] = ()
    goes_on: bool = False
    headed: bool = True
    ended: bool = False


def has_rules(page: pdfium.PdfPage) -> bool:
    """Whether a page draws enough lines, both ways, to hold a table."""
    across, down = 0, 0
    for number, thing in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)):
        left, bottom, right, top = thing.get_bounds()
        wide, high = right - left, top - bottom
        boxed = wide > 10 * _THICKEST_RULE_POINTS and high > 2 * _THICKEST_RULE_POINTS
        across += boxed or (high <= _THICKEST_RULE_POINTS < wide)
        down += boxed or (wide <= _THICKEST_RULE_POINTS < high)
        if across >= _FEWEST_RULES and down >= _FEWEST_RULES:
            return True
        if number > _MOST_OBJECTS:
            return False
    return False


class TableReader:
    """Opens the file for pdfplumber when the first page asks."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._document: Any = None

    def tables_of(self, page_number: int) -> list[PageTable]:
        """The tables of a page (numbered from 0), from top to bottom."""
        if self._document is None:
            import pdfplumber

            logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
            self._document = pdfplumber.open(io.BytesIO(self._content))
        page = self._document.pages[page_number]
        _set_in_line(page.chars)
        found = []
        for table in page.find_tables():
            rows = [[SOFT_HYPHEN_IN_PRINT.sub("-", cell or "") for cell in row] for row in table.extract()]
            _fill_merged(table, rows)
            if _holds_data(rows):
                left, top, right, bottom = table.bbox
                place = left, right, float(page.height) - bottom, float(page.height) - top
                found.append(PageTable(rows, *place, _heads(table, rows)))
        page.close()
        return sorted(found, key=lambda table: -table.top)


def _fill_merged(table: Any, rows: list[list[str]]) -> None:
    """Repeat what a cell holds that is ruled over several rows, or a cell of the header over several columns, in
    each of them."""
    cells = [(at, column, box) for at, row in enumerate(table.rows) for column, box in enumerate(row.cells) if box]
    for at, row in enumerate(table.rows):
        height: Any = min((box for box in row.cells if box), key=lambda box: float(box[3] - box[1]), default=None)
        for column in (column for column, box in enumerate(row.cells) if box is None and height is not None):
            boxes = (box for _, other, box in cells if other == column)
            width: Any = min(boxes, key=lambda box: float(box[2] - box[0]), default=None)
            if width is None:
                continue
            x, y = (width[0] + width[2]) / 2, (height[1] + height[3]) / 2
            for above, left, (x0, y0, x1, y1) in cells:
                merged = (above < at and left == column) or (above == at == 0 and left < column)
                if merged and x0 < x < x1 and y0 < y < y1:
                    rows[at][column] = rows[above][left]


def _heads(table: Any, rows: list[list[str]]) -> tuple[Cell, ...]:
    """Where the columns stand, if no cell of the last row reaches over two of them."""
    boxes = table.rows[-1].cells
    if any(box is None for box in boxes):
        return ()
    return tuple(Cell(text, box[0], box[2]) for text, box in zip(rows[0], boxes, strict=True))


def _set_in_line(characters: list[dict[str, Any]]) -> None:
    """Writes raised and lowered figures as such, in the row that they belong to."""
    glyphs = [
        Glyph(one["text"], one["size"], one["y0"] + _DESCENT * one["size"], one["x0"], one["x1"])
        if one["text"].strip()
        else Glyph(" ")
        for one in characters
    ]
    for mark in marks(glyphs):
        row = {side: characters[mark.beside][side] for side in ("top", "bottom", "doctop", "y0", "y1")}
        for number in range(mark.start, mark.end):
            words = mark.words if number == mark.start else ""
            characters[number].update(row, text=words)


def _holds_data(rows: list[list[str]]) -> bool:
    cells = [cell for row in rows for cell in row]
    full = sum(bool(cell.strip()) for cell in cells)
    return len(rows) >= 2 and max(map(len, rows)) >= 2 and full >= _FULL_CELLS * len(cells)
