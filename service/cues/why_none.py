"""A question asking why a year has no grades -> the sentence that says there were none, with what stands right after
it.

"Why are there no grades for 2020?": "No grades were issued in 2020. The review had ended with the 2019 edition." What
follows is shown as the text has it; that it is the reason is not said. Only of a year without an edition, or without
any grade where no edition is declared: of another year somebody's grade may only be missing here. A sentence with
nothing after it gives no reason: the note that is declared of the year tells more. Grades that are called otherwise,
"flags" that are green or red, are asked about and told of by that name as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import Generation, Organisation, Span, StoredPassage, pattern
from service.citations import MAX_EXACT, Cited
from service.cues.reasons import gives_reason
from service.figures.worded_grades import called
from service.language.date_words import MONTHS
from service.language.openings import OPENED
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_seen

READ = 60  # passages that are looked through, the nearest by their words
FOLLOWING = 2  # sentences after the one that says so
_CARDS = r"(?:grades?|grading|scores?|report ?cards?|editions?|ratings?|index|rankings?|scorecards?)"
_ASKED = pattern(
    rf"{OPENED}(?:why|how come|what is the reason|por qu[eé])\b"
    rf"(?=.*?(?:n['’]t\b|\b(?:no|not|without|missing|nobody|no one|none|never|skip(?:ped)?|no hay|no hubo|sin)\b))"
    rf"(?=.*\b(?:{_CARDS}|graded|calificaciones|notas|informes?|edici[oó]n|[ií]ndice|bolet[ií]n(?:es)?)\b)",
    re.I,
)
_NONE = pattern(
    rf"\b(?:no|nor any|without(?: an?| any)?) (?:[\w-]+ ){{0,2}}?{_CARDS}\b|"
    rf"\b{_CARDS} (?:was|were|is|are|has been|have been) (?:not|never|neither)\b",
    re.I,
)
_THIS_YEAR = pattern(rf"\bthis (?:year|spring|summer|autumn|fall|winter|{'|'.join(MONTHS)})\b", re.I)
_GAP = pattern(r"\s*")


def noted_why(reading: Reading, organisation: Organisation) -> bool:
    """Whether it is asked why one year has no grades, and a note on that is declared."""
    edition = next((e for e in organisation.editions if e.note and e.year in reading.years), None)
    return edition is not None and edition.status != "published" and _asks(reading, organisation)


def _asks(reading: Reading, organisation: Organisation) -> bool:
    """Whether it is asked why one year has no grades."""
    plain = reading.kind is not Kind.PREDICTION and len(reading.years) == 1
    return plain and _ASKED.search(_as_grades(reading.question, _own(organisation))) is not None


def _own(organisation: Organisation) -> tuple[str, ...]:
    """What the organisation calls its grades."""
    return tuple(sorted(called((scale.name, scale.grades) for scale in organisation.frameworks)))


def _as_grades(text: str, own: Sequence[str]) -> str:
    return re.sub(rf"\b(?:{'|'.join(map(re.escape, own))})s?\b", "grades", text, flags=re.I) if own else text


def why_none(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """That sentence, of a document of the year where there is one; none where the question is another."""
    if not _asks(reading, organisation):
        return ()
    year, own = reading.years[0], _own(organisation)
    if _is_graded(year, organisation, generation):
        return ()
    words = (
        '(grade OR grades OR score OR scores OR rating OR ratings OR "report card" OR "report cards" OR edition OR '
        f"index OR ranking OR scorecard{''.join(f' OR {word} OR {word}s' for word in own)})"
    )
    found: list[tuple[StoredPassage, int]] = []
    for named in (f'"{year}" AND ', ""):  # of "this October" the passage need not name the year
        passages = nearest_seen(f"text : ({named}no AND {words})", READ, generation, visible, filters)
        found = found or [(passage, at) for passage in passages for at in _saying(passage, year, own)]
    if not found:
        return ()
    passage, at = min(found, key=lambda one: (_is_bare(*one), *_apart(one[0], year), one[0].row, one[1]))
    if _is_bare(passage, at) and noted_why(reading, organisation):
        return ()
    return (Cited(passage.document, _with_what_follows(passage, at)),)


def _is_graded(year: int, organisation: Organisation, generation: Generation) -> bool:
    """Whether there was an edition of ``year``."""
    declared = {edition.year: edition.status for edition in organisation.editions}
    if declared:
        return declared.get(year) == "published"
    rows = generation.db.execute("SELECT 1 FROM grade_rows WHERE year = ? LIMIT 1", (year,))
    return rows.fetchone() is not None


def _apart(passage: StoredPassage, year: int) -> tuple[bool, bool]:
    """For the order: a document of another year comes last, and so does one that is no report card."""
    anatomy = passage.document.anatomy
    return anatomy.published.year not in (year, None), anatomy.type != "report_card"


def _saying(passage: StoredPassage, year: int, own: Sequence[str]) -> list[int]:
    """Which of its sentences say that there were none in ``year``."""
    texts = [_as_grades(" ".join(passage.words(span).split()), own) for span in passage.sentences]
    there = re.compile(rf"(?<!\d){year}(?!\d)")
    then_out = passage.document.anatomy.published.year == year
    told = (there.search(text) or (then_out and _THIS_YEAR.search(text)) for text in texts)
    return [at for at, (text, then) in enumerate(zip(texts, told, strict=True)) if then and _NONE.search(text)]


def _is_bare(passage: StoredPassage, at: int) -> bool:
    """Whether a sentence that says that there were none has nothing after it, and gives no reason itself."""
    sentence = passage.sentences[at]
    return _with_what_follows(passage, at) == sentence and not gives_reason(passage.words(sentence))


def _with_what_follows(passage: StoredPassage, at: int) -> Span:
    """The span of a sentence and of those after it in the same paragraph, as far as a quotation may reach."""
    first = last = passage.sentences[at]
    for span in passage.sentences[at + 1 : at + 1 + FOLLOWING]:
        between = passage.words(Span(last.end, span.start))
        if "\n" in between or not _GAP.fullmatch(between) or span.end - first.start >= MAX_EXACT:
            break
        last = span
    return Span(first.start, last.end)
