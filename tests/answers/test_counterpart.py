"""What a follow-up sets beside the question before, and what it only seems to."""

from __future__ import annotations

import pytest

from service.conversation.counterpart import set_beside
from tests.grade_archives import TODAY, sample


def beside(asked: str, before: str) -> str | None:
    read = sample().understanding.read
    return set_beside(read(asked, (), TODAY), read(before, (), TODAY), sample().organisation)


def test_a_state_that_is_meant_by_that_word_stands_under_its_name() -> None:
    told = beside("Is that state better than Ohio?", "What grade did Texas get in 2022?")
    assert told == "Is Texas better than Ohio in 2022?"


@pytest.mark.parametrize(
    ("asked", "before"),
    [
        ("Is that better than Texas in 2011?", "What grade did Texas get in 2022?"),
        ("Is Ohio getting better?", "What grade did Texas get in 2022?"),
        ("Does that mention Ohio?", "Which bills did Texas pass?"),
    ],
)
def test_what_sets_nothing_beside_is_left_as_it_is(asked: str, before: str) -> None:
    assert beside(asked, before) is None


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("What grade did Texas get?", "And Florida?", "Which is better?"), "Which is better, Texas or Florida?"),
        (
            ("What grade did Texas get in 2021?", "And Florida?", "Which one did worse?"),
            "Which is worse in 2021, Texas or Florida?",
        ),
        (("¿Qué nota sacó Texas?", "¿Y Florida?", "¿Cuál es mejor?"), "¿Cuál es mejor, Texas o Florida?"),
    ],
)
def test_which_is_better_of_two_that_were_asked_about_one_after_the_other(turns: tuple[str, ...], told: str) -> None:
    assert read_after(turns) == told


@pytest.mark.parametrize(
    "turns",
    [
        ("What grade did Texas get?", "Which is better?"),
        ("What grade did Texas get?", "And Texas in 2011?", "Which is better?"),
        ("What grade did Texas get?", "How many documents are there?", "Which is better?"),
    ],
)
def test_where_there_are_not_two_nothing_is_set_beside(turns: tuple[str, ...]) -> None:
    assert ", Texas or" not in read_after(turns)


def read_after(turns: tuple[str, ...]) -> str:
    *before, last = turns
    return sample().understanding.read(last, [(question, "…") for question in before], TODAY).question


def test_what_is_asked_of_pressdesk_is_not_completed_and_parts_no_chain() -> None:
    assert read_after(("What grade did Texas get in 2021?", "Can I quote this?")) == "Can I quote this?"
    chain = ("What grade did Texas get in 2021?", "Can I quote you on that?", "And Florida?")
    assert read_after(chain) == "What grade did Florida get in 2021?"
