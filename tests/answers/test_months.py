"""Somebody's words are those of the month that is asked for, and of no other. On made-up releases of two towns."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from service.speech.months import months_named
from tests.written_archives import client_over

PROMISED = """# Two hundred homes for Alder

ALDER, Ohio, March 17, 2025 -- The ministry promises homes.

"No family will sleep in a car this winter," said Dag Holm, housing minister. "You may hold me to that."

"He promised the same last year," said Yara Toll, shadow minister.
"""
BEHIND = """# Forty-one of two hundred homes are finished

ALDER, Ohio, November 20, 2025 -- Of the homes that were promised in March, 41 are finished.

"We are behind, and I am sorry for it," said Dag Holm, housing minister.
"""
OPENED = """# The bridge is open

ALDER, Ohio, June 14, 2025 -- The bridge is open.

"Today we keep a promise," said Pia Lund, mayor of Alder.
"""


client = client_over({"promised.md": PROMISED, "behind.md": BEHIND, "opened.md": OPENED})


def asked(client: TestClient, question: str, history: list[dict[str, str]] | None = None) -> dict[str, Any]:
    answer: dict[str, Any] = client.post("/v1/ask", json={"question": question, "history": history or []}).json()
    return answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What did Holm say in March?", {"No family will sleep in a car this winter,", "You may hold me to that."}),
        ("What did Dag Holm say in November?", {"We are behind, and I am sorry for it,"}),
        ("What did Holm say about homes in November 2025?", {"We are behind, and I am sorry for it,"}),
        ("What did Holm say on November 20?", {"We are behind, and I am sorry for it,"}),
        ("¿Qué dijo Dag Holm en noviembre?", {"We are behind, and I am sorry for it,"}),
        ("What did the minister say in November?", {"We are behind, and I am sorry for it,"}),
    ],
)
def test_words_are_those_of_the_month_that_is_asked_for(client: TestClient, question: str, said: set[str]) -> None:
    assert {citation["exact"] for citation in asked(client, question)["citations"]} == said


def test_a_month_without_words_of_a_speaker_is_told_so(client: TestClient) -> None:
    answer = asked(client, "What did Pia Lund say in July?")
    assert answer["outcome"] == "abstained"
    assert "July" in answer["text"]
    assert "Today we keep a promise" not in answer["text"]


def test_another_month_takes_the_place_of_the_one_before(client: TestClient) -> None:
    first = asked(client, "What did Holm say in March?")
    turns = [{"question": "What did Holm say in March?", "answer": first["text"]}]
    answer = asked(client, "and in November?", turns)
    assert {citation["exact"] for citation in answer["citations"]} == {"We are behind, and I am sorry for it,"}


def test_a_shadow_minister_is_not_the_minister(client: TestClient) -> None:
    speakers = {citation["speaker"] for citation in asked(client, "What did the minister say?")["citations"]}
    assert speakers == {"Dag Holm"}


@pytest.mark.parametrize(
    "question",
    [
        "What did August Lee say?",
        "What did May Fox say about the march?",
        "What did Lee say on May Street?",
        "¿Qué dijo Lee en la Plaza de Mayo?",
        "What may Lee have said?",
    ],
)
def test_a_month_is_a_month_only_behind_a_preposition_of_time(question: str) -> None:
    assert months_named(question) == frozenset()
