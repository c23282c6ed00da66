"""What a step found -> the end of a turn, with what was understood and searched beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import chain, islice

from ingest import ArchiveReader, Generation, GradeRow, Organisation, Span, StoredDocument, StoredPassage
from service import wording
from service.answer import Answer, Citation, Link, Notice, NoticeCode, Option, Outcome, Reason, Searched, Understood
from service.citations import MAX_EXACT, Cited, cite, rows_to_cite
from service.conflicts.beside import Conflicting
from service.cues.ages import asks_age
from service.ending.announcement import reported_first, still_open
from service.ending.antecedent import asks_of_nothing, is_left_open
from service.ending.dated_beside import dated_first
from service.ending.day_told import with_datelines
from service.ending.had_planned import with_outcomes
from service.ending.notices import notice, notices, of_slips
from service.ending.of_today import asks_now, days_of, is_old_number, of_today, tells_its_day
from service.ending.reach import Reach
from service.ending.rectification import Rectifications
from service.ending.remainder import Remainder
from service.ending.said_alike import says_alike
from service.ending.table_notes import with_notes
from service.evidence import cited_of
from service.figures.draft import FiguresEnd, one_of_each
from service.language.date_words import date_in_words
from service.press_desk import ways_to
from service.quotations import Said
from service.reader import ADDRESS, Evidence, Findings
from service.reading import COURTESIES, Kind
from service.reading_features.sentence_words import address_share
from service.safety import FixedEnd
from service.search import Searcher
from service.speech.office import held_office
from service.speech.roles_of import asks_role
from service.told import Told
from service.turn import Turn

NEAREST = 3  # passages shown beside an abstention (the contract)


class Ends:
    """Makes the ends of one generation's turns; every span is read again from the archive."""

    def __init__(
        self,
        generation: Generation,
        archive: Callable[[], ArchiveReader],
        organisation: Organisation,
        clock: Callable[[], datetime],
        searcher: Searcher,
        rectifications: Rectifications,
        kept_for: int = 0,
    ) -> None:
        self._generation = generation
        self._archive = archive
        self._organisation, self._kept_for = organisation, kept_for
        self._clock, self._reach, self._rectifications = clock, Reach(generation), rectifications
        self._conflicting = Conflicting(generation, rectifications.visible, organisation)
        self._remainder = Remainder(generation, organisation, searcher)

    def quoted(self, turn: Turn, cited: Sequence[Cited], *, cut: bool = False) -> Answer:
        """Quotations and nothing else, a plan after what came of it; an abstention where none of them may be shown any
        more. ``cut``: one of them was shortened."""
        by, asked, now = turn.asked.filters.as_of, turn.reading.question, turn.now.date()
        day = date.fromisoformat(by) if by else now
        cited = with_datelines(with_outcomes(cited, self._generation), turn.reading, self._words)
        ordered = reported_first(cited, turn.candidates, turn.reading, self._words)
        ordered = with_notes(of_today(ordered, asked, day, self._words), self._generation, self._words)
        most = turn.asked.max_citations
        ordered = dated_first(ordered, turn.candidates, turn.reading, self._words) if most > 1 else ordered
        beside = self._rectifications.beside(ordered[:most], turn.asked.filters)
        beside = self._conflicting.beside(asked, beside, self._words, turn.asked.filters)
        cited = beside[:most] if most > 1 else ordered[:most]  # a correction never takes the only place
        citations = cite(cited, self._archive())
        if not citations:
            return self.nothing(turn)
        language = turn.reading.language
        told = notices(asked, cited, citations, self._organisation, language=language)
        of_its_day = asks_now(asked) or held_office(asked) or asks_age(asked) or asks_role(asked)
        of_its_day = of_its_day or tells_its_day(asked, map(self._words, cited)) or is_old_number(asked, cited, day)
        if of_its_day and (days := ", ".join(days_of(cited, day, language))):
            told = (
                *(one for one in told if one.code is not NoticeCode.HISTORICAL),
                notice(NoticeCode.HISTORICAL, days, self._organisation, language),
            )
        if plans := ", ".join(still_open(citations, by or turn.now.isoformat(), lambda: self.searched().to or "")):
            told = (*told, notice(NoticeCode.ANNOUNCED, plans, self._organisation, language))
        told = (*self._corrected(turn, (item.document for item in ordered[:most])), *told)
        if cut:
            told = (*told, notice(NoticeCode.SHORTENED_QUOTE, "", self._organisation, language))
        return replace(
            self.end(turn, Outcome.ANSWERED, wording.quotations(citations), None),
            citations=citations,
            notices=told,
        )

    def of_kind(self, turn: Turn) -> tuple[Turn, Answer | None]:
        """The end of a question about this service or out of its scope; of one about the future, what is said if
        nothing is found."""
        kind, language = turn.reading.kind, turn.reading.language
        if kind is Kind.PREDICTION:
            foretold = self.without(turn, wording.prediction(self.within(turn), language), Reason.PREDICTION)
            return replace(turn, otherwise=foretold), None
        if kind is Kind.SERVICE:
            text = wording.service(self._organisation.name, language)
        elif kind in (Kind.PRIVACY, Kind.CITING, Kind.UNSEEN, Kind.OUT_OF_SCOPE, *COURTESIES):
            text = wording.of_kind(kind.value, language, self._kept_for)
        elif asks_of_nothing(turn.reading, first=not turn.asked.history):
            return turn, self._left_open(turn)
        else:
            return turn, None
        end = self.without(turn, text, Reason.OUT_OF_SCOPE)
        return turn, replace(end, links=()) if kind in COURTESIES - {Kind.SCOLDING} else end

    def with_privacy(self, turn: Turn, end: Answer) -> Answer:
        """What the organisation keeps to itself, and after it what becomes of the words that are written here: whoever
        asks whether "this" is confidential may mean either."""
        if end.outcome is not Outcome.ANSWERED:
            return end
        privacy = wording.of_kind(Kind.PRIVACY.value, turn.reading.language, self._kept_for)
        return replace(end, text=f"{end.text}\n\n{privacy}")

    def of_speaker(self, turn: Turn, said: Said) -> tuple[Turn, Answer | None]:
        """What one speaker said, or whose words are meant; of who is quoted nowhere, what is said if none report it."""
        if said.holders:
            return turn, self.told(turn, Told((), lambda citations: said.lack, options=said.holders))
        if said.cited:
            return turn, self.quoted(turn, said.cited, cut=said.cut)
        none = self.without(turn, said.lack, Reason.NOT_SUPPORTED if said.beside else Reason.NOT_IN_ARCHIVE)
        none = replace(none, options=said.options, nearest=cite(said.beside, self._archive()))
        return (turn, none) if said.quoted else (replace(turn, otherwise=none), None)

    def fixed(self, turn: Turn, fixed: FixedEnd) -> Answer:
        """A text that staff approved, with its links."""
        end = self.end(turn, fixed.outcome, fixed.text, fixed.reason)
        return replace(end, links=fixed.links, language=fixed.language)

    def counted(self, turn: Turn, counted: FiguresEnd) -> Answer:
        """Figures with their rows, or why none can be given."""
        own = (self._generation.by_id[citation.document.id] for citation in counted.citations)
        return replace(
            self.end(turn, counted.outcome, counted.text, counted.reason),
            figures=counted.figures,
            computed=counted.computed,
            notices=one_of_each((*self._corrected(turn, own, *{f.subject for f in counted.figures}), *counted.notices)),
            options=counted.options,
            citations=counted.citations,
            language=turn.reading.language,
        )

    def rows(self, rows: Sequence[GradeRow]) -> tuple[Citation, ...]:
        """Grade rows as citations."""
        return cite(rows_to_cite(rows, self._generation.by_id), self._archive())

    def no_such_bill(self, turn: Turn, missing: Sequence[str], nearest: Iterable[str]) -> Answer:
        """That no document mentions a bill, with those that come near offered."""
        text = wording.no_such_bill(missing, self.within(turn), turn.reading.language)
        offered = tuple(Option(bill, f"What does {bill} do?") for bill in nearest)
        return replace(self.abstained(turn, text, Reason.NOT_IN_ARCHIVE), options=offered)

    def told(self, turn: Turn, told: Told) -> Answer:
        """Words of its own around quotations; an abstention beside them where nothing is known; a question back
        where it has options."""
        if told.as_asked:
            turn = replace(turn, reading=replace(turn.reading, question=turn.reading.asked, carried=()))
        if told.options:
            end = self.end(turn, Outcome.CLARIFICATION, told.text(()), Reason.AMBIGUOUS_EDITION)
            return replace(end, options=told.options)
        most: int | None = turn.asked.max_citations
        if told.computed or told.paired or not told.known:
            most = None if told.paired else turn.asked.listed
        citations = cite(told.cited[:most], self._archive())
        links = tuple(self._remainder.links(told.counts, citations, turn.asked.filters, turn.reading.language))
        if not told.known or not citations:  # known, and out of sight since: nothing is said of it
            text = wording.not_in_archive(self.within(turn), turn.reading.language) if told.known else told.text(())
            end = self.end(turn, Outcome.ABSTAINED, text, Reason.NOT_IN_ARCHIVE)
            links = end.links if told.known else (*end.links, *links)
            return replace(end, nearest=citations[:NEAREST], links=links, language=turn.reading.language)
        beside = notices(
            turn.reading.question,
            told.cited,
            citations,
            self._organisation,
            compared=told.compared,
            language=turn.reading.language,
        )
        corrected = self._corrected(turn, (item.document for item in told.cited)) if told.compared else ()
        return replace(
            self.end(turn, Outcome.ANSWERED, told.text(citations), None),
            citations=citations,
            links=links,
            computed=told.computed,
            listed=told.listed,
            notices=(*corrected, *beside),
        )

    def nothing(self, turn: Turn, read: Sequence[Evidence] = ()) -> Answer:
        """An abstention: what was searched holds no answer."""
        text = wording.not_in_archive(self.within(turn), turn.reading.language)
        return self.abstained(turn, text, Reason.NOT_IN_ARCHIVE, read)

    def abstained(self, turn: Turn, text: str, reason: Reason, read: Sequence[Evidence] = ()) -> Answer:
        """No answer, with the nearest: the sentences that were ``read`` as the best, then passages; one that is mostly
        addresses tells nobody anything."""
        rows = {one.passage.row for one in read}
        passages = (c.passage for c in turn.candidates if address_share(c.passage.text) <= ADDRESS)
        others = (Cited(passage.document, _beginning(passage)) for passage in passages if passage.row not in rows)
        near = tuple(islice(chain(map(cited_of, read), others), NEAREST))
        slips = of_slips(near, self._organisation, turn.reading.language)
        return replace(self.without(turn, text, reason), nearest=cite(near, self._archive()), notices=slips)

    def otherwise(self, turn: Turn, end: Answer) -> Answer:
        """An earlier step's end, where no passage answers: an abstention gets the nearest passages beside it."""
        if end.outcome is not Outcome.ABSTAINED:
            return end
        near = self.abstained(turn, end.text, Reason.NOT_IN_ARCHIVE)
        return replace(end, nearest=near.nearest, notices=(*near.notices, *end.notices))

    def unanswered(self, turn: Turn, findings: Findings, *, related: bool) -> Answer:
        """The end where no passage answers; a question back where this one leaves open what is meant."""
        if not turn.asked.history and is_left_open(turn.reading):
            return self._left_open(turn)
        best = [one.words for one in findings.evidence[:1]]
        related = related or any(says_alike(turn.reading.question, one, self._generation.stem) for one in best)
        return self.not_supported(turn, findings) if related else self.nothing(turn, findings.evidence)

    def _left_open(self, turn: Turn) -> Answer:
        """A question back: what is meant?"""
        language = turn.reading.language
        end = self.end(turn, Outcome.CLARIFICATION, wording.left_open(language), Reason.AMBIGUOUS_EDITION)
        return replace(end, language=language)

    def not_supported(self, turn: Turn, findings: Findings) -> Answer:
        """What is only related, and the words of the question that it does not come near to."""
        words = [turn.reading.question[start:end] for start, end in findings.unmatched]
        text = wording.not_supported(self.within(turn), words, turn.reading.language)
        end = self.abstained(turn, text, Reason.NOT_SUPPORTED, findings.evidence)
        return replace(end, understood=replace(end.understood, unmatched=findings.unmatched))

    def without(self, turn: Turn, text: str, reason: Reason) -> Answer:
        """An abstention in one of pressdesk's own sentences."""
        return replace(self.end(turn, Outcome.ABSTAINED, text, reason), language=turn.reading.language)

    def end(self, turn: Turn, outcome: Outcome, text: str, reason: Reason | None) -> Answer:
        """Any end, without citations; that nothing answers holds within the filters that were set."""
        reading = turn.reading
        if reason in (Reason.NOT_IN_ARCHIVE, Reason.NOT_SUPPORTED) and turn.asked.filters.narrow:
            text = f"{text} {wording.filtered(reading.language)}"
        understood = Understood(
            reading.question, reading.subjects, reading.years, reading.framework, reading.bills, reading.speaker
        )
        searched = self.within(turn)
        links = self._links(outcome, reading.language)
        return Answer(outcome, text, understood, searched, reason, links=links, language=reading.language)

    def _corrected(self, turn: Turn, of: Iterable[StoredDocument], *graded: str) -> tuple[Notice, ...]:
        """What is said where a later document corrects one of these, in what it says of those who are ``graded``."""
        found = self._rectifications.of(of, turn.asked.filters.as_of, {*graded})
        language = turn.reading.language
        named = "; ".join(_named(document, language) for document in found)
        return (notice(NoticeCode.CORRECTED, named, self._organisation, language),) if found else ()

    def _words(self, cited: Cited) -> str:
        """The words of a citation; "" where the archive does not hold them."""
        return cited.span.of(self._archive().text(cited.document.id, cited.document.version) or "")

    def searched(self) -> Searched:
        """The reach of a search over all that may be seen of this generation."""
        return self._reach.searched(self._archive(), self._clock())

    def within(self, turn: Turn) -> Searched:
        """The same within the filters of a question; counted once for it, as many steps tell it."""
        filters = turn.asked.filters
        if filters not in turn.reaches:
            turn.reaches[filters] = self._reach.searched(self._archive(), self._clock(), filters)
        return turn.reaches[filters]

    def _links(self, outcome: Outcome, language: str) -> tuple[Link, ...]:
        return ways_to(self._organisation, language) if outcome is Outcome.ABSTAINED else ()


def _beginning(passage: StoredPassage) -> Span:
    """The sentences of a passage that one quotation holds, from the first on; of a longer sentence its first words."""
    start, most = passage.span.start, passage.span.start + MAX_EXACT - 1
    if passage.span.end <= most:
        return passage.span
    whole = [sentence.end for sentence in passage.sentences if start < sentence.end <= most]
    first_words = passage.text[: MAX_EXACT - 1].rpartition(" ")[0].rstrip() or passage.text[: MAX_EXACT - 1]
    return Span(start, whole[-1] if whole else start + len(first_words))


def _named(document: StoredDocument, language: str) -> str:
    """Its title, and its day where it prints one."""
    day = "" if document.anatomy.published.inferred else date_in_words(document.anatomy.published, language)
    return f"{document.anatomy.title}, {day}" if day else document.anatomy.title
