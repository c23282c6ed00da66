"""CSV -> one table: the first row is its header, lines of comment above it, which start with "#", are left out.

A header may start with "#" too: "#,State,Grade" numbers its rows, "#State,Grade" is how some programs write one.
"""

from __future__ import annotations

import csv
import re
from itertools import islice

from ingest.loaders.blocks import Draft, table_pieces
from ingest.loaders.characters import decode, visible
from ingest.loaders.unreadable import MAX_PIECES, MAX_TEXT_CHARS, DocumentUnreadable, Reason

_DELIMITERS = ",;\t|"
_SAMPLE_CHARS = 16_384
_COMMENT = re.compile(r"[ \t]*(?:#[^\n]*)?\n")


def read(content: bytes, name: str) -> Draft:
    """Raises:
    DocumentUnreadable: the rows cannot be told apart, or there are too many.
    """
    text, warnings = decode(content, name)
    text, removed = visible(text)
    text = text[_comment_chars(text) :]
    csv.field_size_limit(MAX_TEXT_CHARS)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(text.splitlines(keepends=True), _dialect(text)):
            if any(cell.strip() for cell in row):
                rows.append(row)
            if len(rows) > MAX_PIECES:
                raise DocumentUnreadable(Reason.TOO_EXPANDED, name, f"more than {MAX_PIECES:,} rows; split the file")
    except csv.Error as error:
        raise DocumentUnreadable(Reason.DAMAGED, name, f"not readable as CSV: {error}; export it again") from error
    return Draft(tuple(table_pieces(rows, 0, 0, header_rows=1)), warnings=warnings, removed=removed)


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


def _dialect(text: str) -> type[csv.Dialect]:
    """The delimiter that the first rows agree on, a comma where they do not tell."""
    first_line = text.split("\n", 1)[0]
    candidates = [mark for mark in _DELIMITERS if mark in first_line]
    if len(candidates) > 1:
        try:
            candidates = [csv.Sniffer().sniff(text[:_SAMPLE_CHARS], "".join(candidates)).delimiter]
        except csv.Error:
            candidates.sort(key=first_line.count, reverse=True)

    class Sniffed(csv.excel):
        delimiter = candidates[0] if candidates else ","

    return Sniffed
