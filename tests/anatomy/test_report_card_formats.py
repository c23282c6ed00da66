"""Every format of file gives exactly the rows of the table that was written in it."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from docx import Document as WordDocument
from reportlab.lib.pagesizes import letter
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle

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
