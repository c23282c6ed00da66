"""Tables of report cards, in every format, become rows with spans; what is not certain becomes a check."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from docx import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import letter
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle

from tests.bridges import NAMES, YEARS, bridges, code, truths
from tests.grade_archives import GradeArchive, table, told

HARBOUR, MILL = code("Harbour Bridge"), code("Mill Crossing")
HEADER = ("Bridge", "Year", "Grade", "Score")


def rows_of(text: str, name: str = "card.md") -> list[tuple[object, ...]]:
    return [told(row) for row in GradeArchive(bridges()).add(name, text)]


def reasons(text: str) -> list[str]:
    archive = GradeArchive(bridges())
    assert archive.add("card.md", text) == ()
    return [check.message for check in archive.checks]


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
    cells = [list(HEADER), *([name, str(year), grade, f"{score:g}"] for (name, year), (grade, score) in known.items())]
    archive = GradeArchive(bridges())
    rows = archive.add(*written(cells))
    read = {(row.subject, row.year): (row.grade, row.score) for row in rows}
    assert read == {(code(name), year): value for (name, year), value in known.items()}
    assert len(rows) == len(known)
    assert archive.checks == []


@settings(max_examples=40, deadline=None)
@given(order=st.permutations(range(5)), seed=st.integers(0, 1000))
def test_the_order_and_names_of_columns_do_not_matter(order: list[int], seed: int) -> None:
    variants = [
        ("Bridge", "Name", "Subject"),
        ("Year", "Edition", "Report year"),
        ("Grade", "Letter", "Letter grade"),
        ("Score", "Points", "Total score"),
        ("Rank", "Ranking", "Position"),
    ]
    known = list(truths(seed).items())[:6]
    header = [names[(seed + place) % len(names)] for place, names in enumerate(variants)]
    lines = [
        [name, year, grade, f"{score:g} / 100", f"#{place}"]
        for place, ((name, year), (grade, score)) in enumerate(known, start=1)
    ]
    text = table([header[at] for at in order], [[line[at] for at in order] for line in lines])
    assert rows_of(text) == [
        (code(name), year, None, grade, score, place, None, None)
        for place, ((name, year), (grade, score)) in enumerate(known, start=1)
    ]


def test_the_span_of_a_row_shows_its_figure() -> None:
    archive = GradeArchive(bridges())
    (row,) = archive.add("card.md", "# Card of 2016\n\n" + table(("Bridge", "Grade"), [("Quarry Arch", "B-")]))
    shown = row.span.of(archive.texts["card-md"])
    assert "Quarry Arch" in shown
    assert "B-" in shown


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("# Grades of 2016\n\n", 2016),
        ("# Bridges\n\n## 2020 edition\n\n", 2020),
        ("# Bridges\n\nAll grades of the 2024 edition:\n\n", 2024),
        ("---\ndate: 2012-06-01\n---\n# Bridges\n\n", 2012),
    ],
)
def test_the_year_may_stand_in_a_heading_a_caption_or_the_date(text: str, year: int) -> None:
    assert rows_of(text + table(("Bridge", "Grade"), [("Quarry Arch", "B-")])) == [
        (code("Quarry Arch"), year, None, "B-", None, None, None, None)
    ]


def test_two_tables_on_one_page_keep_their_own_years() -> None:
    text = "".join(
        f"## {year}\n\n{table(('Bridge', 'Grade'), [('Quarry Arch', grade)])}\n"
        for year, grade in ((2016, "C"), (2020, "A"))
    )
    assert [(row[1], row[3]) for row in rows_of("# Bridges\n\n" + text)] == [(2016, "C"), (2020, "A")]


def test_a_wide_table_has_one_row_a_year() -> None:
    text = table(("Bridge", "2012", "2016 grade", "2020 score", "Grade 2024"), [("Quarry Arch", "F", "D", "44.5", "–")])
    assert [(row[1], row[3], row[4]) for row in rows_of(text)] == [
        (2012, "F", None),
        (2016, "D", None),
        (2020, None, 44.5),
    ]


def test_a_wide_table_has_one_row_a_section() -> None:
    text = "# Grades 2024\n\n" + table(
        ("Bridge", "Deck", "Piers and bearings score", "Overall"), [("Quarry Arch", "A-", "51 / 60", "B+ (88)")]
    )
    assert [(row[2], row[3], row[4]) for row in rows_of(text)] == [
        ("deck", "A-", None),
        ("piers", None, 51),
        (None, "B+", 88),
    ]


def test_a_card_of_one_subject_needs_no_column_for_it() -> None:
    text = (
        "---\nsubjects: ["
        + HARBOUR
        + "]\n---\n# Harbour Bridge in 2020\n\n"
        + table(("Section", "Points", "Grade"), [("1. Deck", "31 / 40", "B"), ("Overall", "77.5", "B-")])
    )
    assert [(row[0], row[2], row[3], row[4]) for row in rows_of(text)] == [
        (HARBOUR, "deck", "B", 31),
        (HARBOUR, None, "B-", 77.5),
    ]


def test_labelled_lines_of_a_card_are_read() -> None:
    head = f"---\nsubjects: [{HARBOUR}]\n---\n# Harbour Bridge in 2020\n\n"
    text = f"{head}Grade: B-\n\nFinal score: 77.5 / 100\n\nRank: 4th\n"
    assert {value for row in rows_of(text) for value in row[3:6] if value is not None} == {"B-", 77.5, 4}


def test_tallies_are_read_from_long_and_from_wide_tables() -> None:
    long = "# 2016\n\n" + table(("Grade", "Number of bridges"), [("A", 3), ("F", 0)])
    wide = table(("Year", "A", "F"), [(2016, 3, 0)])
    tallies = [("ALL", 2016, None, "A", None, None, None, 3), ("ALL", 2016, None, "F", None, None, None, 0)]
    assert rows_of(long) == tallies
    assert rows_of(wide) == tallies


def test_an_average_is_a_row_of_all() -> None:
    text = "# 2016\n\n" + table(("Bridge", "Score", "Grade"), [("Average", 71.25, "C+")])
    assert rows_of(text) == [("ALL", 2016, None, "C+", 71.25, None, None, None)]


def test_a_score_with_a_decimal_comma_is_one() -> None:
    lines = [("Harbour Bridge", "2020", "83,5", "B"), ("Mill Crossing", "2020", "1,234", "C")]
    text = table(("Bridge", "Year", "Score", "Grade"), lines)
    archive = GradeArchive(bridges())
    archive.add("card.md", text)
    assert [(row.grade, row.score) for row in archive.rows] == [("B", 83.5)]


def test_a_footnote_mark_is_kept_as_printed_and_is_not_part_of_the_grade() -> None:
    (row,) = GradeArchive(bridges()).add("c.md", "# 2016\n\n" + table(("Bridge", "Grade"), [("Quarry Arch*", "B+\\*")]))
    assert (row.grade, row.printed) == ("B+", "B+*")


def test_a_printed_form_beside_the_scale_is_kept_as_it_stands() -> None:
    (row,) = GradeArchive(bridges()).add("c.md", "# 2016\n\n" + table(("Bridge", "Grade"), [("Quarry Arch", "D+")]))
    assert (row.grade, row.printed) == ("D+", "D+")


@pytest.mark.parametrize("nothing", ["–", "—", "-", "", "n/a", "not graded"])
def test_a_dash_is_no_grade_and_no_complaint(nothing: str) -> None:
    archive = GradeArchive(bridges())
    text = "# 2016\n\n" + table(("Bridge", "Grade"), [("Quarry Arch", nothing), ("Mill Crossing", "A")])
    assert [row.subject for row in archive.add("c.md", text)] == [MILL]
    assert archive.checks == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (("Quarry Arch", "2016", "E", ""), "not a grade"),
        (("Quarry Arch", "2016", "", "101"), "more than the 100 points"),
        (("Quarry Arch", "2016", "", "21 / 27.5"), "the scale there has 100 points"),
        (("Quarry Arch", "next year", "A", ""), "not a year"),
        (("Total", "2016", "A", "300"), "row of totals"),
        (("", "2016", "A", ""), "subject is empty"),
        (("Quarry Arch and Mill Crossing", "2016", "A", ""), "not a subject"),
        (("Quarry Arch", "2016", "A or B", ""), "neither a grade nor a score"),
        (("Quarry Arch", "2008", "A", ""), "no framework is known for 2008"),
    ],
)
def test_a_row_that_is_not_certain_is_reported_and_left_out(line: tuple[str, ...], why: str) -> None:
    (reason,) = reasons(table(HEADER, [line]))
    assert why in reason


def test_a_subject_twice_with_two_grades_is_left_out_and_with_one_grade_is_read_once() -> None:
    archive = GradeArchive(bridges())
    lines = [("Quarry Arch", "A"), ("Quarry Arch", "B"), ("Mill Crossing", "C"), ("Mill Crossing", "C")]
    rows = archive.add("c.md", "# 2016\n\n" + table(("Bridge", "Grade"), lines))
    assert [(row.subject, row.grade) for row in rows] == [(MILL, "C")]
    assert len(archive.checks) == 2


def test_two_sources_in_one_table_may_contradict_each_other() -> None:
    lines = [("Quarry Arch", "A", "card"), ("Quarry Arch", "B", "newspaper")]
    rows = GradeArchive(bridges()).add("c.md", "# 2016\n\n" + table(("Bridge", "Grade", "Printed by"), lines))
    assert [(row.grade, row.source_kind) for row in rows] == [("A", "card"), ("B", "newspaper")]


def test_a_column_of_another_time_is_not_the_grade() -> None:
    text = "# 2016\n\n" + table(("Bridge", "Previous grade", "Grade", "Target grade"), [("Quarry Arch", "F", "C", "A")])
    assert [row[3] for row in rows_of(text)] == ["C"]


def test_a_number_without_a_name_is_not_taken_for_a_score() -> None:
    text = "# Grades\n\n" + table(("Bridge", "2016"), [("Quarry Arch", "12")])
    assert "may be a score or a rank" in reasons(text)[0]


def test_a_table_without_headers_is_read_only_where_its_cells_leave_no_doubt() -> None:
    html = (
        "<html><body><main><h1>Grades of 2016</h1><table><tr><td>Quarry Arch</td><td>C</td><td>3</td></tr>"
        "<tr><td>Mill Crossing</td><td>A-</td><td>9</td></tr></table></main></body></html>"
    )
    rows = GradeArchive(bridges()).add("c.html", html)
    assert all(row.score is None and row.rank is None for row in rows)
    assert {(row.subject, row.grade) for row in rows} <= {(code("Quarry Arch"), "C"), (MILL, "A-")}


def test_merged_headers_reach_over_the_columns_beside_them() -> None:
    html = (
        "<html><body><main><h1>Bridges</h1><table><thead>"
        '<tr><th></th><th colspan="2">2012</th><th colspan="2">2016</th>'
        "</tr><tr><th>Bridge</th><th>Grade</th><th>Score</th><th>Grade</th><th>Score</th></tr></thead>"
        "<tbody><tr><td>Quarry Arch</td><td>F</td><td>44</td><td>D</td><td>50</td></tr></tbody></table>"
        "</main></body></html>"
    )
    archive = GradeArchive(bridges())
    rows = [(row.year, row.grade, row.score) for row in archive.add("c.html", html)]
    assert rows == [(2012, "F", 44.0), (2016, "D", 50.0)] or (rows == [] and archive.checks)


@settings(max_examples=60, deadline=None)
@given(
    cells=st.lists(
        st.lists(
            st.sampled_from(
                [*NAMES[:4], "A", "B+", "E", "2016", "2020", "12", "88.5", "–", "Total", "x", "A*", "Tier 2", "7/9"]
            ),
            min_size=3,
            max_size=3,
        ),
        min_size=1,
        max_size=6,
    ),
    header=st.lists(
        st.sampled_from(["Bridge", "Grade", "Score", "Year", "Rank", "2012", "Notes", "", "Deck", "A"]),
        min_size=3,
        max_size=3,
    ),
)
def test_no_table_however_odd_gives_a_value_that_its_row_does_not_show(
    cells: list[list[str]], header: list[str]
) -> None:
    archive = GradeArchive(bridges())
    for row in archive.add("c.md", "# Bridges\n\n" + table(header, cells)):
        shown = row.span.of(archive.texts["c-md"])
        assert row.grade is None or row.grade in shown or (row.count is not None and row.grade in header)
        assert row.score is None or f"{row.score:g}" in shown
        assert row.year in YEARS
