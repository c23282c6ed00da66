"""HEAD, as monitors and checkers of links ask it: what GET says of itself, without the body."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from ingest import DataDir
from tests.served import served

SHOWN = [
    "/",
    "/help",
    "/search?q=ohio",
    "/grades",
    "/d/brief-ohio",
    "/healthz",
    "/readyz",
    "/version",
    "/v1/search?q=ohio",
    "/v1/documents",
    "/v1/documents/brief-ohio",
    "/v1/models",
    "/widget/v1/pressdesk.js",
    "/static/pressdesk.css",
    "/openapi.json",
]


@pytest.fixture(scope="module")
def connection(sample_data: DataDir) -> Iterator[http.client.HTTPConnection]:
    with served(sample_data) as address:
        made = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)
        yield made
        made.close()


def told(connection: http.client.HTTPConnection, method: str, path: str) -> tuple[int, dict[str, str], bytes]:
    """One request on a connection that is kept: a body too many would be taken for the next response."""
    connection.request(method, path)
    response = connection.getresponse()
    headers = {name.lower(): value for name, value in response.getheaders()}
    return response.status, headers, response.read()


@pytest.mark.parametrize("path", SHOWN)
def test_head_says_what_get_says_without_a_body(connection: http.client.HTTPConnection, path: str) -> None:
    status, headers, body = told(connection, "HEAD", path)
    got, got_headers, got_body = told(connection, "GET", path)
    assert (status, body) == (got, b"") == (200, b"")
    assert got_body
    same = ("content-type", "cache-control", "content-security-policy", "etag")
    assert [headers.get(name) for name in same] == [got_headers.get(name) for name in same]


@pytest.mark.parametrize(("path", "status"), [("/nothing", 404), ("/v1/documents/none", 404), ("/v1/ask", 405)])
def test_head_of_what_get_does_not_show_is_the_same_no(
    connection: http.client.HTTPConnection, path: str, status: int
) -> None:
    assert told(connection, "HEAD", path)[::2] == (status, b"")


def test_the_door_of_mcp_opens_no_stream_for_head(connection: http.client.HTTPConnection) -> None:
    assert told(connection, "HEAD", "/mcp")[0] in (405, 406)


def test_a_request_for_the_head_is_counted_as_one(connection: http.client.HTTPConnection) -> None:
    told(connection, "HEAD", "/healthz")
    counted = told(connection, "GET", "/metrics")[2].decode()
    assert any('method="HEAD"' in line and "/healthz" in line for line in counted.splitlines())
