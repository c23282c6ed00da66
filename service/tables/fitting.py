"""A table and what is asked of it -> the columns and rows that are meant; None where a word is not accounted for.

A row is meant where its whole name stands in the question, or a part of it that no other row has; columns.py finds the
column. Which year had the most is asked of the cells of one row: rows are of things that are not to be ranked against
each other there. Which rows hold something is asked by the number that stands in the column, or by the words of cells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ingest import pattern
from service.answering.table_rows import is_planned
from service.language.stop_words import telling_words
from service.language.years import is_time, times_of
from service.tables.asked import Form, Stem, Wanted, per_of, stems, stems_of
from service.tables.columns import THE_MOST, Columns
from service.tables.quantity import Quantity, quantity
from service.tables.table import Row, Table

NOTHING = Quantity(Decimal(0), ("", ""))  # of a cell that holds words
_LETTER = pattern(r"\W*[^\W\d_]")
_ADDRESS = pattern(r"\W*(?:https?://|www\.|\S+@)\S+\W*$")  # whose words say nothing of what stands in the row
_UNIT_TOLD = pattern(
    r"\([^()]*(?:[$€£%]|\b(?:m|bn|million|billion|thousand|tons?|km|kg|millones|miles)\b)[^()]*\)", re.I
)
_SOME = pattern(r"\b(?:selected|some|examples?|sample|among|main|chosen|algun[oa]s|ejemplos?|principales)\b", re.I)
_FIRST = pattern(r"\b(?:largest|biggest|top|highest|leading|best|mayores|primer[oa]s)\b", re.I)
_TOTAL = pattern(r"\btotal\b", re.I)  # "Budget" beside "Total budget" is a part of it
_LAST = pattern(r"\b(?:smallest|lowest|worst|bottom|menores|peores)\b", re.I)


@dataclass(frozen=True)
class Cell:
    """What one row holds in one column."""

    row: Row
    column: str
    printed: str
    held: Quantity


@dataclass(frozen=True)
class Fit:
    """The cells that are set beside each other, in the order in which they are told."""

    table: Table
    cells: tuple[Cell, ...]


def fit(table: Table, asked: Wanted, stem: Stem, *, comma: bool) -> Fit | None:
    return _Fitting(table, asked, stem, comma).found()


class _Fitting(Columns):
    def found(self) -> Fit | None:
        if is_planned(" ".join(self.table.above)):
            return None
        if self.asked.form is Form.HOLDS:
            return self._holding()
        forms = {Form.MOST: self._most, Form.MORE: self._more, Form.CHANGE: self._change, Form.EACH: self._each}
        cells = (forms | {Form.SUM: self._sum})[self.asked.form]()
        return Fit(self.table, tuple(cells)) if cells and _same_unit(cells) else None

    def _holding(self) -> Fit | None:
        """The rows that hold the number that is asked for in the column that is named, or the words in one column."""
        if not self.kind & self.words or self._is_cut(_FIRST, _LAST):
            return None
        rows = [row for row in self.table.rows if not row.is_total]
        if self.asked.bound is not None:
            at = self._column()
            if at is None or not self._accounted(at, ()) or self._is_in_thousands(at):
                return None
            cells = [cell for row in rows if (cell := self._cell(row, at))]
            if len(cells) < len(rows) or not _same_unit(cells):
                return None
            held = tuple(cell for cell in cells if self.asked.bound.holds(cell.held.value))
        else:
            at, words = self._lettered(rows) or (-1, "")
            column = self.table.columns[at]
            held = tuple(Cell(row, column, words, NOTHING) for row in rows if at >= 0 and row.cells[at] == words)
        return Fit(self.table, held) if held else None

    def _sum(self) -> list[Cell] | None:
        """All rows of the one column, or the one that is their printed total; no rows of years, and no shares."""
        at = self._column()
        if (
            at is None
            or not self._accounted(at, ())
            or self._is_cut(_FIRST, _LAST)
            or per_of(self.table.columns[at], self.stem)
            or any(_TOTAL.search(self.table.columns[one]) for one in self.numeric if one != at)
        ):
            return None
        totals = [row for row in self.table.rows if row.is_total]
        cells = [self._cell(row, at) for row in totals or self.table.rows]
        known = [cell for cell in cells if cell]
        whole = len(known) == len(cells) and not any(cell.row.is_time or "%" in cell.held.unit for cell in known)
        return known if whole and (len(known) == 1 if totals else len(known) > 1 and not _has_sum(known)) else None

    def _lettered(self, rows: list[Row]) -> tuple[int, str] | None:
        """The one column in which rows hold words of the question, and the words, by a part that no other has."""
        year = next(iter(self.asked.years), None)
        found = []
        for at, column in enumerate(self.table.columns):
            cells = (row.cells[at] for row in rows)
            printed = {cell for cell in cells if _LETTER.match(cell) and not _ADDRESS.match(cell)}
            own = {words: stems_of(words, self.stem) for words in printed}
            left = self.words - self.kind - self.title - self._head(at)
            for words, told in own.items() if at != self.table.named and not is_planned(column) else ():
                if self.words & self._other_heads(at) - told - self.kind:
                    continue  # "the heat of the dancing hall" asks for no row with dancing
                part = told & left
                alone = not any(part & other for one, other in own.items() if one != words)
                known = told | self.kind | self.title | self._head(at) | self.asked.light
                if part and alone and self.words <= known and self._is_of(at, year, by_itself=False):
                    found.append((at, words))
        return found[0] if len(found) == 1 else None

    def _other_heads(self, at: int) -> frozenset[str]:
        """What the other columns are called, and this one is not."""
        others = (one for one, _ in enumerate(self.table.columns) if one not in (at, self.table.named))
        return frozenset[str]().union(*map(self._head, others)) - self._head(at)

    def _most(self) -> list[Cell] | None:
        """All rows in the one column: where one of them holds no number, nothing is the most."""
        if self.by_year and self.words & self.year:
            return self._most_of_years()
        at = self._column()
        rows = [row for row in self.table.rows if not row.is_total]
        if at is None or not self._accounted(at, ()) or self._is_cut(_FIRST if self.asked.down else _LAST):
            return None
        if not self.kind & self.words and self._may_be_another(rows):
            return None
        if THE_MOST.match(self.table.columns[at]) and not self._asks_for_a_row():
            return None
        if not self._head(at) and self._are_measures(rows):
            return None
        cells = [self._cell(row, at) for row in rows]
        known = [cell for cell in cells if cell]
        if len(known) < len(cells) or len(cells) < 2 or _has_sum(known):
            return None
        return known

    def _most_of_years(self) -> list[Cell] | None:
        """The one row that is named in all columns that are years that have been; a part of a year is none."""
        columns = [at for at in self.numeric if not is_planned(self.table.columns[at])]
        rows = self._rows(columns[0]) if columns else ()
        if len(rows) != 1 or self.asked.years or self._is_cut() or self._is_of_parts():
            return None
        known = stems_of(rows[0].name, self.stem) | self.kind | self.title | self.year | self.asked.light
        cells = [self._cell(rows[0], at) for at in columns]
        found = [cell for cell in cells if cell]
        return found if self.words <= known and len(found) == len(cells) > 1 else None

    def _are_measures(self, rows: list[Row]) -> bool:
        """Whether rows are of different things that are counted, and not of those that have them: some are named by
        what is asked for, or have units of their own."""
        asked = self.words - self.kind
        named = [bool(asked & stems_of(row.name, self.stem)) for row in rows]
        units = {unit[0].strip() if (unit := _UNIT_TOLD.search(row.name)) else "" for row in rows}
        return any(named) or len(units) > 1

    def _asks_for_a_row(self) -> bool:
        """Whether the question says what the rows are: what are the most points of all is no question for one."""
        named = stems(telling_words(self.table.columns[self.table.named])[:1], self.stem)
        return self.words.issuperset(named)

    def _may_be_another(self, rows: list[Row]) -> bool:
        """Whether what is asked for may be no row: who or which branch is no year, and who had the most votes may be a
        party or a place, where the table tells of both."""
        lettered = (at for at, _ in enumerate(self.table.columns) if at != self.table.named)
        several = any(all(_LETTER.match(row.cells[at]) for row in rows) for at in lettered)
        return any(row.is_time for row in rows) or (self.asked.who and several)

    def _more(self) -> list[Cell] | None:
        at = self._column()
        rows = self._rows(at) if at is not None else ()
        if at is None or len(rows) != 2 or not self._accounted(at, rows):
            return None
        cells = [cell for row in rows if (cell := self._cell(row, at))]
        return cells if len(cells) == 2 else None

    def _change(self) -> list[Cell] | None:
        ends_asked = self.asked.years or self._ends()
        if not ends_asked:
            return None
        first, last = ends_asked
        timed = [row for row in self.table.rows if is_time(row.name) and times_of(row.name)[0] in (first, last)]
        if len(timed) == 2:
            at = self._column(free_of_years=True)
            if at is None or not self._accounted(at, ()):
                return None
            cells = [self._cell(row, at) for row in sorted(timed, key=lambda row: times_of(row.name))]
        else:
            ends = [self._column(year, measured=not self.of_one_measure) for year in (first, last)]
            if ends[0] is None or ends[1] is None or self._measure(ends[0]) != self._measure(ends[1]):
                return None
            rows = self._rows(ends[0])
            if not rows and not self._is_cut(_FIRST, _LAST):
                rows = tuple(row for row in self.table.rows if row.is_total)
            if len(rows) != 1 or not self._accounted(ends[0], rows):
                return None
            if not self.asked.years and not stems_of(rows[0].name, self.stem) <= self.words:
                return None  # "income" alone is not "other income"
            cells = [self._cell(rows[0], at) for at in ends if at is not None]
        known = [cell for cell in cells if cell]
        return known if len(known) == 2 else None

    def _each(self) -> list[Cell] | None:
        """The one column in all rows, each of which is of a year."""
        at = self._column()
        rows = [row for row in self.table.rows if not row.is_total]
        if at is None or not self._accounted(at, ()) or not all(is_time(row.name) for row in rows):
            return None
        known = [cell for row in rows if (cell := self._cell(row, at))]
        return known if len(known) == len(rows) > 1 else None

    def _rows(self, at: int) -> tuple[Row, ...]:
        """Those that are named, in the order of the question."""
        own = {row: stems_of(row.name, self.stem) for row in self.table.rows if not row.is_total}
        left = self.words - self._head(at)
        whole = {row for row, name in own.items() if name and name <= left}
        whole -= {row for row in whole if any(own[row] < own[other] for other in whole)}
        taken = frozenset[str]().union(*(own[row] for row in whole), self.kind, self.title, self.notes)
        parts = {row: (name & left) - taken for row, name in own.items() if row not in whole}
        partly = {row for row, name in parts.items() if name}
        if any(parts[row] & own[other] for row in partly for other in own if other is not row):
            return ()  # a part that several rows have
        place = {word: order for order, word in enumerate(self.asked.words)}
        return tuple(sorted(whole | partly, key=lambda row: min(place[word] for word in own[row] & left)))

    def _accounted(self, at: int, rows: tuple[Row, ...]) -> bool:
        """Whether nothing is asked that the table does not say, and what is counted is."""
        named = frozenset[str]().union(*(stems_of(row.name, self.stem) for row in rows))
        if any(row.is_total for row in rows):
            named |= stems_of("total overall", self.stem)
        lettered = [at for at, _ in enumerate(self.table.columns) if at not in (self.table.named, *self.numeric)]
        beside = (text for row in rows for at in lettered for text in (self.table.columns[at], row.cells[at]))
        named |= stems_of(" ".join(beside), self.stem)
        counted = self._head(at) or ((self.title | self.units) - self.kind - (named if rows else frozenset()))
        if not counted & self.words and not (self.of_one_measure and self.asked.form is Form.CHANGE):
            return False
        known = self._head(at) | self._unit(at) | named | self.kind | self.title | self.notes
        return self.words <= known | self.asked.light

    def _cell(self, row: Row, at: int) -> Cell | None:
        held = quantity(row.cells[at], comma=self.comma)
        return Cell(row, self.table.columns[at], row.cells[at], held) if held else None

    def _is_cut(self, *ends: re.Pattern[str]) -> bool:
        """Whether what stands above the table says that rows are left out, among which may be one that is asked for."""
        above = " ".join(self.table.above)
        return any(end.search(above) for end in (_SOME, *ends))


def _same_unit(cells: list[Cell]) -> bool:
    return len({cell.held.unit for cell in cells}) == 1


def _has_sum(cells: list[Cell]) -> bool:
    """Whether one row holds the sum of all others, and so may stand for them."""
    whole = sum(cell.held.value for cell in cells)
    return len(cells) > 2 and any(cell.held.value * 2 == whole for cell in cells)
