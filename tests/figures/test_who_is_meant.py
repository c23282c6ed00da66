"""Who or what a question on grades is about: one against itself, who grades, a part of the scale, several places."""

from __future__ import annotations

import pytest

from service.answer import Reason
from tests.figures.test_limits import ask
from tests.grade_archives import sample


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many more points did South Carolina have in 2018 than in 2017?", "rose by 11.5 points from 2017 to 2018"),
        ("How many points more did Louisiana have in 2014 than in 2011?", "rose by 26 points from 2011 to 2014"),
        ("How many more points did South Carolina have in 2018 than the year before?", "rose by 11.5 points"),
    ],
)
def test_more_than_in_another_year_is_asked_of_the_one_that_is_named(question: str, told: str) -> None:
    assert told in ask(question).text


@pytest.mark.parametrize(
    "question",
    ["How many states had more points than South Carolina in 2018?", "Which states had more points than Georgia?"],
)
def test_more_than_somebody_is_asked_of_the_others(question: str) -> None:
    assert "had a better score than" in ask(question).text


def test_some_years_before_another_is_not_counted() -> None:
    end = ask("How many more points did Louisiana have in 2014 than three years before?")
    assert end.reason is Reason.NOT_COUNTED


@pytest.mark.parametrize(
    "question",
    [
        "Did Utah give Shared Hope a grade?",
        "Did Florida give Shared Hope an F?",
        "So Florida gave Shared Hope an F?",
        "Has Utah given Shared Hope a grade?",
    ],
)
def test_a_grade_that_one_is_said_to_give_is_none_that_it_got(question: str) -> None:
    end = ask(question)
    assert end.reason is Reason.NOT_IN_ARCHIVE
    assert not end.figures


@pytest.mark.parametrize(
    "question",
    [
        "What grade did Shared Hope give Utah in 2021?",
        "Has Utah been given a grade?",
        "What grade was Utah given in 2021?",
        "Did they give Utah a D in 2021?",
        "Utah given a D?",
    ],
)
def test_a_grade_that_one_was_given_is_told(question: str) -> None:
    assert "Utah received a D in 2021" in ask(question).text


@pytest.mark.parametrize("question", ["Who corrected Georgia's grade?", "Which release corrected Arizona's rank?"])
def test_who_put_a_grade_right_is_not_told_by_the_grade(question: str) -> None:
    assert sample().ask(question) is None


def test_a_slip_in_the_word_correct_is_still_one() -> None:
    assert "Georgia received" in ask("Is it corect that Georgia got a C in 2025?").text


@pytest.mark.parametrize(
    "question",
    [
        "Which section of the Protected Innocence Challenge has the most points?",
        "Which section has the most points?",
        "Which of the sections of the Protected Innocence Challenge has the fewest points?",
        "What part of the PIC counts the least?",
    ],
)
def test_a_part_of_a_scale_is_none_of_those_that_are_graded(question: str) -> None:
    assert sample().ask(question) is None


def test_who_has_the_most_is_still_told_of_those_that_are_graded() -> None:
    assert "Maryland received an A with a score of 97" in ask("Which state has the most points?").text


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Who ranked first, second and third nationwide in 2025?", {"MD", "IL", "CA"}),
        ("Who came first and second in 2025?", {"MD", "IL"}),
        ("Who got second and third in 2025?", {"IL", "CA"}),
        ("Which states placed second or third in 2025?", {"IL", "CA"}),
    ],
)
def test_of_several_places_each_is_told(question: str, codes: set[str]) -> None:
    assert {figure.subject for figure in ask(question).figures} == codes


def test_places_with_one_left_out_between_them_are_not_counted() -> None:
    assert ask("Who came first and third in 2025?").reason is Reason.NOT_COUNTED


@pytest.mark.parametrize("question", ["is my state michigan any good", "Is Michigan any good?"])
def test_whether_one_is_any_good_is_told_by_its_grade(question: str) -> None:
    assert "Michigan received a B in 2019" in ask(question).text


def test_whether_one_is_good_at_something_else_is_not() -> None:
    assert sample().ask("Is Michigan any good for fishing?") is None


def test_rn_is_right_now() -> None:
    assert ask("whats the worst state rn").text == ask("What is the worst state right now?").text


def test_rows_deny_no_dispute_over_who_moved_most() -> None:
    end = sample().ask("Where do our documents contradict each other about who improved most in 2019?")
    assert end is None or "No two sources" not in end.text
