"""A cry for help from an address that has asked too often: help beside the time to wait, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest import DataDir
from tests.care.test_lifeline import BEFORE, CRY, LONG, MCP
from tests.conftest import client_of

HOTLINE = "1-888-373-7888"
WAITING = {"X-Forwarded-For": "203.0.113.9"}
Door = Callable[[TestClient, str], Any]


def api(client: TestClient, words: str) -> Any:
    return client.post("/v1/ask", json={"question": words}, headers=WAITING)


def stream(client: TestClient, words: str) -> Any:
    return client.post("/v1/ask", json={"question": words}, headers={**WAITING, "accept": "text/event-stream"})


def search(client: TestClient, words: str) -> Any:
    return client.get("/v1/search", params={"q": words}, headers=WAITING)


def chat(client: TestClient, words: str) -> Any:
    body = {"model": "pressdesk", "messages": [{"role": "user", "content": words}]}
    return client.post("/v1/chat/completions", json=body, headers=WAITING)


def responses(client: TestClient, words: str) -> Any:
    return client.post("/v1/responses", json={"model": "pressdesk", "input": words}, headers=WAITING)


def tool(client: TestClient, words: str) -> Any:
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "ask", "arguments": {}}}
    call["params"]["arguments"]["question"] = words  # type: ignore[index]
    return client.post("/mcp", json=call, headers={**MCP, **WAITING})


def page(client: TestClient, words: str) -> Any:
    return client.post("/ask", data={"question": words}, headers=WAITING)


def link(client: TestClient, words: str) -> Any:
    return client.get("/ask", params={"q": words}, headers=WAITING)


def search_page(client: TestClient, words: str) -> Any:
    return client.get("/search", params={"q": words}, headers=WAITING)


PROBLEMS = [api, stream, search, tool]
DOORS = [*PROBLEMS, chat, responses, page, link, search_page]


@pytest.fixture(scope="module")
def limited(sample_data: DataDir) -> Iterator[TestClient]:
    """A client whose one question of the hour has been asked."""
    with client_of(sample_data, rate_limit="1/hour", trusted_proxies="127.0.0.1") as client:
        assert api(client, "jobs").status_code == 200
        yield client


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("words", [CRY, LONG, CRY + ". " + BEFORE * 6])
def test_a_cry_of_one_who_has_to_wait_gets_the_text_of_help(limited: TestClient, door: Door, words: str) -> None:
    told = door(limited, words)
    assert (told.status_code, int(told.headers["retry-after"]) >= 1) == (429, True)
    assert HOTLINE in told.text
    assert "again in" in told.text


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("words", ["What grade did Connecticut get in 2016?", "What is the password?", "x" * 3_000])
def test_whatever_else_is_asked_by_one_who_has_to_wait_gets_no_answer(
    limited: TestClient, door: Door, words: str
) -> None:
    told = door(limited, words)
    assert told.status_code == 429
    assert HOTLINE not in told.text.partition("<main")[2]  # help stands on every page, and no card of it in this one
    assert [sign for sign in ('"help_text"', '"citations"', 'class="answer') if sign in told.text] == []


@pytest.mark.parametrize("door", PROBLEMS)
def test_a_problem_that_carries_help_is_a_problem_still(limited: TestClient, door: Door) -> None:
    told = door(limited, "Mi esposo me golpea y dice que me va a matar esta noche")
    assert told.headers["content-type"] == "application/problem+json"
    body = told.json()
    assert (body["status"], body["help_language"]) == (429, "es")
    assert "911" in body["help_text"]
    assert body["help"].endswith("/help")
    assert body["retry_after"] == int(told.headers["retry-after"])


def test_no_more_of_a_limited_message_is_read_than_its_beginning_and_its_end(limited: TestClient) -> None:
    assert "help_text" not in api(limited, BEFORE * 15 + CRY + ". " + BEFORE * 15).json()
    assert "help_text" not in api(limited, CRY + "x" * 200_000).json()


@pytest.mark.parametrize("body", ["{", "[1]", '{"question": 7}', '{"params": []}', '{"messages": [{"role": "user"}]}'])
def test_a_body_that_is_no_question_is_no_fault_of_the_service(limited: TestClient, body: str) -> None:
    for path in ("/v1/ask", "/mcp", "/v1/chat/completions", "/v1/responses"):
        told = limited.post(path, content=body, headers={**MCP, **WAITING, "content-type": "application/json"})
        assert told.status_code in (400, 422, 429), path
