"""A question about a date of publication -> the dates known, each with its precision and what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from ingest import Generation, Ledger, Organisation
from service.answer import Answer, Citation, Option
from service.holdings.edition_dates import EditionDates, Released, asks_editions, asks_unknown_days
from service.holdings.publication import LISTED, Dated, Text, asks_date, dated_documents, points_back, told_date
from service.holdings.said_when import said_when
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.told import Told, markers
from service.visibility import seen_documents
from service.wording import which_document

OFFERED = 4  # documents of which one may be meant by "this release"


class Dates:
    """The days on which documents and editions of one generation came out."""

    def __init__(self, organisation: Organisation, generation: Generation, visible: Visible, text: Text) -> None:
        self._generation, self._visible, self._text = generation, visible, text
        self._editions = EditionDates(organisation, generation, visible)

    def of(self, reading: Reading, ledger: Ledger, filters: Filters, before: Callable[[], Answer]) -> Told | None:
        """The dates that ``reading`` asks for; None where it asks for none, or for one of no document here."""
        question = reading.question
        if reading.kind is Kind.PREDICTION:
            return None
        if told := said_when(reading, self._generation, self._visible, filters, self._text):
            return told
        if asks_unknown_days(question):
            unsure = tuple(edition for edition in self._editions.of(reading, ledger, filters) if edition.open)
            cited = tuple(dict.fromkeys(edition.cited for edition in unsure if edition.cited))
            return Told(cited, partial(_of_editions, unsure), bool(cited)) if unsure else None
        if asks_date(question):
            back = before().citations if reading.carried and points_back(question) else ()
            among = frozenset(citation.document.id for citation in back)
            found = dated_documents(reading, self._generation, self._visible, filters, self._text, among)[:LISTED]
            cited = tuple(dict.fromkeys(item for dated in found for item in dated.cited))
            known = any(dated.published.date for dated in found)
            if not found and points_back(question):
                options = self._which(filters)
                which = which_document(reading.language)
                return Told((), lambda citations: which, options=options) if options else None
            return Told(cited, partial(_of_documents, found, reading.language), known) if found else None
        if asks_editions(question):
            editions = self._editions.of(reading, ledger, filters)
            cited = tuple(dict.fromkeys(edition.cited for edition in editions if edition.cited))
            known = any(edition.known for edition in editions)
            if not (known or cited or reading.years or any(edition.open for edition in editions)):
                return None  # of no edition anything is known, and none was named: a sentence may tell it
            return Told(cited, partial(_of_editions, editions), known) if editions else None
        return None

    def _which(self, filters: Filters) -> tuple[Option, ...]:
        """The newest documents that may be seen, each as a question about its date."""
        seen = seen_documents(self._generation.documents, self._visible, filters)
        seen.sort(key=lambda document: (document.date, -document.number), reverse=True)
        titles = [document.anatomy.title for document in seen[:OFFERED]]
        return tuple(Option(title, f"When was the document “{title}” published?") for title in titles)


def _of_documents(found: Sequence[Dated], language: str, citations: Sequence[Citation]) -> str:
    """Each document with its date, and after it the words that the date rests on, where it rests on any."""
    lines = list[str]()
    for dated in found:
        said = f"{dated.document.anatomy.title}: {told_date(dated.published, language)}"
        marks = markers(citations, dated.cited, quoted=dated.grounds)
        rests = (" a partir de:" if language == "es" else " from:") if dated.published.inferred else ":"
        lines.append(f"{said}{rests}{marks}" if marks and dated.grounds else f"{said}.{marks}")
    return "\n".join(lines)


def _of_editions(editions: Sequence[Released], citations: Sequence[Citation]) -> str:
    """Each edition with its day, as far as it is known, and the marker of what tells it."""
    return "\n".join(
        f"{edition.year}: {edition.said}.{markers(citations, [edition.cited] if edition.cited else [])}"
        for edition in editions
    )
