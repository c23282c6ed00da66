"""A question about the rows of a printed table -> what is computed from them: "Which branch had the highest turnover?".

Tables are looked for in the documents that come nearest by their words. Of several that fit, the newest document
counts; where it has two, nothing is told. Rows of another in which one of the figures is another one for the same year
are quoted beside, and what a later document corrects of the rows that are told. How many rows hold something, and what
the total of something is, gives way to a passage that answers: a table may be of some of what is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from ingest import ArchiveReader, Generation, Organisation
from service.answer import Citation, Computed
from service.answering.table_rows import CELL_SEPARATOR
from service.citations import Cited
from service.ending.rectification import Rectifications
from service.ending.table_notes import with_notes
from service.language.stop_words import telling_words
from service.language.years import in_one_word, times_of
from service.own_names import called
from service.reading import Kind, Reading
from service.retriever import Filters
from service.tables.asked import Form, Wanted, asks_total, wanted
from service.tables.fitting import NOTHING, Cell, Fit, fit
from service.tables.listed import asks_list, is_sure, listed
from service.tables.sentences import best_of, difference, names, told
from service.tables.table import Table, tables_of
from service.told import Told
from service.visibility import nearest_seen
from service.wording import quotations

READ = 60  # passages that are looked through, the nearest by their words
DOCUMENTS = 12  # of which tables are read
KEPT = 256  # documents whose tables are kept: to read them from JSON takes a tenth of an answer's time


class TableFigures:
    """Computes from the tables of one generation; ``comma``: its documents write decimals with one."""

    def __init__(
        self,
        generation: Generation,
        organisation: Organisation,
        rectifications: Rectifications,
        archive: Callable[[], ArchiveReader],
        *,
        comma: bool,
    ) -> None:
        self._generation, self._rectifications, self._archive, self._comma = generation, rectifications, archive, comma
        self._called = called(organisation)
        self._tables = lru_cache(maxsize=KEPT)(self._printed)

    def of(self, reading: Reading, filters: Filters) -> Told | None:
        """None where the form is another, or no table is sure to be meant."""
        if reading.kind is not Kind.PASSAGE or reading.bills or reading.speaker:
            return None
        question = self._called.sub(" ", reading.question)
        return self._figure(question, reading.language, filters) or self._listed(question, reading.language, filters)

    def _figure(self, question: str, language: str, filters: Filters) -> Told | None:
        asked = wanted(question, self._generation.stem)
        if asked is None or not asked.words:
            return None
        fits = [
            meant
            for table in self._nearest((*telling_words(question), *asked.words), filters)
            if (meant := fit(table, asked, self._generation.stem, comma=self._comma))
        ]
        chosen = _chosen(fits)
        if chosen is None or (asked.form is Form.MOST and _is_beaten(chosen, fits, down=asked.down)):
            return None
        others = (*_otherwise(chosen, fits), *(_of_other_years(chosen, fits) if asked.form is Form.EACH else ()))
        found = self._told(chosen, (*others, *self._corrected(chosen, filters)), asked, language)
        return replace(found, gives_way=(asked.form is Form.HOLDS and asked.counts) or asks_total(question))

    def _corrected(self, chosen: Fit, filters: Filters) -> Iterator[Cited]:
        """What a later document says of the rows that are told."""
        rows = [Cited(chosen.table.document, cell.row.span) for cell in chosen.cells]
        beside = self._rectifications.beside(rows, filters)
        return (one for one in beside if one.document.id != chosen.table.document.id)

    def _listed(self, question: str, language: str, filters: Filters) -> Told | None:
        """The rows of the one table that lists what is asked for, the newest document's."""
        if not asks_list(question):
            return None
        found = [
            Fit(table, tuple(Cell(row, table.columns[table.named], row.name, NOTHING) for row in rows))
            for table in self._nearest(telling_words(question), filters)
            if (rows := listed(table, question, self._generation.stem))
        ]
        chosen = _chosen(found)
        if chosen is None:
            return None
        sure = is_sure(chosen.table, question, self._generation.stem)
        return replace(self._told(chosen, (), None, language), gives_way=not sure)

    def _nearest(self, words: Iterable[str], filters: Filters) -> Iterator[Table]:
        """The tables of the documents that come nearest by their words."""
        if not self._has_tables:
            return
        either = " OR ".join(f'"{word}"' for word in dict.fromkeys(words))
        passages = nearest_seen(either, READ, self._generation, self._rectifications.visible, filters)
        documents = {one.document.id: one.document for one in passages if CELL_SEPARATOR in one.text}
        for document in list(documents.values())[:DOCUMENTS]:
            yield from self._tables(document.number)

    @cached_property
    def _has_tables(self) -> bool:
        return self._generation.holds(CELL_SEPARATOR)

    def _printed(self, number: int) -> tuple[Table, ...]:
        """The tables of a document. What is told of them is proved with every citation."""
        document, archive = self._generation.documents[number], self._archive()
        text = archive.text(document.id, document.version)
        return tuple(tables_of(document, text, archive.blocks(document.id, document.version))) if text else ()

    def _told(self, chosen: Fit, others: tuple[Cited, ...], asked: Wanted | None, language: str) -> Told:
        """``asked``: None of a list, of which nothing is computed."""
        document = chosen.table.document
        text = self._archive().text(document.id, document.version) or ""
        spans = dict.fromkeys(cell.row.span for cell in _ordered(chosen, asked))
        rows = tuple(Cited(document, span, "row") for span in spans)
        noted = with_notes(rows, self._generation, lambda one: one.span.of(text))
        notes = (*others, *(one for one in noted if one not in rows))

        def words(citations: Sequence[Citation]) -> str:
            markers = {span: one.marker for span, one in zip(spans, citations, strict=False)}
            beside = quotations(citations[len(spans) :])
            lines = told(chosen, asked, markers, language) if asked else names(chosen, markers, language)
            return "\n\n".join(filter(None, (lines, beside)))

        return Told((*rows, *notes), words, computed=_computed(chosen, asked) if asked else (), paired=True)


