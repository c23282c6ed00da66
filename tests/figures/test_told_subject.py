"""Who "it" is after an answer that names somebody, and what it is where the question before is about something else."""

from __future__ import annotations

from datetime import date

import pytest

from tests.grade_archives import sample

MOVED = "“South Carolina was the most improved state of the 2018 edition, and Alabama the second.” [1]"
FIRST = "The highest by rank in 2025 of all 51 states: Maryland received an A with a score of 97. [1]"
INDEX = "“It is a yearly grading of the laws of the 50 states and the District of Columbia.” [1]"


def standalone(first: str, told: str, follow_up: str) -> str:
    return sample().understanding.read(follow_up, [(first, told)], date(2026, 11, 24)).question


def test_the_one_that_the_answer_begins_with_is_meant() -> None:
    asked = standalone("Which state was most improved in 2018?", MOVED, "What did it score in 2011?")
    assert asked == "What did South Carolina score in 2011?"


@pytest.mark.parametrize(
    "told",
    [
        "“South Carolina and Alabama were the most improved states of 2018.” [1]",
        "“In 2018 South Carolina improved, and Alabama did.” [1]",
        "“South Carolina was behind Alabama, the most improved of 2018.” [1]",
    ],
)
def test_of_several_names_none_is_taken(told: str) -> None:
    assert "South Carolina" not in standalone(
        "Which state was most improved in 2018?", told, "What did it score in 2011?"
    )


@pytest.mark.parametrize(
    ("follow_up", "asked"),
    [
        ("How many points?", "How many points did Maryland get in 2025?"),
        ("and with how many points", "how many points did Maryland get in 2025?"),
        ("what score?", "what score did Maryland get in 2025?"),
    ],
)
def test_a_bare_question_for_points_is_asked_of_the_one_that_the_answer_names(follow_up: str, asked: str) -> None:
    assert standalone("Who was number one in 2025?", FIRST, follow_up) == asked


def test_a_place_in_the_answer_is_not_the_thing_that_was_asked_about() -> None:
    asked = standalone("What is the Protected Innocence Challenge?", INDEX, "How many sections does it have?")
    assert "District" not in asked


def test_which_one_of_things_that_are_counted_is_no_state() -> None:
    asked = standalone("How many sections does the Protected Innocence Challenge have?", "", "Which one counts most?")
    assert asked == "Which of the sections of the Protected Innocence Challenge counts most?"
    assert standalone("How many states failed in 2021?", "", "Which one has the most points?").startswith(
        "Of the states that failed in 2021"
    )


def test_another_place_takes_the_place_of_a_name_that_may_mean_two() -> None:
    assert standalone("What grade did Washington get in 2013?", "", "And Idaho?") == "What grade did Idaho get in 2013?"


@pytest.mark.parametrize(
    ("first", "follow_up", "asked"),
    [
        ("How many Fs were there in 2021?", "Does that include DC?", "Did District of Columbia get an F in 2021?"),
        ("How many Bs were there in 2019?", "is Utah included?", "Did Utah get a B in 2019?"),
        (
            "What grade did Texas get in 2011?",
            "is that disputed?",
            "Do sources contradict each other about the grade of Texas in 2011?",
        ),
        (
            "Who was most improved in 2019?",
            "is that disputed?",
            "Where do our documents contradict each other about who was most improved in 2019?",
        ),
    ],
)
def test_what_is_asked_of_the_answer_before_is_asked_in_full(first: str, follow_up: str, asked: str) -> None:
    assert standalone(first, "", follow_up) == asked


def test_a_dispute_over_what_is_no_grade_is_no_question_on_grades() -> None:
    assert "contradict" not in standalone("What is the Protected Innocence Challenge?", "", "is that disputed?")
