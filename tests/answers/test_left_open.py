"""A question that leaves open whom or what it is about, asked first: it is asked back, not called unanswered."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

OPEN = {"en": "leaves open who or what is meant", "es": "no dice a quién o a qué se refiere"}


def ask(client: TestClient, question: str, *before: str) -> Any:
    history = [{"question": earlier, "answer": "…"} for earlier in before]
    return client.post("/v1/ask", json={"question": question, "history": history}).json()


@pytest.mark.parametrize(
    "question",
    [
        "Who said it?",
        "who said that",
        "Why did the grade go up?",
        "When was that?",
        "What did they say?",
        "What did she say about it?",
        "When was it signed?",
        "Who signed the bill?",
        "Did it improve?",
        "Why?",
        "Tell me more about it",
        "Which is better?",
        "What is that?",
        "And in 2019?",
        "what about 2019",
    ],
)
def test_a_question_whose_only_subject_points_back_is_asked_back(sample_client: TestClient, question: str) -> None:
    answer = ask(sample_client, question)
    assert (answer["outcome"], answer["language"]) == ("clarification", "en")
    assert OPEN["en"] in answer["text"]
    assert answer["citations"] == answer["nearest"] == []


@pytest.mark.parametrize(
    "question",
    ["¿Quién lo dijo?", "¿Por qué subió la calificación?", "¿Cuándo fue eso?", "¿Qué dijeron?", "¿Qué dijo ella?"],
)
def test_a_spanish_question_is_asked_back_in_spanish(sample_client: TestClient, question: str) -> None:
    answer = ask(sample_client, question)
    assert (answer["outcome"], answer["language"]) == ("clarification", "es")
    assert OPEN["es"] in answer["text"]


@pytest.mark.parametrize(
    "question",
    [
        "Why did the price of bread rise?",
        "Is this organisation a charity?",
        "How is the budget calculated?",
        "Who decides the score?",
        "Who said that demand is the root?",
        "Who is the governor?",
        "Does the law change Social Security benefits?",
        "When did that law take effect in Narnia?",
        "What did the report of the committee say?",
        'Who said "it is it"?',
        "¿Qué dijo el alcalde de París?",
    ],
)
def test_a_question_with_a_subject_that_the_archive_does_not_hold_is_told_so(
    sample_client: TestClient, question: str
) -> None:
    answer = ask(sample_client, question)
    assert answer["outcome"] == "abstained", answer["text"]


def test_after_a_question_that_names_a_subject_nothing_is_asked_back(sample_client: TestClient) -> None:
    for question in ("Why did the grade go up?", "When was that?", "What did they say?"):
        answer = ask(sample_client, question, "What grade did Connecticut get in 2016?")
        assert not any(words in answer["text"] for words in OPEN.values()), question


def test_the_page_shows_the_question_back_without_ready_questions(sample_client: TestClient) -> None:
    page = sample_client.post("/ask", data={"question": "Who said it?"})
    assert page.status_code == 200
    assert OPEN["en"] in page.text


@pytest.mark.parametrize("question", ["both then?", "each?", "neither", "all of them?", "¿ambos?"])
@pytest.mark.parametrize("before", [(), ("What grade did Texas get in 2021?",)])
def test_how_many_of_nothing_is_asked_back_and_quotes_no_sentence(
    sample_client: TestClient, question: str, before: tuple[str, ...]
) -> None:
    answer = ask(sample_client, question, *before)
    assert answer["outcome"] != "answered"
    assert answer["citations"] == []
