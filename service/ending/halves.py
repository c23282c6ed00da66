"""The end of a question that joins several -> each of them answered with its own quotations, or named as not answered.

"When was it founded and who leads it?" is asked whole first. Then each part is asked alone, a later one with what it
leans on: the words of the first part that "it" stands for, the year of its grades, or the first part as the turn
before. What a later part gets counts only where it is of the same thing: of the same document, unless the part names
something of its own, and of the same years and subjects where it is graded. A part that nothing answers, and that
nothing quoted tells, is named in a notice and offered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest import Organisation, pattern
from service.answer import Answer, Citation, CitedDocument, NoticeCode, Option, Outcome, Reason
from service.answering.table_rows import CELL_SEPARATOR
from service.ending.asked_kind import is_told, without_asking
from service.ending.joined_ends import merged, place
from service.ending.joined_questions import LOOKED_FOR, MOST, Part, as_question, parts_of, thing_of, with_each
from service.ending.notices import notice
from service.ending.part_year import with_its_year
from service.ending.told_already import tells_already
from service.language.stop_words import telling_words
from service.language.verb_forms import plain_form
from service.language.word_shapes import JOINED_WORD
from service.language.years import YEAR
from service.turn import ANSWER_CHARS, TURNS, Asked
from service.wording import shown_words

Find = Callable[[Asked], Answer]  # the end of one question alone

_NAME = pattern(r"(?<=\s)[A-ZÀ-ÖØ-Þ]\w+")
_OWN = pattern(rf"{_NAME.pattern}|\d")  # what a part names by itself
_OF_A_THING = pattern(r"\b(?:it|they|them)\b", re.I)
_PRONOUN = pattern(r"\b(?:it|its|they|them|their|he|him|his|she|her|l[oa]s?|sus?)\b", re.I)
_ITS_OWN = pattern(r"\b(?:its|their)\b", re.I)
_DETERMINER = pattern(r"(?:the|an?|this|its|their|our|el|l[ao]s?|una?|este|esta|su)", re.I)
_AN_END = r"(?:most|least|fewest|highest|lowest|largest|smallest|biggest|best|worst|longest|shortest|oldest|newest)"
_END = pattern(rf"\b{_AN_END}\b", re.I)
_OTHER_END = pattern(rf"(?:which|who|what)(?: one)? \w+ the (?P<end>{_AN_END})", re.I)  # "and which had the lowest?"
_CLITIC = pattern(r"^(?P<who>qui[eé]n(?:es)?) l[oa]s? (?P<deed>\w+)", re.I)
_LETTER = pattern(r"[^\W\d_]")
LONGEST_NAME = 6  # words of what "it" stands for


@dataclass(frozen=True)
class _Half:
    """A part, and its own end where one is sure; ``asked`` is the wording that can be asked alone. ``doubted``: what
    was found for it holds nothing more than what the first part told."""

    part: Part
    end: Answer | None
    asked: str | None
    doubted: bool = False


class Halves:
    """Answers the parts of joined questions of one organisation; ``stem`` is that of the archive's words."""

    def __init__(self, organisation: Organisation, stem: Callable[[str], str]) -> None:
        self._organisation, self._stem = organisation, stem
        self._own_words = frozenset(telling_words(organisation.name))

    def of(self, whole: Answer, asked: Asked, question: str, find: Find) -> Answer:
        """``whole`` with what ``find`` tells of its parts, or as an offer of them; unchanged of one question.

        Help where a part that it would offer is a cry for help."""
        ends: dict[str, Answer] = {}

        def heard(one: Asked) -> Answer:
            end = ends[one.question] = find(one)
            return end

        told = with_each(self._answered(whole, asked, question, heard), whole.language)
        if told is whole:
            return whole
        offered = (ends.get(one.question) or find(replace(asked, question=one.question)) for one in told.options)
        return next((end for end in offered if end.outcome is Outcome.HELP), told)

    def _answered(self, whole: Answer, asked: Asked, question: str, find: Find) -> Answer:
        if not _may_be_joined(whole):
            return whole
        parts = parts_of(question)
        if not 2 <= len(parts) <= min(MOST, asked.max_citations):
            return whole
        asked = replace(asked, max_citations=asked.max_citations // len(parts))
        halves: list[_Half] = []
        cries: list[Answer] = []

        def heard(one: Asked) -> Answer:
            end = find(one)
            cries.extend([end] if end.outcome is Outcome.HELP else [])
            return end

        for part in parts:
            halves.append(self._half(part, halves[0] if halves else None, asked, question, heard))
        if cries:
            return cries[0]  # alone it was heard; nothing goes before help
        halves = [halves[0], *(self._sure(half, halves[0]) for half in halves[1:])]
        found = [half.end for half in halves if half.end]
        if whole.outcome is Outcome.ANSWERED:
            further = [end for end in found if not _shares(end, whole)]
            ends = found if further and len(found) == len(parts) else [whole, *further]
        elif found:
            ends = found
        else:
            return whole
        told = merged(whole, ends)
        rest = [half for half in halves[:1] if not (half.end or self._tells(told, half.part, apart=False))]
        for half in halves[1:]:
            tells = not half.doubted and self._tells(told, half.part, apart=not half.part.leans)
            rest += [] if half.end or tells else [half]
        return self._with_rest(told, rest, parts[0].words)

    def _half(self, part: Part, first: _Half | None, asked: Asked, question: str, find: Find) -> _Half:
        alone = as_question(part.words, question)
        if first is None:
            end = find(replace(asked, question=alone))
            return _Half(part, end if end.outcome is Outcome.ANSWERED else None, alone)
        ready = None if part.leans else alone
        if first.end is None:
            if part.leans and (thing := thing_of(first.part.words)):
                ready = as_question(_of(thing, part.words), question)
            elif part.leans or not self._names_something(part):
                return _Half(part, None, ready)
            end = find(replace(asked, question=ready or alone))
            sure = end.outcome is Outcome.ANSWERED and not _is_of_other_years(end, part, first.part)
            return _Half(part, end if sure else None, ready)
        for words, history in self._wordings(part, first, asked, question):
            end = find(replace(asked, question=words, history=history))
            if self._fits(end, part, first.end):
                return _Half(part, end, words)
            ready = ready or (words if history is asked.history else None)
        return _Half(part, None, ready)

    def _wordings(
        self, part: Part, first: _Half, asked: Asked, question: str
    ) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
        """How a later part may be asked, the surest first, each with the turns before it."""
        end, said = first.end, first.asked or ""
        assert end is not None
        after = (*asked.history[1 - TURNS :], (said, end.text[:ANSWER_CHARS]))
        years = end.understood.years
        if part.is_rest:
            if re.match(r"why|por qu", part.words, re.I):
                yield as_question(part.words, question), after
            return
        if end.figures and len(years) == 1 and not (YEAR.search(part.words) or _PRONOUN.search(part.words)):
            yield (
                as_question(f"{part.words} {'en' if question.startswith('¿') else 'in'} {years[0]}", question),
                asked.history,
            )
        if (other := _OTHER_END.fullmatch(part.words)) and _END.search(said):
            yield _END.sub(other["end"], said, count=1), asked.history
        if named := self._named_again(part.words, said, end, asked):
            yield as_question(named, question), asked.history
        if not part.leans:
            yield as_question(part.words, question), asked.history
        opened = f"{'y' if question.startswith('¿') else 'and'} {part.words}" if part.leans else part.words
        yield as_question(opened, question), after

    def _named_again(self, words: str, first: str, told: Answer, asked: Asked) -> str | None:
        """``words`` with what "it" stands for: the one that the answer picks, else the longest name or noun of the
        ``first`` question that it holds; the organisation, where that asks of "it" too and is answered of it."""
        spanish = first.startswith("¿")
        if not spanish and not (_OF_A_THING.search(words) or _ITS_OWN.search(words)):
            return None
        shown = f" {' '.join(' '.join(JOINED_WORD.findall(one.exact)) for one in told.citations).casefold()} "
        names = list(_names(first, shown))
        if not names and not asked.history and _OF_A_THING.search(first):
            own = (self._organisation.name, *self._organisation.short_names)
            names = [name for name in own if f" {' '.join(JOINED_WORD.findall(name)).casefold()} " in shown]
        names = self._picked(told) or names
        if not names:
            return None
        name = max(names, key=len)
        if spanish:
            return _CLITIC.sub(r"\g<who> \g<deed>", words) + f" {name}"
        return _of(name, words)

    def _picked(self, told: Answer) -> list[str]:
        """The one that is the highest or the like; the one whose grades are told."""
        if subjects := {one.subject for one in told.figures}:
            known = [self._organisation.by_code[code].name for code in subjects if code in self._organisation.by_code]
            return known if len(subjects) == 1 else []
        row, computed = told.citations[0], told.computed[:1]
        if len(told.computed) != 1 or computed[0].what != "rank" or computed[0].of == 2 or row.kind != "row":
            return []  # of two the one that is named first is cited first
        return [cell for cell in row.exact.split(CELL_SEPARATOR) if _LETTER.search(cell)][:1]

    def _fits(self, end: Answer, part: Part, first: Answer) -> bool:
        """Whether the end of a later part is of what the first one is about."""
        if end.outcome is not Outcome.ANSWERED:
            return False
        if end.figures:
            years = set() if YEAR.search(part.words) else set(first.understood.years)
            subjects = set(first.understood.subjects) if part.leans else set()
            return not (years and {one.year for one in end.figures} - years) and not (
                subjects and {one.subject for one in end.figures} - subjects
            )
        if part.leans and not is_told(part.words, end.citations):
            return False
        return self._names_something(part) or _is_beside(end.citations[0].document, first)

    def _names_something(self, part: Part) -> bool:
        """Whether a part names what it is about: by a name, a number or a word of the organisation's."""
        return _OWN.search(part.words) is not None or not self._own_words.isdisjoint(telling_words(part.words))

    def _sure(self, half: _Half, first: _Half) -> _Half:
        """A half without its end where that cites nothing more than the first one does, and no sentence of it holds all
        that the half names: "when did it open" is not told by when it closed."""
        if half.end is None or first.end is None or half.end.figures or half.end.computed:
            return half
        further = {place(one) for one in half.end.citations} - {place(one) for one in first.end.citations}
        already = tells_already(half.end, half.part.words)
        told = further or already or any(self._holds([one], half.part) for one in half.end.citations)
        return half if told else replace(half, end=None, doubted=True)

    def _tells(self, told: Answer, part: Part, *, apart: bool) -> bool:
        """Whether what is quoted holds all that a part names, and something of the kind that it asks for; ``apart``:
        one quotation by itself."""
        if tells_already(told, part.words):
            return True
        # A row that is cited after a figure is not shown in the words of the answer.
        shown = [one for one in told.citations if one.kind != "row" or shown_words(one) in told.text]
        some = [[one] for one in shown] if apart else [shown]
        return is_told(part.words, shown) and any(self._holds(cited, part) for cited in some)

    def _holds(self, citations: Sequence[Citation], part: Part) -> bool:
        """Whether these words, and what stands above a cited row, hold all that a part names: who leads something is
        its leader."""
        words = without_asking(part.words)
        heads = (one.header.exact for one in citations if one.header)
        own, shown = self._stems(words), self._stems(" ".join((*heads, *(one.exact for one in citations))))
        return own <= shown | {stem.removesuffix("er") for stem in shown} and (bool(own) or words != part.words)

    def _stems(self, words: str) -> set[str]:
        return {self._stem(plain_form(word)) for word in telling_words(words)}

    def _with_rest(self, told: Answer, rest: Sequence[_Half], first: str) -> Answer:
        """``told``, which says of which parts nothing surely answers; they are offered with the year of the first."""
        if not rest:
            return told
        named = " ".join(f"{half.part.words.lstrip('¿')}?" for half in rest)
        beside = notice(NoticeCode.PART_UNANSWERED, named, self._organisation, told.language)
        offered = [with_its_year(half.asked, first) for half in rest if half.asked]
        options = tuple(Option(one, one) for one in offered)
        return replace(told, notices=(beside, *told.notices), options=(*told.options, *options))


def _may_be_joined(whole: Answer) -> bool:
    if whole.outcome is Outcome.ABSTAINED:
        return whole.reason in LOOKED_FOR
    left_open = whole.outcome is Outcome.CLARIFICATION and whole.reason is Reason.AMBIGUOUS_EDITION
    return (whole.outcome is Outcome.ANSWERED or left_open) and not whole.options


def _of(name: str, words: str) -> str:
    """``words`` with a name for "it"."""
    return _ITS_OWN.sub(f"{name}'s", _OF_A_THING.sub(name, words))


def _names(question: str, shown: str) -> Iterator[str]:
    words = JOINED_WORD.findall(question)
    for start, word in enumerate(words[1:], 1):
        article = _DETERMINER.fullmatch(word) is not None
        if not article and not word[0].isupper():
            continue
        for end in range(start + 1 + article, min(len(words), start + LONGEST_NAME) + 1):
            if f" {' '.join(words[start + article : end]).casefold()} " in shown:
                yield " ".join(words[start:end])


def _is_of_other_years(end: Answer, part: Part, first: Part) -> bool:
    """Whether the grades of a part that names no year are of others than the first part does."""
    years = set() if YEAR.search(part.words) else {int(year) for year in YEAR.findall(first.words)}
    return bool(years) and not {one.year for one in end.figures} <= years


def _is_beside(document: CitedDocument, first: Answer) -> bool:
    """Whether a document is one of those that the first part is told from, or is on its subjects, and of its year."""
    asked = first.understood
    years = {document.published.year} & set(asked.years) if asked.years else {document.published.year}
    on_them = not set(asked.subjects).isdisjoint(document.subjects) and bool(years)
    return on_them or document.id in {one.document.id for one in first.citations}


def _shares(end: Answer, whole: Answer) -> bool:
    """Whether the first that a part cites is cited by the whole."""
    one = end.citations[0]
    return any(
        place(one)[:2] == place(other)[:2] and one.start < other.end and other.start < one.end
        for other in whole.citations
    )
