"""A follow-up takes what it lacks from the turn before, and a question of its own takes nothing."""

from __future__ import annotations

from datetime import date

import pytest

from ingest import SubjectNames
from ingest.organisation import parse
from service.understanding import Understanding
from tests.archives import ROOT
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
        (
            "and which is best?",
            "Compare Utah and Kansas in 2019",
            "and which is best (Utah, Kansas, 2019)?",
        ),
        ("which is best?", "Which roads are closed?", "which is best?"),
        ("and the year before?", "What grade did Utah get in 2016?", "What grade did Utah get in 2015?"),
        ("What about the following year?", "How many ferries ran in 2016?", "How many ferries ran in 2017?"),
        (
            "Who was against it?",
            "What did the harbour board decide in May 2019?",
            "Who was against it (What did the harbour board decide in May 2019)?",
        ),
        ("any other awards?", "Which awards did the ferry win?", "any other awards (Which awards did the ferry win)?"),
    ],
)
def test_what_is_lacking_comes_from_the_turn_before(question: str, before: str, expected: str) -> None:
    assert standalone(question, before) == expected


@pytest.mark.parametrize(
    ("question", "before", "expected"),
    [
        ("and an F?", "Which states got an A in 2014?", "Which states got an F in 2014?"),
        ("What about Ds?", "How many received an A or a B in 2019?", "How many received a D in 2019?"),
        ("And Cs?", "How many states got Fs in 2011?", "How many states got Cs in 2011?"),
        ("C", "Did Utah get an A in 2016?", "Did Utah get a C in 2016?"),
        ("an A?", "What grade did Utah get in 2016?", "Is it true that Utah received the grade A in 2016?"),
        ("and a Q?", "Which states got an A in 2014?", "and a Q?"),
        ("and an F?", "Who opened the ferry?", "and an F?"),
    ],
)
def test_a_letter_alone_takes_the_place_of_the_one_before(question: str, before: str, expected: str) -> None:
    graded = parse((ROOT / "corpus" / "organisation.toml").read_bytes())
    understanding = Understanding(graded, SubjectNames(graded), ())
    assert understanding.read(question, [(before, "")], TODAY).question == expected


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
