"""A generation -> a few questions that its archive really answers: each was asked first, and answered.

They are made from what the archive holds (its newest edition, its best covered subject, questions that its newest page
asks itself, a bill, a speaker), so every archive gets its own. In Spanish as well: what a figure does not need is left
away there, since an organisation's words for what it grades may be English alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from ingest import Generation, GradeRow, Ledger, Organisation
from service.answer import Outcome
from service.figures.wording import VOWEL_LETTERS
from service.pipeline import Pipeline
from service.turn import Asked

SHOWN = 4  # as many as a narrow screen shows without scrolling
HEADINGS = 12  # questions above sections that are tried: each is asked once a generation
# The newest first, those of a page as they stand there.
_ASKED_THERE = """SELECT context FROM passages JOIN documents ON documents.number = passages.document
    WHERE context LIKE '%?' ORDER BY ifnull(documents.date, '') DESC, documents.id, passages.start LIMIT ?"""


@dataclass(frozen=True)
class Suggestion:
    """A question, and the documents that its answer cites: the id of each, and its version."""

    question: str
    documents: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class _Forms:
    """How a language asks. ``an`` opens a grade before which "an" is said, where a language tells them apart."""

    change: str
    count: str
    which: str
    grade: str
    said: str
    bill: str
    a: str
    an: str


_FORMS = {
    "en": _Forms(
        change="How has {subject}’s grade changed?",
        count="How many {subjects} received {grade} in {year}?",
        which="Which {subjects} received {grade} in {year}?",
        grade="What grade did {subject} get in {year}?",
        said="What did {speaker} say?",
        bill="Which documents mention {bill}?",
        a="a {}",
        an="an {}",
    ),
    "es": _Forms(
        change="¿Cómo ha cambiado la calificación de {subject}?",
        count="¿Cuántas {grade} hubo en {year}?",
        which="¿Cuántas {grade} hubo en {year}?",
        grade="¿Qué calificación obtuvo {subject} en {year}?",
        said="¿Qué dijo {speaker}?",
        bill="¿Qué hace {bill}?",
        a="{}",
        an="{}",
    ),
}


def suggestions(pipeline: Pipeline, language: str = "en") -> tuple[Suggestion, ...]:
    """At most ``SHOWN``, in ``language``, "en" or "es"; the pipeline answers each of them now."""
    found: list[Suggestion] = []
    for question in _candidates(pipeline.generation, pipeline.organisation, _FORMS[language]):
        if len(found) == SHOWN:
            break
        answer = pipeline.answer(Asked(question, language=language))
        if answer.outcome is Outcome.ANSWERED:
            cited = frozenset((one.document.id, one.sha256) for one in answer.citations)
            found.append(Suggestion(question, cited))
    return tuple(found)


def _candidates(generation: Generation, organisation: Organisation, forms: _Forms) -> Iterator[str]:
    rows = [row for row in Ledger(generation.db, organisation).rows() if row.subject in organisation.by_code]
    of_rows = list(dict.fromkeys(_of_rows(rows, organisation, forms))) if rows else []
    yield from of_rows[:2]
    quotes = Counter(quote.speaker for document in generation.documents for quote in document.anatomy.quotes)
    said = [forms.said.format(speaker=speaker) for speaker, _ in quotes.most_common(3) if speaker]
    asked = [heading for heading in _asked_there(generation) if heading.startswith("¿") == (forms is _FORMS["es"])]
    for pair in zip_longest(asked, said):  # a visitor asks the one, a journalist the other
        yield from filter(None, pair)
    bills = Counter(bill.number for document in generation.documents for bill in document.anatomy.bills)
    yield from (forms.bill.format(bill=number) for number, _ in bills.most_common(1))
    yield from of_rows[2:]


def _asked_there(generation: Generation) -> Iterator[str]:
    """What pages of frequent questions ask in their headings."""
    contexts = [context for (context,) in generation.db.execute(_ASKED_THERE, (HEADINGS,))]
    yield from dict.fromkeys(context.rpartition(" | ")[2] for context in contexts)


def _of_rows(rows: list[GradeRow], organisation: Organisation, forms: _Forms) -> Iterator[str]:
    newest = max(row.year for row in rows)
    several = next((word for word in organisation.subject_words[1:2]), f"{organisation.subject_word}s")
    covered = Counter(row.subject for row in rows)
    subjects = [organisation.by_code[code].name for code, _ in covered.most_common()]
    framework = organisation.framework_by_code.get(organisation.framework_of(newest) or "")
    yield forms.change.format(subject=subjects[0])
    if framework and framework.failing:
        year = max((row.year for row in rows if row.grade in framework.failing), default=newest)
        yield forms.count.format(subjects=several, grade=_a(framework.failing[-1], forms), year=year)
    if framework and framework.grades:
        yield forms.which.format(subjects=several, grade=_a(framework.grades[0], forms), year=newest)
    graded = Counter(row.subject for row in rows if row.year == newest)
    yield from (
        forms.grade.format(subject=organisation.by_code[code].name, year=newest) for code, _ in graded.most_common(3)
    )


def _a(grade: str, forms: _Forms) -> str:
    return (forms.an if grade[0] in VOWEL_LETTERS else forms.a).format(grade)
