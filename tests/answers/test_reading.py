"""How a question is searched: what people type differently and mean alike is one question."""

from __future__ import annotations

import pytest

from service.reading import Reading

PLAIN = "When was the Northfield bridge closed?"


@pytest.mark.parametrize(
    "typed",
    [
        PLAIN,
        "When was the Northfield bridge closed",
        "Whén wás thé Nórthfield brídge clósed?",
        "When was the Northfield bri\u0301dge closed?",  # the accent as a character of its own
    ],
)
def test_accents_and_a_question_mark_left_out_make_no_other_question(typed: str) -> None:
    assert Reading(typed).searched == PLAIN


def test_a_question_in_capitals_throughout_names_nothing_by_them() -> None:
    assert Reading("WHEN WAS THE NORTHFIELD BRIDGE CLOSED?").searched == PLAIN.lower()


@pytest.mark.parametrize("typed", ["HB 2458", "What is NATO?", "RIB OR BUS"])
def test_letters_that_stand_for_words_stay(typed: str) -> None:
    assert Reading(typed).searched == typed


@pytest.mark.parametrize("typed", ["bridge closures 2014", "The bridge was closed in 2014.", "Northfield!", ""])
def test_what_is_no_question_gets_no_question_mark(typed: str) -> None:
    assert Reading(typed).searched == typed


@pytest.mark.parametrize(
    "typed", ["पुल कब बंद हुआ?", "다리는 언제 닫혔습니까?", "橋はいつ閉鎖されましたか", "Какой мост закрыли?"]
)
def test_marks_that_are_letters_of_their_script_stay(typed: str) -> None:
    assert Reading(typed).searched == typed


def test_what_is_shown_of_a_question_is_as_it_was_typed() -> None:
    assert Reading("WHEN WAS THE NÓRTHFIELD BRIDGE CLOSED").question == "WHEN WAS THE NÓRTHFIELD BRIDGE CLOSED"
