"""A year at the end of a question for both ends is that of both."""

from __future__ import annotations

import pytest

from service.ending.joined_questions import each_of


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Who did best and who did worst in 2024?",
            ("Who did best in 2024?", "Who did worst in 2024?"),
        ),
        (
            "Which harbour scored highest in 2022 and which harbour scored lowest in 2024?",
            ("Which harbour scored highest in 2022?", "Which harbour scored lowest in 2024?"),
        ),
        (
            "Who leads the society and who did worst in 2024?",
            ("Who leads the society?", "Who did worst in 2024?"),
        ),
    ],
)
def test_a_year_that_closes_both_is_asked_of_both(question: str, parts: tuple[str, ...]) -> None:
    assert each_of(question) == parts
