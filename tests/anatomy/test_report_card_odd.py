"""A cell or a row of a table that is not certain gives no row: it becomes a check, and the rows beside it are read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bridge_cards import MILL, rows_of
from tests.bridges import NAMES, YEARS, bridges, code
from tests.grade_archives import GradeArchive, table


def reasons(text: str) -> list[str]:
    archive = GradeArchive(bridges())
    assert archive.add("card.md", text) == ()
    return [check.message for check in archive.checks]


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
    (reason,) = reasons(table(("Bridge", "Year", "Grade", "Score"), [line]))
    assert why in reason


def test_a_score_with_a_decimal_comma_is_one() -> None:
    lines = [("Harbour Bridge", "2020", "83,5", "B"), ("Mill Crossing", "2020", "1,234", "C")]
    text = table(("Bridge", "Year", "Score", "Grade"), lines)
    archive = GradeArchive(bridges())
    archive.add("card.md", text)
    assert [(row.grade, row.score) for row in archive.rows] == [("B", 83.5)]


@pytest.mark.parametrize("nothing", ["–", "—", "-", "", "n/a", "not graded"])
def test_a_dash_is_no_grade_and_no_complaint(nothing: str) -> None:
    archive = GradeArchive(bridges())
    text = "# 2016\n\n" + table(("Bridge", "Grade"), [("Quarry Arch", nothing), ("Mill Crossing", "A")])
    assert [row.subject for row in archive.add("c.md", text) if row.grade] == [MILL]
    assert archive.checks == []
    said = nothing in ("n/a", "not graded")
    assert [row.printed for row in archive.rows if not row.grade] == ([nothing] if said else [])


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


@pytest.mark.parametrize("apart", ["There was no edition in 2012.", "The first flags since 2012."])
def test_a_year_of_something_else_above_a_list_is_not_that_of_its_grades(apart: str) -> None:
    archive = GradeArchive(bridges())
    rows = archive.add("c.md", f"# Condition Index 2016\n\n{apart}\n\n**B**: Harbour Bridge\n\n**D**: Mill Crossing\n")
    assert [(row.grade, row.year) for row in rows] == [("B", 2016), ("D", 2016)]
