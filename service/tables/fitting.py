"""A table and what is asked of it -> the columns and rows that are meant; None where a word is not accounted for.

A column is meant where its whole name, without unit and year, stands in the question; a row where its name does, or a
part of it that no other row has. Years are those of a column, or of what stands above the table; where each column is
a year and nothing else, what stands above the table, or the name of the row, says what is counted. Which year had the
most is asked of the cells of one row there: its rows are of things that are not to be ranked against each other. Which
rows hold something is asked by the number that stands in the column that is named, or by the words of its cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from service.answering.table_rows import is_planned
from service.date_words import MONTHS
from service.stop_words import telling_words
from service.tables.asked import Form, Stem, Wanted, per_of, stems, stems_of
from service.tables.quantity import Quantity, quantity
from service.tables.table import Row, Table
from service.years import is_time, times_of, without_times

_NOTHING = Quantity(Decimal(0), ("", ""))  # of a cell that holds words
_LETTER = re.compile(r"\W*[^\W\d_]")
_ASIDE = re.compile(r"\([^()]*\)")  # "Spent 2024 (crowns)"
_UNIT = re.compile(
    r"(?<=\w)[ ,]+(?:in )?(?:k?m[²2]?|ha|kg|t|lbs?|sq\.? ?mi|usd|eur|gbp|%|€|£|\$)\W*$", re.I
)  # "Area km2"
_UNIT_TOLD = re.compile(
    r"\([^()]*(?:[$€£%]|\b(?:m|bn|million|billion|thousand|tons?|km|kg|millones|miles)\b)[^()]*\)", re.I
)
_PART_OF_YEAR = re.compile(
    rf"\b(?:quarter|half|month|week|q[1-4]|h[12]|{'|'.join(MONTHS)}|trimestre|semestre|mes|semana)\b",
    re.I,
)
_SEASON = re.compile(r"\bseasons?\b", re.I)  # a part of a year of the calendar, and all of "2023-24"
_PLACE = re.compile(r"\b(?:rank(?:ing)?|place|position|puesto|posici[oó]n|lugar)\b", re.I)  # 1 is the highest of these
_SOME = re.compile(r"\b(?:selected|some|examples?|sample|among|main|chosen|algun[oa]s|ejemplos?|principales)\b", re.I)
_THE_MOST = re.compile(r"^\W*(?:most|highest|maximum|max\.?|largest) (?=\w)", re.I)
_FIRST = re.compile(r"\b(?:largest|biggest|top|highest|leading|best|mayores|primer[oa]s)\b", re.I)
_LAST = re.compile(r"\b(?:smallest|lowest|worst|bottom|menores|peores)\b", re.I)


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


class _Fitting:
    def __init__(self, table: Table, asked: Wanted, stem: Stem, comma: bool) -> None:
        self.table, self.asked, self.stem, self.comma = table, asked, stem, comma
        self.words = frozenset(asked.words)
        self.title = stems_of(" ".join(table.above), stem)
        self.kind = stems_of(table.columns[table.named], stem)
        if all(is_time(row.name) for row in table.rows):
            self.kind |= stems_of("year season", stem)
        self.year = stems_of("year season año ejercicio temporada", stem)
        self.years = {year for part in table.above for year in times_of(part)}
        others = [column for at, column in enumerate(table.columns) if at != table.named]
        self.by_year = all(is_time(_ASIDE.sub("", column)) for column in others)  # "2023 (planned)" too

    def found(self) -> Fit | None:
        if is_planned(" ".join(self.table.above)):
            return None
        if self.asked.form is Form.HOLDS:
            return self._holding()
        cells = {Form.MOST: self._most, Form.MORE: self._more, Form.CHANGE: self._change, Form.EACH: self._each}[
            self.asked.form
        ]()
        return Fit(self.table, tuple(cells)) if cells and _same_unit(cells) else None

    def _holding(self) -> Fit | None:
        """The rows that hold the number that is asked for in the column that is named, or the words in one column."""
        if not self.kind & self.words or self._is_cut(_FIRST, _LAST):
            return None
        rows = [row for row in self.table.rows if not row.is_total]
        if self.asked.number is not None:
            at = self._column()
            if at is None or not self._head(at) or not self._accounted(at, ()):
                return None
            cells = [cell for row in rows if (cell := self._cell(row, at))]
            if len(cells) < len(rows) or not _same_unit(cells):
                return None
            held = tuple(cell for cell in cells if cell.held.value == self.asked.number)
        else:
            at, words = self._lettered(rows) or (-1, "")
            column = self.table.columns[at]
            held = tuple(Cell(row, column, words, _NOTHING) for row in rows if at >= 0 and row.cells[at] == words)
        return Fit(self.table, held) if held else None

    def _lettered(self, rows: list[Row]) -> tuple[int, str] | None:
        """The one column in which rows hold words of the question, and the words, by a part that no other has."""
        year = next(iter(self.asked.years), None)
        found = []
        for at, column in enumerate(self.table.columns):
            printed = {row.cells[at] for row in rows if _LETTER.match(row.cells[at])}
            own = {words: stems_of(words, self.stem) for words in printed}
            left = self.words - self.kind - self.title - self._head(at)
            for words, told in own.items() if at != self.table.named and not is_planned(column) else ():
                part = told & left
                alone = not any(part & other for one, other in own.items() if one != words)
                known = told | self.kind | self.title | self._head(at) | self.asked.light
                if part and alone and self.words <= known and self._is_of(at, year, by_itself=False):
                    found.append((at, words))
        return found[0] if len(found) == 1 else None

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
        if _THE_MOST.match(self.table.columns[at]) and not self._asks_for_a_row():
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
        columns = [at for at, name in enumerate(self.table.columns) if at != self.table.named and not is_planned(name)]
        rows = self._rows(columns[0]) if columns else ()
        if len(rows) != 1 or self.asked.years or self._is_cut() or self._is_of_parts():
            return None
        known = stems_of(rows[0].name, self.stem) | self.kind | self.title | self.year | self.asked.light
        cells = [self._cell(rows[0], at) for at in columns]
        found = [cell for cell in cells if cell]
        return found if self.words <= known and len(found) == len(cells) > 1 else None

    def _is_of_parts(self) -> bool:
        """Whether the columns may be of a part of their years, as the words above them have it."""
        return _PART_OF_YEAR.search(" ".join((*self.table.above, self.table.columns[self.table.named]))) is not None

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
        first, last = self.asked.years
        timed = [row for row in self.table.rows if is_time(row.name) and times_of(row.name)[0] in (first, last)]
        if len(timed) == 2:
            at = self._column(free_of_years=True)
            if at is None or not self._accounted(at, ()):
                return None
            cells = [self._cell(row, at) for row in sorted(timed, key=lambda row: times_of(row.name))]
        else:
            ends = [self._column(year) for year in (first, last)]
            if ends[0] is None or ends[1] is None or self._head(ends[0]) != self._head(ends[1]):
                return None
            rows = self._rows(ends[0])
            if not rows and not self._is_cut(_FIRST, _LAST):
                rows = tuple(row for row in self.table.rows if row.is_total)
            if len(rows) != 1 or not self._accounted(ends[0], rows):
                return None
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

    def _column(self, year: str | None = None, *, free_of_years: bool = False) -> int | None:
        """The one that is named: of the year that is asked for, else the newest of those that differ in no word."""
        asked = None if free_of_years else year or next(iter(self.asked.years), None)
        fitting = [at for at in self._columns() if self._is_of(at, asked, by_itself=year is not None)]
        fullest = max((len(self._head(at)) for at in fitting), default=0)
        fitting = [at for at in fitting if len(self._head(at)) == fullest]
        if len(fitting) > 1 and asked is None and len({self._head(at) for at in fitting}) == 1:
            dated = {at: times_of(self.table.columns[at]) for at in fitting}
            if all(len(years) == 1 for years in dated.values()):
                newest = max(years[0] for years in dated.values())
                fitting = [at for at in fitting if dated[at] == [newest]]
        return fitting[0] if len(fitting) == 1 else None

    def _columns(self) -> Iterator[int]:
        for at, column in enumerate(self.table.columns):
            head = self._head(at)
            meant = head <= self.words if head else self.by_year
            meant = meant and (not self.asked.per or self.asked.per <= per_of(column, self.stem))
            if at != self.table.named and meant and not is_planned(column) and not _PLACE.search(column):
                yield at

    def _head(self, at: int) -> frozenset[str]:
        """What a column's name says beside unit and year; who has the most is asked of "Most points" too."""
        name = _UNIT.sub("", without_times(_ASIDE.sub(" ", self.table.columns[at])))
        most = self.asked.form is Form.MOST and not self.asked.down
        return stems_of(_THE_MOST.sub("", name) if most else name, self.stem)

    def _is_of(self, at: int, year: str | None, *, by_itself: bool) -> bool:
        """Whether a column is of a year; ``by_itself``: its own name has to say so."""
        column = self.table.columns[at]
        if year is None:
            return True
        own = set(times_of(column))
        if own or by_itself:
            return own == {year}
        above = " ".join(self.table.above)
        part = _PART_OF_YEAR.search(above) or (year.isdigit() and _SEASON.search(above))
        return self.years == {year} and not part

    def _rows(self, at: int) -> tuple[Row, ...]:
        """Those that are named, in the order of the question."""
        own = {row: stems_of(row.name, self.stem) for row in self.table.rows if not row.is_total}
        left = self.words - self._head(at)
        whole = {row for row, name in own.items() if name and name <= left}
        whole -= {row for row in whole if any(own[row] < own[other] for other in whole)}
        taken = frozenset[str]().union(*(own[row] for row in whole), self.kind, self.title)
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
        counted = self._head(at) or (self.title - self.kind - named)
        if not counted & self.words and not (self.by_year and self.asked.form is Form.CHANGE):
            return False
        return self.words <= self._head(at) | named | self.kind | self.title | self.asked.light

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
