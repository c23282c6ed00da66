"""A question asking what somebody's role is -> the newest sentence in which a document quotes them with it.

"What is Ann Lee's job title?", "What position does Lee hold?", "What does Ann Lee do?". Of one who has left that office
by a later document nothing is told as what they are.
"""

from __future__ import annotations

import re

from ingest import Generation, Quote, StoredDocument, pattern
from service.citations import Cited
from service.language.openings import OPENED
from service.party_kinds import KINDS
from service.quotations import quoting
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.speech.holders import has_left
from service.speech.office import named_office
from service.speech.people import People, printed_surname

_ROLE = (
    r"(?:(?:current|present|new|exact|official|full|job) )*(?:job(?: title)?|title|role|position|post|function|office)"
)
_AT = r"(?: (?:now|today|currently|at (?:the|this|your) [\w ]+|with [\w ]+))?"
_WHO = r"(?P<{}>(?:[\w.'’-]+ ){{0,4}}?[\w.’'-]+)"
_ASKED = tuple(
    pattern(rf"{OPENED}{form}{_AT}(?: (?:in|during) (?:19|20)\d\d)?\W*$", re.I)
    for form in (
        rf"what(?: is|['’]?s| (?P<once>was)) {_WHO.format('who')}['’]s? {_ROLE}",
        rf"what(?: is|['’]?s| (?P<once>was)) the {_ROLE} of {_WHO.format('who')}",
        rf"(?:what|which) {_ROLE} (?:does|(?P<once>did)) {_WHO.format('who')} (?:have|hold|occupy)",
        rf"what (?:does|(?P<once>did)) {_WHO.format('who')} do(?: for a living)?",
    )
)


def asks_role(question: str) -> bool:
    """Whether a question asks what somebody's role is, and not what it was."""
    return any(match and not match["once"] for match in (form.match(question) for form in _ASKED))


def roles_of(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """That sentence, or their words where no sentence holds both; none where nobody, or several, may be meant."""
    asked = next((match for form in _ASKED if (match := form.match(reading.question))), None)
    if asked is None or reading.kind is Kind.PREDICTION or reading.subjects or reading.bills:
        return ()
    documents = sorted(quoting(generation, visible, filters), key=lambda one: one.date, reverse=True)
    people = People(quote for document in documents for quote in document.anatomy.quotes)
    meant = people.meant(asked["who"])
    for document in filter(filters.allow, documents) if len(meant) == 1 else ():
        if reading.years and document.anatomy.published.year not in reading.years:
            continue
        for quote in document.anatomy.quotes:
            role, name = quote.role or "", quote.speaker or ""
            said = any(map(str.isalpha, role)) and role.casefold() not in KINDS  # what a body is, is no role
            if not said or not name or people.one(name) not in meant:
                continue
            office = named_office(role, 0, 0)
            where = (document.date, generation, visible, filters)
            if not (asked["once"] or reading.years) and office and has_left(name, office, *where):
                return ()
            return (_introducing(quote, document, generation),)
    return ()


def _introducing(quote: Quote, document: StoredDocument, generation: Generation) -> Cited:
    """The first sentence of a document that holds a speaker's surname and role."""
    role, surname = " ".join((quote.role or "").split()), printed_surname(quote.speaker or "")
    for passage in generation.passages_of(document):
        for span in passage.sentences:
            words = " ".join(passage.words(span).split())
            if role in words and re.search(rf"\b{re.escape(surname)}\b", words):
                return Cited(document, span)
    return Cited(document, quote.span, "quote", quote)
