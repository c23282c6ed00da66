"""The words inside an evidence that answer, where the question asks for a date, a number, a name or a place."""

from __future__ import annotations

from service.reading_features.answer_kinds import AnswerKind, held
from service.reading_features.question_words import WORD, QuestionWords, form, forms_of

_MARKED = (AnswerKind.DATE, AnswerKind.NUMBER, AnswerKind.PERSON, AnswerKind.PLACE)


def marks(question: QuestionWords, quote: str) -> tuple[tuple[int, int], ...]:
    """At most one place in ``quote``, as offsets: of the kind that is asked for, new to the question, and
    nearest to the words of the question. Empty where none is asked for or none is there."""
    if question.kind not in _MARKED:
        return ()
    asked = {f for f, content in zip(question.forms, question.content, strict=True) if content}
    anchors = [m.start() for m in WORD.finditer(quote) if form(m.group()) in asked]
    new = [(start, end) for start, end in held(question.kind, quote) if not forms_of(quote[start:end]) & asked]
    if not new or not anchors:
        return ()
    start, end = min(new, key=lambda place: (sum(sorted(abs(place[0] - a) for a in anchors)[:3]), place))
    words = quote[start:end]
    return ((start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())),)
