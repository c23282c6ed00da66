"""One question with the ledger and the organisation: what every kind of figure works on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from ingest import ALL, Framework, GradeRow, Organisation
from service.figures.languages import words_in
from service.figures.request import Kind, Request
from service.figures.standing import Standing, standings
from service.figures.words import Words
from service.reading import Reading


class Rows(Protocol):
    """The ledger as figures need it: the rows that may be seen, the most trusted source first."""

    def rows(
        self,
        subjects: Sequence[str] = (),
        years: Sequence[int] = (),
        framework: str | None = None,
        section: str | None = None,
        *,
        all_sections: bool = False,
        distinct: bool = False,
        ungraded: bool = False,
        unread: bool = False,
    ) -> tuple[GradeRow, ...]: ...

    def is_empty(self) -> bool: ...

    def years(self) -> tuple[int, ...]: ...


@dataclass
class Case:
    """One question. Rows of an edition are read once, however often they are needed. ``comma``: the archive writes
    decimals with one."""

    request: Request
    reading: Reading
    ledger: Rows
    organisation: Organisation
    comma: bool = False
    _editions: dict[int, tuple[GradeRow, ...]] = field(default_factory=dict)
    _members: dict[int, tuple[Standing, ...]] = field(default_factory=dict)
    _ungraded: dict[int, dict[str, GradeRow]] = field(default_factory=dict)
    _scales: dict[int, Framework | None] = field(default_factory=dict)
    _tallies: dict[int, tuple[GradeRow, ...]] = field(default_factory=dict)
    _beside: dict[int, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def words(self) -> Words:
        """The words of the language that the answer is in."""
        return words_in(self.reading.language, self.organisation, self.comma)

    def of_subjects(self, subjects: Sequence[str], years: Sequence[int] = ()) -> tuple[Standing, ...]:
        """The standings of some subjects, overall or in the sections that the question names."""
        request = self.request
        if request.sections or request.section:
            rows = self.ledger.rows(subjects, years, self.reading.framework, all_sections=True, distinct=True)
            wanted = dict.fromkeys(request.section)
            rows = tuple(row for row in rows if not wanted or (row.framework, row.section) in wanted)
        else:
            rows = self.ledger.rows(subjects, years, self.reading.framework, distinct=True)
        return standings(rows)

    def edition_rows(self, year: int) -> tuple[GradeRow, ...]:
        """All rows of a year, tallies too: overall, or in the sections that the question names."""
        if year not in self._editions:
            sections = self.request.section
            rows = self.ledger.rows((), (year,), self.reading.framework, all_sections=bool(sections), distinct=True)
            self._editions[year] = tuple(
                row for row in rows if not sections or (row.framework, row.section) in sections
            )
        return self._editions[year]

    def members(self, year: int) -> tuple[Standing, ...]:
        """The standing of every subject of a year that is asked about; a framework beside the edition's own is left
        out."""
        if year not in self._members:
            asked = (standing for standing in self.everyone(year) if self.is_asked_about(standing.subject))
            self._members[year] = tuple(asked)
        return self._members[year]

    def everyone(self, year: int) -> list[Standing]:
        """The same for all that were graded, of whatever kind or set."""
        own, known = self.framework_of(year), standings(self.edition_rows(year))
        return [standing for standing in known if standing.subject != ALL and standing.framework == own]

    def ungraded(self, year: int) -> dict[str, GradeRow]:
        """Those of whom it is printed that an edition gave them no grade, each with the row that prints it; none of
        whom another row prints one."""
        if self.request.section:
            return {}
        if year not in self._ungraded:
            own, graded = self.framework_of(year), {standing.subject for standing in self.everyone(year)}
            found: dict[str, GradeRow] = {}
            for row in self.ledger.rows((), (year,), own, ungraded=True):
                if row.subject not in graded:
                    found.setdefault(row.subject, row)
            self._ungraded[year] = found
        return self._ungraded[year]

    def tallies(self, year: int, grade: str) -> tuple[GradeRow, ...]:
        """The printed tallies of one grade, the most trusted first, each number once."""
        if self.request.section or self.request.among or self.request.kinds:
            return ()
        if year not in self._tallies:
            own = self.framework_of(year)
            self._tallies[year] = tuple(
                row
                for row in self.edition_rows(year)
                if row.subject == ALL and row.count is not None and row.framework == own
            )
        found: dict[int | None, GradeRow] = {}
        for row in self._tallies[year]:
            if row.grade == grade:
                found.setdefault(row.count, row)
        order = {kind: place for place, kind in enumerate(self.organisation.ranks)}
        return tuple(sorted(found.values(), key=lambda row: (row.remark != "", order.get(row.source_kind, len(order)))))

    def in_region(self, standing: Standing) -> bool:
        """Whether it is of the region that the question names, where it names one."""
        subject = self.organisation.by_code.get(standing.subject)
        return self.request.region is None or (subject is not None and subject.region == self.request.region)

    def is_asked_about(self, code: str) -> bool:
        """Whether a subject is one of the set and of the kinds that the question is about, where it names some."""
        request, subject = self.request, self.organisation.by_code.get(code)
        of_kind = not request.kinds or (subject is not None and subject.kind in request.kinds)
        return of_kind and (not request.among or code in request.among)

    def framework_of(self, year: int) -> str | None:
        """The scale of a year: the one named, else the edition's, else the only one that those asked about are on."""
        declared = self.reading.framework or self.organisation.framework_of(year)
        beside = () if declared else self.scales_beside(year)
        return beside[0] if len(beside) == 1 else declared

    def on_two_scales(self, first: int, last: int) -> bool:
        """Whether two editions were graded on different scales; not told of one that nobody asked about is in."""
        ends = {year: self.framework_of(year) for year in (first, last)}
        return len({*ends.values()}) > 1 and all(code or self.members(year) for year, code in ends.items())

    def scales_beside(self, year: int) -> tuple[str, ...]:
        """The scales that a year whose edition declares none graded those on who are asked about: those that have a
        grade that is asked for, if one does."""
        if self.organisation.framework_of(year) is not None:
            return ()
        if year not in self._beside:
            on = {row.framework for row in self.edition_rows(year) if self.is_asked_about(row.subject)}
            held = [scale for scale in self.organisation.frameworks if scale.code in on]
            fitting = [scale for scale in held if set(self.request.grades) & set(scale.grades)]
            self._beside[year] = tuple(scale.code for scale in fitting or held)
        return self._beside[year]

    def scale(self, year: int) -> Framework | None:
        if year not in self._scales:
            code = self.framework_of(year)
            self._scales[year] = self.organisation.framework_by_code.get(code) if code else None
        return self._scales[year]

    def graded(self, year: int) -> int:
        """How many subjects an edition graded: as declared, else all that the organisation has; of a set all of it. Of
        a kind as many as there are, unless all are known whom an edition of another size graded."""
        if self.request.kinds:
            whole = self.declared(year) not in (None, len(self.organisation.subjects)) and self.is_whole(year)
            return len(self.members(year)) if whole else self._not_without(year)
        if self.request.among:
            return len(self.request.among)
        declared = self.declared(year)  # where it is all that there are, it tells no more than they do
        return self._not_without(year) if declared in (None, len(self.organisation.subjects)) else declared

    def graded_here(self, year: int) -> int:
        """How many an edition graded of the region that the question names; of all, where it names none."""
        return self._not_without(year) if self.request.region else self.graded(year)

    def _not_without(self, year: int) -> int:
        """How many are asked about of whom it is not printed that they got no grade."""
        asked = [subject for subject in self.organisation.subjects if self.is_asked_about(subject.code)]
        if self.organisation.framework_of(year) is None and len(self.organisation.frameworks) > 1:
            rows = self.ledger.rows(framework=self.framework_of(year), distinct=True)
            graded = {one.kind for row in rows if (one := self.organisation.by_code.get(row.subject))}
            asked = [subject for subject in asked if subject.kind in graded] or asked  # the others are on other scales
        here = [s for s in asked if self.request.region in (None, s.region)]
        return sum(subject.code not in self.ungraded(year) for subject in here)

    def declared(self, year: int) -> int | None:
        """How many subjects an edition is declared to have graded; None where that is not known."""
        return next((e.subjects for e in self.organisation.editions if e.year == year), None) or None

    def is_whole(self, year: int) -> bool:
        """Whether the ledger knows everybody whom an edition graded, by its declared size, or because it is printed of
        all the others that they got no grade."""
        size, known, without = self.declared(year), len(self.everyone(year)), len(self.ungraded(year))
        whole = without > 0 and known + without >= len(self.organisation.subjects)
        return whole or (size is not None and known >= size)

    def group(self, count: int | None = None) -> str:
        """The word for those that are counted: all that are graded, or those that the question names."""
        group = self.words.group_of(self.request.kinds, count)
        return self.words.phrase("named {group}", group=group) if self.request.among else group

    def group_of_region(self) -> str:
        """The same, and of which region, where the question names one."""
        group, region = self.group(), self.request.region
        return self.words.phrase("{group} of the region {region}", group=group, region=region) if region else group

    def reach(self, known: int, measure: str, year: int) -> str:
        """Among how many is told: "Of all 51 states", "Of the 30 of 51 states whose score is known"."""
        of, group = self.graded(year), self.group()
        if known >= of:
            return self.words.phrase("Of all {of} {group}", of=of, group=group)
        return self.words.agreeing(
            known,
            "Of the {known} of {of} {group} whose {measure} is known",
            known=known,
            of=of,
            group=group,
            measure=measure,
        )

    def there_may_be_more(self, known: int, year: int) -> str:
        return self.words.phrase(
            "{known} of {of} {group} are known for {year}: there may be more.",
            known=known,
            of=self.graded(year),
            group=self.group(),
            year=year,
        )

    @property
    def published(self) -> int | None:
        """How many editions are declared to be published; None where none is."""
        return sum(edition.status == "published" for edition in self.organisation.editions) or None

    @property
    def newest(self) -> int | None:
        """The newest edition that the ledger holds a row of, in the framework asked for."""
        years = [
            year
            for year in self.ledger.years()
            if self.reading.framework in (None, self.organisation.framework_of(year))
        ]
        return max(years, default=None)

    @property
    def years(self) -> tuple[int, ...]:
        """The years that it asks about: those named, else those of its period, else the newest."""
        reading = self.reading
        counts = self.request.kind in (Kind.COUNT, Kind.LIST, Kind.SHARE) and not (
            self.request.change or self.request.path
        )
        if counts and reading.since is not None and reading.until is not None:
            return tuple(year for year in self.ledger.years() if reading.since <= year <= reading.until)
        if reading.years:
            return tuple(sorted(set(reading.years)))
        if reading.since is not None or reading.until is not None or self.request.ever:
            low, high = reading.since or 0, reading.until or 9999
            return tuple(year for year in self.ledger.years() if low <= year <= high)
        return (self.newest,) if self.newest is not None else ()
