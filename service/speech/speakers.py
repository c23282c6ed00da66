"""A question -> what it asks, where a speaker is known only from documents that may be seen now.

Understanding takes a name that is asked for to be a speaker's whose words the generation holds. Where every document
that quotes this speaker is out of sight, "Vexley" must not become "Ottoline Vexley": it is read once more without them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ingest import Generation, Organisation, SubjectNames
from service.misspelt import Misspelt
from service.quotations import speakers_of
from service.reading import Reading
from service.retriever import Filters, Visible
from service.speech.predecessor import in_their_place
from service.spelling import Spelling
from service.understanding import Understanding
from service.visibility import seen_documents


class Speakers:
    """Reads questions as ``Understanding`` does, over one generation joined to the archive."""

    def __init__(
        self,
        organisation: Organisation,
        names: SubjectNames,
        generation: Generation,
        visible: Visible,
        spelling: Spelling,
    ) -> None:
        self._organisation, self._names = organisation, names
        self._generation, self._visible = generation, visible
        self._speakers = speakers_of(generation)
        self._understanding = Understanding(organisation, names, self._speakers)
        self._misspelt = Misspelt(generation, visible, spelling)

    def read(
        self, question: str, history: Sequence[tuple[str, str]], today: date, filters: Filters, errand: str = ""
    ) -> Reading:
        """What ``question`` asks of the documents that may be seen and that ``filters`` allow, in their spelling.
        ``errand``: what was said before it in one breath; whom it names may be meant, as in "I write about X. What
        grade did it get?"."""
        question = self._misspelt.mended(question, filters)
        history = tuple((self._misspelt.mended(earlier, filters), answer) for earlier, answer in history)
        if self._names.find(errand, misspelt=True):
            history = (*history, (errand, ""))
        understanding, known = self._understanding, self._speakers
        while True:
            reading = understanding.read(question, history, today)
            rest = tuple(one for one in known if not _same(one, reading.speaker))
            if len(rest) == len(known) or self._is_quoted(reading.speaker, filters):
                return in_their_place(reading, known, self._generation, self._visible, filters)
            understanding, known = Understanding(self._organisation, self._names, rest), rest

    def _is_quoted(self, speaker: str | None, filters: Filters) -> bool:
        quoting = (
            document
            for document in self._generation.documents
            if any(_same(quote.speaker, speaker) for quote in document.anatomy.quotes)
        )
        return bool(seen_documents(quoting, self._visible, filters))


def _same(name: str | None, other: str | None) -> bool:
    return name is not None and other is not None and name.casefold() == other.casefold()
