"""Sentences of a correction of which no value was read -> rows without any, which keep their words.

Whoever is shown the value that was printed before is shown these words beside it: what is not read is not lost.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from ingest.document import Block, BlockKind, Span
from ingest.lazy_pattern import pattern
from ingest.rows.corrected import Correcting, titled, wrong_above
from ingest.rows.grades import Unreadable
from ingest.rows.place import Place
from ingest.rows.reading import Found
from ingest.rows.table import Table, table_of

_GRADED = pattern(
    r"(?i:\b(?:grad(?:es?|ed|ing)|scor(?:es?|ed|ing)|ratings?|rated|points|marks?|stars|failed|failing"
    r"|calificaci(?:ón|ones)|notas?|puntos|puntuaci(?:ón|ones))\b)|\ban? (?:[“\"‘'])?[A-DF][+−–-]?(?!\w)"
)
_VALUE = pattern(r"\b\d{1,3}(?!\d)|\b[A-DF][+−–-]?(?![\w.])")
# Outside of a text that is called a correction: that what was wrong is what this organisation printed.
_OURS = pattern(r"(?i:\b(?:we|our|cards?|editions?|versions?|releases?|table|list)\b)")
_MOST = 5  # subjects of one sentence: of more it is a list, and puts nobody's grade right


@dataclass(frozen=True)
class Told:
    """A sentence of prose and where it stands."""

    correcting: Correcting
    span: Span

    @property
    def puts_right(self) -> bool:
        """Whether it says that something about a grade was printed wrongly."""
        words, graded = self.correcting.words, _GRADED.search(self.correcting.words) is not None
        if titled(self.correcting.place):
            return graded or _VALUE.search(words) is not None
        return graded and self.correcting.wrong and _OURS.search(words) is not None

    def goes_on(self, subjects: set[str]) -> bool:
        """Whether it gives a value and names nobody else, as "It is a B." after "misstated the grade of Kern" does."""
        named = set(self.correcting.find(self.correcting.words))
        return named <= subjects and _VALUE.search(self.correcting.words) is not None


def put_right(text: str, told: Sequence[Told], found: Sequence[Found]) -> Iterator[Found]:
    """One row for each subject and year whose grade ``told`` puts right, where ``found`` has no row that does so."""
    known = {(row.subject, row.year) for row in found if row.corrects}
    for at, one in enumerate(told):
        if not one.puts_right:
            continue
        sentence = one.correcting
        subjects = set(sentence.find(sentence.words)) or set(sentence.subjects if titled(sentence.place) else ())
        if len(subjects) > _MOST:
            continue
        behind = told[at + 1 : at + 2]
        span = Span(one.span.start, behind[0].span.end if behind and behind[0].goes_on(subjects) else one.span.end)
        if not sentence.years:  # it tells of the year that is named beside it, if one is
            subjects -= {subject for subject, _ in known}
        of = {(subject, year) for subject in subjects for year in sentence.years or _year_of(sentence.place)} - known
        known |= of
        for subject, year in sorted(of):
            yield _kept(span, f"“{span.of(text)}”", subject, year, sentence.place)


def corrections_in(
    text: str,
    blocks: Sequence[Block],
    place: Place,
    find: Callable[[str], Collection[str]],
    found: Sequence[Found],
    *,
    right: bool = False,
) -> list[Found]:
    """``found``, the rows of the table, lines or items ``blocks``: where their title says so they correct, and after
    them comes one row without a value for each subject that the blocks name and of which nothing was read. ``right``:
    they were read from columns that are called right."""
    if not titled(place):
        return list(found)
    table = table_of(text, blocks)
    was = not right and wrong_above(place, table.headers)
    rows = list(found) if was else [replace(row, corrects=True) for row in found]
    known = {row.subject for row in rows if row.corrects}
    told = [*_lines(table), *((b.span, f"“{b.span.of(text)}”") for b in blocks if b.kind is BlockKind.LIST_ITEM)]
    for span, words in told:
        for subject in sorted(set(find(span.of(text))) - known):
            known.add(subject)
            rows += (_kept(span, words, subject, year, place) for year in _year_of(place))
    return rows


def _lines(table: Table) -> Iterator[tuple[Span, str]]:
    """Each row with its words, cell by cell after the names of its columns."""
    for cells, span in table.rows:
        named = zip_longest(table.headers, cells, fillvalue="")
        yield span, "; ".join(f"{header}: {cell}" if header else cell for header, cell in named if cell)


def _kept(span: Span, words: str, subject: str, year: int, place: Place) -> Found:
    return Found(
        span,
        subject,
        year,
        _framework(place, year),
        printed=words,
        source_kind=place.anatomy.source_kind,
        corrects=True,
    )


def _year_of(place: Place) -> tuple[int, ...]:
    """The year of the place, else that of the newest edition when its document was published; none where neither is
    known."""
    try:
        return (place.year(),)
    except Unreadable:
        published = place.anatomy.published.year or 0
        editions = [e.year for e in place.organisation.editions if e.status == "published" and e.year <= published]
        return (max(editions),) if editions else ()


def _framework(place: Place, year: int) -> str | None:
    try:
        return place.framework(year)
    except Unreadable:
        return None
