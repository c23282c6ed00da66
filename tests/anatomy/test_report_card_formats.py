"""Every format of file gives exactly the rows of the table that was written in it."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from docx import Document as WordDocument
from reportlab.lib.pagesizes import letter
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle

from ingest.organisation import parse
from tests.bridges import bridges, code, truths
from tests.grade_archives import GradeArchive, table


def as_markdown(cells: list[list[str]]) -> tuple[str, bytes]:
    return "grades.md", table(cells[0], cells[1:]).encode()


def as_csv(cells: list[list[str]]) -> tuple[str, bytes]:
    return "grades.csv", "\n".join(",".join(f'"{cell}"' for cell in line) for line in cells).encode()


def as_html(cells: list[list[str]]) -> tuple[str, bytes]:
    head = "".join(f"<th>{cell}</th>" for cell in cells[0])
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in line) + "</tr>" for line in cells[1:])
    page = f"<html><body><main><h1>Grades of bridges</h1><table><tr>{head}</tr>{body}</table></main></body></html>"
    return "grades.html", page.encode()


def as_docx(cells: list[list[str]]) -> tuple[str, bytes]:
    document, out = WordDocument(), io.BytesIO()
    grid = document.add_table(rows=len(cells), cols=len(cells[0]))
    for line, row in zip(cells, grid.rows, strict=True):
        for cell, place in zip(line, row.cells, strict=True):
            place.text = cell
    document.save(out)
    return "grades.docx", out.getvalue()


def as_pdf(cells: list[list[str]]) -> tuple[str, bytes]:
    out = io.BytesIO()
    grid = Table(cells, repeatRows=1)
    grid.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0))]))
    SimpleDocTemplate(out, pagesize=letter).build([grid])
    return "grades.pdf", out.getvalue()


def as_pdf_without_rules(cells: list[list[str]]) -> tuple[str, bytes]:
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=letter).build([Table(cells, repeatRows=1)])
    return "grades.pdf", out.getvalue()


@pytest.mark.parametrize("written", [as_markdown, as_csv, as_html, as_docx, as_pdf, as_pdf_without_rules])
def test_every_format_gives_exactly_the_rows_of_its_table(
    written: Callable[[list[list[str]]], tuple[str, bytes]],
) -> None:
    known = truths(7)
    cells = [
        ["Bridge", "Year", "Grade", "Score"],
        *([name, str(year), grade, f"{score:g}"] for (name, year), (grade, score) in known.items()),
    ]
    archive = GradeArchive(bridges())
    rows = archive.add(*written(cells))
    read = {(row.subject, row.year): (row.grade, row.score) for row in rows}
    assert read == {(code(name), year): value for (name, year), value in known.items()}
    assert len(rows) == len(known)
    assert archive.checks == []


RIVERS = parse(b"""
[organisation]
name = "River Trust"
subject_word = "river"
[[frameworks]]
code = "RT"
name = "River Report"
grades = ["A", "B", "C", "D", "F"]
[[frameworks.sections]]
code = "1"
name = "Clean banks"
[[subjects]]
code = "BI"
name = "Birch"
[[editions]]
year = 2024
status = "published"
framework = "RT"
""")


def birch(text: str, name: str = "card.md") -> tuple[set[tuple[str | None, str | None, float | None, int | None]], int]:
    """Section, grade, score and rank of each row, and how many were told as not read."""
    archive = GradeArchive(RIVERS)
    rows = archive.add(name, text)
    return {(row.section, row.grade, row.score, row.rank) for row in rows}, len(archive.checks)


def test_labels_that_markdown_joins_to_one_line_are_read_each() -> None:
    joined = "# River Report 2024: Birch\n\n**Overall grade: B-**\n**Overall score: 80/100**\nRank: 1 of 5\n"
    assert birch(joined) == ({(None, "B-", None, None), (None, None, 80.0, None), (None, None, None, 1)}, 0)


def test_labels_within_a_sentence_are_of_its_year() -> None:
    rows = GradeArchive(RIVERS).add("card.md", "# River Report 2024: Birch\n\nIn 2019 Birch had a grade: F score: 12\n")
    assert [(row.year, row.grade) for row in rows] == [(2019, "F")]


def test_a_box_with_a_letter_is_the_grade_and_a_school_year_is_none() -> None:
    box = "<div><span>Grade</span> <b>{}</b></div>"
    page = f"<html><body><main><h1>Birch</h1><h2>River Report 2024</h2>{box}</main></body></html>"
    assert birch(page.format("F"), "card.html") == ({(None, "F", None, None)}, 0)
    assert birch(page.format("5"), "card.html")[0] == set()


@pytest.mark.parametrize(("over", "rows"), [("Results", {("1", None, 20.0, None)}), ("Results of 2019", set())])
def test_a_header_over_a_whole_table_hides_the_headers_below_it_only_where_it_says_something(
    over: str, rows: set[object]
) -> None:
    head = f"<tr><th colspan=3>{over}</th></tr><tr><th>Section</th><th>Points earned</th><th>Points possible</th></tr>"
    body = f"<table><thead>{head}</thead><tr><td>Clean banks</td><td>20</td><td>50</td></tr></table>"
    page = f"<html><body><main><h1>Birch</h1><h2>River Report 2024</h2>{body}</main></body></html>"
    assert birch(page, "card.html")[0] == rows


@pytest.mark.parametrize(
    ("head", "row", "rows"),
    [
        ("School", "Hill School | 80", set()),
        ("What we looked at", "Night lighting | 80", set()),
        ("What we looked at", "Clean banks | 40", {("1", None, 40.0, None)}),
        ("Measure", "Overall | 80", {(None, None, 80.0, None)}),
    ],
)
def test_the_words_at_the_head_of_a_row_are_what_is_graded_there(head: str, row: str, rows: set[object]) -> None:
    found, told = birch(f"# River Report 2024: Birch\n\n| {head} | Score |\n|--|--|\n| {row} |\n")
    assert found == rows
    assert told == (not rows)
