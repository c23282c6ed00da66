"""An HTML table -> rows of cells; None for a table made for layout.

A cell that is merged over several rows stands in each of them where it is short: a grade, a year, a name. What it
covers beside itself is padded by empty cells.
"""

from __future__ import annotations

from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from ingest.loaders.characters import one_line

# A cell of data holds a phrase or a few; a cell that lays out a page holds many blocks.
_MOST_BLOCKS_IN_A_CELL = 4
# Wider than the widest survey chart met (51 columns); keeps a forged colspan from filling memory.
_MOST_COLUMNS = 200
# A merged cell with more is prose about the rows beside it, which is said once.
_LONGEST_REPEATED = 80
_BLOCKS = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"})
_BREAKS = _BLOCKS | {"br", "ul", "ol", "td", "th", "tr"}
_UNSEEN = frozenset({"script", "style", "template", "noscript", "svg", "button", "select", "textarea"})


@dataclass(frozen=True, slots=True)
class TableRows:
    """``header_rows`` None: the table does not say which rows are its header."""

    caption: str
    rows: list[list[str]]
    header_rows: int | None


def data_rows(table: LexborNode) -> TableRows | None:
    """The rows of a table that holds data."""
    if (table.attributes.get("role") or "") in ("presentation", "none") or table.css_first("table table") is not None:
        return None
    rows: list[list[str]] = []
    open_below: dict[int, tuple[int, str]] = {}
    header_rows, marked = 0, False
    for tr in table.css("tr"):
        cells = [cell for cell in tr.iter() if cell.tag in ("td", "th")]
        row = _padded(cells, open_below)
        if row is None:
            return None
        is_header = _is_header(tr, cells)
        marked = marked or is_header
        header_rows += is_header and header_rows == len(rows)
        rows.append(row)
    if len(rows) < (1 if marked else 2) or max(map(len, rows), default=0) < 2:
        return None
    caption = table.css_first("caption")
    return TableRows(_text(caption)[0] if caption is not None else "", rows, header_rows if marked else None)


def _padded(cells: list[LexborNode], open_below: dict[int, tuple[int, str]]) -> list[str] | None:
    """One row; ``open_below`` holds for each column how many rows a cell above still covers, and what it says there."""
    row: list[str] = []

    def skip_covered() -> None:
        while len(row) < _MOST_COLUMNS and (covered := open_below.get(len(row), (0, "")))[0] > 0:
            open_below[len(row)] = covered[0] - 1, covered[1]
            row.append(covered[1])

    for cell in cells[:_MOST_COLUMNS]:
        skip_covered()
        text, blocks = _text(cell)
        if blocks > _MOST_BLOCKS_IN_A_CELL:
            return None
        for column in range(min(_number(cell, "colspan"), max(1, _MOST_COLUMNS - len(row)))):
            said = text if column == 0 else ""
            open_below[len(row)] = _number(cell, "rowspan") - 1, said if len(said) <= _LONGEST_REPEATED else ""
            row.append(said)
    skip_covered()
    return row


def _is_header(tr: LexborNode, cells: list[LexborNode]) -> bool:
    in_head = tr.parent is not None and tr.parent.tag == "thead"
    return in_head or (bool(cells) and all(cell.tag == "th" for cell in cells))


def _number(cell: LexborNode, attribute: str) -> int:
    value = (cell.attributes.get(attribute) or "1").strip()
    return max(1, int(value)) if value.isascii() and value.isdigit() and len(value) < 5 else 1


def _text(cell: LexborNode) -> tuple[str, int]:
    """The words of a cell on one line, and the number of blocks in it."""
    words: list[str] = []
    blocks = 0
    stack = [cell]
    while stack:
        node = stack.pop()
        if node.is_text_node:
            words.append(node.text_content or "")
        elif node.is_element_node and node.tag not in _UNSEEN:
            blocks += node.tag in _BLOCKS
            if node.tag in _BREAKS:
                words.append(" ")
            child = node.last_child
            while child is not None:
                stack.append(child)
                child = child.prev
    return one_line("".join(words)), blocks
