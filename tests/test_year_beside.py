"""A column without a year beside one that has one: of that year, or of none that is certain."""

from __future__ import annotations

import pytest

from ingest.organisation import built_in
from tests.bridges import bridges
from tests.grade_archives import GradeArchive, table


def read(title: str, headers: tuple[str, ...], cells: tuple[object, ...]) -> tuple[set[tuple[object, ...]], list[str]]:
    made = GradeArchive(bridges())
    rows = made.add("card.md", f"# {title}\n\n{table(headers, [('Harbour Bridge', *cells)])}")
    return {(row.year, row.grade, row.score) for row in rows}, [check.message for check in made.checks]


def test_a_score_beside_a_dated_grade_is_of_its_year() -> None:
    rows, _ = read("Bridges", ("Bridge", "Grade 2016", "Score"), ("B", 83.5))
    assert rows == {(2016, "B", None), (2016, None, 83.5)}


def test_a_score_beside_a_dated_grade_is_not_of_the_year_of_a_title_about_another() -> None:
    rows, told = read("Bridges That Fell in 2014", ("Bridge", "Grade 2016", "Score"), ("B", 83.5))
    assert rows == {(2016, "B", None)}
    assert any("no year of its own" in message for message in told)


@pytest.mark.parametrize(
    ("headers", "cells", "expected"),
    [
        (("Bridge", "Grade 2014", "Grade"), ("C", "B"), {(2014, "C", None), (2016, "B", None)}),
        (("Bridge", "2014 Grade", "Grade", "Score"), ("C", "B", 83.5), {(2014, "C", None), (2016, "B", 83.5)}),
        (("Bridge", "2016 Grade", "Score"), ("B", 83.5), {(2016, "B", None), (2016, None, 83.5)}),
    ],
)
def test_a_column_of_the_same_kind_is_of_the_card_s_own_year(
    headers: tuple[str, ...], cells: tuple[object, ...], expected: set[tuple[object, ...]]
) -> None:
    assert read("Cards of 2016", headers, cells)[0] == expected


def test_a_year_in_the_title_above_a_header_is_that_of_its_rows() -> None:
    made = GradeArchive(built_in())
    (row,) = made.add("grades.csv", "Report card 2019,,\n,,\nState,Grade,Score\nTexas,D,61\n")
    assert (row.subject, row.year, row.grade, row.score) == ("TX", 2019, "D", 61)


def test_a_table_of_grades_whose_columns_are_not_known_is_told_and_not_passed_over() -> None:
    made = GradeArchive(built_in())
    assert made.add("grades.csv", "State,Ltr Grd\nTexas,D\n") == ()
    assert [check.message for check in made.checks] == ["A grade was not read: no column is certain to hold grades."]


def test_a_table_of_no_grades_is_passed_over() -> None:
    made = GradeArchive(built_in())
    made.add("money.csv", "State,Cost,Class\nTexas,D61,coastal\nUtah,5,inland\n")
    assert made.checks == []
