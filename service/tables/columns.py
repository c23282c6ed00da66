"""A table and what is asked of it -> what its words say, and the column that is meant.

A column is meant where its whole name, without unit and year, stands in the question. Years are those of a column, or
of what stands above the table; where each column of numbers is a year and nothing else, what stands above the table,
the unit of its figures, or the name of the row says what is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import pattern
from service.answering.table_rows import is_planned
from service.language.date_words import MONTHS
from service.language.years import is_time, times_of, without_times
from service.tables.asked import Form, Stem, Wanted, per_of, stems_of
from service.tables.quantity import quantity
from service.tables.table import Table

_ASIDE = pattern(r"\([^()]*\)")  # "Spent 2024 (crowns)"
_UNIT = pattern(r"(?<=\w)[ ,]+(?:in )?(?:k?m[²2]?|ha|kg|t|lbs?|sq\.? ?mi|usd|eur|gbp|%|€|£|\$)\W*$", re.I)  # "Area km2"
# "Cargo in tonnes", "Dues in thousand crowns", "Carga en miles de toneladas"
_MEASURED_IN = pattern(
    r"(?<=\w)[ ,]+(?:in|en) (?:(?:thousands?|millions?|miles|millones)(?: (?:of|de))?\b ?)?(?:"
    r"(?:(?:square|cubic) )?(?:kilo|centi)?(?:met(?:er|re|ro)s?|gram(?:me|o)?s?)(?: (?:cuadrad|cúbic)os)?|"
    r"tons|tonnes|toneladas|miles|feet|acres|hect[aá]re?as?|hectares|lit(?:er|re|ro)s|hours|horas|days|d[ií]as|"
    r"dollars|d[oó]lares|euros|pounds|libras|crowns|coronas|pesos|per cent)?\W*$",
    re.I,
)
_NUMBER_OF = pattern(r"^\W*(?:total )?(?:number|no\.|n[uú]mero)(?: total)? (?:of|de) (?=\w)", re.I)
_A_CHANGE = pattern(
    r"\b(?:increase|decrease|change|growth|rise|fall|cuts?|reduction|difference|cambio|aumento|descenso|variaci[oó]n)\b",
    re.I,
)
_IN_THOUSANDS = pattern(r"\b(?:thousands?|millions?|billions?|mil|miles de|mill[oó]n|millones)\b", re.I)
_SEASON = pattern(r"\bseasons?\b", re.I)  # a part of a year of the calendar, and all of "2023-24"
_COUNTED_IN = pattern(r"\b(?:in|en) (?:thousands? |millions? |miles de |millones de )?(?:of )?([^\W\d_]+)", re.I)
_PART_OF_YEAR = pattern(
    rf"\b(?:quarter|half|month|week|q[1-4]|h[12]|{'|'.join(MONTHS)}|trimestre|semestre|mes|semana)\b",
    re.I,
)
THE_MOST = pattern(r"^\W*(?:most|highest|maximum|max\.?|largest) (?=\w)", re.I)  # "Most points"
_WHOLE = pattern(r"\W*(?:(?:the )?(?:full|whole|entire) )?(?:total|sum|annual|year|all year|año|anual)\W*", re.I)
_PLACE = pattern(r"\b(?:rank(?:ing)?|place|position|puesto|posici[oó]n|lugar)\b", re.I)  # 1 is the highest of these


class Columns:
    """The columns of one table, for one question."""

    def __init__(self, table: Table, asked: Wanted, stem: Stem, comma: bool) -> None:
        self.table, self.asked, self.stem, self.comma = table, asked, stem, comma
        self.words = frozenset(asked.words)
        self.title = stems_of(" ".join(table.above), stem)
        self.kind = stems_of(table.columns[table.named], stem)
        if all(is_time(row.name) for row in table.rows):
            self.kind |= stems_of("year season", stem)
        self.year = stems_of("year season año ejercicio temporada", stem)
        self.years = {year for part in table.above for year in times_of(part)}
        self.notes = stems_of(" ".join(table.notes), stem)
        self.units = stems_of(" ".join(unit for note in table.notes for unit in _COUNTED_IN.findall(note)), stem)
        self.numeric = [at for at, _ in enumerate(table.columns) if at != table.named and self._holds_numbers(at)]
        others = [table.columns[at] for at in self.numeric]
        self.by_year = bool(others) and all(is_time(_ASIDE.sub("", one)) for one in others)  # "2023 (planned)" too
        heads = {self._head(at) for at in self.numeric}
        self.of_one_measure = len(heads) == 1 and all(len(times_of(column)) == 1 for column in others)

    def _column(self, year: str | None = None, *, free_of_years: bool = False, measured: bool = True) -> int | None:
        """The one that is named: of the year that is asked for, else the newest of those that differ in no word.
        ``measured`` False: what it holds need not be named."""
        asked = None if free_of_years else year or next(iter(self.asked.years), None)
        columns = self._columns() if measured else (at for at in self.numeric if not is_planned(self.table.columns[at]))
        fitting = [at for at in columns if self._is_of(at, asked, by_itself=year is not None)]
        fullest = max((len(self._head(at)) for at in fitting), default=0)
        fitting = [at for at in fitting if len(self._head(at)) == fullest]
        fitting = [
            at for at in fitting if self._head(at) - self.kind
        ] or fitting  # of prisons, "Prisoners" is no column
        fitting = [at for at in fitting if self._unit(at) & self.words] or fitting
        fitting = [at for at in fitting if not self._unit(at)] or fitting  # votes, and not their share
        if len(fitting) > 1 and asked is None and len({self._measure(at) for at in fitting}) == 1:
            dated = {at: times_of(self.table.columns[at]) for at in fitting}
            if all(len(years) == 1 for years in dated.values()):
                newest = max(years[0] for years in dated.values())
                fitting = [at for at in fitting if dated[at] == [newest]]
        return fitting[0] if len(fitting) == 1 else None

    def _columns(self) -> Iterator[int]:
        for at in self.numeric:
            column, head = self.table.columns[at], self._head(at)
            meant = head <= self.words if head else self.by_year
            meant = meant or self._is_whole_year(at)
            meant = meant and (not self.asked.per or self.asked.per <= per_of(column, self.stem))
            if meant and not is_planned(column) and not _PLACE.search(column):
                yield at

    def _is_whole_year(self, at: int) -> bool:
        """Whether a column is the total of others that are the parts of a year, of which the question names none."""
        parts = [one for one in self.numeric if one != at]
        whole = _WHOLE.fullmatch(without_times(_ASIDE.sub(" ", self.table.columns[at])))
        return (
            bool(whole and parts)
            and all(_PART_OF_YEAR.search(self.table.columns[one]) for one in parts)
            and not any(self._head(one) & self.words for one in parts)
        )

    def _head(self, at: int) -> frozenset[str]:
        """What a column's name says beside unit and year; who has the most is asked of "Most points" too. The total of
        a year's parts says no more than the year."""
        if self._is_whole_year(at):
            return frozenset()
        name = _UNIT.sub("", without_times(_ASIDE.sub(" ", _NUMBER_OF.sub("", self.table.columns[at]))))
        most = self.asked.form is Form.MOST and not self.asked.down
        # Neither a count nor a growth is what it is measured in.
        if not self.asked.counts and not _A_CHANGE.search(name):
            name = _MEASURED_IN.sub("", name)
        return stems_of(THE_MOST.sub("", name) if most else name, self.stem)

    def _measure(self, at: int) -> tuple[frozenset[str], frozenset[str]]:
        """What a column is of, and in what."""
        return self._head(at), self._unit(at)

    def _unit(self, at: int) -> frozenset[str]:
        """What a column's name says beside that: "tonnes" of "Cargo in tonnes"."""
        return stems_of(without_times(_NUMBER_OF.sub("", self.table.columns[at])), self.stem) - self._head(at)

    def _is_in_thousands(self, at: int) -> bool:
        """Whether a cell means more than the number that it prints."""
        return _IN_THOUSANDS.search(self.table.columns[at]) is not None

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

    def _ends(self) -> list[str] | None:
        """The two years of a table that has a column of what is asked, or of the one thing that it counts, for each of
        just two."""
        told = self.numeric if self.of_one_measure else list(self._columns())
        years = sorted(year for at in told for year in times_of(self.table.columns[at]))
        return years if len(told) == len(set(years)) == 2 else None

    def _holds_numbers(self, at: int) -> bool:
        return any(quantity(row.cells[at], comma=self.comma) for row in self.table.rows)

    def _is_of_parts(self) -> bool:
        """Whether the columns may be of a part of their years, as the words above them have it."""
        return _PART_OF_YEAR.search(" ".join((*self.table.above, self.table.columns[self.table.named]))) is not None
