"""``/mcp``, held by the SDK's own client over HTTP."""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import mcp
import pytest

from ingest import DataDir
from service.api.health import VERSION
from tests.archives import built, collected, new_data_dir, release
from tests.care.test_lifeline import tool
from tests.conftest import client_of
from tests.served import served


@pytest.fixture(scope="module")
def address(sample_data: DataDir) -> Iterator[str]:
    with served(sample_data) as where:
        yield where


def over(address: str, work: Callable[[Any], Awaitable[Any]]) -> Any:
    async def session() -> Any:
        async with mcp.Client(f"{address}/mcp") as client:
            return await work(client)

    return asyncio.run(session())


def call(address: str, tool: str, **arguments: object) -> Any:
    return over(address, lambda client: client.call_tool(tool, arguments))


def test_four_read_only_tools_with_output_schemas_are_listed(address: str) -> None:
    tools = over(address, lambda client: client.list_tools()).tools
    assert [tool.name for tool in tools] == ["search", "fetch", "ask", "grades"]
    for one in tools:
        hints = one.annotations
        assert (hints.read_only_hint, hints.idempotent_hint, hints.destructive_hint, hints.open_world_hint) == (
            True,
            True,
            False,
            False,
        )
        assert one.output_schema["type"] == "object"
        assert one.description
    assert list(tools[0].input_schema["properties"]) == ["query"]
    assert list(tools[1].input_schema["properties"]) == ["id"]


def test_search_and_fetch_have_the_shape_of_deep_research(address: str) -> None:
    found = call(address, "search", query="HB 5621")
    assert list(found.structured_content) == ["results"]
    first = found.structured_content["results"][0]
    assert first.keys() == {"id", "title", "url"}
    assert [len(found.content), json.loads(found.content[0].text)] == [1, found.structured_content]
    fetched = call(address, "fetch", id=first["id"]).structured_content
    assert fetched.keys() == {"id", "title", "text", "url", "metadata"}
    assert (fetched["id"], fetched["title"], fetched["url"]) == (first["id"], first["title"], first["url"])
    assert "HB 5621" in fetched["text"]
    assert fetched["url"].startswith("http")
    own = httpx2.get(f"{address}/v1/documents/{first['id']}").json()
    assert (fetched["text"], fetched["metadata"]["version"]) == (own["text"], own["version"])


def test_search_finds_what_the_api_finds_in_the_same_order(address: str) -> None:
    hits = httpx2.get(f"{address}/v1/search", params={"q": "grades of Connecticut", "limit": 10}).json()["hits"]
    found = call(address, "search", query="grades of Connecticut").structured_content["results"]
    assert len(hits) > 5
    assert [one["id"] for one in found] == [hit["document"]["id"] for hit in hits]


def test_ask_returns_the_native_answer_and_takes_history(address: str) -> None:
    question = "Which state enacted the last missing state law against sex trafficking in 2016?"
    answer = call(address, "ask", question=question).structured_content
    native = httpx2.post(f"{address}/v1/ask", json={"question": question}).json()
    for made in (answer, native):
        made["searched"].pop("as_of")
    assert answer == native
    later = call(
        address,
        "ask",
        question="And in 2018?",
        history=[{"question": "What grade did Kansas get in 2011?", "answer": "An F."}],
    ).structured_content
    assert {(f["subject"], f["year"], f["grade"]) for f in later["figures"]} == {("KS", 2018, "A")}


def test_grades_returns_rows_with_citations(address: str) -> None:
    rows = call(address, "grades", subject=["KS"], year=[2018]).structured_content
    assert rows["total"] == len(rows["rows"]) >= 1
    assert {(row["subject"], row["year"], row["framework"]) for row in rows["rows"]} == {("KS", 2018, "PIC")}
    for cited in (row["citation"] for row in rows["rows"]):
        address_of = f"{address}/v1/documents/{cited['document']['id']}"
        text = httpx2.get(address_of, params={"version": cited["version"]}).json()["text"]
        assert text[cited["start"] : cited["end"]] == cited["exact"] != ""


def test_somebody_in_danger_finds_help_with_every_tool_that_takes_words(address: str) -> None:
    words = "My trafficker is outside, please help me"
    assert call(address, "ask", question=words).structured_content["outcome"] == "help"
    first = call(address, "search", query=words).structured_content["results"][0]
    assert first["url"].endswith("/help")
    assert call(address, "fetch", id=first["id"]).structured_content["text"]


@pytest.mark.parametrize(
    "words", ["My trafficker is outside, please help me", "I want to kill myself", "quiero morir, ya no aguanto más"]
)
def test_fetch_returns_the_help_that_ask_answers_with(address: str, words: str) -> None:
    answer = call(address, "ask", question=words).structured_content
    first = call(address, "search", query=words).structured_content["results"][0]
    assert answer["outcome"] == "help"
    assert call(address, "fetch", id=first["id"]).structured_content["text"] == answer["text"]


