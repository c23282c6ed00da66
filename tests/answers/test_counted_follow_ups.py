"""Follow-ups of few words behind a figure: a part, the runner-up, years on, whom a number counts, which of two."""

from __future__ import annotations

import pytest

from tests.grade_archives import TODAY, ask, sample


def read_after(*turns: str) -> str:
    *before, asked = turns
    return sample().understanding.read(asked, [(turn, "…") for turn in before], TODAY).question


GEORGIA = "What did Georgia get in 2023?"
COUNT = "How many Fs were there in 2021?"


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ((GEORGIA, "which part was best?"), "Which part was Georgia's best in 2023?"),
        ((GEORGIA, "and what was its weakest area?"), "Which part was Georgia's weakest in 2023?"),
        (("Which state was first in 2025?", "and the runner-up?"), "Which state was second in 2025?"),
        (
            ("What is the highest score ever on the first scale?", "and on the second one?"),
            "What is the highest score ever on the second scale?",
        ),
        ((COUNT, "and two years later?"), "How many Fs were there in 2023?"),
        ((COUNT, "and a year later?"), "How many Fs were there in 2022?"),
        ((COUNT, "and one year before?"), "How many Fs were there in 2020?"),
        ((COUNT, "¿y dos años después?"), "How many Fs were there in 2023?"),
        (("What did Utah get in 2016?", "and 3 years before?"), "What did Utah get in 2013?"),
        ((COUNT, "does that include Washington DC?"), "Did District of Columbia get an F in 2021?"),
        (
            (COUNT, "does that include Washington DC?", "and two years later?"),
            "Did District of Columbia get an F in 2023?",
        ),
        (("How many states got an F in 2021?", "does that include Texas?"), "Is it true that Texas got an F in 2021?"),
        (
            ("What did Kansas get in 2018?", "what about Nebraska?", "which of the two has the better score in 2019?"),
            "Which has the better score in 2019, Kansas or Nebraska?",
        ),
    ],
)
def test_a_short_follow_up_is_completed_from_the_turns_before(turns: tuple[str, ...], told: str) -> None:
    assert read_after(*turns) == told


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("Which bills did Texas pass?", "which part was best?"),
        ("Who was the best in 2023?", "and two years later than that, who won the prize of the mayor?"),
        ("Which bills did Texas pass?", "does that include Ohio?"),
        ("Who was first on the first day on the first scale?", "and on the second one?"),
    ],
)
def test_behind_anything_else_it_is_not_completed_so(before: str, asked: str) -> None:
    assert read_after(before, asked).startswith(asked.rstrip("?"))


def test_the_parts_of_one_are_told_and_of_nobody_none_is_ranked() -> None:
    end = ask(sample(), "Which part was Georgia's best in 2023?")
    assert "an A for Criminal provisions in 2023" in end.text
    assert sample().ask("which part was best?") is None


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("Is Tennessee the only state that got an A?", [2013, 2023, 2025]),
        ("Is Tennessee the only state with an A?", [2025]),
        ("Is Tennessee the only state that got an A in 2023?", [2023]),
        ("Is Ohio the only state that got an A?", [2025]),
    ],
)
def test_the_only_one_is_told_of_every_edition_in_which_it_may_be(question: str, years: list[int]) -> None:
    end = ask(sample(), question)
    assert sorted({figure.year for figure in end.figures}) == years


def test_a_place_that_scores_of_a_few_do_not_tell_is_not_denied() -> None:
    assert ask(sample(), "Who was second in 2014?").text == (
        "The archive holds no rank of 2014 that tells this, and places are counted from scores only where all are "
        "known: of 2014 it is 4 of 51."
    )
