"""A question about all whom a year graded on several scales -> which of these is meant, asked back."""

from __future__ import annotations

from service.answer import Option, Reason
from service.figures.case import Case
from service.figures.draft import FiguresEnd, clarification


def which_scale(case: Case) -> FiguresEnd | None:
    """None where the question names a scale or subjects, or where those that it is about are on one."""
    if case.reading.subjects or case.reading.framework is not None:
        return None
    scales = next((found for year in case.years if len(found := case.scales_beside(year)) > 1), ())
    if not scales:
        return None
    question, words = case.reading.question.rstrip(" ?"), case.words
    names = [words.framework_name(code) for code in scales]
    options = [Option(name, words.phrase("{question} on {scale}?", question=question, scale=name)) for name in names]
    text = words.phrase("Is {choices} meant?", choices=words.either(names))
    return clarification(Reason.AMBIGUOUS_EDITION, text, options)
