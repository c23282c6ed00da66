"""A letter that is counted from rows -> that it is counted apart from the same with a plus or minus, which are offered.

Where a printed tally tells the number, nobody knows whether its As hold the A+: then nothing is said of them.
"""

from __future__ import annotations

from service.answer import NoticeCode, Option
from service.figures.case import Case
from service.figures.draft import Draft
from service.figures.selection import Selection


def tell(draft: Draft, case: Case, selection: Selection) -> None:
    """Say so where somebody is known to have a letter that is asked for plainly in a signed form."""
    request, words = case.request, case.words
    tallied = selection.printed is not None or selection.least is not None
    if selection.before or tallied or request.lean or request.or_failing:
        return
    grades = sorted({standing.grade for standing in selection.known if standing.grade} - set(request.grades))
    signed = [grade for grade in grades if grade.rstrip("+-") in request.grades]
    if not signed:
        return
    letters = words.listed([words.letter(grade) for grade in signed])
    draft.notice(
        NoticeCode.INCOMPLETE,
        words.phrase("In {year} there is also {letters}, counted apart.", year=selection.year, letters=letters),
    )
    for grade in signed:
        letter = words.letter(grade)
        which = words.phrase(
            "Which {group} got {letter} in {year}?", group=case.group(), letter=letter, year=selection.year
        )
        draft.options.append(Option(f"{grade} {selection.year}", which))
