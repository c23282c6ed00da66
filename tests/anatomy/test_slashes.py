"""A slash too many leads to the address without it, in a form that holds behind a proxy that speaks https."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient


@pytest.mark.parametrize(
    ("method", "address", "leads_to"),
    [
        ("GET", "/search/?q=ohio&year=2021", "/search?q=ohio&year=2021"),
        ("GET", "/v1/documents/brief-ohio/", "/v1/documents/brief-ohio"),
        ("GET", "/d/brief-ohio/", "/d/brief-ohio"),
        ("HEAD", "/grades/", "/grades"),
        ("POST", "/v1/ask/", "/v1/ask"),
    ],
)
def test_the_address_that_it_leads_to_names_no_scheme_and_no_host(
    sample_client: TestClient, method: str, address: str, leads_to: str
) -> None:
    response = sample_client.request(method, address, headers={"host": "press.example"}, follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (307, leads_to)


def test_it_leads_to_what_is_there(sample_client: TestClient) -> None:
    assert sample_client.get("/v1/documents/brief-ohio/").json()["id"] == "brief-ohio"
    assert sample_client.post("/v1/ask/", json={"question": "help"}).json()["outcome"] == "help"


@pytest.mark.parametrize("address", ["//press.example/search/", "/v1/documents//", "/nowhere/", "//"])
def test_nothing_leads_to_another_host(sample_client: TestClient, address: str) -> None:
    response = sample_client.get(f"http://testserver{address}", follow_redirects=False)
    assert response.status_code == 404 or response.headers["location"].startswith("/v1/")
