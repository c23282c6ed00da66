"""What a follow-up sets beside the question before, and what it only seems to."""

from __future__ import annotations

import pytest

from service.counterpart import set_beside
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
