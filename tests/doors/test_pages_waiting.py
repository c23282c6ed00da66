"""What a visitor sees while nothing can be answered, and of an archive that says not whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of

ORGANISATION = """
[organisation]
name = "Roads Trust"
[press_desk]
name = "Roads Trust Press Desk"
page = "https://roads.example.org/press"
"""
DESK = 'href="https://roads.example.org/press"'
HELP = 'href="/help">Get help now</a>'
QUESTION = {"question": "Was the lane paved in 2023?"}


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator[TestClient]:
    """A service whose archive was read and has no index yet."""
    folder = tmp_path / "releases"
    release(folder, "lane.md", "The lane was paved in 2023.", title="Lane")
    (folder / "organisation.toml").write_text(ORGANISATION)
    data_dir = new_data_dir(tmp_path)
    collected(data_dir, folder)
    with client_of(data_dir) as client:
        yield client


@pytest.mark.parametrize("address", ["/search?q=lane", "/grades", "/d/lane", "/ask?q=lane"])
def test_a_page_that_has_to_wait_says_so_calmly_with_a_person_and_help(address: str, waiting: TestClient) -> None:
    page = waiting.get(address, headers={"accept": "text/html"})
    assert page.status_code == 503
    assert page.headers["retry-after"] == "10"
    assert "The archive is being prepared" in page.text
    assert DESK in page.text
    assert HELP in page.text
    assert "python" not in page.text


def test_the_box_keeps_the_question_and_shows_a_person_and_help(waiting: TestClient) -> None:
    page = waiting.post("/ask", data=QUESTION)
    assert page.status_code == 503
    assert QUESTION["question"] in page.text
    assert DESK in page.text
    assert page.text.count(HELP) == 2  # at the top of every page, and beside the sentence
    assert "python" not in page.text


def test_no_door_tells_a_visitor_what_only_staff_can_do(waiting: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    chat = {"model": "pressdesk", "messages": [{"role": "user", "content": "lane?"}]}
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "ask", "arguments": QUESTION}}
    accept = {"accept": "application/json, text/event-stream", "host": "127.0.0.1:8000"}
    said = [
        waiting.post("/v1/ask", json=QUESTION),
        waiting.get("/v1/search", params={"q": "lane"}),
        waiting.get("/v1/grades"),
        waiting.get("/v1/documents/lane"),
        waiting.post("/v1/chat/completions", json=chat),
        waiting.post("/v1/responses", json={"model": "pressdesk", "input": "lane?"}),
        waiting.post("/mcp", json=call, headers=accept),
    ]
    assert [answer.status_code for answer in said] == [503, 503, 503, 503, 503, 503, 200]
    assert [answer.text for answer in said if "python" in answer.text] == []
    assert "python -m ingest" in caplog.text


def test_staff_read_in_readiness_what_to_do(waiting: TestClient) -> None:
    assert "python -m ingest" in waiting.get("/readyz").json()["parts"]["generation"]


def test_an_archive_without_a_name_is_given_none(tmp_path: Path) -> None:
    folder, data_dir = tmp_path / "releases", new_data_dir(tmp_path)
    release(folder, "lane.md", "The lane was paved in 2023.", title="Lane", type="brief", date="2023-05-04")
    collected(data_dir, folder)
    built(data_dir)
    with client_of(data_dir) as client:
        answer = client.post("/v1/ask", json=QUESTION).json()
        pages = [client.get(address).text for address in ("/", "/search?q=lane", "/grades", "/help", "/d/lane")]
        pages += [client.post("/ask", data=QUESTION).text, client.get("/search?q=lane&format=atom").text]
        version = client.get("/version").json()
    assert answer["outcome"] == "answered"
    attribution = answer["citations"][0]["attribution"]
    assert attribution["ap"] == "“The lane was paved in 2023,” according to a May 4, 2023, brief."
    assert attribution["plain"] == "“The lane was paved in 2023.” — “Lane” (May 4, 2023)"
    assert [page for page in (*pages, str(answer)) if "this organisation" in page.lower() or "· ·" in page] == []
    assert "<title>Press archive</title>" in pages[0]
    assert '<p class="name"><a href="/">Press archive</a></p>' in pages[0]
    assert version["organisation"] is None
