"""A question that would end without a search, at a page of the site or at what this service is -> what the archive
prints for it all the same.

"What is your phone number?", "who do I complain to?" want a page, "what do you do?" and "do you speak Spanish?" may be
asked of this service, and "is this confidential?" of what is written here. A line that tells it in so many words stands
before any of these.
"""

from __future__ import annotations

from dataclasses import replace

from ingest import Generation, Organisation
from service.answer import Answer
from service.citations import Cited
from service.cues.headings import asked_there
from service.ending.passages import Passages, Retrieve
from service.ends import Ends
from service.introduction import asks_its_secrecy
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.turn import Turn
from service.visitors.door import told_at_the_door
from service.visitors.its_work import its_work
from service.visitors.tongues import tongues


class Door:
    """Looks for what visitors of one organisation ask at its door."""

    def __init__(
        self, organisation: Organisation, generation: Generation, visible: Visible, ends: Ends, passages: Passages
    ) -> None:
        self._where = (organisation, generation, visible)
        self._ends, self._passages = ends, passages

    def of(self, turn: Turn, retrieve: Retrieve) -> Answer | None:
        """The end of a question that would end without a search; None of any other, or where this is not told."""
        return self._of_wish(turn, retrieve) if turn.wished else self._of_itself(turn, retrieve)

    def _of_wish(self, turn: Turn, retrieve: Retrieve) -> Answer | None:
        """What a page prints of that for which somebody would be led to one; else the way there."""
        filters = turn.asked.filters
        cited = told_at_the_door(turn.reading, *self._where, filters) or self._asked_there(turn.reading, filters)
        cited = cited or self._passages.told_plainly(turn.reading, retrieve(turn.reading, filters))
        return self._ends.quoted(turn, cited) if cited else turn.directed

    def _asked_there(self, reading: Reading, filters: Filters) -> tuple[Cited, ...]:
        """What a page prints below the very question: "How to complain"."""
        organisation, generation, visible = self._where
        return asked_there(reading, organisation, generation, visible, filters)

    def _of_itself(self, turn: Turn, retrieve: Retrieve) -> Answer | None:
        """What the organisation says that it does, or keeps to itself; None where it says neither."""
        reading, filters = turn.reading, turn.asked.filters
        if cited := its_work(reading, *self._where, filters) or self._tongues(reading, filters):
            return self._ends.quoted(turn, cited)
        if reading.kind is not Kind.PRIVACY or not asks_its_secrecy(reading.asked):
            return None
        cited = self._passages.told_plainly(replace(reading, kind=Kind.PASSAGE), retrieve(reading, filters))
        return self._ends.with_privacy(turn, self._ends.quoted(turn, cited)) if cited else None

    def _tongues(self, reading: Reading, filters: Filters) -> tuple[Cited, ...]:
        _, generation, visible = self._where
        return tongues(reading.asked, generation, visible, filters) if reading.kind is Kind.SERVICE else ()
