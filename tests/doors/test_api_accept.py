"""Which of the two forms of an answer a client gets: the one that its header Accept prefers."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

STREAM, JSON = "text/event-stream", "application/json"


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("text/event-stream", STREAM),
        ("Text/Event-Stream; charset=utf-8", STREAM),
        ("application/json, text/event-stream", STREAM),
        ("text/event-stream, application/json;q=0.9", STREAM),
        ("text/event-stream, */*;q=0.1", STREAM),
        ("text/event-stream;q=0.5", STREAM),
        ("application/json;q=0.2, text/event-stream;q=0.3", STREAM),
        ("text/event-stream;q=.1, application/json", JSON),
        ("application/json, text/event-stream ; q=0.9", JSON),
        ("text/event-stream;q=0", JSON),
        ("text/event-stream;q=0.5, */*", JSON),
        ("application/json", JSON),
        ("*/*", JSON),
        ("text/*", JSON),
        ("", JSON),
    ],
)
def test_the_preferred_form_is_given(sample_client: TestClient, accept: str, form: str) -> None:
    response = sample_client.post("/v1/ask", json={"question": "help me"}, headers={"Accept": accept})
    assert response.status_code == 200
    assert response.headers["content-type"].partition(";")[0] == form