def test_a_document_that_is_named_help_is_fetched_by_its_name(tmp_path: Path) -> None:
    data_dir, folder = new_data_dir(tmp_path), tmp_path / "files"
    release(folder, "help.md", "The desk helps with fares from nine to five.", title="Help with fares")
    collected(data_dir, folder)
    built(data_dir)
    with client_of(data_dir) as client:
        found = tool(client, "search", query="fares")["structuredContent"]["results"]
        assert [one["title"] for one in found] == ["Help with fares"]
        assert "nine to five" in tool(client, "fetch", id=found[0]["id"])["structuredContent"]["text"]
        cried = tool(client, "search", query="I want to kill myself")["structuredContent"]["results"]
        helped = tool(client, "fetch", id=cried[0]["id"])["structuredContent"]
        assert (helped["title"], "988" in helped["text"]) == ("Help", True)
        assert tool(client, "fetch", id="help:fares:en")["isError"]


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("fetch", {"id": "no-such-document"}),
        ("fetch", {"id": ""}),
        ("fetch", {}),
        ("ask", {"question": ""}),
        ("ask", {"question": "x" * 501}),
        ("ask", {"question": "\u0958" * 300}),
        ("search", {"query": "\u0958" * 300}),
        ("search", {"query": ""}),
        ("search", {"query": " \n"}),
        ("ask", {"question": "   "}),
        ("grades", {"year": [10**30]}),
        ("grades", {"year": [0]}),
        ("grades", {"subject": ["x" * 101]}),
        ("grades", {"cursor": "nonsense"}),
        ("ask", {"question": "?", "history": [{"question": "?"}]}),
    ],
)
def test_what_cannot_be_done_is_an_error_of_the_tool(tool: str, arguments: dict[str, object], address: str) -> None:
    told = call(address, tool, **arguments)
    assert told.is_error
    assert "Traceback" not in told.content[0].text
    assert "unexpected" not in told.content[0].text
    assert "pydantic" not in told.content[0].text


def test_an_argument_that_is_wrong_is_named_with_what_is_wrong_of_it(address: str) -> None:
    told = call(address, "fetch").content[0].text
    assert told == "id: Field required."


@pytest.mark.parametrize(
    ("history", "told"),
    [
        ("yesterday", "history: Input should be a valid list"),
        ([{"question": "What grade did Kansas get in 2011?"}], "history.0.answer: Field required"),
        ([{"question": "Ohio?", "answer": "x" * 4001}], "history.0.answer: String should have at most 4000"),
        ([{"question": "Ohio?", "answer": "F"}] * 11, "history: List should have at most 10 items"),
    ],
)
def test_a_history_that_cannot_be_read_is_named_and_hides_no_cry_for_help(
    history: object, told: str, address: str
) -> None:
    refused = call(address, "ask", question="And in 2018?", history=history)
    assert refused.is_error
    assert told in refused.content[0].text
    helped = call(address, "ask", question="My trafficker is outside, please help me", history=history)
    assert helped.structured_content["outcome"] == "help"


def test_the_schema_of_ask_says_what_a_turn_is(address: str) -> None:
    ask = next(tool for tool in over(address, lambda client: client.list_tools()).tools if tool.name == "ask")
    turns = ask.input_schema["properties"]["history"]["anyOf"][0]
    assert (turns["type"], turns["maxItems"], turns["items"]["required"]) == ("array", 10, ["question", "answer"])


def test_what_ends_at_the_door_is_a_problem_as_everywhere(tmp_path: Path) -> None:
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
    accept = {"accept": "application/json, text/event-stream", "host": "127.0.0.1:8000"}
    forwarded = {**accept, "authorization": "Bearer k", "x-forwarded-for": "203.0.113.9"}
    settings = {"api_keys": "k", "rate_limit": "1/hour", "trusted_proxies": "127.0.0.1"}
    with client_of(DataDir(tmp_path), **settings) as client:
        told = [client.post("/mcp", json=body, headers=headers) for headers in (accept, forwarded, forwarded)]
    assert [answer.status_code for answer in told] == [401, 200, 429]
    for refused in (told[0], told[2]):
        assert refused.headers["content-type"] == "application/problem+json"
        assert refused.json().keys() >= {"type", "title", "status", "detail", "request_id"}
    assert int(told[2].headers["retry-after"]) >= 1


def test_a_website_cannot_reach_a_service_at_home(address: str) -> None:
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
    headers = {"accept": "application/json, text/event-stream", "host": "evil.example"}
    assert httpx2.post(f"{address}/mcp", json=body, headers=headers).status_code == 421


def test_the_server_says_its_version(address: str) -> None:
    client = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "a client", "version": "1"}}
    body = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": client}
    told = httpx2.post(f"{address}/mcp", json=body, headers={"accept": "application/json, text/event-stream"})
    assert told.json()["result"]["serverInfo"]["version"] == VERSION


def test_no_session_is_kept_and_answers_are_json(address: str) -> None:
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
    told = httpx2.post(f"{address}/mcp", json=body, headers={"accept": "application/json, text/event-stream"})
    assert (told.status_code, told.headers["content-type"], told.headers.get("mcp-session-id")) == (
        200,
        "application/json",
        None,
    )
    assert len(told.json()["result"]["tools"]) == 4


def test_an_answer_by_a_tool_is_counted_like_any_other(address: str) -> None:
    def helped() -> float:
        found = re.search(r'pressdesk_answers_total\{outcome="help",reason="crisis"\} ([\d.]+)', metrics())
        return float(found[1]) if found else 0.0

    def metrics() -> str:
        return httpx2.get(f"{address}/metrics").text

    before = helped()
    call(address, "ask", question="I want to kill myself")
    assert helped() == before + 1


def test_the_service_is_ready_without_the_sdk() -> None:
    told = "import sys, service.app; print('mcp' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_what_asks_for_a_session_or_a_stream_is_told_what_is_taken(address: str, method: str) -> None:
    told = httpx2.request(method, f"{address}/mcp", headers={"accept": "text/event-stream"}, timeout=5)
    assert (told.status_code, told.headers["allow"]) == (405, "POST")
    assert told.json()["detail"].startswith("This address takes POST alone")
