"""Citations -> those that stand in one table, together, and the cells of each below the names of their columns.

What is cited stays what was printed, cells and marks between them; this only says where a person may see a table, and
how a row is told in a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from service.answer import Citation
from service.answering.table_rows import cells_of

# Of a cell. The longest names in the tables of the sample archive have eight ("Report Cards on Child & Youth Sex
# Trafficking"); what is longer may be a sentence of anybody's.
NAME_WORDS = 8


@dataclass(frozen=True)
class Cell:
    """``text`` of a row, below the ``name`` of its column; ``marks`` are offsets into ``text``."""

    name: str
    text: str
    marks: tuple[tuple[int, int], ...] = ()


def cells(citation: Citation) -> tuple[Cell, ...]:
    """Those of a cited row; none where it is no row, or its cells are not as many as the columns that are named."""
    made, start = [], 0
    for name, text in _named(citation.exact, citation.header.exact if citation.header else ""):
        start = citation.exact.find(text, start)
        made.append(Cell(name, text, _within(citation.marks, start, start + len(text))))
        start += len(text)
    return tuple(made)


def row_in_words(exact: str, header: str | None) -> str:
    """ "Harbour: Kirkvale; Boats a day: 31": each cell of a row that is not empty, after the name of its column.

    "" for what is no row of a table, where its columns are not named one for one, and where a cell is longer than a
    name: what it says is the document's, and stands in quotation marks."""
    told = [(name, text) for name, text in _named(exact, header or "") if text]
    if any(len(text.split()) > NAME_WORDS for _, text in told):
        return ""
    return "; ".join(f"{name}: {text}" if name else text for name, text in told)


def cited_row(citation: Citation) -> str:
    """``row_in_words`` of what a citation quotes."""
    return row_in_words(citation.exact, citation.header.exact if citation.header else None)


def tables(citations: Iterable[Citation]) -> list[tuple[Citation, ...]]:
    """The citations in their order, neighbouring rows of one table together, any other alone."""
    return [tuple(together) for _, together in groupby(citations, key=_table)]


def _table(citation: Citation) -> tuple[object, ...]:
    if citation.header is None or not cells(citation):
        return (citation.marker, citation.version, citation.start)
    return (citation.document.id, citation.version, citation.header)


def _named(exact: str, header: str) -> list[tuple[str, str]]:
    """[name of a column, cell]; none where they are not one for one."""
    if not header or "\n" in exact or "\n" in header:
        return []
    names, texts = cells_of(header), cells_of(exact)
    return list(zip(names, texts, strict=True)) if len(names) == len(texts) > 1 else []


def _within(marks: Iterable[tuple[int, int]], start: int, end: int) -> tuple[tuple[int, int], ...]:
    shared = ((max(first, start) - start, min(last, end) - start) for first, last in marks)
    return tuple((first, last) for first, last in shared if first < last)
