"""CSV or TSV -> one table: the first row is its header, lines of comment above it, which start with "#", are left out.
Lines of one cell above a wider header are its title, and "sep=;", which Excel reads, names the delimiter.

A header may start with "#" too: "#,State,Grade" numbers its rows, "#State,Grade" is how some programs write one.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from itertools import islice

from ingest.document import BlockKind
from ingest.lazy_pattern import pattern
from ingest.loaders.blocks import Draft, Piece, table_pieces
from ingest.loaders.characters import decode, visible
from ingest.loaders.unreadable import MAX_PIECES, MAX_TEXT_CHARS, DocumentUnreadable, Reason

_DELIMITERS = ",;\t|"
_SAMPLE_CHARS = 16_384
_SAMPLE_ROWS = 50
_MOST_TITLES = 5
_SEPARATOR = pattern(r"\s*\"?sep=([,;\t|])\"?[ \t]*\r?\n", re.IGNORECASE)
_COMMENT = pattern(r"[ \t]*(?:#[^\n]*)?\n")


def read(content: bytes, name: str) -> Draft:
    """Raises:
    DocumentUnreadable: the rows cannot be told apart, or there are too many.
    """
    text, warnings = decode(content, name)
    text, removed = visible(text)
    text = text[_comment_chars(text) :]
    csv.field_size_limit(MAX_TEXT_CHARS)
    named = _SEPARATOR.match(text)
    text = text[named.end() :] if named else text
    rows, began, ended = list[list[str]](), 1, 0
    try:
        delimiter = named[1] if named else "\t" if _has_tabs(text, name) else _delimiter(text)
        reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
        while (row := next(reader, None)) is not None:
            if any(cell.strip() for cell in row):
                rows.append(row)
            if len(rows) > MAX_PIECES:
                raise DocumentUnreadable(Reason.TOO_EXPANDED, name, f"more than {MAX_PIECES:,} rows; split the file")
            began, ended = ended + 1, reader.line_num
    except csv.Error as error:
        raise DocumentUnreadable(Reason.DAMAGED, name, f"not readable as CSV: {error}; export it again") from error
    if text.count('"') % 2 and rows and any("\n" in cell for cell in rows[-1]):
        raise DocumentUnreadable(
            Reason.DAMAGED,
            name,
            f"a quotation mark that opens in line {began} below the comments, or further down, never closes, so that "
            f"{ended - began + 1} lines would be one row; close it, or export the file again",
        )
    titles = _titles(rows)
    above = [Piece(BlockKind.PARAGRAPH, " ".join(row).strip()) for row in rows[:titles]]
    table = table_pieces(rows[titles:], 0, 0, header_rows=1)
    return Draft((*above, *table), warnings=warnings, removed=removed)


def _has_tabs(text: str, name: str) -> bool:
    """Whether a file that is called so is parted by tabs; one without any was saved with another mark."""
    return name.lower().endswith(".tsv") and "\t" in text


def _titles(rows: list[list[str]]) -> int:
    """How many rows above the header say in one cell what the table is about."""
    filled = [sum(bool(cell.strip()) for cell in row) for row in rows[: _MOST_TITLES + 1]]
    first = next((at for at, cells in enumerate(filled) if cells > 1), 0)
    return first if first <= _MOST_TITLES else 0


def _comment_chars(text: str) -> int:
    """How many characters the comments above the header take."""
    at = 0
    while (comment := _COMMENT.match(text, at)) and not (
        comment.group().strip() and _opens_table(text[at : at + _SAMPLE_CHARS])
    ):
        at = comment.end()
    return at


def _opens_table(text: str) -> bool:
    """Whether a first line that starts with "#" has a cell for each one of the row below it. Words that are not "#"
    alone may be a comment with as many commas: then no other comment follows, and blanks follow its commas alike."""
    for mark in _DELIMITERS:
        try:
            cells, row = islice(filter(None, csv.reader(text.splitlines(keepends=True), delimiter=mark)), 2)
        except (csv.Error, ValueError):
            continue
        if len(cells) < 2 or len(cells) != len(row):
            continue
        spaced = [all(cell[:1].isspace() for cell in line[1:]) for line in (cells, row)]
        if cells[0].strip() == "#" or (spaced[0] == spaced[1] and not row[0].lstrip().startswith("#")):
            return True
    return False


def _delimiter(text: str) -> str:
    """The mark that parts the most of the first rows into equally many cells, a comma where none does. Of two that do
    as well, the one that makes more cells."""
    lines = text[:_SAMPLE_CHARS].splitlines(keepends=True)
    agree: dict[str, tuple[int, int]] = {}
    for mark in _DELIMITERS:
        try:
            widths = Counter(
                len(row) for row in islice(csv.reader(lines, delimiter=mark), _SAMPLE_ROWS) if len(row) > 1
            )
        except csv.Error:
            continue
        if widths:
            agree[mark] = max((rows, width) for width, rows in widths.items())
    return max(agree, key=lambda mark: agree[mark], default=",")
