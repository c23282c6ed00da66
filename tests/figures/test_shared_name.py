"""The plural of a word that ends two names means both; one that is said of all names no two."""

from __future__ import annotations

import pytest

from service.shared_name import by_each_name
from tests.grade_archives import TODAY, sample
from tests.rivers import rivers


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("How did the Dakotas do in 2019?", "How did North Dakota and South Dakota do in 2019?"),
        ("how did the carolinas do in 2023?", "how did North Carolina and South Carolina do in 2023?"),
        ("What are the Virginias' grades?", "What are the Virginias' grades?"),
        ("How did the Dakota do?", "How did the Dakota do?"),
        ("How did Dakotas do?", "How did Dakotas do?"),
        ("How did the states do?", "How did the states do?"),
        ("How did the Islands do?", "How did the Islands do?"),
    ],
)
def test_the_plural_of_a_shared_name_is_each_of_them(asked: str, told: str) -> None:
    assert by_each_name(asked, sample().organisation) == told


def test_the_word_for_one_alone_or_for_all_is_left() -> None:
    for asked in ("How did the brooks do?", "How did the rivers do?"):
        assert by_each_name(asked, rivers()) == asked


def test_both_are_what_the_question_is_about() -> None:
    reading = sample().understanding.read("How did the Dakotas do in 2019?", (), TODAY)
    assert reading.subjects == ("ND", "SD")


def test_of_what_a_name_may_mean_it_does_not_mean_what_is_named_beside_it() -> None:
    for asked in ("How did Washington and D.C. do in 2021?", "Which is better, Washington or Washington DC?"):
        reading = sample().understanding.read(asked, (), TODAY)
        assert set(reading.subjects) == {"WA", "DC"}, asked
        assert not reading.ambiguous, asked


def test_a_name_alone_that_may_mean_several_is_asked_back() -> None:
    reading = sample().understanding.read("How did Washington and Oregon do in 2021?", (), TODAY)
    assert [place.codes for place in reading.ambiguous if place.ask] == [("WA", "DC")]
