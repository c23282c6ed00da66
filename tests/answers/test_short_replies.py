"""A reply of a word or two to a ranking, to a grade, or to a question back is completed from the question before."""

from __future__ import annotations

import pytest

from tests.grade_archives import TODAY, sample


def read_after(*turns: str) -> str:
    *before, asked = turns
    return sample().understanding.read(asked, [(one, "…") for one in before], TODAY).question


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        ("Who came first in 2025?", "and second?", "Who came second in 2025?"),
        ("Who came first in 2025?", "last?", "Who came last in 2025?"),
        ("Who came third in 2025?", "10th?", "Who came 10th in 2025?"),
        ("Who was the best in 2023?", "and the worst?", "Who was the worst in 2023?"),
        ("California's best grade?", "and its worst", "California's worst grade?"),
        ("What grade did Texas get in 2022?", "ok and 2021", "What grade did Texas get in 2021?"),
        ("¿Quién fue el mejor de 2025?", "¿y el segundo?", "¿Quién fue el segundo de 2025?"),
        ("¿Quién fue el mejor de 2025?", "¿y el peor?", "¿Quién fue el peor de 2025?"),
    ],
)
def test_another_place_takes_that_of_the_question_before(before: str, asked: str, told: str) -> None:
    assert read_after(before, asked) == told


def test_thanks_and_a_question_why_between_are_passed_over() -> None:
    assert read_after("Who was the best in 2023?", "why?", "thanks", "and the worst?") == "Who was the worst in 2023?"


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("What grade did Texas get last year?", "first?"),
        ("When was the first edition?", "and the worst?"),
        ("Is the best better than the worst of 2023?", "and the last?"),
        ("Who was the best in 2023?", "who was the best journalist?"),
    ],
)
def test_where_no_place_or_several_are_named_none_is_exchanged(before: str, asked: str) -> None:
    assert read_after(before, asked).startswith(asked.rstrip("?"))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("the state", "What grade did Washington state get in 2013?"),
        ("I mean the state", "What grade did Washington state get in 2013?"),
        ("Washington state", "What grade did Washington state get in 2013?"),
        ("DC", "What grade did District of Columbia get in 2013?"),
        ("the District of Columbia please", "What grade did District of Columbia get in 2013?"),
    ],
)
def test_a_choice_between_two_of_one_name_is_the_question_with_it(asked: str, told: str) -> None:
    assert read_after("What grade did Washington get in 2013?", asked) == told


def test_another_of_its_kind_is_no_choice() -> None:
    assert "Washington" not in read_after("What grade did Washington get in 2013?", "Texas in 2011")


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        ("California's best grade?", "when was that?", "California's best grade?"),
        ("Did Nebraska get an A?", "when", "Did Nebraska get an A?"),
        ("Georgia 2023", "by area?", "Georgia 2023 by section?"),
        ("¿Qué nota sacó Georgia en 2023?", "¿y por áreas?", "¿Qué nota sacó Georgia en 2023 por secciones?"),
        ("What grade did Mississippi get in 2015?", "2019 then", "What grade did Mississippi get in 2019?"),
        ("¿Qué nota sacó Georgia?", "¿en 2023?", "¿Qué nota sacó Georgia en 2023?"),
        ("¿Qué nota sacó Utah en 2011?", "no, me refería a 2012", "¿Qué nota sacó Utah en 2012?"),
        ("What grade did Utah get in 2011?", "no, I was asking about 2012", "What grade did Utah get in 2012?"),
        ("¿Qué estados suspendieron en 2013?", "¿y al año siguiente?", "¿Qué estados suspendieron en 2014?"),
    ],
)
def test_when_by_area_and_another_year_are_asked_of_the_grade_before(before: str, asked: str, told: str) -> None:
    assert read_after(before, asked) == told


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (
            ("What did Texas get in 2011?", "and Utah?", "no, I meant 2012", "which of the two was better?"),
            "Which is better in 2012, Texas or Utah?",
        ),
        (
            ("¿Qué nota sacó Texas en 2011?", "¿y Utah?", "no, me refería a 2012", "¿cuál de los dos quedó mejor?"),
            "¿Cuál es mejor en 2012, Texas o Utah?",
        ),
    ],
)
def test_the_two_are_compared_in_the_year_that_was_meant(turns: tuple[str, ...], told: str) -> None:
    assert read_after(*turns) == told


def test_when_it_was_passed_is_asked_of_the_bill_before_in_spanish_too() -> None:
    assert "HB 5621" in read_after("¿Qué hace la HB 5621?", "¿cuándo se aprobó?")
    assert (
        read_after("¿Qué hace la HB 5621?", "¿cuándo se aprobó el presupuesto?") == "¿cuándo se aprobó el presupuesto?"
    )


@pytest.mark.parametrize(
    ("told", "asked", "read"),
    [
        ("The highest in 2025 of all 51 states: Utah got an A. [1]", "and how did they do in 2022", "Utah"),
        ("Utah received an A in 2025. [1] Ohio did not.", "what was its grade in 2019?", "Utah"),
        ("Utah and Ohio received an A in 2025. [1]", "and how did they do in 2022", ""),
        ("The archive does not hold an answer to this.", "and how did they do in 2022", ""),
    ],
)
def test_the_one_that_an_answer_names_is_meant_by_a_pronoun(told: str, asked: str, read: str) -> None:
    history = [("Who came first in 2025?", told)]
    reading = sample().understanding.read(asked, history, TODAY)
    assert [sample().organisation.by_code[code].name for code in reading.subjects] == ([read] if read else [])


@pytest.mark.parametrize("doubt", ["is it correct?", "are you sure about it?"])
def test_a_doubt_of_an_answer_is_of_the_answer_and_not_of_whom_it_names(doubt: str) -> None:
    history = [("Who came first in 2025?", "The highest in 2025 of all 51 states: Utah got an A. [1]")]
    assert sample().understanding.read(doubt, history, TODAY).question == "Who came first in 2025?"


def test_the_worst_of_its_own_grades_is_that_of_all_years() -> None:
    assert (
        read_after("What grade did Texas get in 2022?", "what was its worst grade")
        == "what was its worst grade (Texas)?"
    )
