"""Where an organisation grades nothing, no sentence speaks of grades; what is planned is no prophecy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.ferries import ask, ferries


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with ferries(tmp_path_factory.mktemp("ungraded")) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "What grade did Lunna get?",
        "How is Lunna doing?",
        "Which harbour got the best grade?",
        "What will fares be in 2031?",
        "What will the rates be in 2031?",
        "Will rates rise next year?",
        "How did the rate of Lunna change from 2022 to 2024?",
        "What grade will Tarnhavn get next year?",
        "Why did Lunna get an F?",
        "What is the average score?",
    ],
)
def test_no_sentence_speaks_of_grades(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert "grade" not in answer["text"].casefold()
    assert answer["figures"] == []


def test_a_rate_is_not_taken_for_a_grade_where_there_are_grades(sample_client: TestClient) -> None:
    for question in (
        "How did the rate of Texas change from 2011 to 2016?",
        "What will the rates of Texas be in 2031?",
        "Which states have the highest rates?",
    ):
        assert ask(sample_client, question)["figures"] == [], question
        assert "does not predict grades" not in ask(sample_client, question)["text"], question


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("When will the new pier of Lunna be finished?", "autumn 2027"),
        ("When will the pier be ready?", "autumn 2027"),
        ("How much will the new pier cost?", "6 million crowns"),
        ("How much will a crossing to Lunna cost?", "9 crowns"),
    ],
)
def test_a_plan_that_was_published_is_quoted(client: TestClient, question: str, printed: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    assert any(printed in citation["exact"] for citation in answer["citations"])


@pytest.mark.parametrize(
    "question", ["Who will win the election?", "What will happen next year?", "Can you predict fuel costs?"]
)
def test_what_nobody_announced_is_not_foretold(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], answer["reason"]) == ("abstained", "prediction")
    assert answer["text"].startswith("The archive holds what was published, and does not foretell")
