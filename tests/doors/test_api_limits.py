"""Who may ask how often: by address, as the outermost trusted proxy saw it."""

from __future__ import annotations

import ipaddress
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from service.app import create_app
from service.rate import RateLimit, RateLimited, client_of
from service.settings import ServiceSettings
from tests.archives import new_data_dir

PROXIES = [ipaddress.ip_network("10.0.0.0/8"), ipaddress.ip_network("127.0.0.1")]


@pytest.mark.parametrize(
    ("peer", "forwarded", "counted"),
    [
        ("203.0.113.9", [], "203.0.113.9"),
        ("203.0.113.9", ["198.51.100.1"], "203.0.113.9"),  # nobody trusts this peer: its header is its own word
        ("10.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["1.1.1.1, 198.51.100.1"], "198.51.100.1"),  # what stands further left anyone can write
        ("10.0.0.1", ["1.1.1.1", "198.51.100.1, 10.9.9.9"], "198.51.100.1"),
        ("10.0.0.1", ["203.0.113.9:4001"], "203.0.113.9"),
        ("10.0.0.1", ["[2001:db8:1:2::9]:4001"], "2001:db8:1:2::/64"),
        ("10.0.0.1", ["[2001:db8:1:2::9]"], "2001:db8:1:2::/64"),
        ("10.0.0.1", ["nonsense"], "unreadable"),
        ("127.0.0.1", ["unknown"], "unreadable"),  # this machine's proxy, and not this machine itself
        ("127.0.0.1", ["198.51.100.1, unknown, 10.9.9.9"], "unreadable"),
        ("127.0.0.1", [], None),
        ("127.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("::1", [], None),
        ("::ffff:203.0.113.9", [], "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", [], "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", [], "2001:db8:1:2::/64"),
    ],
)
def test_a_request_counts_for_the_address_that_cannot_be_made_up(
    peer: str, forwarded: list[str], counted: str | None
) -> None:
    assert client_of(peer, forwarded, PROXIES) == counted


def test_only_loopback_without_a_proxy_is_free() -> None:
    limit = RateLimit("2/hour")
    for _ in range(10):
        limit.count("127.0.0.1", ["198.51.100.1"])
    limit.count("203.0.113.9", [])
    limit.count("203.0.113.9", [])
    with pytest.raises(RateLimited) as refused:
        limit.count("203.0.113.9", [])
    assert 1 <= refused.value.retry_after_s <= 3600
    limit.count("203.0.113.10", [])


@pytest.mark.parametrize("hop", ["203.0.113.9:4001", "[2001:db8::1]:4001", "unknown"])
def test_a_proxy_on_this_machine_that_names_its_clients_otherwise_lets_nobody_ask_for_ever(
    tmp_path: Path, hop: str
) -> None:
    with limited(tmp_path, host="127.0.0.1", trusted_proxies="127.0.0.1") as client:
        asked = [client.get("/v1/search?q=a", headers={"X-Forwarded-For": hop}).status_code for _ in range(4)]
    assert asked == [503, 503, 503, 429]


def limited(tmp_path: Path, *, host: str = "203.0.113.9", **settings: str) -> TestClient:
    chosen = ServiceSettings(_env_file=None, data=new_data_dir(tmp_path).root, rate_limit="3/hour", **settings)  # type: ignore[arg-type,call-arg]
    return TestClient(create_app(chosen), client=(host, 50000))


def test_too_many_questions_are_a_problem_that_says_when_to_come_back(tmp_path: Path) -> None:
    with limited(tmp_path) as client:
        statuses = [client.post("/v1/ask", json={"question": "hello"}).status_code for _ in range(4)]
        assert statuses == [503, 503, 503, 429]
        refused = client.get("/v1/search?q=hello")
        assert refused.status_code == 429
        assert refused.headers["content-type"] == "application/problem+json"
        assert int(refused.headers["retry-after"]) >= 1
        assert refused.json()["retry_after"] == int(refused.headers["retry-after"])


def test_a_person_who_asks_too_often_reads_a_sentence_and_can_still_get_help(tmp_path: Path) -> None:
    with limited(tmp_path) as client:
        for _ in range(3):
            client.post("/ask", data={"question": "hello"})
        refused = client.post("/ask", data={"question": "hello"})
        assert refused.status_code == 429
        assert refused.headers["content-type"].startswith("text/html")
        assert "Please try again in" in refused.text
        assert client.get("/help").status_code == 200
        assert client.get("/healthz").status_code == 200


def test_a_rotating_header_brings_no_more_questions(tmp_path: Path) -> None:
    with limited(tmp_path) as client:
        statuses = [
            client.post(
                "/v1/ask", json={"question": "hello"}, headers={"X-Forwarded-For": f"198.51.100.{i}"}
            ).status_code
            for i in range(6)
        ]
        assert statuses.count(429) == 3


def test_a_link_to_share_counts_as_the_question_that_it_asks(tmp_path: Path) -> None:
    with limited(tmp_path) as client:
        assert [client.post("/share", data={"question": "hello"}).status_code for _ in range(4)] == [503] * 3 + [429]


@pytest.mark.parametrize("several", ["5/minute; 3/hour", "3/hour; 5/minute"])
def test_of_several_limits_each_is_held(several: str) -> None:
    limit = RateLimit(several)
    for _ in range(3):
        limit.count("203.0.113.9", [])
    with pytest.raises(RateLimited):
        limit.count("203.0.113.9", [])


def test_behind_a_trusted_proxy_each_visitor_has_a_limit_of_their_own(tmp_path: Path) -> None:
    with limited(tmp_path, host="127.0.0.1", trusted_proxies="127.0.0.1") as client:
        statuses = [
            client.post(
                "/v1/ask", json={"question": "hello"}, headers={"X-Forwarded-For": f"198.51.100.{i % 2}"}
            ).status_code
            for i in range(8)
        ]
        assert statuses == [503] * 6 + [429] * 2


@pytest.mark.parametrize(
    "lines", [("203.0.113.9", "127.0.0.1"), ("203.0.113.9, 127.0.0.1",), ("127.0.0.1", "203.0.113.9")]
)
def test_every_door_counts_whom_all_lines_of_the_header_name_together(tmp_path: Path, lines: tuple[str, ...]) -> None:
    """One proxy behind another may write a line of its own."""
    forwarded = [("x-forwarded-for", line) for line in lines]
    tools = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
    called = [("accept", "application/json, text/event-stream"), ("host", "127.0.0.1:8000"), *forwarded]
    for door in ("api", "mcp"):
        parent = tmp_path / door
        parent.mkdir()
        with limited(parent, host="127.0.0.1", trusted_proxies="127.0.0.1") as client:
            asked = [
                client.post("/mcp", json=tools, headers=called)
                if door == "mcp"
                else client.get("/v1/search?q=a", headers=forwarded)
                for _ in range(4)
            ]
        assert [answer.status_code == 429 for answer in asked] == [False, False, False, True], door
