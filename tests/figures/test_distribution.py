"""How many got each grade is told letter by letter. On made-up bridges, of whom all are known in 2016."""

from __future__ import annotations

import pytest

from tests.bridge_cards import answered, archive
from tests.grade_archives import ask, sample
from tests.rivers import river_archive


@pytest.mark.parametrize(
    "question",
    [
        "What was the grade distribution in 2016?",
        "grade breakdown 2016",
        "How many bridges got each grade in 2016?",
        "What was the most common grade in 2016?",
        "What grade did most bridges get in 2016?",
        "distribution of the grades of 2016",
        "How were the grades distributed in 2016?",
        "How are the letter grades of 2016 spread?",
        "How were the 2016 grades broken down?",
    ],
)
def test_each_letter_is_counted(question: str) -> None:
    end = answered(question)
    assert [(one.value, one.of) for one in end.computed] == [(n, 12) for n in (2, 1, 1, 2, 2, 1, 3)]
    for number, letter in ((2, "an A"), (1, "an A-"), (1, "a B+"), (2, "a B"), (2, "a C"), (1, "a D"), (3, "an F")):
        assert f"{number} of 12 bridges received {letter} in 2016" in end.text
    assert "an A+" not in end.text


@pytest.mark.parametrize(
    "question",
    ["¿Cuál fue la distribución de las notas en 2016?", "¿Cómo se distribuyeron las calificaciones en 2016?"],
)
def test_it_is_told_in_spanish_too(question: str) -> None:
    end = archive().ask(question, language="es")
    assert end is not None
    assert [one.value for one in end.computed] == [2, 1, 1, 2, 2, 1, 3]


@pytest.mark.parametrize(
    "question",
    ["distribution of the results of the survey", "the most common river", "How are the grades distributed to rivers?"],
)
def test_other_things_are_none_of_it(question: str) -> None:
    assert river_archive().ask(question) is None


def test_worded_grades_are_counted_too_and_a_year_without_an_edition_is_said() -> None:
    assert [one.value for one in ask(river_archive(), "grade distribution 2015").computed] == [1, 1, 1, 2]
    assert "There was no edition in 2019" in ask(river_archive(), "grade distribution 2019").text


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("number of Poor rivers per year", {2015, 2016, 2018}),
        ("What was the best year for Corrie?", {2015, 2016, 2018, 2020}),
        ("Corrie v. Dunewash 2021", {2021}),
    ],
)
def test_short_forms_are_heard(question: str, years: set[int]) -> None:
    assert {figure.year for figure in ask(river_archive(), question).figures} >= years


@pytest.mark.parametrize("question", ["Who was ninth in 2024?", "Which bridge came ninth in 2024?"])
def test_who_was_ninth_is_told_by_rank(question: str) -> None:
    assert "By name: Mill Crossing (number 9) [1]." in answered(question).text


def test_whether_the_average_rose_is_told_by_all_averages() -> None:
    assert {figure.year for figure in ask(sample(), "Has the average gone up?").figures} == {2011, 2019, 2021, 2023}


def test_of_one_it_is_said_that_it_was_graded() -> None:
    end = ask(river_archive(), "How many years has Corrie been graded?")
    assert end.text.startswith("Corrie was graded in 5 of the 5 editions")


def test_who_is_counted_among_the_others_is_said_once_and_behind_all_letters() -> None:
    text = ask(sample(), "How many states received each grade in 2021?").text
    assert text.endswith("[5] The 51 include District of Columbia.")
    assert text.count("The 51 include") == 1
