"""A reading that asks for somebody's words -> that speaker's quotations, and nobody else's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest import ArchiveReader, Generation, SectionKind, StoredDocument, SubjectNames, pattern, relative_years
from service import wording
from service.answer import Answer, Option, Searched
from service.citations import Cited
from service.language.years import YEAR
from service.reading import Reading
from service.retriever import Filters, Visible
from service.speech import pronoun
from service.speech.breath import unbroken
from service.speech.months import in_months, months_in_words, months_named
from service.speech.namesakes import is_of_a_namesake
from service.speech.nobodys_words import beside_marks
from service.speech.occasion import fitting_to
from service.speech.office import Office, asked_office
from service.speech.on_topic import Topics
from service.speech.people import People
from service.speech.reported import reported
from service.speech.shortened import shortened
from service.speech.topic import topic_subjects, topic_words
from service.turn import Asked
from service.visibility import seen_documents
from service.words_beside import may_be_on

SHOWN = 3  # as many as sentences of a passage answer
MANY = 3  # subjects that all words of a document may be about
_MORE = pattern(r"\b(?:else|more|other|another|anything further)\b", re.I)


@dataclass(frozen=True)
class Said:
    """What was found of one speaker. ``reading`` names who is meant; ``cut``: the quotation was shortened as asked.
    Where nothing is ``cited``, ``lack`` says what is not held; ``quoted``: the archive quotes them elsewhere.
    ``beside``: what may be on what is asked, so that nothing is denied. ``holders``: the same question of each person
    who may be meant, and ``lack`` asks which; ``options``: what to ask then."""

    reading: Reading
    cited: tuple[Cited, ...] = ()
    cut: bool = False
    lack: str = ""
    quoted: bool = True
    holders: tuple[Option, ...] = ()
    options: tuple[Option, ...] = ()
    beside: tuple[Cited, ...] = ()


class Quotations:
    """The quotations of one generation, as far as they may be seen."""

    def __init__(
        self,
        generation: Generation,
        visible: Visible,
        names: SubjectNames,
        archive: Callable[[], ArchiveReader],
    ) -> None:
        self._generation, self._visible, self._names, self._archive = generation, visible, names, archive
        self._topics = Topics(generation, self._texts)

    def _texts(self, cited: Cited) -> str | None:
        return self._archive().text(cited.document.id, cited.document.version)

    def of(self, reading: Reading, asked: Asked, searched: Searched, before: Callable[[], Answer]) -> Said | None:
        """What the speaker of ``reading`` said, the nearest to the question first; None where it names none. "She" is
        whom the answer ``before`` quotes."""
        office = asked_office(reading.question)
        they = pronoun.spoken_of(reading.asked) if reading.earlier and not (reading.speaker or office) else None
        if reading.speaker is None and office is None and they is None:
            return None
        named = reading.subjects
        reading = replace(reading, subjects=topic_subjects(reading, office, self._names))
        documents = quoting(self._generation, self._visible, asked.filters)
        people = People(quote for document in documents for quote in document.anatomy.quotes)
        meant = people.meant(reading.speaker) if reading.speaker else ()
        if they:
            meant = pronoun.quoted_in(before(), people)
            options = tuple(Option(name, pronoun.named(reading.asked, they, name)) for name in meant)
            if len(meant) > 1:
                return Said(reading, lack=wording.which_speaker(reading.language), holders=options)
            reading = replace(reading, question=options[0].question if options else reading.question)
        if office and not meant:
            holders = self._holders(office, documents, people, reading, asked.filters)
            if len(holders) > 1:
                options = tuple(_instead(reading.question, office, name) for name in holders)
                return Said(reading, lack=wording.which_holder(reading.language), holders=options)
            meant = tuple(holders)
        if reading.speaker is None and not meant:
            return None
        if len(meant) == 1:
            reading = replace(reading, speaker=meant[0])
        meant = meant or people.speaking_for(reading.speaker or "")
        speaker, language = reading.speaker or "", reading.language
        found = [
            cited
            for d in documents
            if asked.filters.allow(d)
            for cited in _words(d)
            if _speaker(cited, people) in meant and not self._is_of_a_namesake(cited, meant)
        ]
        topic = topic_words(reading, self._names)
        if not found:
            if topic and speaker and (told := self._reported(speaker, topic, reading, asked.filters)):
                return Said(reading, told)
            marked = beside_marks(speaker, self._generation, self._visible, asked.filters)
            none = wording.no_words_of(speaker, searched, language, beside_marks=marked)
            near = tuple(Option(name, wording.words_of(name, language)) for name in people.near(speaker))
            return Said(replace(reading, subjects=named), lack=none, quoted=False, options=near)
        timely = self._timely(found, reading)
        if not timely:
            return Said(reading, lack=wording.no_words_in(speaker, _time(reading), searched, language))
        topic = self._topics.telling(topic, timely)
        on_it = self._topics.on(timely, topic, people) if topic else []
        if topic and not on_it:
            if told := self._reported(speaker, topic, reading, asked.filters):
                return Said(reading, told)
            on_it = self._topics.nearly_on(timely, topic, people)
        if topic and not on_it:
            none = wording.no_words_with(speaker, ", ".join(topic), searched, language)
            if any(self._topics.holds(cited, topic) for cited in timely):
                none = wording.no_words_on(speaker, searched, language)
            options = (Option(speaker, wording.words_of(speaker, language)),)
            where = self._generation, self._visible, asked.filters
            if beside := may_be_on(speaker, timely, topic, people, *where):
                none = wording.not_supported(searched, (), language)
                return Said(reading, lack=none, options=options, beside=beside)
            return Said(reading, lack=none, options=options)
        timely = self._topics.most_on(on_it, topic) if topic else timely
        fitting = fitting_to(timely, reading, topic, self._names, self._generation, self._texts)
        if not fitting:
            return Said(reading, lack=wording.no_words_on(speaker, searched, language))
        about = [cited for cited in fitting if _about_subject(cited.document, reading)]
        if (further := asks_for_more(reading.question)) or not about:
            about = [cited for cited in fitting if self._beside_subject(cited, reading)]
        nearest = _each_first(self._topics.saying_it_first(_nearest(about, reading, self._generation), topic), people)
        said = on_subject(nearest, reading, self._names, self._texts)
        if further:
            said = tuple(cited for cited in said if not self._was_shown(cited, asked.history))
        if said:
            shown = unbroken(said, reading.question, max(SHOWN, len(meant)), asked.max_citations, self._texts)
            cut = shortened(shown, reading.question, self._texts)
            return Said(reading, cut, cut[0].span != shown[0].span)
        lack = wording.no_words_on
        if further:
            every = all(self._was_shown(cited, asked.history) for cited in found)
            lack = wording.no_further_words_of if every else wording.no_further_words_on
        return Said(reading, lack=lack(speaker, searched, language))

    def _holders(
        self, office: Office, documents: Sequence[StoredDocument], people: People, reading: Reading, filters: Filters
    ) -> Sequence[str]:
        """Whom these documents quote in an office, in the years that a question names."""
        held = [
            cited
            for document in documents
            if filters.allow(document)
            for cited in _words(document)
            if cited.quote and self._is_held(office, cited.quote.role or "")
        ]
        timely = self._timely(held, reading)
        topic = topic_words(reading, self._names)
        on_it = [cited for cited in timely if self._topics.holds(cited, topic)] if topic else timely
        return list(dict.fromkeys(_speaker(cited, people) for cited in on_it or timely))

    def _is_held(self, office: Office, role: str) -> bool:
        return office.is_held_in(role) or office.is_held_by_letters(role, self._generation.acronyms)

    def _timely(self, found: Sequence[Cited], reading: Reading) -> Sequence[Cited]:
        """Quotations of documents of the months and years that a question names; where there are none of those years,
        those that name such a year themselves or under such a title."""
        if months := months_named(reading.question):
            found = [cited for cited in found if in_months(cited.document.anatomy.published, months)]
        if not reading.years and reading.since is None and reading.until is None:
            return found
        dated = [cited for cited in found if _in_time(cited.document.anatomy.published.year, reading)]
        return dated or [cited for cited in found if self._names_year(cited, reading)]

    def _names_year(self, cited: Cited, reading: Reading) -> bool:
        said, anatomy = cited.span.of(self._texts(cited) or ""), cited.document.anatomy
        meant = (year for _, year, _ in relative_years(said, anatomy.published))
        return any(_in_time(year, reading) for year in (*map(int, YEAR.findall(f"{anatomy.title} {said}")), *meant))

    def _beside_subject(self, cited: Cited, reading: Reading) -> bool:
        """Whether its paragraph, the first of its document, or a document on no others names any subject asked of."""
        if not reading.subjects:
            return True
        text, anatomy = self._texts(cited) or "", cited.document.anatomy
        many = len({one.codes for one in self._names.find(text)}) > MANY  # not each is spoken of by who is quoted
        if (anatomy.subjects or many) and not _about_subject(cited.document, reading):
            start = next((part.span.start for part in anatomy.sections if part.kind is SectionKind.BODY), 0)
            lead, _, _ = text[start:].partition("\n\n")
            own, _, _ = text[max(0, text.rfind("\n\n", 0, cited.span.start)) :].strip().partition("\n\n")
            text = f"{lead} {own}"
        named = self._names.find(f"{cited.document.anatomy.title} {text}")
        return any(set(mention.codes) & set(reading.subjects) for mention in named)

    def _reported(self, speaker: str, topic: Sequence[str], reading: Reading, filters: Filters) -> tuple[Cited, ...]:
        """What documents of the months and years of a question report of somebody on its topic."""
        told = reported(speaker, topic, self._generation, self._visible, filters)
        if months := months_named(reading.question):
            told = tuple(cited for cited in told if in_months(cited.document.anatomy.published, months))
        if not reading.years and reading.since is None and reading.until is None:
            return told
        return tuple(cited for cited in told if _in_time(cited.document.anatomy.published.year, reading))

    def _is_of_a_namesake(self, cited: Cited, meant: Sequence[str]) -> bool:
        """Whether a speaker printed by surname is, by the text before it, another than those who are meant."""
        before, speaker = (self._texts(cited) or "")[: cited.span.start], (cited.quote and cited.quote.speaker) or ""
        return all(is_of_a_namesake(name, speaker, before) for name in meant)

    def _was_shown(self, cited: Cited, history: Sequence[tuple[str, str]]) -> bool:
        text = self._texts(cited)
        return text is not None and any(cited.span.of(text) in answer for _, answer in history)


def quoting(generation: Generation, visible: Visible, filters: Filters) -> Sequence[StoredDocument]:
    """The documents that quote somebody by name, may be seen, and were out by the day that is asked about."""
    known = Filters(as_of=filters.as_of)
    by_name = (d for d in generation.documents if any(q.speaker for q in d.anatomy.quotes))
    return seen_documents(by_name, visible, known)


def on_subject(
    cited: Sequence[Cited], reading: Reading, names: SubjectNames, texts: Callable[[Cited], str | None]
) -> tuple[Cited, ...]:
    """Without the quotations whose own words name other subjects and none that ``reading`` asks about."""
    if not (wanted := set(reading.subjects)):
        return tuple(cited)
    named = [{code for mention in names.find(c.span.of(texts(c) or "")) for code in mention.codes} for c in cited]
    return tuple(one for one, codes in zip(cited, named, strict=True) if not codes or codes & wanted)


def speakers_of(generation: Generation) -> tuple[str, ...]:
    """Everybody whose words a generation quotes, each once."""
    quotes = (quote for document in generation.documents for quote in document.anatomy.quotes)
    return tuple(dict.fromkeys(quote.speaker for quote in quotes if quote.speaker))


def asks_for_more(question: str) -> bool:
    """Whether a question asks for words beyond those that an earlier answer showed."""
    return bool(_MORE.search(question))


def _instead(question: str, office: Office, name: str) -> Option:
    """A question with a person's name where it names an office."""
    return Option(name, f"{question[: office.start]}{name}{question[office.end :]}")


