"""The headers and cells of a table -> what each of its columns holds.

A header that says nothing certain leaves the cells to decide, and only where every one of them is a
subject, a grade of a scale or a year; any other column is not read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ingest.lazy_pattern import pattern
from ingest.organisation import Organisation
from ingest.rows.grades import DASHES, grade_on, says_none, without_footnotes
from ingest.rows.header_words import GROUPS, HEADERS, NUMBERED_GRADE, PLACES, SIGNS, Holds
from ingest.rows.place import YEAR, years_in
from ingest.rows.remarks import holds_remarks, not_final, without_remark
from ingest.rows.scales import OVERALL, Scales, plain

GRADED = (Holds.GRADE, Holds.SCORE, Holds.VALUE, Holds.RANK, Holds.TIER)


@dataclass(frozen=True)
class Column:
    """One column. ``year``, ``section`` and ``grade`` are what its header fixes for all its cells; ``section`` is
    the header's words, "" for the overall grade, None when a row says it; ``framework`` is the one named there.
    ``average``: its cells are the average of all, and not of the row's subject. ``remark``: the words of its header
    that say that its grades are not final."""

    holds: Holds
    year: int | None = None
    section: str | None = None
    grade: str | None = None
    framework: str | None = None
    average: bool = False
    remark: str = ""


# These change what a grade beside them means, so a column with one of them is not the grade of its year.
_OTHER_TIME = pattern(
    r"\b(?:previous|prior|last|former|change|changed|difference|goal|target|expected|projected"
    r"|possible|max|maximum|before|improvement|anterior|previ[oa]|pasad[oa]|cambio|variación|diferencia|objetivo|meta"
    r"|esperad[oa]|previst[oa]|posible|máxim[oa]|antes|mejora|evolución)\b",
    re.I,
)
# What a header says of the scale itself, after the name of what stands below it: "Score (max. 100)", "Grade (A-F)".
_MOST = r"(?!(?:19|20)\d\d\b)(?:\d{1,3},\d{3}|\d{1,4})(?:\.\d+)?(?:\s*(?:points?|pts)\b\.?)?"
_RANGE = pattern(
    rf"(?<=\w)\s*(?:[(\[]\s*(?:(?:max(?:imum)?\b\.?|out of|of|up to|from|máx(?:imo)?\b\.?|de|sobre)\s*:?\s*"
    rf"(?:of\s+)?{_MOST}"
    rf"|{_MOST}\s*max(?:imum)?\.?|/\s*{_MOST}|[01]\s*(?:[-–—]|to|a)\s*{_MOST}|A\+?\s*(?:[-–—]|to|a)\s*[D-G])\s*[)\]]"
    rf"|,?\s+out of\s+{_MOST}|(?<=[^\W\d])\s*/\s*{_MOST})\s*$",
    re.I,
)
_AVERAGE = pattern(
    r"\b(?:national |overall |nationwide )?(?:average|mean)\b(?: of all)?|"
    r"\b(?:media|promedio)\b(?: nacional| regional| general)?"
)
# An upper header says no more than that the names of sections stand below it: "By section | Water quality".
_SECTIONS = pattern(
    rf"(?:(?:grades?|scores?|points) )?(?:(?:by|for|per|por) )?(?:each )?"
    rf"(?:{'|'.join(sorted(HEADERS[Holds.SECTION], key=len, reverse=True))}) "
)
# A cell over others that says of them what they say themselves: "Result | Stars 2017".
_RESULTS = frozenset("result results grade grades rating ratings score scores resultado resultados".split())
_COUNT = pattern(r"(?:(?:number|count) of|(?:n[úu]mero|cantidad) de) ")
_NUMERIC = pattern(r"\d{1,4}(?:[.,]\d+)?(?:\s*/\s*\d+(?:[.,]\d+)?)?")


@dataclass(frozen=True)
class Headers:
    """Reads headers with one organisation's words; ``is_subject`` tells whether a cell is a subject."""

    organisation: Organisation
    scales: Scales
    is_subject: Callable[[str], bool]

    def columns(
        self, headers: Sequence[str], cells: Sequence[Sequence[str]], *, of_one: bool = False, of_all: bool = True
    ) -> tuple[Column, ...]:
        """What each column holds; ``cells`` are the columns' cells, ``headers`` may be "" where missing. ``of_one``:
        the document is about one subject, so that words at the head of a row say what about it is graded there;
        ``of_all``: no heading names that subject, whose beaches or schools a table may count by grade."""
        cells = [[cell for cell in column if not self._says_none(cell)] for column in cells]  # it stands in any column
        found = [self._by_header(header, column) for header, column in zip(headers, cells, strict=True)]
        found = [
            Column(Holds.REMARK) if column.holds is Holds.NOTHING and holds_remarks(header) else column
            for header, column in zip(headers, found, strict=True)
        ]
        if not any(column.holds is Holds.SUBJECT for column in found):
            for position, column in enumerate(found):
                if column.holds is Holds.NOTHING and self._all(cells[position], self.is_subject):
                    found[position] = Column(Holds.SUBJECT)
                    break
        named = {Holds.SUBJECT, Holds.SECTION} & {column.holds for column in found}
        if not named and of_all and _counts_by_year(found, cells):
            found[1:] = [replace(column, holds=Holds.COUNT) for column in found[1:]]
        if of_one and not named and found[:1] == [Column(Holds.NOTHING)] and self._all(cells[0], self._is_worded):
            found[0] = Column(Holds.SECTION)
        return tuple(found)

    def _by_header(self, header: str, cells: Sequence[str]) -> Column:
        header = _RANGE.sub("", header)
        words = plain(header)
        if not words:
            return self._by_cells(cells)
        average = _AVERAGE.search(words)
        if average:
            averaged, rest = self._ending(_AVERAGE.sub("", words).strip())
            return Column(Holds.NOTHING if rest else averaged, average=True)
        holds = self._word(words)
        if holds is Holds.SUBJECT and self._numbers(cells):
            return Column(Holds.RANK if words in PLACES else Holds.COUNT)
        if words in NUMBERED_GRADE and self._numbers(cells) and not any(map(self._is_grade, cells)):
            return Column(Holds.SCORE)
        if holds is not None:
            return Column(holds)
        if framework := self.scales.framework_named(header):
            scored = words.split()[-1] in HEADERS[Holds.SCORE] and self._numbers(cells)  # "City Score", of 100 points
            return Column(Holds.SCORE if scored else Holds.VALUE, framework=framework)
        if _OTHER_TIME.search(header):
            return Column(Holds.NOTHING)
        if (remark := not_final(header, whole=False)) and (rest := without_remark(header)):
            column = self._by_header(rest, cells)
            return replace(column, remark=remark) if column.holds in GRADED else Column(Holds.NOTHING)
        if self._names_grades(plain(YEAR.sub(" ", header)), cells) and self._all(cells, self._is_grade):
            years = years_in(header)
            return Column(Holds.GRADE, years[0] if years else None) if len(years) < 2 else Column(Holds.NOTHING)
        letter = without_footnotes(header).removesuffix("s").removesuffix("'").removesuffix("’")
        if letter in self.scales.all_grades() or re.fullmatch(r"[A-DF]", letter):
            return Column(Holds.COUNT if self._numbers(cells) else Holds.NOTHING, grade=letter)
        return self._fixed(header)

    def _names_grades(self, words: str, cells: Sequence[str]) -> bool:
        """Whether ``words`` say that the ``cells`` below them are grades in words, or are what the name of a scale
        ends in: "Signal", of the Safe Age Signals."""
        sign = words in SIGNS and self._all(cells, lambda cell: len(cell.strip()) > 2)
        named = self.scales.one_of_a_scale(words) and not self.scales.has_section(words)
        return sign or words in GROUPS or named

    def _fixed(self, header: str) -> Column:
        """A header with a year, a section or both, and perhaps a word for what stands below it."""
        years = years_in(header)
        holds, rest = self._ending(plain(YEAR.sub(" ", header)))
        section, rest = None, "" if rest in _RESULTS else rest
        if rest in OVERALL:
            section = ""
        elif rest:
            section = next((name for name in (rest, _SECTIONS.sub("", rest)) if self.scales.has_section(name)), None)
            if section is None:
                return Column(Holds.NOTHING)
        if len(years) > 1 or (not years and section is None):
            return Column(Holds.NOTHING)
        return Column(holds, years[0] if years else None, section)

    def _ending(self, header: str) -> tuple[Holds, str]:
        """What a header ends in ("... grade"), and the words before that."""
        for holds in (Holds.GRADE, Holds.SCORE, Holds.RANK, Holds.TIER):
            for word in sorted(HEADERS[holds], key=len, reverse=True):
                if header == word or header.endswith(f" {word}"):
                    return holds, header.removesuffix(word).strip()
        return Holds.VALUE, header

    def _by_cells(self, cells: Sequence[str]) -> Column:
        filled = [without_footnotes(cell) for cell in cells if without_footnotes(cell)]
        if self._all(filled, self.is_subject):
            return Column(Holds.SUBJECT)
        if self._all(filled, lambda cell: bool(YEAR.fullmatch(cell))):
            return Column(Holds.YEAR)
        if self._all(filled, self._is_grade_or_dash) and any(map(self._is_grade, filled)):
            return Column(Holds.GRADE)
        return Column(Holds.NOTHING)

    def _word(self, words: str) -> Holds | None:
        own = {
            plain(word)
            for word in (
                self.organisation.subject_word,
                *self.organisation.subject_words,
                *(subject.kind for subject in self.organisation.subjects),
            )
        }
        if words in own or words.removesuffix("s") in own:
            return Holds.SUBJECT
        if _COUNT.match(words):
            return Holds.COUNT
        return next((holds for holds, known in HEADERS.items() if words in known), None)

    def left_out(self, columns: Sequence[Column], headers: Sequence[str], cells: Sequence[Sequence[str]]) -> list[str]:
        """The headers of columns that hold nothing but grades and are not read, though nothing says that they are of
        another time."""
        return [
            header
            for column, header, below in zip(columns, headers, cells, strict=True)
            if column == Column(Holds.NOTHING)
            and not _OTHER_TIME.search(header)
            and self._all(filled := [cell for cell in map(without_footnotes, below) if cell], self._is_grade_or_dash)
            and any(map(self._is_grade, filled))
        ]

    @staticmethod
    def _all(cells: Sequence[str], test: Callable[[str], bool]) -> bool:
        filled = [cell for cell in cells if cell.strip()]
        return bool(filled) and all(test(cell) for cell in filled)

    def _numbers(self, cells: Sequence[str]) -> bool:
        filled = [cell for cell in map(without_footnotes, cells) if cell not in ("", *DASHES)]
        return bool(filled) and all(_NUMERIC.fullmatch(cell) for cell in filled)

    def _is_worded(self, cell: str) -> bool:
        return re.search(r"[^\W\d_]{3}", cell) is not None

    def _is_grade(self, cell: str) -> bool:
        frameworks = self.organisation.frameworks or (None,)
        return any(grade_on(framework, cell) is not None for framework in frameworks)

    def _is_grade_or_dash(self, cell: str) -> bool:
        return cell in DASHES or says_none(cell) or self._is_grade(cell)

    def _says_none(self, cell: str) -> bool:
        """Whether a cell says that no grade was given, in words that are none of a scale: "n/a"."""
        return says_none(cell) and not self._is_grade(without_footnotes(cell))


