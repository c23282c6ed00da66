"""Two questions in one that get no answer together: each is offered alone."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from service.joined_questions import each_of


def ask(client: TestClient, question: str) -> dict:
    return client.post("/v1/ask", json={"question": question}).json()


def test_a_date_and_a_count_are_offered_one_by_one_and_each_is_answered(sample_client: TestClient) -> None:
    joined = ask(
        sample_client, "When did the Protected Innocence Challenge start, and how many states got an F in 2011?"
    )
    assert joined["outcome"] == "abstained"
    offered = [option["question"] for option in joined["options"]]
    assert offered == ["When did the Protected Innocence Challenge start?", "How many states got an F in 2011?"]
    assert [ask(sample_client, one)["outcome"] for one in offered] == ["answered", "answered"]


def test_a_single_question_without_an_answer_offers_nothing_of_the_kind(sample_client: TestClient) -> None:
    assert ask(sample_client, "Which bridge over the Tagus was painted blue?")["options"] == []


@pytest.mark.parametrize(
    "question",
    [
        "How many states improved and why?",
        "Who founded the trust? When was it closed?",
        "What is the difference between a bill and a law?",
        "Did Utah and Ohio improve?",
        "Who said that we do what is right?",
        "",
    ],
)
def test_what_leans_or_is_one_question_is_not_parted(question: str) -> None:
    assert each_of(question) == ()


def test_two_questions_in_spanish_keep_their_marks() -> None:
    assert each_of("¿Cuándo empezó el informe y cuántos estados sacaron una F?") == (
        "¿Cuándo empezó el informe?",
        "¿Cuántos estados sacaron una F?",
    )
