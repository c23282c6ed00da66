"""Whether something was done after a year, or before it, is not told by what was done in that year."""

from __future__ import annotations

import time

import pytest

from service.answering.before_or_after import is_on_the_other_side


@pytest.mark.parametrize(
    ("question", "sentence", "other_side"),
    [
        ("Did grades go up after 2019?", "Ten counties raised their grade in the 2019 edition.", True),
        ("Did grades go up after 2019?", "Ten counties raised their grade in the 2021 edition.", False),
        ("Did grades go up after 2019?", "Ten raised their grade in the 2019 edition, and two in that of 2021.", False),
        ("Did grades rise before 2019?", "Ten counties raised their grade in 2019.", True),
        ("Did grades rise before 2019?", "Four counties raised their grade in 2018.", False),
        ("Did grades rise before 2019?", "Until 2019 no grade rose; in 2019 ten did.", False),
        ("Has the bakery burnt since, or after 2012?", "The bakery burnt down in 2012.", True),
        ("Did the museum stay shut after 2019?", "The museum shut for good in 2019.", False),
        ("Who led the museum after 2019?", "Ann Lee took over in 2019.", False),
        ("Did visits fall after 2019?", "Visits have fallen since 2019.", False),
    ],
)
def test_what_was_done_in_a_year_was_not_done_before_or_after_it(
    question: str, sentence: str, other_side: bool
) -> None:
    assert is_on_the_other_side(sentence, question) is other_side


def test_a_long_question_and_a_long_sentence_hold_nothing_up() -> None:
    began = time.perf_counter()
    is_on_the_other_side("in the 2019 " * 160, "did stay " * 60 + "after 2019 x")
    assert time.perf_counter() - began < 0.2
