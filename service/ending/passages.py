"""The last step of an answer: candidates -> the sentences that answer, or an abstention with the nearest.

Where nothing answers as it was asked, a question that says "you" to the organisation is read once more with its name,
one that names a bill by letters with its chamber in words, and one who runs it with the titles of those who run one.
Such an answer stands only where its first sentence holds every telling word of that wording, the name aside: what is
only said of the organisation answers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ingest import NUMBER_WORDS, Generation, Organisation, SubjectNames, pattern
from service.addressed import CHIEFS, asks_who_runs_it, is_named_as_chief, with_its_name
from service.answer import Answer
from service.answering.other_office import is_said_in_another
from service.answering.refusals import answering, tells_of_it
from service.arrangement import arranged
from service.citations import Cited
from service.cues.bill_words import bills_in_words, names_the_same
from service.cues.reasons import gives_reason
from service.cues.result_rows import result_rows
from service.cues.why_none import noted_why
from service.ends import Ends
from service.evidence import cited_of
from service.language.stop_words import telling_stems, telling_words
from service.language.years import YEAR
from service.own_names import own_names
from service.reader import Evidence, Findings, Reader
from service.reading import Reading
from service.retriever import Candidate, Filters, Visible
from service.speech.holders import holders, still_holding
from service.speech.office import held_office, named_office
from service.turn import Turn
from service.visibility import nearest_seen
from service.visitors.kinds import asks_for_a_kind
from service.visitors.plainly import Plainly

FEW = 8  # passages of which one that may be seen is enough
# How it is asked, and of which year: that, the document may tell alone.
ASIDE = pattern(rf"\bhow (?:many|much|old|long|often|big|large|far|high)\b|{YEAR.pattern}", re.I)
ITSELF = pattern(r"\b(?:we|our|us|it|its)\b", re.I)  # as its own sentences call it
# A number that can count something: a year counts nothing.
_COUNTS = pattern(rf"(?<![\d.,])(?!(?:1[89]|20)\d\d\b)\d|\b(?:{'|'.join(NUMBER_WORDS)})\b", re.I)
Retrieve = Callable[[Reading, Filters], tuple[Candidate, ...]]


class Passages:
    """Reads the candidates of one generation's questions."""

    def __init__(
        self, organisation: Organisation, names: SubjectNames, generation: Generation, visible: Visible, ends: Ends
    ) -> None:
        self._organisation, self._names, self._ends = organisation, names, ends
        self._generation, self._visible = generation, visible
        self._plainly = Plainly(organisation, generation)
        self._own = re.compile(own_names(organisation).pattern, re.I)

    def of(self, turn: Turn, reader: Reader, retrieve: Retrieve) -> tuple[Turn, Answer]:
        """The end of a turn that nothing before answered."""
        filters = turn.asked.filters
        findings, evidence = self._read(turn.reading, filters, turn.candidates, reader)
        # That there were none does not say why.
        if evidence and turn.otherwise and noted_why(turn.reading, self._organisation):
            evidence = tuple(one for one in evidence if gives_reason(one.words))
        if evidence:
            return turn, self._ends.quoted(turn, [cited_of(one) for one in evidence])
        if told := self._told_plainly(turn.reading, turn.candidates, findings.evidence):
            return turn, self._ends.quoted(turn, told)
        if turn.otherwise is not None:
            return turn, self._ends.otherwise(turn, turn.otherwise)
        where = self._generation, self._visible, filters
        if held := self._holders(turn.reading, filters) or result_rows(turn.reading, *where):
            return turn, self._ends.quoted(turn, held)
        for question, title in self._reworded(turn.reading):
            if not self._holds(question, filters):
                continue
            reading = replace(turn.reading, question=question)
            candidates = retrieve(reading, filters)
            found, evidence = self._read(reading, filters, candidates, reader)
            if evidence and self._tells(evidence[0], question, title):
                again = replace(turn, reading=reading, candidates=candidates)
                return again, self._ends.quoted(again, [cited_of(one) for one in evidence])
            if title and (told := self._told_plainly(reading, candidates, found.evidence)):
                return turn, self._ends.quoted(turn, told)
            if title and (held := self._holders(reading, filters)):
                return turn, self._ends.quoted(turn, held)
        related = findings.support >= reader.related or self._plainly.holds(turn.reading, turn.candidates)
        return turn, self._ends.unanswered(turn, findings, related=related)

    def told_plainly(self, reading: Reading, candidates: tuple[Candidate, ...]) -> tuple[Cited, ...]:
        """What a sentence tells in so many words of a question for a price, an age, a place or the like."""
        return self._told_plainly(reading, candidates) if asks_for_a_kind(reading.question) else ()

    def _told_plainly(
        self, reading: Reading, candidates: tuple[Candidate, ...], evidence: tuple[Evidence, ...] = ()
    ) -> tuple[Cited, ...]:
        return self._plainly.told(reading, evidence, candidates, answering(reading, self._names, tells_of_it))

    def _read(
        self, reading: Reading, filters: Filters, candidates: tuple[Candidate, ...], reader: Reader
    ) -> tuple[Findings, tuple[Evidence, ...]]:
        """What the reader found, and the sentences that answer; none where they are not supported."""
        findings = reader.read(reading, candidates, answering(reading, self._names))
        if findings.support < reader.threshold:
            return findings, ()
        evidence = arranged(findings.evidence, reading)
        where = self._organisation, self._generation, self._visible, filters
        return findings, still_holding(evidence, reading, *where)

    def _holders(self, reading: Reading, filters: Filters) -> tuple[Cited, ...]:
        office = held_office(reading.question)
        held = holders(reading, self._organisation, self._generation, self._visible, filters)
        return tuple(one for one in held if office and not is_said_in_another(one, office, self._generation))

    def _reworded(self, reading: Reading) -> Iterator[tuple[str, str]]:
        """Other wordings of a question, each with the title that it asks for; of one that leans on a turn before none,
        since "and the year before?" may be told by no sentence that tells the year."""
        if reading.bills and (spelled := bills_in_words(reading.question)):
            yield spelled, ""
        if reading.carried:
            return
        typed = with_its_name(reading.asked or reading.question, self._organisation)
        if asks_who_runs_it(reading.question, self._organisation):
            yield from ((f"Who is the {title}?", title) for title in CHIEFS)
        elif typed and (named := with_its_name(reading.question, self._organisation)):
            yield named, ""

    def _holds(self, question: str, filters: Filters) -> bool:
        """Whether a passage holds all that a wording asks for: without one it need not be read."""
        words = telling_words(self._own.sub(" ", ASIDE.sub(" ", question)))
        query = " AND ".join(f'"{word}"' for word in words)
        return bool(words and nearest_seen(f"text : ({query})", FEW, self._generation, self._visible, filters))

    def _tells(self, first: Evidence, question: str, title: str) -> bool:
        """Whether a sentence is of the organisation and holds all that ``question`` says beside its name, or names its
        chief and not that of another."""
        own = self._own.search(first.words) or ITSELF.search(first.words) or names_the_same(first.words, question)
        if not title and not own:
            return False
        if re.search(r"\bhow many\b", question, re.I) and not _COUNTS.search(first.words):
            return False
        if title and not is_named_as_chief(title, " ".join(first.words.split())):
            return False
        office = named_office(f"{title} of {self._organisation.name}", 0, 0) if title else None
        if office is not None and office.is_named_elsewhere(first.words):
            return False
        bare = (self._own.sub(" ", words) for words in (ASIDE.sub(" ", question), first.words))
        wanted, held = (telling_stems(words, self._generation) for words in bare)
        return bool(wanted) and wanted <= held
