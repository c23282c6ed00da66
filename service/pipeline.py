"""The steps of an answer, in order. The list ``STEPS`` is the architecture.

Each step looks at the turn and either ends it (an answer, an abstention, a fixed text) or passes it
on. No step words a fact: an end holds quotations, rows that were counted, and approved texts.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime
from functools import cache, partial

from ingest import ArchiveReader, Generation, Organisation, SubjectNames
from service import wording
from service.answer import Answer, Searched
from service.beside import EMBEDDING, begun, meanwhile
from service.citations import in_language
from service.conversation.preceding import preceding, said_before, told_a_grade, wanted_again
from service.cues.beginning import asks_beginning, first_edition
from service.cues.bill_list import bill_list
from service.cues.bills import Bills
from service.cues.causes import asks_why, causes
from service.cues.forms import asked_in_words, facts
from service.cues.grading import Grading
from service.cues.laws import of_bills
from service.cues.said_about import said_about
from service.ending.directed import beside_directed
from service.ending.door import Door
from service.ending.joined_ends import with_words
from service.ending.once_more import OnceMore
from service.ending.passages import Passages
from service.ending.printed_beside import PrintedBeside
from service.ending.rectification import Rectifications
from service.ends import Ends
from service.figures.countable import Countable
from service.figures.editions import until
from service.figures.scales import with_printed_scales
from service.gate import Gate
from service.grades import answer_figures
from service.holdings.changes import Changes
from service.holdings.dates import Dates
from service.holdings.holdings import Holdings
from service.holdings.mentions import find_mentions
from service.places import PLACES
from service.quotations import Quotations
from service.reader import LateReader, Reader
from service.reading import Reading
from service.retriever import Candidate, Filters, Retriever
from service.safety import Safety
from service.search import Searcher
from service.speech.speakers import Speakers
from service.speech.utterance import Utterances
from service.tables.computed import TableFigures
from service.turn import Asked, Heard, Turn
from service.writer import Writer
from service.writing.worded import Worded

Known = dict[int, Answer] | None  # ends of earlier turns that were found again
CANDIDATES = 12  # passages kept after fusion: the reader's eight, and some to show as nearest


class Pipeline:
    """Answers from one generation, joined to the archive at every read. Thread-safe."""

    def __init__(
        self,
        generation: Generation,
        archive: Callable[[], ArchiveReader],
        organisation: Organisation,
        clock: Callable[[], datetime],
        reader: Reader | None = None,
        writer: Writer | None = None,
        kept_for: int = 0,
    ) -> None:
        self.generation, self.archive, self.clock = generation, archive, clock
        rows = Countable(generation, organisation, self.visible).ledger(Filters())
        self.organisation = organisation = with_printed_scales(organisation, rows)
        self.searcher = Searcher(generation, self.visible, archive)
        self.rectifications = Rectifications(generation, self.visible)
        self._ends = ends = Ends(generation, archive, organisation, clock, self.searcher, self.rectifications, kept_for)
        self.care = Safety(organisation, generation.embed_all)
        self._countable = Countable(generation, self.organisation, self.visible)
        self._names = names = SubjectNames(organisation)
        self._passages = Passages(organisation, names, generation, self.visible, ends)
        self._printed = PrintedBeside(organisation, names, generation, self.visible, ends)
        self._door = Door(organisation, generation, self.visible, ends, self._passages)
        self._retriever = Retriever(generation, self.visible)
        self._understanding = Speakers(organisation, names, generation, self.visible, self._retriever.spelling)
        self._holdings = Holdings(organisation, names, generation, self.visible, archive)
        self._changes = Changes(names, generation, self.visible, archive)
        self._quotations = Quotations(generation, self.visible, names, archive)
        self._utterances = Utterances(generation, self.visible, archive, self.rectifications.beside)
        self._tables = TableFigures(generation, organisation, self.rectifications, archive, comma=self._countable.comma)
        self._once_more = OnceMore(organisation, generation, self.visible, self.care)
        self._dates = Dates(organisation, generation, self.visible, lambda *version: self.archive().text(*version))
        self.reader = reader or LateReader(generation)
        self._worded = Worded(writer, Gate.over(generation, organisation), self.care, self.visible) if writer else None

    def answer(self, asked: Asked, heard: Heard | None = None) -> Answer:
        """The end of a question. Never raises for any question. ``heard``: how far the service came before a worker."""
        turn, end = self._in_full(asked, heard=heard)
        if turn.elsewhere:
            return end
        language = turn.reading.language
        end = self._worded.of(end, turn, lambda: self._in_full(asked)[1]) if self._worded else end
        return replace(end, citations=in_language(end.citations, language), nearest=in_language(end.nearest, language))

    def _in_full(self, asked: Asked, before: Known = None, heard: Heard | None = None) -> tuple[Turn, Answer]:
        """The end of a question; of several in one, of each of them."""
        turn, end = self._stepped(heard.turn()) if heard else self._extracted(asked, before, whole=True)
        nested: Known = None if before is None else {}

        def find(other: Asked) -> Answer:
            return self._extracted(other, nested)[1]

        return turn, end if turn.elsewhere else self._once_more.of(end, turn, find, self._before)

    def _extracted(self, asked: Asked, before: Known, *, whole: bool = False) -> tuple[Turn, Answer]:
        """The end of a question in the archive's words alone, before any chat model. ``whole``: or a worker's."""
        now, typed = self.clock(), Reading(" ".join(asked.question.split()), asked.question)
        meant = cache(partial(self._meant, asked, now))  # its words are read while the network runs
        with begun(EMBEDDING, lambda: self.generation.embed(typed.question)) as made:
            turn = Turn(asked, now, typed, meant, meanwhile(meant, made), before={} if before is None else before)
            turn, end = STEPS[0](self, turn)
            if end is not None:
                return turn, end
            # A turn before this one is found again at its place: waiting for another, all could wait for each other.
            with PLACES.taken() if before is None else nullcontext() as worker:
                goes = worker if whole and not self._worded else None
                if goes and (told := goes.answer(self.generation.name, Heard.of(turn))):
                    return replace(turn, elsewhere=True), told
                return self._stepped(turn)

    def _stepped(self, turn: Turn) -> tuple[Turn, Answer]:
        """The end of the steps behind the first."""
        for step in STEPS[1:]:
            turn, end = step(self, turn)
            if end is not None:
                return turn, beside_directed(end, turn.directed)
        raise AssertionError("the last step ends every turn")

    def retrieve(self, reading: Reading, filters: Filters, k: int) -> tuple[Candidate, ...]:
        return self._retriever.retrieve(reading, filters, k)

    def understand(self, question: str) -> Reading:
        return self._understanding.read(question, (), self.clock().date(), Filters())

    def visible(self, ids: Collection[str]) -> dict[str, str]:
        """The version of each document that may be seen now. Fails closed: no archive, no answer."""
        return self.archive().current(sorted(ids), self.clock())

    def safety(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """Danger, crisis, tips; secrets, private contacts, invented quotations, harm; press desk."""
        fixed = self.care.of_turn(turn.asked, turn.vector)
        if fixed and (fixed.unless_answered or fixed.unless_told):
            return replace(turn, directed=self._ends.fixed(turn, fixed), wished=fixed.unless_told), None
        return turn, self._ends.fixed(turn, fixed) if fixed else None

    def understood(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """The standalone wording, and what the question names; an end at the door, or about this service itself."""
        turn = replace(turn, reading=turn.meant())
        at_the_door = self._door.of(turn, partial(self.retrieve, k=CANDIDATES))
        return (turn, at_the_door) if at_the_door else self._ends.of_kind(turn)

    def _meant(self, asked: Asked, now: datetime) -> Reading:
        errand, question = self.care.asked(asked.question)
        history = [(self.care.asked(earlier)[1], told) for earlier, told in asked.history]
        reading = self._understanding.read(question, history, now.date(), asked.filters, errand)
        around = wanted_again(asked)[1] or asked.language
        return replace(reading, language=self.care.language(asked.question, around, asked.history))

    def utterances(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """Whether, or by whom, certain words were said."""
        told = self._utterances.of(turn.reading, turn.asked.filters, self._ends.within(turn))
        return turn, self._ends.told(turn, told) if told else None

    def mentions(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """How many documents hold certain words, and which; which bills they name."""
        of, before = (turn.reading, self.generation, self.visible, turn.asked.filters), partial(self._before, turn)
        told = find_mentions(*of, self._ends.within(turn), before) or bill_list(*of, self.organisation, self._names)
        return turn, self._ends.told(turn, told) if told else None

    def holdings(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """Which documents there are, what is new of them, how one begins, whom they quote."""
        of, before = (turn.reading, turn.asked.filters), partial(self._before, turn)
        told = self._changes.of(*of, turn.now) or self._holdings.of(*of, before, self._ends.within(turn))
        return turn, self._ends.told(turn, told) if told else None

    def dates(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """When documents or editions came out."""
        of, filters = turn.reading, turn.asked.filters
        told = self._dates.of(of, self._countable.ledger(filters), filters, partial(self._before, turn))
        return turn, self._ends.told(turn, told) if told else None

    def grading(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """What a grade means, and how grades and scores are made."""
        within = (self.organisation, self._names, self.generation, self.visible, turn.asked.filters)
        cited = Grading(*within).of(turn.reading)
        return turn, None if cited is None else self._ends.quoted(turn, cited)

    def causes(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """Why a grade is what it is, as far as the text that prints it says so."""
        if not asks_why(turn.reading, self.organisation, lambda: told_a_grade(turn, self._end)):
            return turn, None
        none, filters = wording.no_cause(self._ends.within(turn), turn.reading.language), turn.asked.filters
        where = (self.organisation, self.generation, self.visible, filters)
        told = causes(turn.reading, self._countable.ledger(filters), self.archive(), none, where)
        return turn, self._ends.told(turn, told) if told else None

    def figures(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """What can be counted or looked up in the ledger."""
        ledger, comma = self._countable.ledger(turn.asked.filters), self._countable.comma
        known = until(self.organisation, turn.asked.filters.as_of)
        end = answer_figures(turn.reading, ledger, known, self._ends.rows, comma=comma)
        said = self._holdings.in_words(turn.reading, turn.asked.filters)
        told, who = self._printed.of(turn, end) if end else None, turn.reading.subjects
        answer = with_words(told, self._ends.told(turn, said) if said else None)
        if end and told and told.outcome is end.outcome and end.gives_way(held=bool(who and ledger.rows(who))):
            return replace(turn, otherwise=answer), None  # no row tells it; a passage may print it all the same
        return turn, answer

    def quotations(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """What one speaker said."""
        reach, before = self._ends.within(turn), lambda: said_before(turn, self._end)
        said = self._quotations.of(turn.reading, turn.asked, reach, before)
        return self._ends.of_speaker(replace(turn, reading=said.reading), said) if said else (turn, None)

    def tables(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """What can be computed from the rows of a printed table."""
        told = self._tables.of(turn.reading, turn.asked.filters)
        end = self._ends.told(turn, told) if told else None
        return (replace(turn, otherwise=end), None) if told and told.gives_way else (turn, end)

    def retrieved(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """Candidates; a bill that no document mentions ends here, and is not snapped to another."""
        turn = replace(turn, candidates=self.retrieve(turn.reading, turn.asked.filters, CANDIDATES))
        bills = Bills(self.generation, self.visible, turn.asked.filters)
        missing = bills.missing(turn.reading.bills)
        return turn, self._ends.no_such_bill(turn, missing, bills.nearest(missing)) if missing else None

    def bills(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """What the archive says of a bill, and which became law."""
        cited = of_bills(turn.reading, self.generation, self.visible, turn.asked.filters)
        return turn, self._ends.quoted(turn, cited) if cited else None

    def cues(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """What letters stand for, when something began, who took an office, where a sentence or a cell says so."""
        where = (turn.reading, self.organisation, self.generation, self.visible, turn.asked.filters)
        cited = asked_in_words(*where)
        if not cited and asks_beginning(turn.reading, self.organisation):
            return self.figures(replace(turn, reading=first_edition(turn.reading, self.organisation)))
        cited = cited or facts(*where)
        return turn, self._ends.quoted(turn, cited) if cited else None

    def said_about(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """What a document says of something else."""
        where = self.organisation, self._names, self.generation, self.visible, turn.asked.filters
        cited = said_about(turn.reading, *where)
        return turn, self._ends.quoted(turn, cited) if cited else None

    def passages(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """The sentences that answer, or an abstention with the nearest passages, or a question back."""
        return self._passages.of(turn, self.reader, partial(self.retrieve, k=CANDIDATES))

    def _before(self, turn: Turn) -> Answer:
        return preceding(turn, self._end)

    def _end(self, asked: Asked, known: dict[int, Answer]) -> Answer:
        """The end of an earlier question; ``known`` are those of the turns before it."""
        return self._in_full(asked, known)[1]

    def searched(self) -> Searched:
        """The reach of a search over all of this generation."""
        return self._ends.searched()


Step = Callable[[Pipeline, Turn], tuple[Turn, Answer | None]]

STEPS: tuple[Step, ...] = (
    Pipeline.safety,
    Pipeline.understood,
    Pipeline.utterances,
    Pipeline.holdings,
    Pipeline.mentions,
    Pipeline.dates,
    Pipeline.grading,
    Pipeline.causes,
    Pipeline.figures,
    Pipeline.quotations,
    Pipeline.tables,
    Pipeline.retrieved,
    Pipeline.bills,
    Pipeline.cues,
    Pipeline.said_about,
    Pipeline.passages,
)
