"""Lists -> grade rows: "Kern: B+ (82.5)" line by line, "A: Kern, Vail" letter by letter, and names below a heading
that is a grade.

A list is read only where what stands above it speaks of grades, and where each of its lines is of the one form. An
index by first letter ("A: Alder, Ash") looks like a list by grade and is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ingest.document import Block, BlockKind, Span
from ingest.lazy_pattern import pattern
from ingest.organisation import Framework
from ingest.rows.grades import Unreadable, grade_on, read_value, without_footnotes
from ingest.rows.place import Place, of_another_year
from ingest.rows.reading import Found, Unread
from ingest.rows.remarks import speaks_of_grades
from ingest.rows.subjects import CellSubjects

_LINE = pattern(
    r"^[ \t]*(?:[-*•·][ \t]+)?(?P<label>[^:\n]{1,80}?)[ \t]*"
    r"(?::|[ \t][–—-][ \t]|\.{3,})[ \t]*(?P<value>[^\n]+?)[ \t]*$",
    re.M,
)
_GRADE = pattern(
    r"(?:grade |rated |rating |nota |calificación )?(?P<grade>.+?)(?:['’]s)?(?: (?:grades?|ratings?|students?))?"
    r"(?: \((?P<count>\d{1,3})\))?",
    re.I,
)
_SCORED = pattern(r"(?P<name>.+?) \((?P<score>\d{1,4}(?:[.,]\d{1,2})?)(?: (?:points|pts\.?|puntos))?\)")
_DOUBT = pattern(
    r"\?\s*$|\b(?:not|never|would|could|should|might|may|if|unless|expect\w*|predict\w*|guess\w*)\b",
    re.I,
)
# Who received a grade, where nobody did: "D: none", "D: –", "D: no rivers".
_NOBODY = pattern(r"\W*(?:none|nobody|no[- ]one|nil|0|no [^\W\d]+|ningun[oa]|nadie)\W*|[-–—]", re.I)
_OTHERS = pattern(r"\b(?:survey|index|polls?|readers|(?:ratings?|grades?|scores?) (?:by|from))\b", re.I)
_HOW_ALL_DID = pattern(r"\bhow (?:each|every|the|all|our) (?:\w+ ){0,3}(?:did|fared|scored|ranked)\b", re.I)


@dataclass(frozen=True)
class _Line:
    label: str
    value: str
    span: Span


@dataclass
class ListReader:
    """Reads the lists of a run of blocks; ``read`` returns the blocks that are none."""

    place: Place
    subjects: CellSubjects
    found: list[Found] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def read(self, text: str, blocks: Sequence[Block]) -> list[Block]:
        if (grade := self._heading()) is not None:
            return self._below(grade, text, blocks)
        rest, at = list[Block](), 0
        while at < len(blocks):
            run, end = self._run(text, blocks, at)
            if not run:
                rest.append(blocks[at])
                at += 1
                continue
            above = blocks[at - 1].span.of(text) if at and blocks[at - 1].kind is BlockKind.PARAGRAPH else ""
            names_it = above and not of_another_year(above)
            self._read_run(run, replace(self.place, above=(above, *self.place.above)) if names_it else self.place)
            rest += [block for block in blocks[at:end] if not self._lines(text, block)]
            at = end
        return rest

    def _run(self, text: str, blocks: Sequence[Block], start: int) -> tuple[list[_Line], int]:
        """The lines of the blocks from ``start`` on that are a list of grades of one form, and where they end. A line
        by grade that says something else too ends none: it is told to staff, and left to prose."""
        run, odd, end = list[_Line](), list[_Line](), start
        for at in range(start, len(blocks)):
            by_grade = bool(run) and self._by_grade(run[0])
            lines = self._lines(text, blocks[at])
            others = [] if lines or not by_grade else self._split(text, blocks[at], self._by_grade)
            if not (lines or others) or (run and lines and by_grade != self._by_grade(lines[0])):
                break
            run, odd = run + lines, odd + others
            end = at + 1 if lines else end
        odd = [line for line in odd if line.span.start < blocks[end - 1].span.end] if run else []
        if run and self._by_grade(run[0]) and len({line.label for line in (*run, *odd)}) == 1:
            return [], start
        self.unread += [Unread(f"{line.value!r} are not names alone", line.span) for line in odd]
        return run, end

    def _lines(self, text: str, block: Block) -> list[_Line]:
        """The lines of a block, if each of them names a subject or a grade and then says more; else none."""
        lines = self._split(text, block, self._fits)
        return lines if len({self._by_grade(line) for line in lines}) == 1 else []

    def _split(self, text: str, block: Block, fits: Callable[[_Line], bool]) -> list[_Line]:
        """The lines of a block, if each of them is a label with what belongs to it, and fits; else none."""
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            return []
        lines = [
            _Line(match["label"], match["value"], Span(match.start("label"), match.end("value")))
            for match in _LINE.finditer(text, block.span.start, block.span.end)
        ]
        whole = len(lines) == len(block.span.of(text).splitlines())
        return lines if whole and all(map(fits, lines)) else []

    def _by_grade(self, line: _Line) -> bool:
        return self._grade(line.label) is not None

    def _fits(self, line: _Line) -> bool:
        if self._by_grade(line):
            return _NOBODY.fullmatch(line.value) is not None or any(
                self.subjects.codes(name) for name, _ in self._named(line.value)
            )
        return bool(self.subjects.codes(line.label)) and self._begins_with_grade(line.value)

    def _begins_with_grade(self, value: str) -> bool:
        """Whether a value begins like a grade of any scale, so that staff should look at it where it goes on in
        another way."""
        words = re.findall(r"[^\s(,;:/]+", value)
        return any(self._grade(" ".join(words[:many])) is not None for many in (1, 2)) or _nothing(value)

    def _grade(self, printed: str) -> str | None:
        """The grade that a label is, on any of the scales, with the words that may stand around it."""
        match = _GRADE.fullmatch(without_footnotes(printed))
        frameworks: Sequence[Framework | None] = self.place.organisation.frameworks or (None,)
        found = (grade_on(framework, match["grade"]) for framework in frameworks if match)
        return next((grade for grade in found if grade), None)

    def _read_run(self, run: Sequence[_Line], place: Place) -> None:
        by_grade = self._by_grade(run[0])
        try:
            row = _row(place)
            named = [(line.label, self._named(line.value)) for line in run if not _NOBODY.fullmatch(line.value)]
            if by_grade and _alphabetical(named):
                raise Unreadable("it may be an index by first letter")
        except Unreadable as reason:
            self.unread += [Unread(str(reason), line.span) for line in run]
            return
        for line in run:
            try:
                read = self._listed(line, row, place) if by_grade else [self._named_row(line, row, place)]
                self.found += [one for one in read if one.says_something]
            except Unreadable as reason:
                self.unread.append(Unread(str(reason), line.span))

    def _named_row(self, line: _Line, row: Found, place: Place) -> Found:
        """ "Kern: B+ (82.5)" """
        scale = place.scales.framework(row.framework)
        value = read_value(line.value.rstrip("."), scale, self._most(row, place))
        subject = self.subjects.of_cell(without_footnotes(line.label))
        if value.grade is None and value.score is not None:
            raise Unreadable(f"{line.value!r} may be a score or a rank")
        return replace(
            row, span=line.span, subject=subject, grade=value.grade, score=value.score, printed=value.printed
        )

    def _listed(self, line: _Line, row: Found, place: Place) -> list[Found]:
        """ "B (2): Kern, Vail (81)" """
        if _NOBODY.fullmatch(line.value):
            return []
        match = _GRADE.fullmatch(line.label.strip())
        printed, names = without_footnotes(match["grade"]) if match else "", self._named(line.value)
        if match and match["count"] and int(match["count"]) != len(names):
            raise Unreadable(f"it counts {match['count']} and names {len(names)}")
        return list(self._rows(printed, names, replace(row, span=line.span), place))

    def _rows(
        self, printed: str, names: Sequence[tuple[str, float | None]], row: Found, place: Place
    ) -> Iterator[Found]:
        grade = grade_on(place.scales.framework(row.framework), printed)
        if grade is None:
            raise Unreadable(f"{printed!r} is not a grade of the framework's scale")
        for name, score in names:
            if score is not None and (most := self._most(row, place)) is not None and score > most:
                raise Unreadable(f"{score:g} is more than the {most:g} points of the scale")
            yield replace(row, subject=self.subjects.of_cell(name), grade=grade, score=score, printed=printed)

    @staticmethod
    def _most(row: Found, place: Place) -> float | None:
        scale = place.scales.framework(row.framework)
        return scale.points if scale and row.section is None else None

    def _named(self, listed: str) -> list[tuple[str, float | None]]:
        """The names of a list, each with the score after it in brackets."""
        named = list[tuple[str, float | None]]()
        for name in self.subjects.names_in(listed.rstrip(".")):
            scored = _SCORED.fullmatch(name)
            score = float(scored["score"].replace(",", ".")) if scored else None
            named.append((without_footnotes(scored["name"] if scored else name), score))
        return named

    def _heading(self) -> str | None:
        """The heading directly above, if it is a grade."""
        nearest = self.place.above[0] if len(self.place.above) > 1 else ""
        return nearest if nearest and self._grade(nearest) is not None else None

    def _below(self, heading: str, text: str, blocks: Sequence[Block]) -> list[Block]:
        """Names below a heading that is a grade: "## A", then a county an item."""
        place = replace(self.place, above=self.place.above[1:])
        named = [(block, self._named(block.span.of(text))) for block in blocks]
        listed = [
            (block, names)
            for block, names in named
            if block.kind in (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH)
            and all(self.subjects.is_subject(name) for name, _ in names)
        ]
        if not listed:
            return list(blocks)
        try:
            row = _row(place)
            if _alphabetical([(heading, names) for _, names in listed]):
                raise Unreadable("it may be an index by first letter")
            match = _GRADE.fullmatch(without_footnotes(heading))
            printed = match["grade"] if match else ""
            self.found += [
                r for b, names in listed for r in self._rows(printed, names, replace(row, span=b.span), place)
            ]
        except Unreadable as reason:
            self.unread += [Unread(str(reason), block.span) for block, _ in listed]
        taken = [block for block, _ in listed]
        return [block for block in blocks if block not in taken]


def _row(place: Place) -> Found:
    """What every row of a list takes from the place of the list.

    Raises:
        Unreadable: what stands above it does not speak of grades, or its year, scale or section is not certain.
    """
    if not _is_of_grades(place):
        raise Unreadable("what the list is of is not certain")
    year = place.year()
    framework = place.framework(year)
    section = place.section(framework)
    return Found(
        Span(0, 0),
        "",
        year,
        framework,
        section.code if section else None,
        source_kind=place.anatomy.source_kind,
        remark=place.remark,
    )


def _is_of_grades(place: Place) -> bool:
    """Whether the nearest text above that says what follows speaks of grades that were given, and not of what else
    may be good or fair, or of teams A and B."""
    for at, text in enumerate(place.above):
        own = bool(place.scales.frameworks_in(text))
        if _DOUBT.search(text) and (at == 0 or place.says_what_follows(text)):
            return False
        if own or (speaks_of_grades([text]) and not _OTHERS.search(text)) or _HOW_ALL_DID.search(text):
            return True
        if place.says_what_follows(text) and not place.names_all(text):
            return False
    return False


def _alphabetical(listed: Sequence[tuple[str, Sequence[tuple[str, float | None]]]]) -> bool:
    """Whether each name begins with the letter that stands before it."""
    return all(
        len(label.strip()) == 1 and name.casefold().startswith(label.strip().casefold())
        for label, names in listed
        for name, _ in names
    )


def _nothing(value: str) -> bool:
    try:
        return read_value(value.rstrip("."), None, None).empty
    except Unreadable:
        return False
