"""The stream of ``POST /v1/ask``: the same answer piece by piece, and no citation before the words that carry it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.verified import ask


def events_of(text: str) -> list[tuple[str, Any]]:
    """(name, data) of each event, read by the rules of the format."""
    found = []
    for block in text.strip().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n") if not line.startswith(":"))
        if fields:
            found.append((fields["event"], json.loads(fields["data"])))
    return found


@pytest.mark.parametrize(
    "question",
    [
        "What grade did Connecticut get in 2016?",
        "What is the Protected Innocence Challenge?",
        "What is the weather in Paris?",
        "help",
    ],
)
def test_the_stream_tells_the_same_answer_piece_by_piece(sample_client: TestClient, question: str) -> None:
    whole = ask(sample_client, question)
    response = sample_client.post("/v1/ask", json={"question": question}, headers={"Accept": "text/event-stream"})
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["cache-control"] == "no-store"
    events = events_of(response.text)
    names = [name for name, _ in events]
    assert names[:2] == ["answer.started", "retrieval.completed"]
    assert names[-1] == "answer.completed"
    assert set(names[2:-1]) <= {"answer.delta", "citation.added"}
    assert "".join(data["text"] for name, data in events if name == "answer.delta") == whole["text"]
    assert [data for name, data in events if name == "citation.added"] == whole["citations"]
    completed = events[-1][1]
    for answer in (completed, whole):
        answer["searched"].pop("as_of")
    assert completed == whole


def test_a_citation_never_comes_before_the_words_that_carry_its_marker(sample_client: TestClient) -> None:
    question = "How did Louisiana's grade change from 2011 to 2019?"
    response = sample_client.post("/v1/ask", json={"question": question}, headers={"Accept": "text/event-stream"})
    told, added = "", 0
    for name, data in events_of(response.text):
        if name == "answer.delta":
            told += data["text"]
        elif name == "citation.added":
            assert f"[{data['marker']}]" in told
            added += 1
    assert added > 1
