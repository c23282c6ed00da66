"""A question that leaves open which bill or which subject is meant -> the answer about the only one that the archive
names or grades.

"When was the law signed?" and "How much did the grade improve?" leave it open, unless there is but one. Where there are
several it is asked back.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ingest import ALL, Generation, Organisation, find_bills, pattern
from service.answer import Answer, Outcome, Reason
from service.cues.bills import Bills
from service.retriever import Filters, Visible
from service.turn import Asked
from service.visibility import seen_documents

_THE_BILL = pattern(
    r"\b(?:the|this|that) (?:new )?(?:bill|law|act|legislation|measure|statute)\b(?! of\b)"
    r"|\b(?:la|esta|esa) (?:nueva )?ley\b(?! (?:de|del|contra|sobre)\b)|\b(?:el|este) proyecto de ley\b",
    re.I,
)
_THE_GRADE = pattern(
    r"\b(?:the|that|this) (?:grades?|scores?|rank)\b|\b(?:la|esa|esta) (?:nota|calificaci[oó]n|puntuaci[oó]n)\b", re.I
)
_OPEN = (Reason.NOT_IN_ARCHIVE, Reason.NOT_SUPPORTED, Reason.AMBIGUOUS_EDITION)
_IN = {"en": "in", "es": "en"}


class OnlyOne:
    """What there is but one of in one generation."""

    def __init__(self, organisation: Organisation, generation: Generation, visible: Visible) -> None:
        self._organisation, self._generation, self._visible = organisation, generation, visible

    def of(self, end: Answer, asked: Asked, find: Callable[[Asked], Answer]) -> Answer:
        """``end``, or what ``find`` ends the question with where the only bill or subject is named in it."""
        if asked.history:
            return end
        of_grade = end.reason is Reason.AMBIGUOUS_EDITION and _THE_GRADE.search(asked.question)
        if end.reason is Reason.AMBIGUOUS_PLACE or of_grade:
            return self._of_subject(end, asked, find)
        return self._of_bill(end, asked, find) if end.reason in _OPEN else end

    def _of_bill(self, end: Answer, asked: Asked, find: Callable[[Asked], Answer]) -> Answer:
        """Only where a sentence that names the bill answers."""
        if not _THE_BILL.search(asked.question) or find_bills(asked.question):
            return end
        bills = Bills(self._generation, self._visible, asked.filters).all()
        if len(bills) != 1:
            return end
        found = find(replace(asked, question=_THE_BILL.sub(bills[0], asked.question, count=1)))
        tells = found.outcome is Outcome.ANSWERED and found.citations and find_bills(found.citations[0].exact)
        return found if tells else end

    def _of_subject(self, end: Answer, asked: Asked, find: Callable[[Asked], Answer]) -> Answer:
        graded = self._graded(asked.filters)
        if len(graded) != 1 or (subject := self._organisation.by_code.get(*graded)) is None:
            return end
        question = f"{asked.question.rstrip(' ?.!')} {_IN.get(end.language, 'in')} {subject.name}?"
        found = find(replace(asked, question=question))
        return found if found.outcome is Outcome.ANSWERED and found.citations else end

    def _graded(self, filters: Filters) -> set[str]:
        rows = self._generation.db.execute("SELECT DISTINCT subject, document_id FROM grade_rows").fetchall()
        named = {name: self._generation.by_id[name] for _, name in rows}
        seen = {document.id for document in seen_documents(named.values(), self._visible, filters)}
        return {code for code, name in rows if name in seen} - {ALL}
