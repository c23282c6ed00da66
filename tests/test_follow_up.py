"""A follow-up takes what it lacks from the turn before, and a question of its own takes nothing."""

from __future__ import annotations

from datetime import date

import pytest

from service.understanding import Understanding
from tests.organisations import state_names, states

TODAY = date(2026, 1, 1)


def standalone(question: str, *before: str) -> str:
    understanding = Understanding(states(), state_names(), ())
    return understanding.read(question, [(asked, "") for asked in before], TODAY).question


@pytest.mark.parametrize(
    ("question", "before", "expected"),
    [
        ("and in 2011?", "What grade did Utah get in 2016?", "What grade did Utah get in 2011?"),
        ("what about Kansas?", "What grade did Utah get in 2016?", "What grade did Kansas get in 2016?"),
        ("Who pays for it?", "How does the ferry licence work?", "Who pays for it (How does the ferry licence work)?"),
        ("any other awards?", "Which awards did the ferry win?", "any other awards (Which awards did the ferry win)?"),
    ],
)
def test_what_is_lacking_comes_from_the_turn_before(question: str, before: str, expected: str) -> None:
    assert standalone(question, before) == expected


@pytest.mark.parametrize(
    "question",
    [
        "How much does a new bridge pier cost in winter?",
        "Does the county pay volunteers who report it by telephone at night?",
        "Which roads are closed?",
    ],
)
def test_a_change_of_subject_takes_nothing(question: str) -> None:
    assert standalone(question, "How does the ferry licence work?") == question


def test_a_chain_of_short_questions_keeps_its_subject_and_does_not_grow() -> None:
    turns = ("How does the ferry licence work?", "Who pays for it?", "Who signs it?", "Who stamps it?")
    assert standalone("Who prints it?", *turns) == "Who prints it (How does the ferry licence work)?"


def test_a_turn_that_says_too_little_hands_on_what_it_leant_on() -> None:
    assert "ferry licence" in standalone("Is it free?", "How does the ferry licence work?", "why?")
