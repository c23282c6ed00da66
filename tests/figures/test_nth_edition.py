"""Editions that a question counts are those of their years. On made-up rivers, graded in five editions."""

from __future__ import annotations

import pytest

from service.answer import Reason
from tests.grade_archives import ask
from tests.rivers import river_archive


@pytest.mark.parametrize(
    ("counted", "year"),
    [
        ("How many rivers failed in the first year?", 2015),
        ("How many rivers failed in the very first edition?", 2015),
        ("Which rivers failed in the second edition?", 2016),
        ("How many rivers failed the first report card?", 2015),
        ("Which rivers passed the second edition?", 2016),
        ("What grade did Corrie get in the third report card?", 2018),
        ("How many rivers failed in the first Water Quality Scale edition?", 2020),
        ("What did Corrie get in the fifth edition?", 2021),
        ("What did Corrie get in the second annual report card?", 2016),
    ],
)
def test_an_edition_that_is_counted_is_that_of_its_year(counted: str, year: int) -> None:
    figures = ask(river_archive(), counted).figures
    assert {figure.year for figure in figures} == {year}


@pytest.mark.parametrize(("asked", "year"), [("la primera edición", 2015), ("el segundo año", 2016)])
def test_so_it_is_in_spanish(asked: str, year: int) -> None:
    end = river_archive().ask(f"¿Qué nota sacó Corrie en {asked}?", language="es")
    assert end is not None
    assert {figure.year for figure in end.figures} == {year}


def test_more_than_there_are_is_not_counted_and_nothing_else_is_touched() -> None:
    assert ask(river_archive(), "How many rivers failed in the sixth edition?").reason == Reason.NOT_COUNTED
    assert river_archive().ask("What stands in the sixth edition of the handbook?") is None
    assert ask(river_archive(), "What was the first edition?").text.startswith("The first edition in the archive is")


@pytest.mark.parametrize("counted", ["the first national edition", "the second draft report card"])
def test_an_edition_of_something_else_is_none_of_these(counted: str) -> None:
    end = ask(river_archive(), f"What grade did Corrie get in {counted}?")
    assert (end.reason, end.figures) == (Reason.NOT_COUNTED, ())


@pytest.mark.parametrize("question", ["Are the 2021 grades out?", "Have the 2021 report cards been published yet?"])
def test_whether_an_edition_is_out_is_told_by_a_row_of_it(question: str) -> None:
    assert ask(river_archive(), question).text == "2021 was graded on Water Quality Scale. [1]"
    assert ask(river_archive(), question.replace("2021", "2019")).figures == ()


@pytest.mark.parametrize(
    ("counted", "years"),
    [
        ("How many rivers failed in the last two editions?", {2020, 2021}),
        ("How many rivers failed in each of the first 3 years?", {2015, 2016, 2018}),
        ("Which rivers failed in the last three report cards?", {2018, 2020, 2021}),
    ],
)
def test_several_at_one_end_are_their_years(counted: str, years: set[int]) -> None:
    assert {figure.year for figure in ask(river_archive(), counted).figures} == years


@pytest.mark.parametrize(
    "question",
    [
        "How many rivers failed in the last two years?",
        "How many rivers failed in the last nine editions?",
        "How many rivers failed for the second time in 2016?",
        "How many rivers failed for the last time in 2018?",
        "Which rivers failed in three straight years?",
        "How many rivers failed in most years?",
        "How many rivers failed at first?",
        "How many rivers failed on average?",
        "Which rivers rose by two grades from 2015 to 2016?",
        "How many rivers first failed in 2016?",
        "Which rivers only failed in 2016?",
        "How many rivers improved by more than one grade from 2015 to 2016?",
        "Did more rivers fail in 2016 than in any other year?",
    ],
)
def test_what_no_number_of_editions_tells_is_not_counted_of_one(question: str) -> None:
    end = river_archive().ask(question)
    assert end is None or (end.reason, end.figures) == (Reason.NOT_COUNTED, ())


@pytest.mark.parametrize(
    "question",
    [
        "What was Corrie's previous grade?",
        "What was Corrie's grade before that?",
        "What was Corrie's second to last grade?",
        "What was the grade before the last one for Corrie?",
    ],
)
def test_an_earlier_grade_is_told_among_all_that_are_known(question: str) -> None:
    assert [figure.year for figure in ask(river_archive(), question).figures] == [2015, 2016, 2018, 2020, 2021]


def test_a_decade_is_its_years() -> None:
    told = ask(river_archive(), "What did Corrie get in the 2010s?").figures
    assert {figure.year for figure in told} == {2015, 2016, 2018}
    assert {f.year for f in ask(river_archive(), "How many rivers failed in the 2020s?").figures} == {2020, 2021}


@pytest.mark.parametrize(
    ("question", "told", "silent"),
    [
        ("What was Beckwater's lowest grade after 2015?", "is Good, in 2016", "Excellent, in 2015"),
        ("What was Beckwater's highest grade before 2018?", "is Excellent, in 2015", "2018"),
        ("What was Corrie's best grade since 2020?", "is a 5, in 2020 and 2021", "Poor"),
        ("What was Corrie's worst score between 2015 and 2018?", "is 10, in 2015", "Water"),
    ],
)
def test_the_best_and_the_worst_of_one_are_those_of_the_period(question: str, told: str, silent: str) -> None:
    text = ask(river_archive(), question).text
    assert told in text
    assert silent not in text
