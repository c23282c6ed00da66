"""Sentences -> grade rows, each with the span of its sentence, and sentences that were not read.

A sentence that denies, doubts, foretells or reaches back ("would have", "the year before") prints a
grade whose year or truth is not certain: it is reported, not read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from ingest.document import ALL, Block, Span
from ingest.lazy_pattern import pattern
from ingest.rows.clauses import Clause, Value, bracketed, clauses
from ingest.rows.corrected import Correcting, corrected
from ingest.rows.dated import after_change, listed, merged, spanning
from ingest.rows.grades import Unreadable, grade_on
from ingest.rows.neighbours import given, of_another_clause, opens_with_section
from ingest.rows.numbered_editions import numbered_edition
from ingest.rows.place import Place, years_in
from ingest.rows.put_right import Told, put_right
from ingest.rows.reading import Found, Unread
from ingest.rows.shapes import Kind, Shapes, Token
from ingest.rows.tallies import averages, named_behind, tallies
from ingest.sentences import sentence_spans

_DOUBT = pattern(
    r"(?i:\b(?:not|never|n['’]t|no longer|could|would|should|might|unless|until|instead|if|will|wrongly|mistakenly"
    r"|incorrectly|falsely|formerly|draft|provisional|hopes?|expect\w*|predict\w*|project\w*"
    r"|neither|nor|unlike|except\w*|exclud\w+|other than|besides|apart from|aside from|rather than|respectively"
    r"|(?:in addition|along|together) (?:to|with)|(?:all|every|each|any|no|none|nothing|anything)(?: \w+){0,2} but"
    r"|(?:last|previous|prior|preceding|following|next|earlier|past) (?:year|edition|report)\w*"
    r"|year (?:before|earlier|ago|prior))\b)|\bmay\b|['’]ll\b"
)
_CARD = pattern(r"(?i:\breport cards?\b)")
_OTHER_GRADES = pattern(r"(?i:\b(?:ratings?|rankings? of|index|scorecards?|survey|league table)\b)")
_BACK = pattern(r"(?i:\b(?:when|began|initially|originally|first report|at launch|once|since|used to|ago)\b)")
_NOW = pattern(r"(?i:\b(?:this year|this year['’]s|report cards?)\b)")
_THAT_YEAR = pattern(r"(?i:\b(?:that|the same) (?:year|edition)\b)")
_NOT_THAT = pattern(
    r",? (?:and )?(?:not|rather than|instead of) (?:an? )?(?P<grade>[^\s.,;]+(?: [^\s.,;]+)?)"
    r"(?: as (?:\w+ )?(?:printed|reported|stated|published))?(?=[.,;)]|$)"
)
_GRADING = frozenset({"score", "scored", "failed", "failing", "ranked", "ranks", "tier"})
_POINTS = frozenset({"points"})  # what tells of a grade where a scale has no letters: of others they may be a part


@dataclass(frozen=True)
class _Sentence:
    """One sentence, its tokens, and the sentence ``before`` it ("that year")."""

    text: str
    tokens: tuple[Token, ...]
    before: str
    span: Span

    @property
    def years(self) -> list[int]:
        """The distinct years that it prints, in order."""
        return list(dict.fromkeys(int(token.number) for token in self.tokens if token.kind is Kind.YEAR))


@dataclass
class ProseReader:
    """Reads a run of blocks that stand under one heading."""

    place: Place
    shapes: Shapes
    found: list[Found] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def read(self, text: str, blocks: Sequence[Block]) -> None:
        before, told = "", list[Told]()
        for block in blocks:
            for span in sentence_spans(text, block.span):
                words = _after_dateline(span.of(text), self.place.anatomy.dateline)
                span = Span(span.end - len(words), span.end)
                told.append(Told(Correcting(words, before, self.place, self._named), span))
                before = self._without_contrast(words)
                try:
                    rows = self._read(told, before)
                    self.found.extend(rows)
                except Unreadable as reason:
                    self.unread.append(Unread(str(reason), span))
        self.found.extend(put_right(text, told, self.found))

    def _read(self, told: Sequence[Told], words: str) -> list[Found]:
        """The rows of the last sentence of ``told``; ``words`` are that sentence without what it denies ("not a B")."""
        last = told[-1]
        before = told[-2].span if len(told) > 1 else None
        if (mended := corrected(last.correcting, last.span)) is not None:
            self.found = [row for row in self.found if row.span != before or row.corrects]  # it tells what was wrong
            if before is None or self._named(words):
                return [mended]
            return [replace(mended, span=Span(before.start, last.span.end))]
        if not self.shapes.may_grade(words, self._grading):
            return []  # most sentences
        tokens = self._with_own_subject(self.shapes.tokens(words))
        return self._rows(_Sentence(words, tokens, last.correcting.before, last.span))

    def _named(self, sentence: str) -> set[str]:
        """The subjects that a sentence names."""
        return {code for token in self.shapes.tokens(sentence) if token.kind is Kind.SUBJECT for code in token.codes}

    def _rows(self, sentence: _Sentence) -> list[Found]:
        tokens = sentence.tokens
        if not any(token.kind is Kind.GRADE or token.text in self._grading for token in tokens):
            return []
        counted = tallies(tokens, self.place.organisation)
        told = [
            clause
            for clause in (*clauses(tokens), *bracketed(tokens), *averages(tokens, of_all=self._of_all))
            if not any(clause.start < c.end and c.start < clause.end for c in counted)
        ]
        read = {at for clause in told for at in clause.used} | {at for clause in counted for at in clause.used}
        left = [
            at for at, token in enumerate(tokens) if token.kind is Kind.GRADE and at not in read and given(tokens, at)
        ]
        if any(clause.partial for clause in told):
            raise Unreadable("what its points are for is not certain")
        if doubts := [clause.doubt for clause in told if clause.doubt]:
            raise Unreadable(doubts[0])
        if not told and not counted:
            if left and any(token.kind is Kind.SUBJECT for token in tokens):
                raise Unreadable("the sentence prints a grade in a form that is not read")
            return []
        if counted and any(token.kind is Kind.SECTION for token in tokens):
            raise Unreadable("which section its grade is of is not certain")
        if left:
            raise Unreadable("the sentence prints more grades than could be read")
        if any(opens_with_section(tokens, clause.start) for clause in told):
            raise Unreadable("which section its grade is of is not certain")
        if not self._speaks_of_own(sentence) and (
            any(clause.open for clause in told) or _OTHER_GRADES.search(sentence.text)
        ):
            raise Unreadable("whose grade it is, or what for, is not certain")
        if _DOUBT.search(self._without_own_names(sentence.text)):
            raise Unreadable("the sentence doubts, foretells or reaches back")
        rows = [row for clause in told for row in self._told(clause, sentence)]
        for clause in counted:
            year = self._single_year(sentence, clause.start, clause.end)
            rows.extend(self._row(sentence, ALL, year, Value(grade=grade), count) for grade, count in clause.counts)
            rows.extend(
                self._row(sentence, self._one(codes), year, Value(grade=clause.counts[0][0]))
                for codes in named_behind(tokens, clause)
            )
        return rows

    @cached_property
    def _of_all(self) -> bool:
        """Whether a text above names a scale, and none says that what stands here is of one subject or region."""
        place = self.place
        named = any(place.scales.frameworks_in(text) for text in place.above)
        return named and place.subject is None and not place.is_of_a_region

    @property
    def _grading(self) -> frozenset[str]:
        """The words that tell of a grade where none is printed; points, where a scale gives these and no grades."""
        in_points_alone = any(scale.points and not scale.grades for scale in self.place.organisation.frameworks)
        return _GRADING | _POINTS if in_points_alone else _GRADING

    def _without_contrast(self, sentence: str) -> str:
        """ "An A, not a B" is an A."""
        grades = self.place.scales.all_grades()
        return _NOT_THAT.sub(lambda match: "" if match["grade"] in grades else match[0], sentence)

    def _told(self, clause: Clause, sentence: _Sentence) -> list[Found]:
        after = None if _BACK.search(sentence.text) else after_change(clause, sentence.tokens)
        values = [after] if after else merged(self._dated(clause, sentence))
        return [
            self._row(sentence, self._one(codes), value.year or 0, value)
            for codes in clause.subjects
            for value in values
        ]

    def _speaks_of_own(self, sentence: _Sentence) -> bool:
        """Whether a sentence names a framework, the organisation or its report cards."""
        named = any(token.kind is Kind.FRAMEWORK for token in sentence.tokens)
        own = sentence.text != self._without_own_names(sentence.text)
        return named or own or _CARD.search(sentence.text) is not None

    def _without_own_names(self, text: str) -> str:
        """A sentence without the organisation's names: one may hold a word of doubt."""
        organisation = self.place.organisation
        named = {name.removeprefix("The ") for name in (organisation.name, *organisation.short_names)}
        for name in sorted(named, key=len, reverse=True):  # what is left of a longer one may hold a word of doubt
            text = text.replace(name, "")
        return text

    def _one(self, codes: tuple[str, ...]) -> str:
        own = [code for code in codes if code in self.place.anatomy.subjects]
        if len(codes) > 1 and len(own) != 1:
            raise Unreadable("a name in the sentence may mean several subjects")
        return own[0] if own else codes[0]

    def _dated(self, clause: Clause, sentence: _Sentence) -> list[Value]:
        values = clause.values
        dated = [value for value in values if value.year is not None]
        if len(dated) == len(values):
            return values
        distinct = sentence.years
        if dated and len(distinct) == 1 and not any(value.side for value in values):
            return [replace(value, year=distinct[0]) for value in values]
        if dated:
            raise Unreadable("one of its grades has no year")
        if len(values) == 2 and len(distinct) == 2 and spanning(sentence.text, distinct):
            if [value.side for value in values] != ["from", "to"]:
                raise Unreadable("which grade belongs to which year is not certain")
            return [replace(value, year=year) for value, year in zip(values, distinct, strict=True)]
        if len(values) > 1 and all(value.section for value in values):
            year = self._single_year(sentence, clause.start, clause.end)
            return [replace(value, year=year) for value in values]
        if len(values) != 1:
            raise Unreadable("its grades have no years")
        if len(distinct) > 1 and listed(sentence.text, distinct):
            return [replace(values[0], year=year) for year in distinct]
        return [replace(values[0], year=self._single_year(sentence, clause.start, clause.end))]

    def _single_year(self, sentence: _Sentence, start: int, end: int) -> int:
        """The year of the grades that stand from token ``start`` to ``end``."""
        if (numbered := numbered_edition(sentence.tokens, self.place)) is not None:
            return numbered
        if len(sentence.years) == 1:
            if of_another_clause(sentence.tokens, start, end) and sentence.years[0] != self.place.year():
                raise Unreadable("the year may be that of something else")
            return sentence.years[0]
        if sentence.years:
            raise Unreadable("the sentence prints several years")
        if _THAT_YEAR.search(sentence.text):
            earlier = years_in(sentence.before)
            if len(earlier) != 1:
                raise Unreadable("which year is meant is not certain")
            return earlier[0]
        if _BACK.search(sentence.text):
            raise Unreadable("which year is meant is not certain")
        if not any(years_in(text) for text in self.place.above) and not _NOW.search(sentence.text):
            raise Unreadable("no year is printed for it")
        return self.place.year()

    def _row(self, sentence: _Sentence, subject: str, year: int, value: Value, count: int | None = None) -> Found:
        named = {code for token in sentence.tokens if token.kind is Kind.FRAMEWORK for code in token.codes}
        if len(named) > 1:
            raise Unreadable("the sentence names several frameworks")
        code = self.place.framework(year, next(iter(named), None))
        scale = self.place.scales.framework(code)
        if value.grade == "" and scale and len(scale.failing) == 1:
            value = replace(value, grade=scale.failing[0])
        grade = grade_on(scale, value.grade) if value.grade is not None else None
        if value.grade is not None and grade is None:
            raise Unreadable(f"{value.grade or 'failed'!r} is not a grade of the framework's scale")
        most, section = scale.points if scale else None, None
        if value.section is None and self.place.section(code) and "overall" not in sentence.text:
            raise Unreadable("which section its grade is of is not certain")
        if value.section is not None:
            of = self.place.scales.section_named(code, value.section)
            if of is None:
                raise Unreadable(f"{value.section!r} is not a section of the framework")
            section, most = of.code, of.points
        if value.score is not None and (
            (most is not None and value.score > most) or (value.most not in (None, most) and most is not None)
        ):
            raise Unreadable(f"{value.score:g} is not a score of the framework's scale")
        return Found(
            sentence.span,
            subject,
            year,
            code,
            section,
            grade=grade,
            score=value.score,
            rank=value.rank,
            tier=value.tier,
            count=count,
            printed=value.grade or "",
            source_kind=self.place.anatomy.source_kind,
            remark=self.place.remark,
        )

    def _with_own_subject(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """ "The state", "it" and "its grade" as the one subject of the document, where no other stands before."""
        own = self.place.subject
        kept, named = list[Token](), False
        for at, token in enumerate(tokens):
            named = named or token.kind is Kind.SUBJECT
            word = token.kind is Kind.WORD and (
                token.text in ("it", "its")
                or (
                    token.text == self.place.organisation.subject_word.casefold()
                    and at > 0
                    and tokens[at - 1].text in ("the", "our")
                )
            )
            kept.append(Token(Kind.SUBJECT, "", (own,)) if word and own and not named else token)
        return tuple(kept)


def _after_dateline(sentence: str, dateline: str | None) -> str:
    behind = sentence.removeprefix(dateline) if dateline else sentence
    return behind.lstrip(" –—-") if behind != sentence else sentence
