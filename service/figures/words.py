"""What an answer from rows says -> words of one language: sentences with named fields, and the pieces that fill them.

Every sentence of figures is a template in English, and said through ``phrase`` or ``agreeing``. English is the template
itself; another language looks it up in a catalogue beside its module and says the pieces by its own grammar.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest import ALL, GradeRow, Organisation, pattern
from service.figures import wording
from service.figures.standing import Standing

_HOST = pattern(r"https?://(?:www\.)?([^/\s:@]+)")


class Words:
    """The words of English, for the names of one organisation. No sentence here says more than its rows."""

    def __init__(self, organisation: Organisation, comma: bool = False) -> None:
        """``comma``: the archive writes decimals with one."""
        self.organisation, self.comma = organisation, comma

    def phrase(self, template: str, /, **fields: object) -> str:
        """A sentence or a piece of one."""
        return template.format(**fields)

    def agreeing(self, number: float, template: str, /, **fields: object) -> str:
        """One whose verb or noun agrees with a number of which the template shows nothing in English."""
        return self.phrase(template, **fields)

    def listed(self, items: Sequence[str]) -> str:
        """ "A, B and C"."""
        return wording.listed(items)

    def either(self, items: Sequence[str]) -> str:
        """ "A or B or C"."""
        return " or ".join(items)

    def neither(self, items: Sequence[str]) -> str:
        """The same after a "not"."""
        return self.either(items)

    def number(self, value: float, places: int | None = None) -> str:
        """``places``: just as many decimals."""
        return wording.number(value) if places is None else f"{value:.{places}f}"

    def percent(self, part: float, whole: float) -> str:
        return wording.percent(part, whole)

    def letter(self, grade: str) -> str:
        """A grade with its article: "an F", "a B+"; a worded grade stands alone."""
        return wording.letter(grade)

    def measure(self, name: str) -> str:
        """The noun for what a row tells: grade, score, rank or tier."""
        return name

    def group(self, count: int | None = None) -> str:
        """The word for what is graded, in the number that ``count`` needs."""
        word = self.organisation.subject_word
        if count == 1:
            return word
        return wording.plural(word)

    def group_of(self, kinds: Sequence[str], count: int | None = None) -> str:
        """The word for the kinds of subject that a question names; for all that is graded where it names none."""
        if not kinds:
            return self.group(count)
        return self.listed([kind if count == 1 else wording.plural(kind) for kind in kinds])

    def asked_group(self) -> str | None:
        """The same in a question that pressdesk understands in this language; None where it knows no such word."""
        return self.group()

    def kind(self, source_kind: str) -> str:
        """A kind of source with its article: "a release", "the press"."""
        named = {"press": "the press"}.get(source_kind, source_kind.replace("_", " "))
        return named if named.startswith("the ") else f"{'an' if named[:1] in 'aeiou' else 'a'} {named}"

    def subject(self, code: str) -> str:
        """The name of a subject; tallies and averages are of all of them."""
        if code == ALL and code not in self.organisation.by_code:
            return self.phrase("all {group}", group=self.group())
        return wording.subject(self.organisation, code)

    def framework(self, code: str | None) -> str:
        """ " (Name of the framework)", or "" where a row has none."""
        known = self.organisation.framework_by_code.get(code) if code else None
        return f" ({known.name})" if known else ""

    def framework_name(self, code: str | None) -> str:
        known = self.organisation.framework_by_code.get(code) if code else None
        return known.name if known else self.phrase("an unnamed scale")

    def points(self, value: float) -> str:
        return self.agreeing(value, "{number} points", number=self.number(value))

    def source(self, row: GradeRow) -> str:
        """Who prints a row: its kind of source in words, and the host of its address where it has one."""
        named, host = self.kind(row.source_kind), _HOST.match(row.source_url or "")
        return f"{named} ({host[1]})" if host else named

    def remark(self, row: GradeRow) -> str:
        """' (marked: pre-launch, March 2011)', or "" where its table does not call a row anything but final. Without
        quotation marks: in an answer's text they stand around whole citations alone."""
        return self.phrase(" (marked: {remark})", remark=row.remark) if row.remark else ""

    def got(self, standing: Standing, wants: str = "grade") -> str:
        """What a standing says: "Northfield received a D with a score of 66 in 2023 (Road Index)"."""
        told, said = standing.told(wants), list[str]()
        where = ""
        if standing.section:
            name = wording.section(self.organisation, standing.framework, standing.section)
            where = self.phrase(" for {sections}", sections=name)
        if told.grade is not None:
            score = ""
            if told.score is not None:
                score = self.phrase(" with a score of {number}", number=self.number(told.score))
            given = f"{self.letter(told.grade)}{where}{score}"
            if len(told.grade.rstrip("+-")) == 1:
                said.append(self.agreeing(1, "received {letters}", letters=given))
            else:
                said.append(self.phrase("was graded {grade}", grade=given))
        elif told.score is not None:
            said.append(self.phrase("scored {points}", points=f"{self.points(told.score)}{where}"))
        if told.rank is not None:
            said.append(self.agreeing(1, "ranked number {rank}", rank=told.rank))
        if told.tier is not None:
            said.append(self.phrase("was in tier {tier}", tier=told.tier))
        return self.phrase(
            "{name} {did} in {year}{scale}",
            name=self.subject(standing.subject),
            did=self.listed(said),
            year=standing.year,
            scale=self.framework(standing.framework),
        )