def _counts_by_year(columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> bool:
    """Whether a table tells how many got each grade, with a column for each year: "Grade | 2021 | 2022"."""
    first, *others = columns
    numbers = (cell.strip() for column in cells[1:] for cell in column)
    return (
        first == Column(Holds.GRADE)
        and len(set(cells[0])) == len(cells[0]) > 1
        and bool(others)
        and all(column == Column(Holds.VALUE, column.year) and column.year for column in others)
        and all(re.fullmatch(r"\d{1,3}|[-–—]?", number) for number in numbers)
    )


def lists_by_grade(columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> bool:
    """Whether a table has each grade once, with those who received it: "Grade | Counties"."""
    holds = [column.holds for column in columns if column.holds is not Holds.NOTHING]
    first = next((at for at, column in enumerate(columns) if column.holds in (Holds.GRADE, Holds.VALUE)), -1)
    return (
        first >= 0
        and sorted(set(holds) - {Holds.COUNT}) in ([Holds.GRADE, Holds.SUBJECT], [Holds.VALUE, Holds.SUBJECT])
        and len(holds) - holds.count(Holds.COUNT) == 2
        and first < next(at for at, column in enumerate(columns) if column.holds is Holds.SUBJECT)
        and len(set(cells[first])) == len(cells[first])
    )
