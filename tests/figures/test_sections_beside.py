"""A section's letter beside the overall grade, failing beside a letter, and what is told only where sources agree.

The made-up archive of bridges in 2024: Harbour Bridge has an A, its deck a B and its piers an A+.
"""

from __future__ import annotations

import pytest

from service.answer import NoticeCode
from tests.bridge_cards import answered, archive, codes, figures
from tests.bridges import bridges
from tests.figures.test_limits import ask, counts
from tests.grade_archives import GradeArchive, table


def test_a_letter_that_a_section_has_is_not_denied() -> None:
    end = answered("Did Harbour Bridge get a B in 2024?")
    assert "received a B for Deck and surface" in end.text
    assert "No row prints" not in end.text


def test_a_letter_that_no_section_has_is_still_denied() -> None:
    assert "No row prints a D for Harbour Bridge in 2024." in answered("Did Harbour Bridge get a D in 2024?").text


@pytest.mark.parametrize(
    "question",
    ["Harbour Bridge's weakest sections in 2024", "What are Harbour Bridge's strongest areas?"],
)
def test_the_weakest_areas_of_one_are_told_by_all_of_its_sections(question: str) -> None:
    text = answered(question).text
    assert "Deck and surface" in text
    assert "Piers and bearings" in text


def test_the_best_part_of_something_else_is_no_ranking() -> None:
    assert archive().ask("What is the best part of the report?") is None


@pytest.mark.parametrize(
    ("question", "language", "number"),
    [
        ("How many states failed or got a D in 2023?", "en", 41),
        ("How many states got a D or failed in 2019?", "en", 2),
        ("¿Cuántos estados suspendieron o sacaron una D en 2023?", "es", 41),
    ],
)
def test_failing_or_a_letter_counts_both(question: str, language: str, number: int) -> None:
    assert counts(ask(question, language=language)) == [number]


def test_every_year_is_told_by_each_of_them() -> None:
    end = ask("Did Utah improve every year from 2011 to 2013?")
    assert {(figure.year, figure.grade) for figure in end.figures} == {(2011, "F"), (2012, "D"), (2013, "C")}


def test_points_are_not_subtracted_where_equal_sources_print_two_scores() -> None:
    made = GradeArchive(bridges())
    for name, year, score in (("early", 2012, 70), ("late", 2016, 80), ("other", 2016, 75)):
        row = ("Harbour Bridge", "B", score, "newspaper")
        made.add(f"{name}.md", f"# Cards of {year}\n\n" + table(("Bridge", "Grade", "Score", "Printed by"), [row]))
    end = made.ask("How did Harbour Bridge change between 2012 and 2016?")
    assert end is not None
    assert "By how many points Harbour Bridge moved from 2012 to 2016 is not told" in end.text
    assert [one.value for one in end.computed if one.what == "change"] == [0.0]  # of the letter alone


def test_of_two_scales_with_one_grade_known_the_change_of_scale_is_said() -> None:
    end = ask("Florida 2019 vs 2021")
    assert "nothing rises or falls between them" in end.text
    assert NoticeCode.FRAMEWORK_CHANGE in codes(end)
    assert {(year, grade) for _, year, grade, _ in figures(end)} == {(2021, "C")}


def test_the_average_of_a_section_is_told_as_one_of_a_section() -> None:
    lines = [("Harbour Bridge", 20, 90), ("Mill Crossing", 10, 70), ("Average", 15, 80)]
    made = GradeArchive(bridges())
    made.add("card.md", f"# Cards of 2024\n\n{table(('Bridge', 'Deck and surface score', 'Overall score'), lines)}")
    end = made.ask("What was the average score for Deck and surface in 2024?")
    assert end is not None
    assert end.text.startswith("The average of 2024 is printed as 15 points for Deck and surface (")
