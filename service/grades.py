"""Reading -> figures counted from ledger rows, every row cited; None where passages should be tried."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ingest import Organisation, pattern
from service.addressed import asks_who_runs_it
from service.answer import Option, Reason
from service.conversation.set_exchanged import is_spanish
from service.cues.causes import taken_for_granted
from service.cues.why_none import noted_why
from service.figures import corrections, editions, grammar, wording
from service.figures.against_average import against_average
from service.figures.around_average import around_average
from service.figures.average import average
from service.figures.beyond import beyond
from service.figures.case import Case, Rows
from service.figures.comparability import comparability
from service.figures.contradictions import contradictions
from service.figures.count import count
from service.figures.distribution import distribution
from service.figures.draft import Cite, Draft, FiguresEnd, abstained, clarification, not_counted, settled
from service.figures.edition_list import edition_list
from service.figures.gaps import gaps
from service.figures.graded_words import asked_for_grades
from service.figures.improvement import most_improved
from service.figures.languages import words_in
from service.figures.lookup import lookup
from service.figures.nth_edition import with_its_year
from service.figures.nth_scale import with_its_scale
from service.figures.only_one import in_its_editions
from service.figures.period import over_a_period
from service.figures.picked_set import ASKED_OF_A_SET, picked_set
from service.figures.printed_by import printed_by
from service.figures.ranking import extreme
from service.figures.request import Kind
from service.figures.rewording import reworded
from service.figures.runs import runs
from service.figures.timeline import earliest, timeline, when
from service.figures.top_edition import top_edition
from service.figures.which_scale import which_scale
from service.figures.words import Words
from service.language.years import YEAR
from service.reading import Place, Reading

__all__ = ["FiguresEnd", "answer_figures"]

_TOLD: dict[Kind, Callable[[Case], Draft | FiguresEnd | None]] = {
    Kind.LOOKUP: lookup,
    Kind.COMPARISON: over_a_period,
    Kind.TIMELINE: timeline,
    Kind.WHEN: when,
    Kind.COUNT: count,
    Kind.LIST: count,
    Kind.SHARE: count,
    Kind.HIGHEST: extreme,
    Kind.LOWEST: extreme,
    Kind.MOST_IMPROVED: most_improved,
    Kind.AVERAGE: average,
    Kind.AGAINST_AVERAGE: against_average,
    Kind.AROUND_AVERAGE: around_average,
    Kind.BEYOND: beyond,
    Kind.RUN: runs,
    Kind.EARLIEST: earliest,
    Kind.EDITIONS: edition_list,
    Kind.DISTRIBUTION: distribution,
    Kind.TOP_EDITION: top_edition,
    Kind.COMPARABILITY: comparability,
    Kind.CONTRADICTIONS: contradictions,
    Kind.GAPS: gaps,
    Kind.PRINTED_BY: printed_by,
}

# A follow-up that only the question before explains ("and the others (Which states failed)?"): two questions in one,
# of which the grammar would hear the earlier.
_LEANING = pattern(r" \((?:and |so )?(?:which|what|who|how|list|name|show|qu[eé]|cu[aá]\w+)\b[^()]*\)\?$", re.I)


def answer_figures(
    reading: Reading, ledger: Rows, organisation: Organisation, cite: Cite, *, comma: bool = False
) -> FiguresEnd | None:
    """The end of a question about grades. ``comma``: the archive writes decimals with one.

    ``cite`` gets rows with distinct spans and returns one citation each, in that order; when it returns fewer,
    something may no longer be seen and nothing is answered. None: the question is about something else, as every
    one is where nothing is graded.
    """
    declared = organisation.frameworks or organisation.editions
    if not declared and ledger.is_empty():
        return None
    if asks_who_runs_it(reading.question, organisation, named=True):
        return None
    if noted_why(reading, organisation):
        noted = editions.without_edition(words_in(reading.language, organisation), reading.years[0])
        return replace(settled(f"{noted}."), tentative=True)  # a document may tell it in words
    reading = taken_for_granted(reading, ledger, organisation) or reading
    if reading.parts:
        return _of_those_picked(reading, ledger, organisation, cite, comma) if declared or ledger.years() else None
    reading = asked_for_grades(reworded(_named(reading), organisation), organisation)
    scaled = with_its_scale(reading, organisation)
    dated = with_its_year(scaled, organisation, ledger.years) if scaled else None
    reading = dated or reading
    request = grammar.read(reading, organisation)
    if request is None or not (declared or ledger.years()):
        return None
    words = words_in(reading.language, organisation)
    if dated is None:
        return not_counted(words)
    if request.provisional:
        request = replace(request, kind=Kind.LOOKUP if reading.subjects or reading.ambiguous else Kind.NOT_COUNTED)
    if request.kind is Kind.PREDICTION:
        text = words.phrase("The archive holds grades that were given. It does not predict grades.")
        return abstained(Reason.PREDICTION, text)
    if request.kind is Kind.NOT_COUNTED:
        return not_counted(words)
    if request.kind is Kind.OTHER_GRADES:
        return _other_grades(words)
    if _LEANING.search(reading.question) and reading.question != reading.asked:
        return not_counted(words)
    asked = next((name for name in reading.ambiguous if name.ask), None)
    if asked is not None:
        return _which(reading, asked, words)
    reading = in_its_editions(reading, request, ledger, organisation)
    if request.kind is Kind.LIST or request.among:  # "is X the only one with an A?" is told by all that have one
        reading = replace(reading, subjects=())
    case = Case(request, reading, ledger, organisation, comma)
    told = which_scale(case) or _TOLD[request.kind](case)
    if isinstance(told, Draft):
        told.tentative = told.tentative or request.loose
        corrections.tell(told, ledger)
        return told.end(cite)
    return _of_the_set(told, reading.question) if told and request.among else told


def _of_those_picked(
    reading: Reading, ledger: Rows, organisation: Organisation, cite: Cite, comma: bool
) -> FiguresEnd | None:
    """What is asked of those that another question picks: the figure, and after it who they are."""
    *picking, asked = (replace(_named(part), language=reading.language) for part in reading.parts)
    requests = [grammar.read(part, organisation) for part in picking]
    if None in requests:
        return None
    found = picked_set(picking, [request for request in requests if request], ledger, organisation)
    if isinstance(found, FiguresEnd):
        return found
    request = grammar.read(asked, organisation)
    known = request is not None and request.kind in ASKED_OF_A_SET and request.top == 1
    if request is None or not known or asked.subjects or asked.ambiguous:
        return not_counted(words_in(reading.language, organisation))
    told = _TOLD[request.kind](Case(replace(request, among=found.codes), asked, ledger, organisation, comma))
    if isinstance(told, Draft):
        found.tell(told)
        corrections.tell(told, ledger)
        return told.end(cite)
    return replace(_of_the_set(told, reading.question), settled=True) if told else None


def _of_the_set(end: FiguresEnd, question: str) -> FiguresEnd:
    """An end that offers two editions, with the set of the question in every offer."""
    opening = question.rstrip(" ?")
    if YEAR.search(opening.rpartition(",")[2] if opening.startswith(("Of the", "De los")) else opening):
        return replace(end, options=())  # it says from when or until when, in a form that none of them fits
    spanish = is_spanish(opening)
    offered = [(one.label, YEAR.findall(one.label)) for one in end.options]
    asked = [(label, " a ".join(years) if spanish else " to ".join(years)) for label, years in offered]
    between = "de" if spanish else "from"
    return replace(end, options=tuple(Option(label, f"{opening} {between} {years}?") for label, years in asked))


def _other_grades(words: Words) -> FiguresEnd | None:
    """A question about grades of something else is told what the grades here are of, if no passage answers it."""
    named = words.listed([framework.name for framework in words.organisation.frameworks])
    if not named:
        return None
    text = words.phrase(
        "The grades in the archive are those of {frameworks}. It holds no grades of anything else.", frameworks=named
    )
    return replace(abstained(Reason.NOT_IN_ARCHIVE, text), tentative=True)


def _named(reading: Reading) -> Reading:
    """A reading whose ``years`` are editions that are asked about, without the end of an open period."""
    open_ends = set[int]()
    if reading.since is not None and reading.until is None:
        open_ends = {reading.since, reading.since - 1}
    elif reading.until is not None and reading.since is None:
        open_ends = {reading.until, reading.until + 1}
    return replace(reading, years=tuple(year for year in reading.years if year not in open_ends))


def _which(reading: Reading, name: Place, words: Words) -> FiguresEnd:
    """A name that may mean several subjects: the question again, once for each."""
    options = [
        Option(label, reading.question.replace(name.printed, label, 1))
        for label in (wording.unambiguous(words.organisation, code) for code in name.codes)
    ]
    choices = words.either([option.label for option in options])
    return clarification(Reason.AMBIGUOUS_PLACE, words.phrase("Is {choices} meant?", choices=choices), options)
