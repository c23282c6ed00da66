"""A question asking what a grade means, from which score it is given, what counts how much, or how grades are made ->
the sentences and rows of tables that say so.

"What does an F mean?", "What score do you need for an A?", "How much do injuries count?", "Explain the grading". A
letter has its framework: where a question names one, or a year of one, what is told of another is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ingest import Generation, Organisation, Span, StoredPassage, SubjectNames, pattern
from service.answering.table_rows import is_planned
from service.citations import MAX_EXACT, Cited, bare
from service.cues.grade_holders import told_of_holders
from service.cues.grading_forms import Asked, asked, beside, computed, defines, gives, leans, telling, weighs
from service.cues.most_points import tells_most
from service.cues.score_forms import ScoreAsked, holds, score_asked, tells_of_passing
from service.evidence import cited_sentence
from service.figures.entities import find
from service.language.name_forms import standing_alone
from service.language.years import YEAR
from service.reading import Kind, Reading, unaccented
from service.retriever import Filters, Visible
from service.visibility import nearest_seen

READ = 200  # passages that are looked through, the nearest by their words
SHOWN = 3  # sentences on one letter, or on how a score is made
GAP = 3  # blanks, and the mark of a point, between sentences that follow each other
MOST = 6  # of them that are looked at
FEW = 2  # on how grades are made, before what each letter means
_UNSETTLED = pattern(
    r"\b(?:would|could|might|propos\w+|plan(?:s|ned)?|consider(?:ed|ing)|(?:gave|given) up|no longer|used to|"
    r"(?:is|are) to|from (?:19|20)\d\d on|podr[ií]an?|propuest[oa]s?|propone\w*)\b",
    re.I,
)
_WORDS_FOR = (
    "grade OR grades OR grading OR graded OR score OR scores OR scoring OR letter OR letters OR rating OR ratings OR "
    "points OR scale OR nota OR notas OR calificacion OR calificaciones OR puntuacion OR puntos OR escala OR letra"
)


@dataclass(frozen=True)
class Grading:
    """Where the sentences are looked for that tell how an organisation grades."""

    organisation: Organisation
    names: SubjectNames
    generation: Generation
    visible: Visible
    filters: Filters

    def of(self, reading: Reading) -> tuple[Cited, ...] | None:
        """What is told; nothing where it is told of other scales alone, and None where nothing of this is asked."""
        if reading.kind is Kind.PREDICTION or reading.bills or reading.speaker:
            return None
        scored = score_asked(reading.unaccented)
        if scored is None and asked(reading.unaccented, letter=True) is None:
            return None  # most questions; what letters they name need not be looked up
        letters = tuple(dict.fromkeys(find(reading, self.organisation).grades))
        form = Asked.SCORE if scored else asked(reading.unaccented, letter=len(letters) == 1)
        if form is None or (reading.subjects and form is not Asked.MEANING):
            return None  # what one subject got is told by its rows
        named = scored.beside if scored else beside(reading.unaccented, form)
        said = (word for word in named if not word.isdigit())
        whose = self.generation.stems(said) - self._graded()
        passages = self._on(whose, self._passages(form, reading, letters))
        scales = self._scales(reading)
        fitting = [passage for passage in passages if not scales or self._is_of(passage, scales)]
        if not scales:  # of a scale that nothing is graded on any more only where nothing else tells it
            fitting = [passage for passage in passages if not self._is_of_the_past(passage)] or passages
        for some in (fitting,) if whose else self._own(fitting):
            if found := self._told(form, letters, reading, some, scored):
                return found
        others = (self._told(form, letters, reading, some, scored) for some in self._own(passages))
        otherwise = next(filter(None, others), ())
        return () if otherwise and scales else otherwise or None

    def _own(self, passages: list[StoredPassage]) -> Iterator[list[StoredPassage]]:
        """Those of documents that name a scale of the organisation; then those that name it or what it grades."""
        documents = {passage.document.id: passage for passage in passages}
        whole = {name: self._text_of(passage) for name, passage in documents.items()}
        scaled = {name for name, text in whole.items() if self._named(text)}
        yield [passage for passage in passages if passage.document.id in scaled]
        graded = self._graded()
        told = {name for name, text in whole.items() if graded & self._stems(text)}
        yield [passage for passage in passages if passage.document.id in told]

    def _told(
        self,
        form: Asked,
        letters: Sequence[str],
        reading: Reading,
        passages: Sequence[StoredPassage],
        scored: ScoreAsked | None,
    ) -> tuple[Cited, ...]:
        if scored:
            return self._shown(self._holding(scored, passages), FEW, reading)
        if form is Asked.MEANING:
            return self._shown(self._on_letter(letters[0], passages), SHOWN, reading)
        if form is Asked.LIMIT:
            return self._shown(self._limits(letters[0], passages), SHOWN, reading)
        if form is Asked.MOST:
            return self._shown(self._telling(tells_most, passages), SHOWN, reading)
        if form is Asked.WEIGHT:
            return self._shown(self._weights(reading, passages), SHOWN, reading)
        told = self._shown(self._telling(computed, passages), MOST, reading)
        made = tuple(_joined(told))[: SHOWN if form is Asked.MADE else FEW]
        if form is Asked.MADE:
            return made
        newest = sorted(self.organisation.frameworks, key=lambda one: one.first or 0, reverse=True)
        scale = dict.fromkeys(grade for one in newest for grade in one.grades)
        meant = [cited for letter in scale for cited in self._shown(self._on_letter(letter, passages), 1, reading)]
        return (*made, *_joined(meant))

    def _on_letter(self, letter: str, passages: Sequence[StoredPassage]) -> Iterator[tuple[StoredPassage, Span]]:
        """The sentences that define a letter; the scores that it is given for where no sentence does."""
        defined = [
            (passage, span)
            for passage in passages
            for span in passage.sentences
            if self._defines(letter, passage, span) and self._is_general(passage, span)
        ]
        yield from defined or self._limits(letter, passages)

    def _defines(self, letter: str, passage: StoredPassage, span: Span) -> bool:
        organisation = self.organisation
        graded = {word.casefold() for word in (organisation.subject_word, *organisation.subject_words) if word}
        return defines(letter, passage, span, self._scale_letters, self._scale_names) or told_of_holders(
            letter, passage.words(span), graded
        )

    def _holding(self, scored: ScoreAsked, passages: Sequence[StoredPassage]) -> Iterator[tuple[StoredPassage, Span]]:
        """The sentences and rows that say which letter is given for scores, that one among them; beside them those that
        say for which scores one passes, where this is asked."""
        for passage in passages:
            for span in passage.sentences:
                words = passage.words(span)
                fits = holds(scored.score, words) or (scored.passing and tells_of_passing(words))
                lettered = fits and any(gives(letter, words) for letter in self._scale_letters)
                if lettered and self._is_general(passage, span):
                    yield passage, span

    def _limits(self, letter: str, passages: Sequence[StoredPassage]) -> Iterator[tuple[StoredPassage, Span]]:
        for passage in passages:
            for span in passage.sentences:
                if gives(letter, passage.words(span)) and self._is_general(passage, span):
                    yield passage, span

    def _weights(self, reading: Reading, passages: Sequence[StoredPassage]) -> Iterator[tuple[StoredPassage, Span]]:
        wanted = self.generation.stems(telling(reading.unaccented))
        for passage in passages:
            for span in passage.sentences:
                words = passage.words(span)
                if (
                    wanted
                    and wanted <= self._stems(words)
                    and weighs(passage, span)
                    and self._is_general(passage, span)
                ):
                    yield passage, span

    def _telling(
        self, tells: Callable[[StoredPassage, Span], bool], passages: Sequence[StoredPassage]
    ) -> Iterator[tuple[StoredPassage, Span]]:
        """The sentences that tell it; one that leans on the sentence before brings that."""
        for passage in passages:
            for before, span in zip((None, *passage.sentences), passage.sentences, strict=False):
                if not (tells(passage, span) and self._is_general(passage, span)):
                    continue
                if not leans(passage.words(span)):
                    yield passage, span
                elif before is not None and span.end - before.start < MAX_EXACT:
                    yield passage, Span(before.start, span.end)

    def _is_general(self, passage: StoredPassage, span: Span) -> bool:
        """Whether a sentence tells of all that is graded, and is nobody's comment and no plan."""
        words, title = passage.words(span), passage.document.anatomy.title
        if _UNSETTLED.search(words) or is_planned(title):
            return False
        quoted = any(span.overlaps(quote.span) for quote in passage.document.anatomy.quotes)
        return not quoted and not self.names.find(words)

    def _shown(self, found: Iterable[tuple[StoredPassage, Span]], most: int, reading: Reading) -> tuple[Cited, ...]:
        """The first of the newest documents, each wording once; none that names other years than the question."""
        found = [(passage, span) for passage, span in found if _is_of_years(passage.words(span), reading)]
        newest = sorted(
            found, key=lambda one: (one[0].document.date, -one[0].row, -one[1].start), reverse=True
        )  # of one document in the order of its text
        each = {bare(passage.words(span)): (passage, span) for passage, span in reversed(newest)}
        kept = [one for one in newest if each[bare(one[0].words(one[1]))] == one]
        return tuple(cited_sentence(passage.document, span) for passage, span in kept[:most])

    def _passages(self, form: Asked, reading: Reading, letters: Sequence[str]) -> list[StoredPassage]:
        words = " OR ".join(f'"{word}"' for word in telling(reading.unaccented)) if form is Asked.WEIGHT else ""
        named = "".join(f' OR "{grade}"' for grade in letters if len(grade) > 2 and form is Asked.MEANING)
        query = f"({words})" if words else f"({_WORDS_FOR}{named})"
        found = nearest_seen(f"{{text context}} : {query}", READ, self.generation, self.visible, self.filters)
        return [passage for passage in found if passage.document.anatomy.type != "press_release" or not words]

    def _on(self, whose: frozenset[str], passages: list[StoredPassage]) -> list[StoredPassage]:
        """Those that hold what a question says of whose grading it asks, or on which scale."""
        return [one for one in passages if not whose or whose <= self._stems(f"{one.context} {one.text}")]

    def _graded(self) -> frozenset[str]:
        """The words for what is graded and for who grades it."""
        graded = (self.organisation.subject_word, *self.organisation.subject_words, self.organisation.name)
        kinds = (subject.kind for subject in self.organisation.subjects)
        return self._stems(" ".join((*graded, *self.organisation.short_names, *kinds)))

    def _stems(self, text: str) -> frozenset[str]:
        return self.generation.stems(set(re.findall(r"[^\W_]+", unaccented(text.casefold()))))

    def _scales(self, reading: Reading) -> set[str]:
        """The frameworks that a question names, or those of its years."""
        named = {reading.framework} | {self.organisation.framework_of(year) for year in reading.years}
        return {code for code in named if code}

    def _is_of(self, passage: StoredPassage, scales: set[str]) -> bool:
        """Whether a passage tells of one of these scales: it names it and no other, or all of its document does."""
        own = self._named(f"{passage.context} {passage.text}") or self._named(self._text_of(passage))
        return not own or own <= scales

    def _text_of(self, passage: StoredPassage) -> str:
        """All that the document of a passage holds."""
        if (text := self._texts.get(passage.document.id)) is None:
            own = self.generation.passages_of(passage.document)
            text = self._texts[passage.document.id] = " ".join(f"{one.context} {one.text}" for one in own)
        return text

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {}

    def _is_of_the_past(self, passage: StoredPassage) -> bool:
        own = self._named(f"{passage.context} {passage.text}")
        return bool(own) and all(one.last is not None for one in self.organisation.frameworks if one.code in own)

    def _named(self, text: str) -> set[str]:
        small = text.lower()  # most texts hold no such name, which a plain look tells far sooner than a pattern
        return {code for code, name, alone in self._names_of_scales if name in small and alone.search(small)}

    @cached_property
    def _names_of_scales(self) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
        """The code of a scale, a name of it in small letters, and what finds that where it stands alone."""
        named = ((one.code, name.lower()) for one in self.organisation.frameworks for name in (one.name, *one.aliases))
        return tuple((code, name, re.compile(standing_alone(name))) for code, name in named)

    @property
    def _scale_names(self) -> tuple[str, ...]:
        return tuple(name for one in self.organisation.frameworks for name in (one.name, *one.aliases))

    @property
    def _scale_letters(self) -> frozenset[str]:
        return frozenset(self.organisation.grades)


def _joined(cited: Sequence[Cited]) -> Iterator[Cited]:
    """Sentences that follow each other as one quotation, as long as one may be."""
    ordered = sorted(dict.fromkeys(cited), key=lambda one: (one.document.number, one.span))
    at = 0
    while at < len(ordered):
        first, last = ordered[at], at
        while last + 1 < len(ordered) and _follows(first, ordered[last], ordered[last + 1]):
            last += 1
        yield replace(first, span=Span(first.span.start, ordered[last].span.end))
        at = last + 1


def _follows(first: Cited, last: Cited, following: Cited) -> bool:
    near = 0 <= following.span.start - last.span.end <= GAP and last.document is following.document
    return near and following.span.end - first.span.start < MAX_EXACT and last.quote is following.quote is None


def _is_of_years(words: str, reading: Reading) -> bool:
    years = {int(year) for year in YEAR.findall(words)}
    return not reading.years or not years or bool(years & set(reading.years))
