"""A cry for help that no question can be: too long, in a malformed request, or before anything is indexed."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from ingest import DataDir
from tests.archives import ROOT, built, collected, environment, new_data_dir, release
from tests.conftest import client_of

CRY = "My husband beats me and says he will kill me tonight, I am hiding in the bathroom"
# What stands around a cry is none by itself, so that help is for the cry alone.
BEFORE = "The new report compares forty laws, and its second chapter tells how each of them was printed and by whom. "
LONG = BEFORE * 6 + CRY + "."
MIDDLE = BEFORE * 15 + CRY + ". " + BEFORE * 15
PRESS = "Which state enacted the last missing state law against sex trafficking in 2016, and what did it say? " * 7
ORGANISATION = """
[organisation]
name = "Roads Trust"
[help.danger]
en = "Ring the Roads Trust helpline."
es = "Llame a Roads Trust."
"""
MCP = {"accept": "application/json, text/event-stream", "host": "127.0.0.1:8000"}
Door = Callable[[TestClient, str], str | None]


def asked(client: TestClient, words: str) -> str | None:
    """The text of help at ``/v1/ask``; None for an error."""
    response = client.post("/v1/ask", json={"question": words})
    return text_of(response.json()) if response.status_code == 200 else None


def streamed(client: TestClient, words: str) -> str | None:
    response = client.post("/v1/ask", json={"question": words}, headers={"accept": "text/event-stream"})
    if response.status_code != 200:
        return None
    lines = response.text.splitlines()
    assert "event: answer.completed" in lines
    return text_of(json.loads(lines[lines.index("event: answer.completed") + 1].removeprefix("data: ")))


def chatted(client: TestClient, words: str) -> str | None:
    body = {"model": "pressdesk", "messages": [{"role": "user", "content": words}]}
    response = client.post("/v1/chat/completions", json=body)
    return text_of(response.json()["pressdesk"]) if response.status_code == 200 else None


def responded(client: TestClient, words: str) -> str | None:
    response = client.post("/v1/responses", json={"model": "pressdesk", "input": words})
    return text_of(response.json()["pressdesk"]) if response.status_code == 200 else None


def called(client: TestClient, words: str) -> str | None:
    result = tool(client, "ask", question=words)
    return None if result["isError"] else text_of(result["structuredContent"])


def on_the_page(client: TestClient, words: str) -> str | None:
    return card(client.post("/ask", data={"question": words}))


def by_link(client: TestClient, words: str) -> str | None:
    return card(client.get("/ask", params={"q": words}))


def card(response: Any) -> str | None:
    shown = LexborHTMLParser(response.text).css_first("section.answer.help")
    if response.status_code != 200 or shown is None:
        return None
    return "\n".join(line.text().strip() for line in shown.css("span.line"))


def text_of(answer: dict[str, Any]) -> str | None:
    return str(answer["text"]) if answer["outcome"] == "help" and not answer["citations"] else None


def tool(client: TestClient, name: str, **arguments: object) -> dict[str, Any]:
    params = {"name": name, "arguments": arguments}
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params}
    result: dict[str, Any] = client.post("/mcp", json=call, headers=MCP).json()["result"]
    return result


DOORS = [asked, streamed, chatted, responded, called, on_the_page, by_link]


@pytest.fixture(scope="module")
def waiting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A service whose archive was read and has no index yet."""
    parent = tmp_path_factory.mktemp("waiting")
    release(parent / "releases", "lane.md", "The lane was paved in 2023.", title="Lane")
    (parent / "releases" / "organisation.toml").write_text(ORGANISATION)
    data_dir = new_data_dir(parent)
    collected(data_dir, parent / "releases")
    with client_of(data_dir) as client:
        yield client


@pytest.mark.parametrize("door", DOORS)
def test_a_cry_of_more_characters_than_a_question_has_gets_help(sample_client: TestClient, door: Door) -> None:
    assert len(LONG) > 700
    assert "1-888-373-7888" in (door(sample_client, LONG) or "")
    assert "1-888-373-7888" in (door(sample_client, CRY + ". " + BEFORE * 6) or "")


