"""A number of hundreds of digits, which no scale, rank or year has, is a word that nothing counts."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask

LONG = "1" * 330


@pytest.mark.parametrize(
    "question",
    [
        f"top {LONG} states in 2019",
        f"What grade did Texas get in {LONG}?",
        f"ranked {LONG}th in 2025",
        f"who got an A {LONG} years in a row",
        f"is it true that {LONG} states got an F in 2021?",
        f"los {LONG} mejores estados de 2019",
        f"average of {LONG} states",
        f"tier {LONG} in 2025",
        f"Who scored above {LONG} in 2023?",
    ],
)
def test_a_question_with_one_ends_without_an_error(sample_client: TestClient, question: str) -> None:
    assert ask(sample_client, question)["outcome"] in ("abstained", "clarification")


def test_none_of_a_ranking_is_read_as_the_first(sample_client: TestClient) -> None:
    answer = ask(sample_client, "Top 0 states in 2025")
    assert (answer["outcome"], [figure["subject"] for figure in answer["figures"]]) == ("answered", ["MD"])
