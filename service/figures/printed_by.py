"""Which sources print a grade of a subject, or a number of grades -> every row that prints it, with its source.

"Which outlet printed a B+ for X?", "which sources print 25 Fs in 2011?" Only what rows show; a document may name more.
"""

from __future__ import annotations

import re

from ingest import ALL, GradeRow
from service.answer import NoticeCode
from service.figures.case import Case
from service.figures.draft import Draft, FiguresEnd
from service.figures.lookup import lookup
from service.figures.untold import Untold

_SOURCE = r"(?:sources?|outlets?|papers?)"
_SAYS = "prints?|printed|claims?|claimed|says?|said"
ASKED = re.compile(
    rf"^ (?:(?:and|so|but) )?(?:(?:which|what) (?:of (?:the|our) )?{_SOURCE} (?:(?:that|have|has|had|actually) )*"
    rf"(?:{_SAYS}|gives?|gave|reports?|reported|have|has|had)|who (?:(?:has|have|had) )?(?:{_SAYS})) "
    r"(?=(?:(?:the|an?|only|as|for|grades?|letters?|<s>|'s|<n>|of|in|<y>|<u>|with|got|that|received|was|given|had) )*"
    r"<g> )"
)
OTHER_VERBS = frozenset(("gave", "gives"))  # which the vocabulary of grades leaves out


def printed_by(case: Case) -> Draft | FiguresEnd | None:
    """None where the question names no one grade, or no row prints the number: a passage may. What one got instead of a
    grade that no row prints is told."""
    request, reading = case.request, case.reading
    if len(request.grades) != 1 or len(reading.subjects) > 1:
        return None
    if not reading.subjects and (request.number is None or len(reading.years) != 1):
        return None
    rows = _rows(case)
    if not rows:
        return lookup(case) if reading.subjects else None
    draft, words, letter = Draft(case.words), case.words, request.grades[0]
    for year in dict.fromkeys(row.year for row in rows):
        own = [row for row in rows if row.year == year]
        sources = dict.fromkeys(words.source(row) for row in own)
        marked = [
            f"{source}{draft.mark([row for row in own if words.source(row) == source][:1])}" for source in sources
        ]
        fields = {"letter": words.letter(letter), "year": year, "sources": words.listed(marked)}
        if reading.subjects:
            name = words.subject(reading.subjects[0])
            told = words.phrase("For {name} in {year} {letter} is printed by {sources}", name=name, **fields)
        else:
            told = words.phrase(
                "That {number} {group} received {letter} in {year} is printed by {sources}",
                number=request.number,
                group=words.group(request.number),
                **fields,
            )
        draft.sentences.append(f"{told}.")
    notice = words.phrase("These are the sources whose tables or lists are in the archive; others may print it too.")
    draft.notice(NoticeCode.INCOMPLETE, notice)
    if len({row.year for row in rows}) == 1:
        number = None if reading.subjects else request.number
        draft.untold = Untold(rows[0].year, number=number, letters=(letter,), printer=_whose(case))
    return draft


def _rows(case: Case) -> list[GradeRow]:
    """Those that print it, in the order of the years; those that name no address only where none does."""
    request, reading = case.request, case.reading
    held = case.ledger.rows(reading.subjects, reading.years, reading.framework)
    if not reading.subjects:
        held = tuple(row for row in held if row.subject == ALL and row.count == request.number)
    rows = sorted((row for row in held if row.grade == request.grades[0]), key=lambda row: row.year)
    return [row for row in rows if row.source_url] or rows


def _whose(case: Case) -> str:
    """Whose grade it is, by name; of all that are graded their word."""
    codes = case.reading.subjects
    return case.words.subject(codes[0]) if codes else case.organisation.subject_word