def _words(document: StoredDocument) -> Iterator[Cited]:
    return (Cited(document, quote.span, "quote", quote) for quote in document.anatomy.quotes if quote.speaker)


def _speaker(cited: Cited, people: People) -> str:
    return people.one(cited.quote.speaker or "") if cited.quote else ""


def _about_subject(document: StoredDocument, reading: Reading) -> bool:
    return bool(set(reading.subjects) & set(document.anatomy.subjects))


def _time(reading: Reading) -> str:
    """The months and years of a question in words."""
    years = ""
    if reading.years or reading.since is not None or reading.until is not None:
        years = wording.years_in_words(reading.years, reading.since, reading.until, reading.language)
    return " ".join(filter(None, (months_in_words(months_named(reading.question), reading.language), years)))


def _in_time(year: int | None, reading: Reading) -> bool:
    if year is None:
        return False
    if reading.since is None and reading.until is None:
        return year in reading.years
    return (reading.since or year) <= year <= (reading.until or year)


def _each_first(found: Sequence[Cited], people: People) -> Sequence[Cited]:
    """The first quotation of each person before any other: a name that several bear is answered with all of them."""
    first = {_speaker(cited, people): cited for cited in reversed(found)}
    return [*(c for c in found if c in first.values()), *(c for c in found if c not in first.values())]


def _nearest(found: Sequence[Cited], reading: Reading, generation: Generation) -> Sequence[Cited]:
    """The nearest first, by their titles and what is asked beside the speaker's name, which titles may hold too."""
    if len(found) <= 1:
        return found
    name = "|".join(map(re.escape, (reading.speaker or "").split()))
    topic = " ".join(re.sub(rf"\b(?:{name})\b", " ", reading.question, flags=re.I).split())
    titles = list(dict.fromkeys(item.document.anatomy.title for item in found))
    near = dict(zip(titles, generation.embed_all(titles) @ generation.embed(topic), strict=True))
    return sorted(found, key=lambda c: (-round(float(near[c.document.anatomy.title]), 4), c.document.id, c.span.start))
