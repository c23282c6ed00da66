"""A header that names the scale beside the value, "Score (max. 100)", is the header of that value."""

from __future__ import annotations

import pytest

from ingest.organisation import parse
from tests.grade_archives import GradeArchive, table

RIVERS = parse(b"""
[organisation]
name = "River Trust"
subject_word = "river"
[[frameworks]]
code = "RT"
name = "River Report"
grades = ["A", "B", "C", "D", "F"]
[[subjects]]
code = "BI"
name = "Birch"
[[editions]]
year = 2024
status = "published"
framework = "RT"
""")


def birch(*headers: str) -> list[tuple[int, str | None, float | None]]:
    """Year, grade and score of the river, from a table with these headers over "72" and "C"."""
    text = f"# River Report 2024\n\n{table(['River', *headers], [['Birch', '72', 'C'][: len(headers) + 1]])}"
    return [(row.year, row.grade, row.score) for row in GradeArchive(RIVERS).add("card.md", text)]


@pytest.mark.parametrize(
    "header",
    [
        "Score (max. 100)",
        "Score (maximum: 102.5 points)",
        "Score (out of 100)",
        "Score out of 100",
        "Score / 100",
        "Score [0–100]",
        "Overall score (of 100)",
        "Score out of 1,000",
    ],
)
def test_the_greatest_score_in_a_header_is_no_part_of_what_the_column_holds(header: str) -> None:
    assert birch(header, "Grade (A–F)") == [(2024, "C", 72.0)]


@pytest.mark.parametrize("header", ["Maximum score", "Score (previous)", "Max. 100", "Score (goal: 100)"])
def test_a_column_of_another_score_is_still_not_the_score(header: str) -> None:
    assert birch(header, "Grade") == [(2024, "C", None)]


@pytest.mark.parametrize("header", ["Score 2019/2020", "Score (of 2021)"])
def test_years_are_no_scale(header: str) -> None:
    assert (2024, None, 72.0) not in birch(header)


@pytest.mark.parametrize(("header", "rank"), [("Place", 3), ("Position", 3)])
def test_a_place_in_numbers_is_a_rank(header: str, rank: int) -> None:
    text = f"# River Report 2024\n\n{table([header, 'River', 'Points'], [['3', 'Birch', '72']])}"
    assert [(row.rank, row.score) for row in GradeArchive(RIVERS).add("card.md", text)] == [(rank, 72.0)]


def test_a_cell_over_two_years_that_says_what_they_say_is_no_section() -> None:
    text = (
        "<table><tr><th rowspan=2>River</th><th colspan=2>Result</th></tr>"
        "<tr><th>Grade 2023</th><th>Grade 2024</th></tr>"
        "<tr><td>Birch</td><td>B</td><td>C</td></tr></table>"
    )
    rows = GradeArchive(RIVERS).add("card.html", f"<html><body><main><h1>River Report</h1>{text}</main></body></html>")
    assert [(row.year, row.grade) for row in rows] == [(2023, "B"), (2024, "C")]
