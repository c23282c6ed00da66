"""Rows of tables that are cited -> with what their document says of the figures: in what they are counted, and the note
to which a mark in the row leads. "Police | 4,100" is no answer where "all amounts in thousands" stands above it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ingest import Generation, pattern
from service.answering.table_rows import CELL_SEPARATOR, tells_of_table
from service.citations import Cited

_MARK = pattern(r"(?<=\w)\W?([*†‡])")


def with_notes(cited: Sequence[Cited], generation: Generation, words: Callable[[Cited], str]) -> tuple[Cited, ...]:
    """``cited`` with such sentences after the last row of each document; ``words`` gives those of a span."""
    rows = {one.document.id: one for one in cited if one.quote is None and CELL_SEPARATOR in words(one)}
    found: list[Cited] = []
    for one in cited:
        found.append(one)
        if rows.get(one.document.id) is one:
            marks = {m for o in cited if o.document is one.document for m in _MARK.findall(words(o))}
            found += [note for note in _notes(one, marks, generation, words) if note not in cited]
    return tuple(found)


def _notes(row: Cited, marks: set[str], generation: Generation, words: Callable[[Cited], str]) -> list[Cited]:
    document = row.document
    sentences = sorted({span for passage in generation.passages_of(document) for span in passage.sentences})
    others = [one for span in sentences if CELL_SEPARATOR not in words(one := Cited(document, span))]
    counted = [one for one in others if tells_of_table(words(one))]
    before = [one for one in counted if one.span.start < row.span.start]
    below = [one for one in others if one.span.start > row.span.end]
    led = [one for mark in sorted(marks) for one in [one for one in below if words(one).startswith(mark)][:1]]
    # A mark before a blank is read as that of a list, and does not stand in the text any more.
    return [*(before or counted)[-2:], *(led or (below[:1] if marks else []))]
