"""CSV -> one table: the first row is its header, lines starting with "#" above it are left out."""

from __future__ import annotations

import csv
import re

from ingest.loaders.blocks import Draft, table_pieces
from ingest.loaders.characters import decode, visible
from ingest.loaders.unreadable import MAX_PIECES, MAX_TEXT_CHARS, DocumentUnreadable, Reason

_DELIMITERS = ",;\t|"
_SAMPLE_CHARS = 16_384
_COMMENTS = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*")


def read(content: bytes, name: str) -> Draft:
    """Raises:
    DocumentUnreadable: the rows cannot be told apart, or there are too many.
    """
    text, warnings = decode(content, name)
    text, removed = visible(text)
    text = text[_matched_chars(text) :]
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


def _matched_chars(text: str) -> int:
    comments = _COMMENTS.match(text)
    return comments.end() if comments else 0


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
