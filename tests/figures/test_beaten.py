"""Who beat a subject with the best grade of all is told by the rank or the score that sets them apart."""

from __future__ import annotations

import pytest

from tests.grade_archives import ask, sample
from tests.rivers import river_archive


@pytest.mark.parametrize(
    "question", ["Which states beat California in 2025?", "Who did better than California in 2025?"]
)
def test_those_with_the_same_grade_and_a_better_rank_are_named(question: str) -> None:
    text = ask(sample(), question).text
    assert "0 had a better grade than California in 2025" in text
    assert "2 had a better rank than California in 2025" in text
    assert "Maryland (number 1)" in text
    assert "Illinois (number 2)" in text


def test_without_ranks_it_is_the_score() -> None:
    text = ask(river_archive(), "Which rivers beat Beckwater in 2021?").text
    assert "1 had a better score than Beckwater in 2021. By name: Alder Brook (9.5) [" in text


def test_where_a_grade_is_named_or_somebody_has_a_better_one_nothing_else_is_told() -> None:
    assert (
        "rank" not in ask(sample(), "Which states had a better grade than California in 2025?").text.split("2025 (")[1]
    )
    assert "score" not in ask(river_archive(), "Which rivers beat Dunewash in 2020?").text.split("(Water")[1]


@pytest.mark.parametrize(
    ("idiom", "plain"),
    [
        ("who took the bottom spot in 2021?", "who was last in 2021?"),
        ("Which states do we hold nothing at all on?", "Which states do we have nothing on?"),
        ("Which states do you have nothing at all on?", "Which states do you have nothing on?"),
        ("Who got the most points in 2019?", "Who got the highest score in 2019?"),
        ("Who had the fewest points in 2011?", "Who had the lowest score in 2011?"),
    ],
)
def test_an_idiom_of_ends_asks_what_its_plain_words_ask(idiom: str, plain: str) -> None:
    asked, meant = sample().ask(idiom), sample().ask(plain)
    assert (asked and asked.text) == (meant and meant.text)