def _ordered(chosen: Fit, asked: Wanted | None) -> Sequence[Cell]:
    """The cells with what answers first."""
    if asked is None or asked.form is not Form.MOST:
        return chosen.cells
    best = best_of(chosen.cells, down=asked.down)
    return [*best, *(cell for cell in chosen.cells if cell not in best)]


def _computed(chosen: Fit, asked: Wanted) -> tuple[Computed, ...]:
    """No rows of ``figures``: these are grades. A rank for each that is at the end that is asked for, also of two."""
    if asked.form in (Form.EACH, Form.SUM):
        return ()
    if asked.form is Form.CHANGE:
        return (Computed("change", float(difference(*chosen.cells)), None, None, ()),)
    if asked.form is Form.HOLDS:
        rows = sum(not row.is_total for row in chosen.table.rows)
        return (Computed("count", len(chosen.cells), rows, rows, ()),)
    of, down = len(chosen.cells), asked.down and asked.form is Form.MOST
    return tuple(Computed("rank", 1, of, of, ()) for _ in best_of(chosen.cells, down=down))


def _otherwise(chosen: Fit, fits: Sequence[Fit]) -> Iterator[Cited]:
    """The rows of other documents that print another figure of one year than a cell of the chosen table."""
    held = {_place(cell): cell.held for cell in chosen.cells if times_of(f"{cell.row.name} {cell.column}")}
    for one in fits:
        document = one.table.document
        if document.id != chosen.table.document.id:
            differing = (cell for cell in one.cells if held.get(_place(cell), cell.held) != cell.held)
            yield from dict.fromkeys(Cited(document, cell.row.span, "row") for cell in differing)


def _is_beaten(chosen: Fit, fits: Sequence[Fit], *, down: bool) -> bool:
    """Whether a table of another document has a year that the chosen one leaves out, with more (``down``: less)."""
    best = best_of(chosen.cells, down=down)[0].held
    held = {time for cell in chosen.cells for time in _time(cell)}
    return bool(held) and any(
        cell.held.unit == best.unit and (cell.held.value < best.value if down else cell.held.value > best.value)
        for one in fits
        for cell in one.cells
        if one is not chosen and not held & set(_time(cell))
    )


def _time(cell: Cell) -> list[str]:
    """The year that a cell is of, where it is told by the name of its row or else of its column."""
    return times_of(cell.row.name) or times_of(cell.column)


def _of_other_years(chosen: Fit, fits: Sequence[Fit]) -> Iterator[Cited]:
    """The rows of other documents for years that the chosen table does not have."""
    held = {times_of(cell.row.name)[0] for cell in chosen.cells}
    for one in fits:
        cells = (cell for cell in one.cells if times_of(cell.row.name)[0] not in held)
        yield from dict.fromkeys(Cited(one.table.document, cell.row.span, "row") for cell in cells)


def _place(cell: Cell) -> tuple[frozenset[str], ...]:
    """The words that name the row of a cell, and its column."""
    return tuple(frozenset(telling_words(in_one_word(name))) for name in (cell.row.name, cell.column))


def _chosen(fits: Sequence[Fit]) -> Fit | None:
    """That of the newest document, where it is the only one; another that is as new, or undated, leaves it open."""
    if not fits:
        return None
    newest = max(one.table.document.date for one in fits)
    found = [one for one in fits if one.table.document.date == newest]
    return found[0] if len(fits) == 1 or (newest and len(found) == 1) else None
