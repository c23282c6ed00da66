"""A reading -> what is told of the documents that it asks for; None where it asks for anything else."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, partial

from ingest import ArchiveReader, Generation, Organisation, StoredDocument, SubjectNames
from service import wording
from service.answer import Answer, Searched
from service.ending.rectification import Rectifications
from service.holdings import forms
from service.holdings.authors import MANY, authors
from service.holdings.contradictions import Compared, compare, contradictions
from service.holdings.corrections import corrections, signed
from service.holdings.lead import lead
from service.holdings.listing import bounds_of, listing
from service.holdings.material import Material
from service.holdings.narrowed import narrowed
from service.holdings.pointing import pointed
from service.holdings.publication import asks_date_of_it
from service.holdings.quoting import quoting_all
from service.holdings.request import Request, Want, requested
from service.holdings.said import whose
from service.holdings.selection import select
from service.holdings.slips import misnamed, slips, told_in_words, told_of_slips
from service.holdings.speakers import speakers
from service.holdings.times_quoted import times_quoted
from service.holdings.told_clashes import told_clashes
from service.holdings.topic import FEW
from service.holdings.unmentioned import unmentioned
from service.own_names import own_names
from service.quotations import quoting
from service.reading import Reading
from service.retriever import Filters, Visible
from service.speech.people import People
from service.told import Told
from service.visibility import seen_documents


class Holdings:
    """The documents of one generation, as far as they may be seen."""

    def __init__(
        self,
        organisation: Organisation,
        names: SubjectNames,
        generation: Generation,
        visible: Visible,
        archive: Callable[[], ArchiveReader],
    ) -> None:
        self._organisation, self._names = organisation, names
        self._generation, self._visible = generation, visible
        self._rectifications = Rectifications(generation, visible)
        self._material = Material(generation, visible, archive)

    @cached_property
    def _compared(self) -> Compared:
        """What does not agree in all of the generation; whoever asks is shown what may be seen of it."""
        return compare(self._generation.documents, self._generation, own_names(self._organisation))

    def _is_seen(self, document_id: str) -> bool:
        """Whether it is the id of a document that may be seen: of another nobody is told that there is one."""
        document = self._generation.by_id.get(document_id)
        return document is not None and self._visible({document_id}).get(document_id) == document.version

    def _all_quoted(self, named: Sequence[str], filters: Filters) -> bool:
        """Whether several are named, and somebody is quoted under every name."""
        documents = quoting(self._generation, self._visible, filters)
        return len(named) > 1 and quoting_all(documents, named) is not None

    def in_words(self, reading: Reading, filters: Filters) -> Told | None:
        """The sentences that contradict each other, beside the rows that do, where contradictions are asked for; None
        where none do."""
        if re.search(forms.CLASH, reading.unaccented, re.I) is None:
            return None
        request = requested(reading, self._organisation, self._names, self._is_seen)
        if request is None or request.want is not Want.CONTRADICTIONS:
            return None
        documents = select(request, self._generation, self._visible, filters, frozenset()).documents
        told = self._clashes(request, documents, filters, reading.language)
        return told if told.known else None

    def _clashes(self, request: Request, documents: Sequence[StoredDocument], filters: Filters, language: str) -> Told:
        """The sentences that contradict each other, else those that tell of what does."""
        compared = contradictions(self._compared, documents, self._generation, request.about, language)
        if compared.known:
            return compared
        known = [self._organisation.by_code[code] for code in request.subjects]
        names = [(subject.name, *subject.aliases) for subject in known]
        seen = seen_documents(self._generation.documents, self._visible, filters)
        return told_clashes(request, seen, self._generation, names) or compared

    def of(self, reading: Reading, filters: Filters, before: Callable[[], Answer], searched: Searched) -> Told | None:
        """``before`` gives the answer of the turn before, of whose documents "this release" is one."""
        where = self._generation, self._visible, filters
        told = narrowed(reading, before, *where, self._names) or self._material.of(reading, filters)
        if told := told or times_quoted(reading, *where, searched):
            return told
        request = pointed(reading)
        if request is None and not asks_date_of_it(reading.question):
            request = requested(reading, self._organisation, self._names, self._is_seen)
        if request is None:
            return unmentioned(reading, *where, self._organisation)
        cited = before().citations if request.back and reading.earlier else ()
        if request.spoken and not (cited and all(citation.speaker for citation in cited)):
            return None
        back = tuple(dict.fromkeys(citation.document.id for citation in cited))
        if request.nth is not None:
            back = back[request.nth :][:1]
        selection = select(request, self._generation, self._visible, filters, frozenset(back))
        if request.rank > 1 and not selection.documents:
            return None  # there are not so many
        vague = request.back and not back and not request.subjects and len(selection.documents) > 1
        if vague and request.want is not Want.LEAD:
            return None  # "this release", and none was shown
        request = replace(request, back=request.back and bool(reading.earlier))  # else it is the only one
        written = request.want is Want.AUTHORS and not any(citation.speaker for citation in cited)
        if written:
            picked = request.titled or request.title or request.back or request.end or request.named or request.years
            if len(selection.documents) > (MANY if picked else 1):
                return None  # "the release", and none was shown
            none = wording.no_author(searched, reading.language)
            told = authors(selection.documents, self._generation, none)
            return told if selection.documents or not request.titled else None
        if request.want in (Want.SAID, Want.AUTHORS):  # who wrote the words that were quoted is who said them
            return whose(cited, {document.id: document for document in selection.documents}, reading.language)
        if request.want is Want.SPEAKERS:
            if request.titled and not selection.documents:
                return None
            quoted = quoting(self._generation, self._visible, filters)
            people = People(quote for document in quoted for quote in document.anatomy.quotes)
            shown = {people.one(citation.speaker) for citation in cited if citation.speaker and request.others}
            nobody = wording.nobody_else_quoted if shown else wording.nobody_quoted
            none = nobody(searched, reading.language)
            return speakers(selection.documents, people, shown, none, often=request.often, language=reading.language)
        if request.want is Want.SLIPS:
            bounds = bounds_of(selection, request)
            if request.slipped:
                named = [self._organisation.by_code[code].name for code in request.subjects]
                slipped = misnamed(selection.documents, named, bounds, reading.language)
                return slipped or told_in_words(named, *where)
            if not selection.documents:
                return None
            found = slips(selection.documents, bounds, reading.language)
            return found if found.known else told_of_slips(selection.documents, *where) or found
        if request.want is Want.CONTRADICTIONS:
            if self._organisation.frameworks or self._organisation.editions:
                return None  # the rows of grades are compared first
            return self._clashes(request, selection.documents, filters, reading.language)
        if request.want is Want.CORRECTIONS:
            bounds = bounds_of(selection, request)
            documents = selection.documents
            if not (request.never or signed(documents, request.corrected, self._generation)):
                # A release of a day may have been corrected on a later one.
                documents = self._rectifications.of(documents, filters.as_of) or documents
            among = documents, request.corrected, self._generation, bounds, reading.language
            seen = seen_documents(self._generation.documents, self._visible, filters)
            corrected = partial(self._rectifications.corrected, among=seen)
            return corrections(*among, never=request.never, corrected=corrected)
        if request.want is Want.LEAD:
            return lead(selection.documents, self._generation, reading.language)
        if request.quoted and not selection.documents and not self._all_quoted(request.quoted, filters):
            return None  # that nobody of that name is quoted is told with who may be meant
        if len(request.topic) > FEW and not selection.documents:
            return None  # so many words rather tell what documents say
        return listing(selection, request, self._organisation, self._generation, reading.language)