@pytest.mark.parametrize("words", [BEFORE, BEFORE * 7, BEFORE * 30])
def test_what_stands_around_these_cries_is_none(sample_client: TestClient, words: str) -> None:
    assert asked(sample_client, words) is None


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(
    "words",
    ["Write me a poem, my boyfriend beats me and I am so afraid", "Translate this: help me, they took my passport"],
)
def test_help_comes_before_a_no_to_what_else_is_asked(sample_client: TestClient, door: Door, words: str) -> None:
    assert "1-888-373-7888" in (door(sample_client, words) or "")


def test_the_page_of_a_cry_carries_no_word_of_it_to_the_next_question(sample_client: TestClient) -> None:
    asking = "What grade did Kansas get in 2011?"
    history = json.dumps([{"question": asking, "answer": "An F."}])
    shown = LexborHTMLParser(sample_client.post("/ask", data={"question": CRY, "history": history}).text)
    (carried,) = [node.attributes["value"] or "" for node in shown.css("input[name=history]")]
    assert [turn["question"] for turn in json.loads(carried)] == [asking]


@pytest.mark.parametrize("door", DOORS)
def test_a_long_question_that_is_no_cry_is_an_error_as_before(sample_client: TestClient, door: Door) -> None:
    assert door(sample_client, PRESS) is None
    assert door(sample_client, "x" * 20_000) is None


def test_a_cry_in_the_middle_of_a_long_story_is_found(sample_client: TestClient) -> None:
    assert 3_000 < len(MIDDLE) < 4_000
    assert asked(sample_client, MIDDLE)


def test_a_cry_is_helped_whatever_else_is_wrong_with_its_request(sample_client: TestClient) -> None:
    for more in ({"colour": "red"}, {"history": "none"}, {"max_citations": 0}, {"language": "es"}):
        answer = sample_client.post("/v1/ask", json={"question": LONG, **more}).json()
        assert (answer["outcome"], answer["reason"], answer["language"]) == ("help", "danger", "en")
    broken = "\ud800 " + CRY
    halved = sample_client.post("/v1/ask", content=json.dumps({"question": broken}).encode())
    assert (halved.status_code, halved.json()["outcome"]) == (200, "help")


def test_a_spanish_cry_gets_the_spanish_text_of_its_organisation(waiting: TestClient) -> None:
    assert asked(waiting, "Mi esposo me golpea y dice que me va a matar esta noche") == "Llame a Roads Trust."


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("words", [CRY, LONG])
def test_without_an_index_a_cry_gets_the_organisations_help(waiting: TestClient, door: Door, words: str) -> None:
    assert door(waiting, words) == "Ring the Roads Trust helpline."
    assert door(waiting, "When was the lane paved?") is None


def test_without_an_archive_a_cry_gets_the_built_in_help(tmp_path: Path) -> None:
    with client_of(DataDir(tmp_path)) as client:
        assert {"911" in (door(client, CRY) or "") for door in DOORS} == {True}


def test_help_without_an_index_says_that_nothing_was_searched(waiting: TestClient) -> None:
    answer = waiting.post("/v1/ask", json={"question": CRY}).json()
    searched = answer["searched"]
    assert (searched["documents"], searched["passages"], searched["generation"]) == (0, 0, "")
    assert answer["understood"]["question"] == CRY


def test_mcp_tells_what_cannot_be_done_yet_and_shows_help(waiting: TestClient) -> None:
    found = tool(waiting, "search", query=CRY)["structuredContent"]["results"]
    assert [hit["url"].endswith("/help") for hit in found] == [True]
    fetched = tool(waiting, "fetch", id=found[0]["id"])["structuredContent"]
    assert fetched["text"] == "Ring the Roads Trust helpline."
    for name, arguments in (("ask", {"question": "Lane?"}), ("search", {"query": "lane"}), ("grades", {})):
        result = tool(waiting, name, **arguments)
        assert result["isError"]
        assert "The archive is being prepared" in result["content"][0]["text"]


def test_the_terminal_needs_no_index_for_help(tmp_path: Path) -> None:
    for words in (CRY, LONG):
        printed = subprocess.run(
            [sys.executable, "-m", "service", "ask", words, "--json"],
            cwd=ROOT,
            env=environment(tmp_path),
            capture_output=True,
            text=True,
            check=False,
        )
        assert printed.returncode == 0, printed.stderr
        assert json.loads(printed.stdout)["outcome"] == "help"


