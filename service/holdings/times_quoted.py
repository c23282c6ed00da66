"""A question asking how often somebody is quoted -> how many quotations of theirs there are, in how many documents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import Generation, pattern
from service.answer import Citation, Computed, Searched
from service.citations import Cited
from service.holdings import spanish, wording
from service.language.openings import OPENED
from service.language.years import YEAR
from service.quotations import quoting
from service.reading import Reading
from service.retriever import Filters, Visible
from service.speech.nobodys_words import beside_marks
from service.speech.people import People
from service.told import Told
from service.wording import and_more, no_words_of, quotations

SHOWN = 10  # quotations in one answer; the count beyond them is still true
_WHO = r"(?P<{}>(?:[\w.'’-]+ ){{0,4}}?[\w.'’-]+)"
_THEN = r"(?: (?:in|during|en)(?: the year| el año)? (?:19|20)\d\d)?\W*$"
_OURS = r"(?:you|we|they|the (?:archive|releases?|documents?))"
_ASKED = tuple(
    pattern(rf"{OPENED}{form}{_THEN}", re.I)
    for form in (
        rf"how (?:often|many times) (?:is|was|has|had) {_WHO.format('who')} (?:been )?(?:quoted|cited)",
        rf"how (?:often|many times) (?:do|did|does|have|has) {_OURS} (?:quoted?|cited?) {_WHO.format('who')}",
        rf"(?:did|do|have|has) {_OURS} (?:ever )?quoted? {_WHO.format('who')}(?: (?:at all|before|anywhere|yet))?",
        rf"how many (?:quotes|quotations) (?:(?:do|have) {_OURS} (?:have|got) |are there )?(?:of|by|from) "
        rf"{_WHO.format('who')}(?: (?:are there|(?:do|have) {_OURS} (?:have|got)))?",
        r"cu[aá]ntas veces (?:se (?:ha )?(?:cita(?:do)?|cit[oó])|(?:es|fue|ha sido) citad[oa]|citan?|citamos|"
        rf"h(?:an|emos) citado)(?: a)? {_WHO.format('who')}",
    )
)


_PERSON = pattern(r"(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*)(?: (?:de|del|la|van|von|der))*(?: [A-ZÀ-ÖØ-Þ][\w.'’-]*){1,4}")
_CITED = pattern(r"\b(?:cit\w+)\b", re.I)  # a law is cited too; only a person is quoted


def times_quoted(
    reading: Reading, generation: Generation, visible: Visible, filters: Filters, searched: Searched
) -> Told | None:
    """The count with the newest of them, or that a person, written as one, is never quoted; None where it asks for
    anything else."""
    asked = next((match for form in _ASKED if (match := form.search(reading.question))), None)
    if asked is None:
        return None
    documents = sorted(quoting(generation, visible, filters), key=lambda one: one.date, reverse=True)
    people = People(quote for document in documents for quote in document.anatomy.quotes)
    one, *others = people.meant(asked["who"]) or ("",)
    if not one and _PERSON.fullmatch(asked["who"]) and not (reading.subjects or _CITED.search(asked[0])):
        marked = beside_marks(asked["who"], generation, visible, filters)
        none = no_words_of(asked["who"], searched, reading.language, beside_marks=marked)
        return Told((), lambda citations: none, known=False)
    if not one or others:
        return None  # nobody who is quoted, or several
    if YEAR.search(reading.question):
        documents = [document for document in documents if document.anatomy.published.year in reading.years]
    found = [
        Cited(document, quote.span, "quote", quote)
        for document in documents
        if filters.allow(document)
        for quote in document.anatomy.quotes
        if quote.speaker and people.one(quote.speaker) == one
    ]
    if not found:
        return None
    words = spanish if reading.language == "es" else wording
    of = len({cited.document.number for cited in found})

    def text(citations: Sequence[Citation]) -> str:
        told = words.times_quoted(one, len(found), of)
        return "\n\n".join([told, quotations(citations), *and_more(len(found), len(citations), reading.language)])

    counted = Computed("count", len(found), None, None, ())
    return Told(tuple(found[:SHOWN]), text, computed=(counted,), compared=False)
