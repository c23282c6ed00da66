"""Where a table or a sentence stands -> the year, framework and subject that hold there.

Nearest wins: the caption, then the headings above, then the title, then what was declared, then
the date. A place that names two years or two frameworks decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.anatomy import date_forms
from ingest.document import Anatomy, Block, BlockKind
from ingest.lazy_pattern import pattern
from ingest.organisation import FrameworkSection, Organisation
from ingest.rows.grades import Unreadable
from ingest.rows.remarks import not_final_above
from ingest.rows.scales import OVERALL, Scales, plain

YEAR = pattern(rf"(?<![\w.,/$])(?<![A-Za-z]-){date_forms.YEAR}(?!\w|,\d|/|\.\d)")
_CAPTION_CHARS = 200  # a longer paragraph above a table is prose about something else
_HEADING_WORDS = 6  # a text above says what stands below it in so few words, or ends in a colon
_OTHER_YEAR = pattern(
    r"(?<!since )(?<!than )(?<!from )(?<!over )(?<!on )(?<!against )(?<!with )(?<!to )"
    r"\b(?:(?:the |its )?(?:last|previous|prior|next|coming|following) (?:year|edition|report|card)s?\b"
    r"|(?:last|previous|prior|former|earlier|old) (?:grades?|ratings?|scores?|results?|marks?|stars)\b"
    r"|(?:first|originally|wrongly) (?:printed|published|given)\b|self-assess\w*"
    r"|before (?:the |an? )?(?:appeal|correction)"
    r"|(?:targets?|goals?|most likely|likely|hoped for|asked for|requested)\b"
    r"|(?:el )?(?:año|edición) (?:pasad[oa]|anterior|próxim[oa]|siguiente)\b|próxim[oa] (?:año|edición)\b"
    r"|(?:notas|calificaciones|puntuaciones) (?:anteriores|previas)\b)",
    re.I,
)
# What stands around the name of a section in a heading that says no more: "Grades for water quality in 2016".
AROUND = frozenset(
    "grade grades score scores rating ratings result results mark marks points report card cards letter for of in on "
    "by the and all each every section calificación calificaciones notas puntos resultados de del en por la el los las "
    "sección".split()
)
# A whole sentence is a caption only where it speaks of what the table shows, and of nothing to come.
_SENTENCE = pattern(r"[.!?][\"”’')]*\s*$")
_ON_GRADES = pattern(
    r"(?i:\b(?:grades?|graded|scores?|scored|points|ratings?|rated|ranks?|rankings?|results?|table|editions?"
    r"|report cards?|tabla|cuadro|calificaci(?:ón|ones)|notas?|puntos|puntuaci(?:ón|ones)|puntajes?|resultados?"
    r"|edici(?:ón|ones))\b)"
)
# "There was no edition in 2020", "the first since 2019": the year of something else.
_APART = pattern(
    r"(?i:\b(?:no|not|never|without|since|than|until|till|before|after|unlike|compared|last|previous|sin|desde|hasta|antes"
    r"|después)\b|n['’]t\b)[^.!?;]*?\b(?:19|20)\d\d\b"
)
_TO_COME = pattern(r"(?i:\b(?:will|would|hopes?|expects?|expected|plans?|aims?|wants?|could|may)\b)")


def years_in(text: str) -> tuple[int, ...]:
    """The distinct years that ``text`` prints, in order."""
    return tuple(dict.fromkeys(int(year) for year in YEAR.findall(text)))


@dataclass(frozen=True)
class Place:
    """What stands above a table or sentence, nearest first, and what the document says of itself."""

    above: tuple[str, ...]
    anatomy: Anatomy
    declared: Mapping[str, object]
    organisation: Organisation
    scales: Scales
    unlisted: tuple[str, ...] = ()  # scales known by their printed names alone, where none is declared

    @property
    def subject(self) -> str | None:
        """The one subject that the document is about, if it is about one."""
        return self.anatomy.subjects[0] if len(self.anatomy.subjects) == 1 else None

    @property
    def remark(self) -> str:
        """The heading above that says that the grades here are not final, else ""."""
        return not_final_above(self.above)

    def year(self) -> int:
        """The edition that holds here.

        Raises:
            Unreadable: none is named, or several are.
        """
        for text in (*self.above, str(self.declared.get("edition", ""))):
            years = years_in(text)
            if not years and self.says_what_follows(text) and _OTHER_YEAR.search(text):
                raise Unreadable(f"{text!r} above speaks of another year, or of no grades that were given")
            if len(years) > 1:
                raise Unreadable(f"{text!r} above names more than one year")
            if years:
                return years[0]
        published = self.anatomy.published
        if published.year is None or published.inferred:
            raise Unreadable("no year is printed for it")
        editions = {edition.year for edition in self.organisation.editions if edition.status == "published"}
        if editions and published.year not in editions:
            raise Unreadable(f"no year is printed for it, and {published.year} has no edition")
        return published.year

    def framework(self, year: int, named: str | None = None) -> str | None:
        """The framework of ``year`` here: the one ``named`` in the row, else above, else the year's.

        Raises:
            Unreadable: none is known, several are named above, or its years do not hold ``year``.
        """
        if not self.scales.exist:
            return named or self._unlisted_here()
        code = named or self._framework_above(year) or self.scales.framework_of(year)
        framework = self.scales.framework(code)
        if framework is None:
            raise Unreadable(f"no framework is known for {year}")
        if not (framework.first or 0) <= year <= (framework.last or 9999):
            raise Unreadable(f"{framework.name} was not in use in {year}")
        return framework.code

    def section(self, framework: str | None) -> FrameworkSection | None:
        """The section that the nearest text above says the grades here are of; None where they are overall ones.

        Raises:
            Unreadable: a text above names a section among other words.
        """
        for text in self.above:
            words = plain(text)
            if set(words.split()) & {"overall", "total"} or words in OVERALL:
                return None
            named = self.scales.sections_in(framework, text)
            if len(named) != 1:
                continue
            if not set(self._without_names(text, named[0])) - self._around:
                return named[0]
            if self.says_what_follows(text):
                raise Unreadable(f"{text!r} above names a section among other words")
        return None

    def says_what_follows(self, text: str) -> bool:
        """Whether a text above tells what stands below it: no title, which tells the news."""
        return text != self.anatomy.title and (text.rstrip().endswith(":") or len(text.split()) <= _HEADING_WORDS)

    def _without_names(self, text: str, section: FrameworkSection) -> Iterator[str]:
        """The words of a text above but those of its year, its framework and ``section``."""
        rest = f" {plain(YEAR.sub(' ', text))} "
        frameworks = (n for f in self.organisation.frameworks for n in (f.code, f.name, *f.aliases))
        for name in sorted((*frameworks, section.name, *section.aliases), key=len, reverse=True):
            rest = rest.replace(f" {plain(name)} ", " ")
        yield from rest.split()

    @property
    def names_its_subject(self) -> bool:
        """Whether a text above names the one subject that the document is about."""
        known = (one for one in self.organisation.subjects if one.code == self.subject)
        names = {f" {plain(name)} " for subject in known for name in (subject.name, *subject.aliases)}
        return any(name in f" {plain(text)} " for text in self.above for name in names)

    @property
    def is_of_a_region(self) -> bool:
        """Whether a text above says that what stands here is of one region, and not of all: "North"."""
        regions = {f" {plain(subject.region)} " for subject in self.organisation.subjects if subject.region}
        saying = (f" {plain(text)} " for text in self.above if self.names_all(text) or self.says_what_follows(text))
        return any(region in text for text in saying for region in regions)

    def names_all(self, text: str) -> bool:
        """Whether a text above says no more than whose grades follow: "All counties in 2018", "North"."""
        regions = {word for subject in self.organisation.subjects for word in plain(subject.region).split()}
        return not set(plain(YEAR.sub(" ", text)).split()) - self._around - regions

    @property
    def _around(self) -> frozenset[str]:
        return AROUND | frozenset(word.casefold() for word in self.organisation.subject_words)

    def _unlisted_here(self) -> str | None:
        """The one scale that is named above, else the only one that the document names."""
        for text in (*self.above, str(self.declared.get("framework", ""))):
            named = [name for name in self.unlisted if name.casefold() in text.casefold()]
            if len(named) == 1:
                return named[0]
        return self.unlisted[0] if len(self.unlisted) == 1 else None

    def _framework_above(self, year: int) -> str | None:
        for text in (*self.above, str(self.declared.get("framework", ""))):
            found = self.scales.frameworks_in(text)
            holding = [code for code in found if self._holds(code, year)]
            if len(holding) == 1 or (found and not holding):
                return (holding or list(found))[0]
            if holding:
                raise Unreadable(f"{text!r} above names more than one framework of {year}")
        return None

    def _holds(self, code: str, year: int) -> bool:
        framework = self.scales.framework(code)
        return framework is not None and (framework.first or 0) <= year <= (framework.last or 9999)


def texts_above(text: str, blocks: Sequence[Block], index: int, title: str) -> tuple[str, ...]:
    """The caption directly above block ``index``, its headings from the nearest, and the title."""
    found, named = list[str](), list[str]()
    level = 7
    for block in reversed(blocks[:index]):
        if block.kind is BlockKind.HEADING and block.level < level:
            named.append(block.span.of(text))
            level = block.level
    named.append(title)
    before = blocks[index - 1] if index else None
    if (
        before is not None
        and before.kind is BlockKind.PARAGRAPH
        and before.span.end - before.span.start <= _CAPTION_CHARS
        and _is_caption(before.span.of(text), next(filter(None, map(years_in, named)), ()))
    ):
        found.append(before.span.of(text))
    return (*found, *named)


def of_another_year(text: str) -> bool:
    """Whether a text above names a year as that of something else than stands below it."""
    return _APART.search(text) is not None


def _is_caption(paragraph: str, years: tuple[int, ...]) -> bool:
    """Whether a short paragraph tells what stands below it, and is no prose about something else. ``years`` are those
    of the nearest heading with any."""
    if _SENTENCE.search(paragraph) is None:
        return True
    if of_another_year(paragraph) or (years and not set(years_in(paragraph)) <= set(years)):
        return False
    return _ON_GRADES.search(paragraph) is not None and _TO_COME.search(paragraph) is None
