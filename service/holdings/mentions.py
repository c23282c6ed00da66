"""A question about documents that hold certain words -> a true count of them, with the list; the oldest or newest of
them, where it asks for these.

Only documents that may be seen count, and only exact words (case, hyphens and accents aside), of the title or the
text. Each document that is cited is so with the sentence that holds the words, or with its headline.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ingest import Generation, Span, StoredDocument, pattern
from service import wording
from service.answer import Answer, Computed, Searched
from service.citations import Cited
from service.holdings import mention_forms, mention_wording, period
from service.holdings.forms import TYPES
from service.holdings.held_words import held_by, leave_contacts, spans_of, titles_with
from service.holdings.mention_forms import asked_words, form_of, parted, tokens
from service.holdings.period import Period
from service.holdings.request import in_english
from service.holdings.selection import Selection, at_end, newest_first
from service.language.numeral import number_of
from service.reading import Reading, unaccented
from service.retriever import Filters, Visible
from service.searching.query import Query
from service.speech.pronoun import spoken_of
from service.told import Counted, Told
from service.visibility import seen_documents

NAMED = 2  # words; with more, and found nowhere, a question that counts nothing is left to passages
FEWEST = 2  # documents of which one is the oldest; of one alone there is nothing to choose
_FIRST_MENTION = pattern(
    r"\b(?:first|last|earliest) (?:\w+ )?(?:mention(?:s|ed)?|recorded|documented|attested)\b", re.I
)
LISTED = 40  # sentences cited in one answer; the count beyond them is still true


def find_mentions(
    reading: Reading,
    generation: Generation,
    visible: Visible,
    filters: Filters,
    searched: Searched,
    before: Callable[[], Answer],
) -> Told | None:
    """The documents that hold the words that ``reading`` asks for, at most ``LISTED`` cited with a sentence; that
    none does, where none does, and None where it asks for no words. ``before`` gives the answer before."""
    of_those = bool(reading.earlier) and mention_forms.of_those_before(reading.asked)
    if of_those:  # as it was typed: "it" are the documents, whatever else stood in the question before
        reading = replace(reading, question=reading.asked)
    words = asked_words(reading.question)
    if words is None or (reading.earlier and not of_those and spoken_of(reading.asked)):
        return None  # marked words that only tell whom "she" refers to
    if (asked := _period(reading, words)) is None:
        return None
    among = (d for d in generation.documents if asked.holds(d.anatomy.published))
    documents = {document.number: document for document in seen_documents(among, visible, filters)}
    if of_those:
        ids = {*before().listed, *(citation.document.id for citation in before().citations)}
        documents = {number: document for number, document in documents.items() if document.id in ids}
        if not documents:
            return None
    words, without = parted(words)
    look = partial(titles_with if mention_forms.of_titles(reading.question) else spans_of, generation=generation)
    held_words = held_by(words, mention_forms.is_marked(reading.question), documents, look)
    spans = held_words.spans
    if without:
        beside = held_by(without, False, documents, look).spans
        spans = {number: span for number, span in spans.items() if number not in beside}
    in_title = mention_forms.of_titles(reading.question)
    these = mention_wording.these(held_words.parts, held_words.either, without, in_title, reading.language)
    contacts = not in_title and leave_contacts(documents.values())
    beyond = mention_wording.reach(contacts, reading.language)
    several = without or len(held_words.parts) > 1
    if not spans and not several and len(tokens(words)) > NAMED and not mention_forms.COUNTS.search(reading.question):
        return None  # so many words are rather said about a document than printed in it
    if not spans and several:
        absent = mention_wording.none(these, len(documents), reading.language) + beyond
        return Told((), lambda citations: absent, known=False)
    if not spans:
        narrowed = "before" if of_those else "then" if asked.years else ""
        none = wording.nothing_mentions(searched, reading.language, len(documents), narrowed)
        return Told((), lambda citations: none + beyond, known=False)
    held = [documents[number] for number in spans]
    if mention_forms.asks_when(reading.question) and _tells_when(words, held[:LISTED], generation):
        return None
    counts = () if without or not held_words.searchable else (_counted(held, words, asked),)
    if (ends := _at_end(reading, held)) is not None:
        return _foremost(ends, reading.language, spans, counts)
    types = Counter(documents[number].anatomy.type for number in spans)
    cited = tuple(Cited(documents[number], span) for number, span in sorted(spans.items())[:LISTED])
    counted = Computed("count", len(spans), len(documents), len(documents), ())
    text = partial(mention_wording.counted, types, len(documents), reading.language, these, beyond)
    listed = tuple(document.id for document in held)
    return Told(cited, text, computed=(counted,), compared=False, counts=counts, listed=listed)


def _tells_when(words: str, held: Sequence[StoredDocument], generation: Generation) -> bool:
    """Whether a document that has the words in its title or in a sentence tells itself when that was first mentioned:
    in a letter of 1287, and not in a document of the archive."""
    named = tokens(words)
    for document in held:
        for passage in generation.passages_of(document):
            for sentence in map(passage.words, passage.sentences):
                if _FIRST_MENTION.search(sentence):
                    around = set(tokens(f"{document.anatomy.title} {sentence}"))
                    if around.issuperset(named):
                        return True
    return False


def _counted(held: Sequence[StoredDocument], words: str, asked: Period) -> Counted:
    return Counted(tuple(held), Query(exact=(words,), years=asked.years))


@dataclass(frozen=True)
class _End:
    """The documents at one end in time, of one type; "" for any."""

    newest: bool
    kind: str
    found: Selection


def _at_end(reading: Reading, held: Sequence[StoredDocument]) -> _End | None:
    """Which end of ``held`` a question asks for, and the documents there: of the type that it names, where any is;
    None where it asks for all, or there is but one."""
    question, (match, group) = reading.question, form_of(reading.question)
    if match is None or len(held) < FEWEST:
        return None
    beside = f"{question[: match.start(group)]} {question[match.end(group) :]}"
    if mention_forms.in_spanish(match):
        beside = in_english(unaccented(beside), "es")
    asked = mention_forms.END.search(beside)
    if asked is None:
        return None
    kinds = {kind for pattern, kind in TYPES if pattern.search(beside.casefold())}
    typed = [document for document in held if document.anatomy.type in kinds]
    among = typed or list(held)
    newest = bool(asked["newest"] or asked["lately"])
    most = number_of(asked["most"]) if asked["most"] else 0
    found = at_end(newest_first(among), 1 if newest else -1, most, len(among))
    return _End(newest, typed[0].anatomy.type if typed else "", found)


def _foremost(end: _End, language: str, spans: dict[int, Span], counts: tuple[Counted, ...]) -> Told:
    """The documents at one end, each with the sentence that holds the words."""
    cited = tuple(Cited(document, spans[document.number]) for document in end.found.documents[:LISTED])
    listed = tuple(document.id for document in end.found.documents)
    text = partial(mention_wording.at_end, end.newest, end.kind, end.found, language)
    return Told(cited, text, known=bool(cited), compared=False, counts=counts, listed=listed)


def _period(reading: Reading, words: str) -> Period | None:
    """The years that the question names or bounds beside the words; None where they cannot be told."""
    beside = reading.question.casefold().replace(words.casefold(), " ")
    if (match := form_of(reading.question)[0]) and mention_forms.in_spanish(match):
        beside = in_english(unaccented(beside), "es")
    dated = mention_forms.TIME.search(beside) is not None
    if not dated and period.BOUND.search(beside):
        return None  # "since last week"
    return period.of(beside, [year for year in reading.years if str(year) not in words] if dated else ())
