"""Which sources print a grade of a subject, or a number of grades -> every row that prints it, with its source.

"Which outlet printed a B+ for X?", "which sources print 25 Fs in 2011?" Only what rows show; a document may name more.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest import ALL, GradeRow, pattern
from service.answer import NoticeCode
from service.figures.case import Case
from service.figures.draft import Draft, FiguresEnd
from service.figures.lookup import lookup
from service.figures.untold import Untold
from service.language.openings import AND

_SOURCE = r"(?:sources?|outlets?|papers?)"
_SAYS = "prints?|printed|claims?|claimed|says?|said"
ASKED = pattern(
    rf"^ {AND}(?:(?:which|what) (?:of (?:the|our) )?{_SOURCE} (?:(?:that|have|has|had|actually) )*"
    rf"(?:{_SAYS}|gives?|gave|reports?|reported|have|has|had)|who (?:(?:has|have|had) )?(?:{_SAYS}|reports?|reported)) "
    r"(?=(?:(?:the|an?|only|as|for|grades?|letters?|<s>|'s|<n>|of|in|<y>|<u>|with|got|that|received|was|given|had) )*"
    r"<g> )"
)
# "Which sources print X's grade in 2023?", "who published X's grade?": whatever grade that is.
_OF_ONE = pattern(
    rf"^ {AND}(?:(?:which|what) {_SOURCE} (?:(?:has|have|had) )?|who (?:(?:has|have|had) )?)"
    r"(?:prints?|printed|reports?|reported|publish(?:es|ed)?) (?:the )?"
    r"(?:<s> 's (?:latest |newest |<y> )?(?:grades?|scores?)|(?:<y> |latest |newest )?(?:grades?|scores?) (?:of|for) "
    r"(?:the )?<s>)(?: (?:in|of|for) (?:the )?<y>(?: edition)?)? $"
)
# Which the vocabulary of grades leaves out.
OTHER_VERBS = frozenset(("gave", "gives", "publish", "publishes", "published"))


def asks_who_prints(line: str) -> bool:
    """Whether it asks which sources print one grade, or the grade of one, whatever it is."""
    return ASKED.search(line) is not None or _OF_ONE.search(line) is not None


def printed_by(case: Case) -> Draft | FiguresEnd | None:
    """None where the question names no one grade and nobody, or no row prints the number: a passage may. What one got
    instead of a grade that no row prints is told."""
    request, reading = case.request, case.reading
    if not request.grades and len(reading.subjects) == 1:
        return _of_one(case)
    if len(request.grades) != 1 or len(reading.subjects) > 1:
        return None
    if not reading.subjects and (request.number is None or len(reading.years) != 1):
        return None
    rows = _rows(case)
    if not rows:
        return lookup(case) if reading.subjects else None
    draft, words, letter = Draft(case.words), case.words, request.grades[0]
    for year in dict.fromkeys(row.year for row in rows):
        sources = _sources(draft, case, [row for row in rows if row.year == year])
        fields = {"letter": words.letter(letter), "year": year, "sources": sources}
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
    _notice(draft, case)
    if len({row.year for row in rows}) == 1:
        number = None if reading.subjects else request.number
        draft.untold = Untold(rows[0].year, number=number, letters=(letter,), printer=_whose(case))
    return draft


def _of_one(case: Case) -> Draft | FiguresEnd:
    """Who prints what one got, grade by grade, in the year that is named or the newest whose grade is known."""
    subject, years = case.reading.subjects[0], case.reading.years
    held = [row for row in case.ledger.rows([subject], years, case.reading.framework) if row.grade or row.score]
    named = [row for row in held if row.source_url] or held
    if not named:
        return lookup(case)
    year = max(row.year for row in named)
    draft, words = Draft(case.words), case.words
    own = [row for row in named if row.year == year]
    by_score = case.request.wants == "score" or not any(row.grade for row in own)
    printed = dict.fromkeys(row.score if by_score else row.grade for row in own)
    for value in (value for value in printed if value is not None):
        rows = [row for row in own if (row.score if by_score else row.grade) == value]
        told = words.phrase(
            "For {name} in {year} {letter} is printed by {sources}",
            name=words.subject(subject),
            year=year,
            letter=words.points(float(value)) if by_score else words.letter(str(value)),
            sources=_sources(draft, case, rows),
        )
        draft.sentences.append(f"{told}.")
    _notice(draft, case)
    return draft


def _sources(draft: Draft, case: Case, rows: Sequence[GradeRow]) -> str:
    """The sources of rows, each with the marker of one of its own."""
    words = case.words
    sources = dict.fromkeys(words.source(row) for row in rows)
    marked = [f"{source}{draft.mark([row for row in rows if words.source(row) == source][:1])}" for source in sources]
    return words.listed(marked)


def _notice(draft: Draft, case: Case) -> None:
    told = case.words.phrase("These are the sources whose tables or lists are in the archive; others may print it too.")
    draft.notice(NoticeCode.INCOMPLETE, told)


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