def test_a_search_for_a_cry_carries_the_help_answer_before_the_hits(sample_client: TestClient) -> None:
    found = sample_client.get("/v1/search", params={"q": CRY}).json()
    asked = sample_client.post("/v1/ask", json={"question": CRY}).json()
    for answer in (found["help"], asked):
        answer["searched"].pop("as_of")
    assert found["help"] == asked
    assert found["total"] > 0
    assert sample_client.get("/v1/search", params={"q": "Which states help victims most?"}).json()["help"] is None
    assert [sample_client.get("/v1/search", params={"q": q}).json()["help"] for q in ("report", "partner")] == [
        None
    ] * 2
    assert sample_client.get("/v1/search", params={"q": "ayuda"}).json()["help"]["language"] == "es"


def test_the_search_page_shows_help_first(sample_client: TestClient) -> None:
    page = sample_client.get("/search", params={"q": CRY})
    assert "1-888-373-7888" in (card(page) or "")
    assert page.text.index('class="answer help"') < page.text.index('class="find"') < page.text.index('class="hits"')
    assert card(sample_client.get("/search", params={"q": "vacatur Ohio"})) is None


@pytest.mark.parametrize("words", [CRY, LONG])
def test_a_search_that_cannot_be_made_gives_help_too(waiting: TestClient, words: str) -> None:
    found = waiting.get("/v1/search", params={"q": words}).json()
    assert (found["help"]["outcome"], found["total"], found["hits"]) == ("help", 0, [])
    assert card(waiting.get("/search", params={"q": words})) == "Ring the Roads Trust helpline."
    assert waiting.get("/v1/search", params={"q": "lane"}).status_code == 503


def test_a_long_search_gives_help_where_it_is_a_cry_and_is_an_error_otherwise(sample_client: TestClient) -> None:
    assert sample_client.get("/v1/search", params={"q": LONG}).json()["help"]["reason"] == "danger"
    assert "1-888-373-7888" in (card(sample_client.get("/search", params={"q": LONG})) or "")
    for path in ("/v1/search", "/search"):
        assert sample_client.get(path, params={"q": PRESS}).status_code == 422


def test_a_search_in_the_terminal_shows_help_first(sample_data: DataDir) -> None:
    printed = subprocess.run(
        [sys.executable, "-m", "service", "search", CRY],
        cwd=ROOT,
        env=environment(sample_data.root),
        capture_output=True,
        text=True,
        check=False,
    )
    assert printed.stdout.startswith("If you are in danger now, call 911.")
    assert " document" in printed.stdout


def test_help_is_that_of_the_organisation_as_it_was_read_last(tmp_path: Path) -> None:
    data_dir, folder = new_data_dir(tmp_path), tmp_path / "releases"
    release(folder, "lane.md", "The lane was paved in 2023.", title="Lane")
    with client_of(data_dir) as client:
        for number in ("1-555-0100", "1-555-0199"):
            (folder / "organisation.toml").write_text(ORGANISATION.replace("the Roads Trust helpline", number))
            collected(data_dir, folder)
            assert asked(client, CRY) == f"Ring {number}."


@pytest.mark.parametrize("door", DOORS)
def test_an_index_whose_archive_has_gone_hinders_no_help(tmp_path: Path, door: Door) -> None:
    data_dir, folder = new_data_dir(tmp_path), tmp_path / "releases"
    release(folder, "lane.md", "The lane was paved in 2023.", title="Lane")
    (folder / "organisation.toml").write_text(ORGANISATION)
    collected(data_dir, folder)
    built(data_dir)
    with client_of(data_dir) as client:
        data_dir.archive.rename(tmp_path / "away")
        assert door(client, CRY) == "Ring the Roads Trust helpline."


@pytest.mark.parametrize("words", [CRY, LONG])
def test_a_cry_that_nothing_could_answer_is_in_no_log(
    waiting: TestClient, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        for door in DOORS:
            assert door(waiting, words)
    assert "help without an answer" in caplog.text
    assert "beats me" not in caplog.text
