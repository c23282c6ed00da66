"""A generation -> a few questions that its archive really answers: each was asked first, and answered.

They are made from what the archive holds (its newest edition, its best covered subject, a bill, a
speaker), so every archive gets its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ingest import Generation, GradeRow, Ledger, Organisation
from service.answer import Outcome
from service.pipeline import Pipeline
from service.turn import Asked

SHOWN = 4  # as many as a narrow screen shows without scrolling


@dataclass(frozen=True)
class Suggestion:
    """A question, and the ids of the documents that its answer cites."""

    question: str
    documents: frozenset[str]


def suggestions(pipeline: Pipeline) -> tuple[Suggestion, ...]:
    """At most ``SHOWN``; the pipeline answers each of them now."""
    found: list[Suggestion] = []
    for question in _candidates(pipeline.generation, pipeline.organisation):
        if len(found) == SHOWN:
            break
        answer = pipeline.answer(Asked(question))
        if answer.outcome is Outcome.ANSWERED:
            found.append(Suggestion(question, frozenset(citation.document.id for citation in answer.citations)))
    return tuple(found)


def _candidates(generation: Generation, organisation: Organisation) -> Iterator[str]:
    rows = [row for row in Ledger(generation.db, organisation).rows() if row.subject in organisation.by_code]
    of_rows = list(_of_rows(rows, organisation)) if rows else []
    yield from of_rows[:2]
    quotes = Counter(quote.speaker for document in generation.documents for quote in document.anatomy.quotes)
    yield from (f"What did {speaker} say?" for speaker, _ in quotes.most_common(3) if speaker)
    bills = Counter(bill.number for document in generation.documents for bill in document.anatomy.bills)
    yield from (f"Which documents mention {number}?" for number, _ in bills.most_common(1))
    yield from of_rows[2:]


def _of_rows(rows: list[GradeRow], organisation: Organisation) -> Iterator[str]:
    newest = max(row.year for row in rows)
    several = next((word for word in organisation.subject_words[1:2]), f"{organisation.subject_word}s")
    covered = Counter(row.subject for row in rows)
    subjects = [organisation.by_code[code].name for code, _ in covered.most_common()]
    framework = organisation.framework_by_code.get(organisation.framework_of(newest) or "")
    yield f"How has {subjects[0]}’s grade changed?"
    if framework and framework.failing:
        year = max((row.year for row in rows if row.grade in framework.failing), default=newest)
        yield f"How many {several} received {_article(framework.failing[-1])} in {year}?"
    if framework and framework.grades:
        yield f"Which {several} received {_article(framework.grades[0])} in {newest}?"
    graded = Counter(row.subject for row in rows if row.year == newest)
    yield from (
        f"What grade did {organisation.by_code[code].name} get in {newest}?" for code, _ in graded.most_common(3)
    )


def _article(grade: str) -> str:
    return f"an {grade}" if grade[0] in "AFEHILMNORSX" else f"a {grade}"
