"""An answer from rows that leave something untold -> with the sentences of documents that print it.

Of an edition rows may know few, and a document may say in a sentence who rose, who was the lowest, or of how many towns
the failing grades are. What rows count stands beside what is quoted, unless they tell nothing of it.
"""

from __future__ import annotations

from dataclasses import replace

from ingest import Generation, Organisation, SubjectNames
from service.answer import Answer, Outcome
from service.citations import Cited
from service.cues.printed_changes import most_moved, who_moved
from service.cues.printed_ends import printed_ends
from service.cues.printed_grades import printed_grades
from service.cues.printed_numbers import printed_numbers
from service.cues.printed_sources import printed_sources
from service.ending.joined_ends import merged
from service.ends import Ends
from service.figures.draft import FiguresEnd
from service.figures.untold import Untold
from service.retriever import Filters, Visible
from service.turn import Turn


class PrintedBeside:
    """Makes the ends of figures in one generation."""

    def __init__(
        self, organisation: Organisation, names: SubjectNames, generation: Generation, visible: Visible, ends: Ends
    ) -> None:
        self._organisation, self._names, self._ends = organisation, names, ends
        self._generation, self._visible = generation, visible

    def of(self, turn: Turn, counted: FiguresEnd) -> Answer:
        """The end of figures, with what is printed of what they leave untold."""
        answer, untold = self._ends.counted(turn, counted), counted.untold
        cited = self._printed(untold, turn.asked.filters) if untold else ()
        quoted = self._ends.quoted(turn, cited) if cited else None
        if untold is None or quoted is None or quoted.outcome is not Outcome.ANSWERED:
            return answer
        if untold.denied:
            said = answer.text.replace(untold.denied, "").rstrip()
            return merged(answer, [replace(answer, text=said), quoted])
        return merged(answer, [quoted, answer]) if untold.apart else quoted

    def _printed(self, untold: Untold, filters: Filters) -> tuple[Cited, ...]:
        where = (self._organisation, self._generation, self._visible, filters)
        if untold.subject:
            return printed_grades(untold, self._names, where)
        if untold.printer:
            return printed_sources(untold, *where[1:])
        if untold.moved is not None:
            if untold.years:
                return most_moved(untold.years, untold.moved, where)
            return who_moved(untold.year, untold.moved, self._names, where, untold.since)
        if untold.end is not None:
            return printed_ends(untold.year, untold.end, self._names, *where[1:])
        if untold.number is None:
            return ()
        asked = (untold.number, untold.year, untold.letters)
        return printed_numbers(*asked, failing=untold.failing, where=where)
