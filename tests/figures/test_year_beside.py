"""A column without a year beside one that has one: of that year, or of none that is certain."""

from __future__ import annotations

import pytest

from ingest.organisation import built_in
from tests.bridges import bridges
from tests.grade_archives import GradeArchive, table
from tests.rivers import rivers


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


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("rivers.csv", "River,2020,2020,2021,2021\n,Grade,Score,Grade,Score\nCorrie,5,2,5,1\nDunewash,3,6,4,4\n"),
        ("again.csv", "River,2020,2020,2021,2021\nRiver,Grade,Score,Grade,Score\nCorrie,5,2,5,1\nDunewash,3,6,4,4\n"),
        ("merged.csv", "River,2020,,2021,\n,Grade,Score,Grade,Score\nCorrie,5,2,5,1\nDunewash,3,6,4,4\n"),
        ("named-below.csv", ",2020,,2021,\nRiver,Grade,Score,Grade,Score\nCorrie,5,2,5,1\nDunewash,3,6,4,4\n"),
        ("titled.csv", "Rivers,,,,\n,2020,,2021,\nRiver,Grade,Score,Grade,Score\nCorrie,5,2,5,1\nDunewash,3,6,4,4\n"),
        (
            "rivers.md",
            "| River | 2020 | 2020 | 2021 | 2021 |\n|---|---|---|---|---|\n| | Grade | Score | Grade | Score |\n"
            "| Corrie | 5 | 2 | 5 | 1 |\n| Dunewash | 3 | 6 | 4 | 4 |\n",
        ),
    ],
)
def test_a_second_header_says_what_stands_below_each_year_of_the_first(name: str, content: str) -> None:
    archive = GradeArchive(rivers())
    rows = archive.add(name, content)
    assert [(row.subject, row.year, row.grade, row.score) for row in rows] == [
        ("CORR", 2020, "5", 2.0),
        ("CORR", 2021, "5", 1.0),
        ("DUNE", 2020, "3", 6.0),
        ("DUNE", 2021, "4", 4.0),
    ]
    assert archive.checks == []


@pytest.mark.parametrize(
    "content",
    [
        "River,2020,\n,F,50\nCorrie,5,5\n",
        "River,2020,2021\n,Good,Fair\nCorrie,5,5\n",  # a row without its subject
        "River,2020,2020\n,F,50\nCorrie,5,5\n",
        "River,Grade,Grade\n,Excellent,Good\nCorrie,5,5\n",
    ],
)
def test_a_row_that_lacks_its_subject_is_no_second_header(content: str) -> None:
    archive = GradeArchive(rivers())
    archive.add("rivers.csv", content)
    assert "its cell for the subject is empty" in archive.checks[0].message
