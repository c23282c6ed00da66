"""Reading -> figures counted from ledger rows, every row cited; None where passages should be tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ingest import Organisation
from service.answer import Option, Reason
from service.figures import grammar, wording
from service.figures.average import average
from service.figures.beyond import beyond
from service.figures.case import Case, Rows
from service.figures.comparability import comparability
from service.figures.comparison import comparison
from service.figures.contradictions import contradictions
from service.figures.count import count
from service.figures.draft import Cite, Draft, FiguresEnd, abstained, clarification
from service.figures.edition_list import edition_list
from service.figures.gaps import gaps
from service.figures.improvement import most_improved
from service.figures.lookup import lookup
from service.figures.ranking import extreme
from service.figures.request import Kind
from service.figures.timeline import earliest, timeline, when
from service.reading import Place, Reading

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
    Kind.BEYOND: beyond,
    Kind.EARLIEST: earliest,
    Kind.EDITIONS: edition_list,
    Kind.COMPARABILITY: comparability,
    Kind.CONTRADICTIONS: contradictions,
    Kind.GAPS: gaps,
}


def answer_figures(
    question: str, reading: Reading, ledger: Rows, organisation: Organisation, cite: Cite
) -> FiguresEnd | None:
    """The end of a question about grades.

    ``question`` is as typed, ``reading.question`` its standalone wording. ``cite`` gets rows with
    distinct spans and returns one citation each, in that order; when it returns fewer, something may
    no longer be seen and nothing is answered. None: the question is about something else, as every one is
    where nothing is graded.
    """
    declared = organisation.frameworks or organisation.editions
    if not declared and ledger.is_empty():
        return None
    reading = _named(reading)
    request = grammar.read(reading, organisation)
    if request is None or not (declared or ledger.years()):
        return None
    if request.provisional:
        request = replace(request, kind=Kind.LOOKUP if reading.subjects or reading.ambiguous else Kind.NOT_COUNTED)
    if request.kind is Kind.PREDICTION:
        return abstained(Reason.PREDICTION, "The archive holds grades that were given. It does not predict grades.")
    if request.kind is Kind.NOT_COUNTED:
        return abstained(Reason.NOT_COUNTED, "That cannot be counted from the grades in the archive.")
    if request.kind is Kind.OTHER_GRADES:
        return _other_grades(organisation)
    asked = next((name for name in reading.ambiguous if name.ask), None)
    if asked is not None:
        return _which(reading, asked, organisation)
    if request.kind is Kind.LIST or request.among:  # "is X the only one with an A?" is told by all that have one
        reading = replace(reading, subjects=())
    told = _TOLD[request.kind](Case(request, reading, ledger, organisation))
    if isinstance(told, Draft):
        return told.end(cite)
    return _of_the_set(told, reading.question) if told and request.among else told


def _of_the_set(end: FiguresEnd, question: str) -> FiguresEnd:
    """An end that offers two editions, with the set of the question in every offer."""
    opening = question.rstrip(" ?")
    return replace(end, options=tuple(Option(one.label, f"{opening} from {one.label}?") for one in end.options))


def _other_grades(organisation: Organisation) -> FiguresEnd | None:
    """A question about grades of something else is told what the grades here are of, if no passage answers it."""
    named = wording.listed([framework.name for framework in organisation.frameworks])
    if not named:
        return None
    text = f"The grades in the archive are those of {named}. It holds no grades of anything else."
    return replace(abstained(Reason.NOT_IN_ARCHIVE, text), tentative=True)


def _named(reading: Reading) -> Reading:
    """A reading whose ``years`` are editions that are asked about, without the end of an open period."""
    open_ends = set[int]()
    if reading.since is not None and reading.until is None:
        open_ends = {reading.since, reading.since - 1}
    elif reading.until is not None and reading.since is None:
        open_ends = {reading.until, reading.until + 1}
    return replace(reading, years=tuple(year for year in reading.years if year not in open_ends))


def _which(reading: Reading, name: Place, organisation: Organisation) -> FiguresEnd:
    """A name that may mean several subjects: the question again, once for each."""
    options = [
        Option(label, reading.question.replace(name.printed, label, 1))
        for label in (wording.unambiguous(organisation, code) for code in name.codes)
    ]
    choices = " or ".join(option.label for option in options)
    return clarification(Reason.AMBIGUOUS_PLACE, f"Is {choices} meant?", options)
