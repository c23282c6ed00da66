"""Reading -> figures counted from ledger rows, every row cited; None where passages should be tried."""

from __future__ import annotations

from collections.abc import Callable

from ingest import Organisation
from service.answer import Option, Reason
from service.figures import grammar, wording
from service.figures.average import average
from service.figures.case import Case, Rows
from service.figures.comparison import comparison
from service.figures.count import count
from service.figures.draft import Cite, Draft, FiguresEnd, abstained, clarification
from service.figures.lookup import lookup
from service.figures.ranking import extreme, most_improved
from service.figures.request import Kind
from service.figures.timeline import timeline, when
from service.reading import Reading

__all__ = ["FiguresEnd", "answer_figures"]

_TOLD: dict[Kind, Callable[[Case], Draft | FiguresEnd | None]] = {
    Kind.LOOKUP: lookup,
    Kind.COMPARISON: comparison,
    Kind.TIMELINE: timeline,
    Kind.WHEN: when,
    Kind.COUNT: count,
    Kind.LIST: count,
    Kind.SHARE: count,
    Kind.HIGHEST: extreme,
    Kind.LOWEST: extreme,
    Kind.MOST_IMPROVED: most_improved,
    Kind.AVERAGE: average,
}


def answer_figures(
    question: str, reading: Reading, ledger: Rows, organisation: Organisation, cite: Cite
) -> FiguresEnd | None:
    """The end of a question about grades.

    ``question`` is as typed, ``reading.question`` its standalone wording. ``cite`` gets rows with
    distinct spans and returns one citation each, in that order; when it returns fewer, something may
    no longer be seen and nothing is answered. None: the question is about something else.
    """
    request = grammar.read(reading, organisation)
    if request is None:
        return None
    if request.kind is Kind.PREDICTION:
        return abstained(Reason.PREDICTION, "The archive holds grades that were given. It does not predict grades.")
    if request.kind is Kind.NOT_COUNTED:
        return abstained(Reason.NOT_COUNTED, "That cannot be counted from the grades in the archive.")
    if reading.ambiguous:
        return _which(reading, organisation)
    told = _TOLD[request.kind](Case(request, reading, ledger, organisation))
    return told.end(cite) if isinstance(told, Draft) else told


def _which(reading: Reading, organisation: Organisation) -> FiguresEnd:
    """A name that may mean several subjects: the question again, once for each."""
    name = reading.ambiguous[0]
    options = [
        Option(
            wording.subject(organisation, code),
            reading.question.replace(name.printed, wording.subject(organisation, code), 1),
        )
        for code in name.codes
    ]
    choices = " or ".join(option.label for option in options)
    return clarification(Reason.AMBIGUOUS_PLACE, f"Is {choices} meant?", options)
