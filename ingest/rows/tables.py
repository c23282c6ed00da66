"""One table -> grade rows, each with the span of its table row, and the rows that were not read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.document import ALL, Span
from ingest.lazy_pattern import pattern
from ingest.rows.columns import GRADED, Column, Headers, lists_by_grade
from ingest.rows.grades import DASHES, Unreadable, Value, read_count, read_place, read_value, without_footnotes
from ingest.rows.header_words import AVERAGES, TOTALS, Holds
from ingest.rows.place import YEAR, Place
from ingest.rows.reading import Found, Unread
from ingest.rows.remarks import not_final
from ingest.rows.scales import OVERALL, plain
from ingest.rows.subjects import CellSubjects
from ingest.rows.table import Table, parts
from ingest.rows.thousands import without_points

_LETTER = pattern(r"[A-F][+−-]?")


@dataclass
class TableReader:
    """Reads the rows of one table; what it could not read is in ``unread``."""

    place: Place
    subjects: CellSubjects
    found: list[Found] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def read(self, table: Table) -> None:
        for part in parts(self._upright(without_points(table))):
            self._read_part(part)

    def _read_part(self, rows: Table) -> None:
        headers = Headers(self.place.organisation, self.place.scales, self.subjects.is_subject)
        cells = [[row[0][at] if at < len(row[0]) else "" for row in rows.rows] for at in range(len(rows.headers))]
        of_one, of_all = self.place.subject is not None, not self.place.names_its_subject
        columns = headers.columns(rows.headers, cells, of_one=of_one, of_all=of_all)
        if not any(column.holds in (*GRADED, Holds.COUNT) for column in columns):
            across = sum(self.subjects.is_subject(header) for header in rows.headers if header) > 1
            for texts, span in rows.rows:
                if self._looks_graded(texts) or (across and any(map(self._is_grade, texts))):
                    why = "its subjects stand in the header" if across else "no column is certain to hold grades"
                    self.unread.append(Unread(why, span))
            return
        for header in headers.left_out(columns, rows.headers, cells) if rows.rows else ():
            self.unread.append(Unread(f"what its column {header!r} is of is not known", rows.rows[0][1]))
        roster = lists_by_grade(columns, cells)
        for texts, span in rows.rows:
            if len(texts) != len(columns):
                self.unread.append(
                    Unread(f"the row has {len(texts)} cells, but the table {len(columns)} columns", span)
                )
                continue
            try:
                (self._read_roster if roster else self._read_row)(columns, texts, span)
            except Unreadable as reason:
                self.unread.append(Unread(str(reason), span))

    def _read_roster(self, columns: Sequence[Column], texts: Sequence[str], span: Span) -> None:
        """ "B | 2 | Kern, Vail": a grade, perhaps how many received it, and who."""
        (at,) = (place for place, column in enumerate(columns) if column.holds is Holds.SUBJECT)
        (grade,) = (place for place, column in enumerate(columns) if column.holds in (Holds.GRADE, Holds.VALUE))
        counts = [place for place, column in enumerate(columns) if column.holds is Holds.COUNT]
        names = self.subjects.names_in(texts[at]) if any(map(str.isalnum, texts[at])) else []
        for name in names:
            self.subjects.of_cell(without_footnotes(name))
        if any(read_count(texts[place]) not in (None, len(names)) for place in counts if names):
            raise Unreadable("it counts more or fewer than it names")
        for name in names:
            self._read_row((columns[grade], columns[at]), (texts[grade], name), span)
        if counts:
            kept = (grade, *counts)
            self._read_row([columns[place] for place in kept], [texts[place] for place in kept], span)

    def _looks_graded(self, texts: Sequence[str]) -> bool:
        """Whether a row holds a subject and a grade, each in a cell of its own."""
        cells = [without_footnotes(text) for text in texts]
        return any(map(self._is_grade, cells)) and any(self.subjects.is_subject(cell) for cell in cells if cell)

    def _is_grade(self, cell: str) -> bool:
        grades, cell = self.place.scales.all_grades(), without_footnotes(cell)
        return cell in grades or (not grades and _LETTER.fullmatch(cell) is not None)

    def _only_years(self, own: Sequence[tuple[Column, str]]) -> bool:
        """Whether only a year above them made these cells look like values: no scale is known here, and none of them
        is a letter. Most tables of figures by year are of money, and of nobody's grade."""
        letters = any(_LETTER.fullmatch(without_footnotes(text)) for _, text in own)
        return not self.place.scales.exist and not letters and all(column.holds is Holds.VALUE for column, _ in own)

    def _upright(self, table: Table) -> Table:
        """A card of two columns, "Grade | B", turned into a table of one row under its names."""
        named = Headers(self.place.organisation, self.place.scales, self.subjects.is_subject)
        lines = [*([(table.headers, Span(0, 0))] if any(table.headers) else []), *table.rows]
        if len(table.headers) != 2 or len(lines) < 2 or any(len(texts) != 2 for texts, _ in lines):
            return table
        holds = [named.columns([texts[0]], [[texts[1]]])[0].holds for texts, _ in lines]
        wanted = {Holds.GRADE, Holds.SCORE, Holds.RANK, Holds.TIER, Holds.YEAR, Holds.SUBJECT}
        if not all(kind in wanted for kind in holds) or len(set(holds)) != len(holds):
            return table
        spans = [span for _, span in table.rows]
        span = Span(min(s.start for s in spans), max(s.end for s in spans))
        return Table(tuple(t[0] for t, _ in lines), ((tuple(t[1] for t, _ in lines), span),))

    def _read_row(self, columns: Sequence[Column], texts: Sequence[str], span: Span) -> None:
        subject = self._subject(columns, texts)
        kind, url = self._source(columns, texts)
        values = [(column, text) for column, text in zip(columns, texts, strict=True)]
        remarks = [
            not_final(text, whole=column.holds is Holds.NOTHING)
            for column, text in values
            if column.holds in (Holds.REMARK, Holds.NOTHING)
        ]
        remark = next(filter(None, remarks), "") or self.place.remark
        row = Found(span, subject or "", 0, None, source_kind=kind, source_url=url, remark=remark)
        if any(column.holds is Holds.COUNT or column.average for column in columns):
            self._read_tallies(values, subject, replace(row, subject=ALL))
        own = [(column, text) for column, text in values if column.holds in GRADED and not column.average]
        if own and any(column.holds is Holds.COUNT for column in columns) and subject in (None, self.place.subject):
            return
        if own and subject is None:
            if self._only_years(own):
                return
            raise Unreadable("it names no subject")
        if len({column.framework for column, _ in own if column.framework}) > 1:
            if any(text.strip() for column, text in own if not column.framework):
                self.unread.append(Unread("which scale one of its columns is of is not known", span))
            own = [(column, text) for column, text in own if column.framework]
        for key in dict.fromkeys(_key(column, columns) for column, _ in own):
            cells = [(column, text) for column, text in own if _key(column, columns) == key]
            try:
                read = self._row_at(key, values, cells, row)
            except Unreadable as reason:
                self.unread.append(Unread(str(reason), span))
                continue
            if read is not None:
                self.found.append(read)

    def _row_at(
        self,
        key: tuple[int | None, str | None, str | None],
        values: Sequence[tuple[Column, str]],
        cells: Sequence[tuple[Column, str]],
        row: Found,
    ) -> Found | None:
        if all(text.strip() in ("", *DASHES) for _, text in cells):
            return None
        named = next((column.framework for column, _ in cells if column.framework), None)
        row = self._dated(row, key[0] or self._year_beside(values, cells), values, named)
        row = replace(row, remark=row.remark or next((c.remark for c, text in cells if c.remark and text.strip()), ""))
        framework = self.place.scales.framework(row.framework)
        row, most = self._sectioned(row, key[1], values, framework.points if framework else None)
        for column, text in cells:
            if column.holds in (Holds.GRADE, Holds.SCORE, Holds.VALUE):
                value = read_value(text, framework, most, column.holds)
                row = _with_value(row, column, value, text)
            elif column.holds is Holds.RANK:
                row = replace(row, rank=read_place(text))
            elif column.holds is Holds.TIER:
                row = replace(row, tier=read_place(text))
        return (
            row if row.says_something else row.ungraded(t for c, t in cells if c.holds not in (Holds.RANK, Holds.TIER))
        )

    def _dated(
        self, row: Found, fixed: int | None, values: Sequence[tuple[Column, str]], named: str | None = None
    ) -> Found:
        printed = self._cell(Holds.YEAR, values)
        named = named or self._cell(Holds.FRAMEWORK, values)
        if fixed is None and printed is not None and not YEAR.fullmatch(without_footnotes(printed)):
            raise Unreadable(f"{printed!r} is not a year")
        if fixed is None and printed is None and any(column.holds is Holds.YEAR for column, _ in values):
            raise Unreadable("its cell for the year is empty")
        year = fixed or (int(without_footnotes(printed)) if printed is not None else self.place.year())
        code, scales = without_footnotes(named) if named else None, self.place.scales
        if code is not None and scales.exist:
            code = scales.framework_named(code)
        if named and code is None:
            raise Unreadable(f"{named!r} is not a framework of the organisation")
        return replace(row, year=year, framework=self.place.framework(year, code))

    def _year_beside(self, values: Sequence[tuple[Column, str]], cells: Sequence[tuple[Column, str]]) -> int | None:
        """The year of cells whose header has none, where a column of another kind beside them has one ("Grade 2023 |
        Score"): that year.

        Raises:
            Unreadable: the place says another.
        """
        beside = {column.holds for column, _ in values if column.year}
        years = {column.year for column, _ in values if column.year}
        if not years or beside & {column.holds for column, _ in cells} or self._cell(Holds.YEAR, values):
            return None
        try:
            here = self.place.year()
        except Unreadable:
            if len(years) == 1:
                return next(iter(years))
            raise
        if here not in years:
            raise Unreadable(f"it has no year of its own, and the columns beside it have another than {here}")
        return here

    def _sectioned(
        self, row: Found, fixed: str | None, values: Sequence[tuple[Column, str]], most: float | None
    ) -> tuple[Found, float | None]:
        printed = fixed if fixed is not None else self._cell(Holds.SECTION, values)
        parted = any(column.section is not None or column.holds is Holds.SECTION for column, _ in values)
        if not parted and (above := self.place.section(row.framework)) is not None:
            return replace(row, section=above.code), above.points
        if printed is None or plain(printed) in OVERALL or fixed == "":
            return row, most
        section = self.place.scales.section_named(row.framework, without_footnotes(printed))
        if section is None:
            raise Unreadable(f"{printed!r} is not a section of the framework")
        return replace(row, section=section.code), section.points

    def _read_tallies(self, values: Sequence[tuple[Column, str]], subject: str | None, row: Found) -> None:
        if subject not in (None, ALL, self.place.subject):
            raise Unreadable("it counts, and names a subject")
        row = self._dated(row, next((column.year for column, _ in values if column.year), None), values)
        if self.place.is_of_a_region or self.place.section(row.framework) is not None:
            raise Unreadable("it counts the grades of a section, or of a region")
        framework = self.place.scales.framework(row.framework)
        average = row
        for column, text in values:
            if column.average and column.holds in GRADED:
                most = framework.points if framework else None
                value = read_value(text, framework, most, column.holds)
                average = _with_value(average, column, value, text)
        if average.says_something:
            self.found.append(average)
        for column, text in values:
            if column.holds is not Holds.COUNT or not text.strip():
                continue
            of_year = self._dated(row, column.year or row.year, values)
            framework = self.place.scales.framework(of_year.framework)
            value = read_value(column.grade or self._cell(Holds.GRADE, values) or "", framework, None, Holds.GRADE)
            if value.grade is None:
                raise Unreadable("it counts, and names no grade")
            if (count := read_count(text)) is not None:
                self.found.append(replace(of_year, grade=value.grade, printed=value.printed, count=count))

    def _subject(self, columns: Sequence[Column], texts: Sequence[str]) -> str | None:
        for column, text in zip(columns, texts, strict=True):
            if column.holds is Holds.SUBJECT:
                if plain(text) in TOTALS or (plain(text) in AVERAGES and self.place.is_of_a_region):
                    raise Unreadable("it is a row of totals, or of a region")
                if plain(text) in AVERAGES:
                    return ALL
                return self.subjects.of_cell(without_footnotes(text))
        return self.place.subject

    def _source(self, columns: Sequence[Column], texts: Sequence[str]) -> tuple[str, str | None]:
        kind, url = self.place.anatomy.source_kind, None
        for column, text in zip(columns, texts, strict=True):
            if column.holds is Holds.SOURCE and text.strip():
                named = self.place.scales.source_kind(text)
                kind, url = (named, url) if named else (kind, text.strip())
            elif column.holds is Holds.SOURCE_KIND and text.strip() and self.place.scales.ranks_exist:
                named = self.place.scales.source_kind(without_footnotes(text))
                if named is None:
                    raise Unreadable(f"{text!r} is not a ranked kind of source")
                kind = named
        return kind, url

    @staticmethod
    def _cell(holds: Holds, values: Sequence[tuple[Column, str]]) -> str | None:
        return next((text for column, text in values if column.holds is holds and text.strip()), None)


def _key(column: Column, columns: Sequence[Column]) -> tuple[int | None, str | None, str | None]:
    """What the cells of several columns have in common that make one row: year, section and, where there are several,
    the framework."""
    by_row = any(other.holds is Holds.SECTION for other in columns)
    several = len({other.framework for other in columns if other.framework}) > 1
    return column.year, column.section if by_row else (column.section or None), column.framework if several else None


def _with_value(row: Found, column: Column, value: Value, text: str) -> Found:
    if column.holds is Holds.GRADE and value.grade is None and value.score is not None:
        raise Unreadable(f"{text!r} stands where a grade should")
    if column.holds is Holds.VALUE and value.grade is None and value.score is not None and column.section is None:
        raise Unreadable(f"{text!r} may be a score or a rank: its column does not say")
    if (row.grade is not None and value.grade not in (None, row.grade)) or (
        row.score is not None and value.score not in (None, row.score)
    ):
        raise Unreadable("its cells contradict each other")
    return replace(
        row,
        grade=row.grade or value.grade,
        printed=row.printed or value.printed,
        score=value.score if value.score is not None else row.score,
    )
