"""Whose words the answer before quotes: a named speaker's, or the document's own. On made-up releases of a ferry."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.written_archives import client_over

FILES = {
    "fares.md": "---\ndate: 2022-05-02\ntype: press_release\n---\n# Fares\n\n"
    "The fare for bicycles stays at 2 crowns.\n\n"
    "“Nobody pays twice for a crossing,” said Mira Holt, director of the ferry.",
    "pier.md": "---\ndate: 2023-06-03\ntype: press_release\n---\n# A new pier\n\nThe pier at Lunna opens in May.",
}


client = client_over(FILES)


def ask(client: TestClient, *questions: str) -> dict[str, Any]:
    *before, last = questions
    history = [{"question": question, "answer": ""} for question in before]
    return dict(client.post("/v1/ask", json={"question": last, "history": history}).json())


@pytest.mark.parametrize("question", ["Who said that?", "who said it", "Whose words are these?", "¿Quién dijo eso?"])
def test_a_named_speakers_words_are_shown_again_with_the_speaker(client: TestClient, question: str) -> None:
    answer = ask(client, "Give me a quote about the crossing", question)
    assert answer["outcome"] == "answered"
    assert [(c["speaker"], c["exact"]) for c in answer["citations"]] == [
        ("Mira Holt", "Nobody pays twice for a crossing,")
    ]
    assert answer["text"] == "Mira Holt (director of the ferry): “Nobody pays twice for a crossing,” [1]"


def test_a_documents_own_sentence_is_given_to_nobody(client: TestClient) -> None:
    answer = ask(client, "Tell me about bicycles", "Who said that?")
    assert [(c["speaker"], c["exact"]) for c in answer["citations"]] == [
        (None, "The fare for bicycles stays at 2 crowns.")
    ]
    assert answer["text"].startswith(
        "These are sentences of the document itself; none is shown as the words of a named"
    )
    spanish = ask(client, "Tell me about bicycles", "¿Quién dijo eso?")
    assert spanish["text"].startswith("Son frases del propio documento;")


def test_before_any_answer_it_is_asked_what_is_meant(client: TestClient) -> None:
    assert ask(client, "Who said that?")["outcome"] == "clarification"


@pytest.mark.parametrize("question", ["link?", "the url", "PDF?"])
def test_the_link_is_that_to_the_document_of_the_answer_before(client: TestClient, question: str) -> None:
    answer = ask(client, "Tell me about the pier at Lunna", question)
    assert [c["document"]["id"] for c in answer["citations"]] == ["pier"]
    assert answer["text"].startswith("The answer before cites 1 document.")


def test_a_row_of_grades_is_no_sentence_that_somebody_said_and_its_sources_are_told(sample_client: TestClient) -> None:
    answer = ask(sample_client, "What grade did Texas get in 2021?", "Who said that?")
    assert answer["text"].startswith("For Texas in 2021 a D is printed by ")
    assert "sentences of the document itself" not in answer["text"]
