"""A table of grades in a PDF gives a grade to nobody but the one beside whom it is printed, however it is laid out."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from ingest.loaders import load
from tests.bridges import NAMES, bridges, code
from tests.grade_archives import GradeArchive

FONT, SIZE, PITCH = "Helvetica", 10, 20
GRADES = ["A", "B-", "C+", "F", "B", "A-"]
Words = tuple[float, float, str]


def pdf(*pages: Sequence[Words], rules: Sequence[tuple[Sequence[float], Sequence[float]]] = ()) -> bytes:
    """Pages with words at their places; what stands behind "^" is small and raised. ``rules`` are of the first page."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    for number, words in enumerate(pages):
        for left, base, text in words:
            word, _, raised = text.partition("^")
            canvas.setFont(FONT, SIZE)
            canvas.drawString(left, base, word)
            canvas.setFont(FONT, 6)
            canvas.drawString(left + stringWidth(word, FONT, SIZE), base + 3.5, raised)
        for across, down in rules if number == 0 else ():
            canvas.grid(across, down)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def table(
    header: Sequence[str], rows: Sequence[Sequence[str]], lefts: Sequence[float], top: float = 660
) -> list[Words]:
    lines = [header, *rows]
    return [
        (left, top - PITCH * at, cell)
        for at, line in enumerate(lines)
        for left, cell in zip(lefts, line, strict=True)
        if cell
    ]


def grades(
    *pages: Sequence[Words], title: str = "Grades of 2016", **more: list[tuple[list[float], list[float]]]
) -> set:
    """The rows that are read: name, year, grade, score."""
    rows = GradeArchive(bridges()).add("card.pdf", pdf([(72, 720, title), *pages[0]], *pages[1:], **more))
    names = {code(name): name for name in NAMES}
    return {(names.get(row.subject, row.subject), row.year, row.grade, row.score) for row in rows}


def told(*pages: Sequence[Words]) -> list[str]:
    """What staff are told of the tables of a file."""
    return [told for told in load(pdf(*pages), "card.pdf").warnings if "table" in told]


def beside(given: Sequence[str] = GRADES, year: int = 2016) -> set:
    return {(name, year, grade, None) for name, grade in zip(NAMES, given, strict=False)}


NAMED = list(zip(NAMES, GRADES, strict=False))


def test_a_minus_before_the_raised_mark_of_a_note_stays_a_minus() -> None:
    rows = [(name, f"{grade}^2" if len(grade) == 2 else grade) for name, grade in NAMED]
    assert grades(table(("Bridge", "Grade"), rows, (72, 240))) == beside()


@pytest.mark.parametrize("mark", ["*", " *", "**", "†", " (a)", "^a", "^1"])
def test_a_note_marked_beside_a_grade_takes_no_row_away(mark: str) -> None:
    rows = [(name, "Northend", grade if at % 2 else grade + mark) for at, (name, grade) in enumerate(NAMED)]
    assert grades(table(("Bridge", "Town", "Grade"), rows, (72, 240, 330))) == beside()


@pytest.mark.parametrize("minus", ["-", "–"])
def test_a_minus_of_whichever_sign_is_one(minus: str) -> None:
    rows = [(name, grade.replace("-", minus)) for name, grade in NAMED]
    read = grades(table(("Bridge", "Grade"), rows, (72, 240)))
    assert {(name, year, grade.replace(minus, "-"), score) for name, year, grade, score in read} == beside()


def test_the_years_above_columns_are_their_header() -> None:
    rows = [(name, grade, other) for (name, grade), other in zip(NAMED, reversed(GRADES), strict=True)]
    words = table(("Bridge", "2012", "2016"), rows, (72, 240, 300))
    assert grades(words, title="Grades by year") == beside(year=2012) | beside(GRADES[::-1])


def test_names_that_stand_once_for_several_rows_give_nobody_a_grade_that_is_not_sure() -> None:
    rows = []
    for at, name in enumerate(NAMES[:4]):
        rows += [(name, "2012", GRADES[at]), ("", "2016", GRADES[at + 1])]
    read = grades(table(("Bridge", "Year", "Grade"), rows, (72, 240, 300)), title="Grades by year")
    truth = {(name, 2012, GRADES[at], None) for at, name in enumerate(NAMES[:4])}
    truth |= {(name, 2016, GRADES[at + 1], None) for at, name in enumerate(NAMES[:4])}
    assert read <= truth


def test_a_number_beside_a_grade_on_a_line_of_its_own_is_no_tally() -> None:
    words = [
        (72.0, 660.0, "Old bridges of the county"),
        (72.0, 600.0, "27 B-"),
        (72.0, 540.0, "2012 C-"),
        (72.0, 528.0, "2016 B-"),
    ]
    assert grades(words) == set()
