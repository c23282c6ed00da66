"""``POST /v1/ask`` as a program asks it, and what anybody can verify of a citation."""

from __future__ import annotations

import hashlib
from typing import Any

from starlette.testclient import TestClient


def ask(client: TestClient, question: str, **more: object) -> dict[str, Any]:
    response = client.post("/v1/ask", json={"question": question, **more})
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    return answer


def check_citation(client: TestClient, citation: dict[str, Any]) -> None:
    """What anyone can do with two requests."""
    document = client.get(f"/v1/documents/{citation['document']['id']}", params={"version": citation["version"]}).json()
    text = document["text"]
    assert text[citation["start"] : citation["end"]] == citation["exact"] != ""
    assert "sha256:" + hashlib.sha256(text.encode()).hexdigest() == citation["version"]
    assert text[: citation["start"]].endswith(citation["prefix"])
    assert text[citation["end"] :].startswith(citation["suffix"])
    assert document["title"] == citation["document"]["title"]
