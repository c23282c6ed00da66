"""Two subjects side by side: by the rank that is asked for, and as a difference between them."""

from __future__ import annotations

import pytest

from tests.figures.test_limits import ask


def test_the_higher_rank_is_told_where_ranks_are_asked_for() -> None:
    text = ask("Is Illinois ranked higher than California?").text
    assert "Illinois has the higher rank in 2025: number 2 and number 3." in text
    assert "do not differ" not in text


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What is the difference between Texas and Tennessee in 2022?", "en"),
        ("What's the difference in grades between Texas and Tennessee in 2022?", "en"),
        ("How do Texas and Tennessee differ in 2022?", "en"),
        ("How do the grades of Texas and Tennessee differ in 2022?", "en"),
        ("How did Texas and Tennessee compare in 2022?", "en"),
        ("¿Cuál es la diferencia entre Texas y Tennessee en 2022?", "es"),
    ],
)
def test_a_difference_between_two_is_a_comparison(question: str, language: str) -> None:
    end = ask(question, language=language)
    assert {(f.subject, f.grade) for f in end.figures} == {("TX", "C"), ("TN", "B"), ("TN", "B+")}
    higher = {
        "en": "Tennessee has the higher grade in 2022",
        "es": "Tennessee tiene la calificación más alta en 2022",
    }
    assert higher[language] in end.text
