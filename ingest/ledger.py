"""Grade rows in a generation's SQLite file: stored once, then only read."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from typing import Any

from ingest.document import GradeRow, Span
from ingest.organisation import Organisation

_MOST_HIDDEN = 10_000  # two parameters each; SQLite allows 32,766 in one statement
_UNCORRECTED, _REMARKED = 1_000, 1_000_000  # each more than everything after it in ``_order`` can add up to
_VALUED = "coalesce(grade, score, rank, tier, count) IS NOT NULL"
_COLUMNS = ("document_id", "version", "start", "end", *(f.name for f in fields(GradeRow)[3:]))
_NAMES = ", ".join(f'"{column}"' for column in _COLUMNS)
_FIELDS = """
    id INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL, version TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    subject TEXT NOT NULL, year INTEGER NOT NULL, framework TEXT, section TEXT,
    grade TEXT, score REAL, rank INTEGER, tier INTEGER, count INTEGER,
    printed TEXT NOT NULL, source_kind TEXT NOT NULL, source_url TEXT,
    remark TEXT NOT NULL, corrects INTEGER NOT NULL
"""
# ``grade_leads`` holds the first row of those that say the same by the same kind of source: a count over an
# edition that thousands of documents print reads as many rows as there are things said.
_SCHEMA = f"""
CREATE TABLE grade_rows ({_FIELDS});
CREATE TABLE grade_leads ({_FIELDS});
CREATE UNIQUE INDEX grade_leads_once ON grade_leads (
    year, ifnull(section, ''), subject, ifnull(framework, ''), ifnull(grade, ''), ifnull(score, ''),
    ifnull(rank, ''), ifnull(tier, ''), ifnull(count, ''), source_kind, source_url IS NULL,
    remark = '', corrects
);
CREATE INDEX grade_leads_by_edition ON grade_leads (
    year, section, subject, framework, grade, score, rank, tier, count, source_kind, source_url, remark,
    corrects
);
CREATE INDEX grade_leads_by_subject ON grade_leads (subject, section, year, framework);
CREATE INDEX grade_rows_by_subject ON grade_rows (subject, section, year, framework);
CREATE INDEX grade_rows_by_edition ON grade_rows (year, section, framework, grade, subject);
CREATE INDEX grade_rows_by_document ON grade_rows (document_id);
CREATE INDEX grade_rows_that_correct ON grade_rows (year, section, subject) WHERE corrects;
"""


def create(connection: sqlite3.Connection) -> None:
    """Make the empty table and its indexes."""
    connection.executescript(_SCHEMA)


def store(connection: sqlite3.Connection, rows: Iterable[GradeRow]) -> int:
    """Add ``rows`` in one transaction; how many they were."""
    places = ", ".join("?" * len(_COLUMNS))
    values = [
        (
            row.document_id,
            row.version,
            row.span.start,
            row.span.end,
            *(getattr(row, column) for column in _COLUMNS[4:]),
        )
        for row in rows
    ]
    with connection:
        connection.executemany(f"INSERT INTO grade_rows ({_NAMES}) VALUES ({places})", values)
        connection.executemany(f"INSERT OR IGNORE INTO grade_leads ({_NAMES}) VALUES ({places})", values)
    return len(values)


def copy(connection: sqlite3.Connection, schema: str, document_id: str) -> int:
    """Add the rows of a document of another generation, attached as ``schema``; how many they were."""
    of_document = f"SELECT {_NAMES} FROM {schema}.grade_rows WHERE document_id = ? ORDER BY id"
    copied = connection.execute(f"INSERT INTO main.grade_rows ({_NAMES}) {of_document}", (document_id,)).rowcount
    connection.execute(f"INSERT OR IGNORE INTO main.grade_leads ({_NAMES}) {of_document}", (document_id,))
    return copied


class Ledger:
    """The grade rows of one generation that may be seen.

    ``visible(document_id, version)`` is asked for every row before it leaves; one that may not be
    seen is in no answer and no count.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        organisation: Organisation,
        visible: Callable[[str, str], bool] = lambda document_id, version: True,
    ) -> None:
        self._connection = connection
        self._rank = {kind: place for place, kind in enumerate(organisation.ranks)}
        self._visible = visible

    def rows(
        self,
        subjects: Sequence[str] = (),
        years: Sequence[int] = (),
        framework: str | None = None,
        section: str | None = None,
        *,
        all_sections: bool = False,
        document_id: str | None = None,
        distinct: bool = False,
        ungraded: bool = False,
        unread: bool = False,
    ) -> tuple[GradeRow, ...]:
        """Rows by year, then subject, then the rank of their source, what corrects first, then the most trusted.

        No ``subjects`` means all of them, the tallies (``ALL``) included; no ``years`` all years.
        ``section`` None means the overall grade, unless ``all_sections``. ``distinct`` leaves out rows
        that say what a more trusted one says already. ``ungraded``: instead of these the rows without any value which
        say that no grade was given; ``unread``: those with the words of a correction of which no value was read.
        """
        valued = f"NOT ({_VALUED}) AND {'' if unread else 'NOT '}corrects" if ungraded or unread else _VALUED
        where, values = [valued], list[object]()
        for column, wanted in (("subject", subjects), ("year", years)):
            if wanted:
                where.append(f"{column} IN ({', '.join('?' * len(wanted))})")
                values.extend(wanted)
        for column, value in (("framework", framework), ("document_id", document_id)):
            if value is not None:
                where.append(f"{column} = ?")
                values.append(value)
        if not all_sections:
            where.append("section IS ?")
            values.append(section)
        condition = " AND ".join(where)
        if distinct:
            leading = [_row(record) for record in self._most_trusted("grade_leads", condition, values, [])]
            if all(self._visible(*key) for key in {(row.document_id, row.version) for row in leading}):
                return tuple(sorted(leading, key=self._order))
        query = f"SELECT DISTINCT document_id, version FROM grade_rows WHERE {condition}"
        hidden = [key for key in self._connection.execute(query, values) if not self._visible(*key)]
        if distinct and len(hidden) < _MOST_HIDDEN:
            found = self._most_trusted("grade_rows", condition, values, hidden)
        else:
            found = self._connection.execute(f"SELECT {_NAMES} FROM grade_rows WHERE {condition}", values)
        gone = set(hidden)
        rows = (_row(record) for record in found)
        return tuple(sorted((row for row in rows if (row.document_id, row.version) not in gone), key=self._order))

    def _most_trusted(
        self, table: str, condition: str, values: list[object], hidden: list[tuple[str, str]]
    ) -> sqlite3.Cursor:
        """Of rows that say the same, the one of the most trusted kind of source."""
        kinds = " ".join(f"WHEN ? THEN {place}" for place in self._rank.values())
        trust = f"CASE source_kind {kinds} ELSE {len(self._rank)} END" if kinds else "0"
        shut = f"AND (document_id, version) NOT IN (VALUES {', '.join(['(?, ?)'] * len(hidden))})" if hidden else ""
        # SQLite takes the other columns from the row that has the smallest value (lang_select.html, 2.5).
        query = (
            f"SELECT {_NAMES}, MIN((remark <> '') * {_REMARKED} + (NOT corrects) * {_UNCORRECTED} + {trust} * 2 + "
            "(source_url IS NULL)) "
            f"FROM {table} WHERE {condition} {shut} "
            "GROUP BY year, section, subject, framework, grade, score, rank, tier, count"
        )
        return self._connection.execute(query, [*self._rank, *values, *(part for key in hidden for part in key)])

    def frameworks(self) -> tuple[tuple[str, int, int], ...]:
        """Each framework that any row names, with the first and last year of its rows, by name."""
        held: dict[str, list[int]] = {}
        query = (
            "SELECT framework, document_id, version, MIN(year), MAX(year) FROM grade_rows "
            "WHERE framework IS NOT NULL GROUP BY framework, document_id, version"
        )
        for framework, document_id, version, first, last in self._connection.execute(query):
            if self._visible(document_id, version):
                held.setdefault(framework, []).extend((first, last))
        return tuple((name, min(years), max(years)) for name, years in sorted(held.items()))

    def is_empty(self) -> bool:
        """Whether there is no row at all, whoever may see it: told at once, where ``years`` asks of each document
        whether it may be seen."""
        return self._connection.execute("SELECT 1 FROM grade_rows LIMIT 1").fetchone() is None

    def years(self) -> tuple[int, ...]:
        """The years that any row is of, ascending."""
        years, year = list[int](), self._next_year(-1)
        while year is not None:
            printed = self._connection.execute(
                f"SELECT document_id, version FROM grade_rows WHERE year = ? AND {_VALUED}", (year,)
            )
            if any(self._visible(document_id, version) for document_id, version in printed):
                years.append(year)
            year = self._next_year(year)
        return tuple(years)

    def _next_year(self, after: int) -> int | None:
        """One step over the index: a DISTINCT over all rows would read all of it."""
        found = self._connection.execute("SELECT MIN(year) FROM grade_rows WHERE year > ?", (after,)).fetchone()
        return int(found[0]) if found[0] is not None else None

    def _order(self, row: GradeRow) -> tuple[object, ...]:
        place = self._rank.get(row.source_kind, len(self._rank))
        # Of equal kinds, a row that names its source comes before one that does not.
        unnamed = row.source_url is None
        remarked = row.remark != ""  # not final, by its own document: after all others, whoever prints it
        where = (place, unnamed, row.document_id, row.span)
        return (row.year, row.subject, row.section or "", remarked, not row.corrects, *where)


def _row(record: Sequence[Any]) -> GradeRow:
    document_id, version, start, end, *rest = record[: len(_COLUMNS)]
    rest[-1] = bool(rest[-1])  # corrects
    return GradeRow(document_id, version, Span(start, end), *rest)
