"""A search means the same at every door: page, API, terminal and MCP read its fields alike."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator

import mcp
import pytest
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from ingest import DataDir
from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of
from tests.doors.test_service_cli import run
from tests.served import served

SEARCHES = {
    "date:none": {"undated"},
    "year:2021 ferry": {"early"},
    "ferry -toll": {"early", "undated"},
    "after:2021 ferry": {"late"},
    'speaker:"Vera Stone"': {"late"},
    "title:bridge": {"undated"},
    "type:price-list": {"late"},  # a type that no organisation lists and a document has
}


@pytest.fixture(scope="module")
def ferries(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    folder = tmp_path_factory.mktemp("ferries")
    release(folder, "early.md", "# Timetable\n\nThe ferry sails at noon.", date="2021-03-04")
    spoken = '"We sail on time," said Vera Stone, a captain of the company.'
    release(folder, "late.md", f"# Prices\n\nThe ferry takes a toll.\n\n{spoken}", date="2022-05-06", type="price list")
    release(folder, "undated.md", "# Bridge\n\nNo ferry is needed here.")
    data_dir = new_data_dir(tmp_path_factory.mktemp("ferry-data"))
    collected(data_dir, folder)
    built(data_dir)
    return data_dir


@pytest.fixture(scope="module")
def client(ferries: DataDir) -> Iterator[TestClient]:
    with client_of(ferries) as client:
        yield client


@pytest.mark.parametrize("typed", SEARCHES)
def test_api_and_page_find_the_same_documents(client: TestClient, typed: str) -> None:
    told = client.get("/v1/search", params={"q": typed}).json()
    page = LexborHTMLParser(client.get("/search", params={"q": typed}).text)
    assert {hit["document"]["id"] for hit in told["hits"]} == SEARCHES[typed]
    links = {link.attributes["href"] or "" for link in page.css("main a[href^='/d/']")}
    assert {link.split("?")[0].removeprefix("/d/") for link in links} == SEARCHES[typed]
    assert (told["total"], told["mistakes"]) == (len(SEARCHES[typed]), [])


def test_a_type_that_no_document_has_is_told_to_be_none(client: TestClient) -> None:
    (mistake,) = client.get("/v1/search", params={"q": "type:minutes ferry"}).json()["mistakes"]
    assert mistake.endswith("“minutes” is no type of this archive.")


def test_a_field_of_the_api_narrows_beside_its_parameters(client: TestClient) -> None:
    told = client.get("/v1/search", params={"q": "ferry year:2021", "year": "2022"}).json()
    assert {hit["document"]["id"] for hit in told["hits"]} == {"early", "late"}


def test_what_cannot_be_read_as_a_field_is_searched_as_words_and_said(client: TestClient) -> None:
    told = client.get("/v1/search", params={"q": "colour:toll"}).json()
    assert [hit["document"]["id"] for hit in told["hits"]] == ["late"]
    (mistake,) = told["mistakes"]
    assert mistake.startswith("“colour:toll” was searched as words")


@pytest.mark.parametrize("written", ["CT", "ct", "Connecticut", "CONNECTICUT"])
def test_a_subject_is_meant_by_its_code_and_name_in_any_case_at_every_door(
    sample_client: TestClient, written: str
) -> None:
    narrow = {"subject": written, "limit": "100"}
    (listed, found) = (sample_client.get(f"/v1/{name}", params=narrow).json() for name in ("documents", "search"))
    assert listed["total"] == found["total"] > 0
    assert all("CT" in document["subjects"] for document in listed["documents"])
    asked = {"question": "What grade did Connecticut get in 2016?", "filters": {"subject": [written]}}
    assert sample_client.post("/v1/ask", json=asked).json()["outcome"] == "answered"
    page = LexborHTMLParser(sample_client.get("/search", params={"subject": written}).text)
    assert [chip.text() for chip in page.css(".chosen bdi")] == ["Connecticut"]
    assert not [link for link in page.css(".facets a") if link.text() == "Connecticut"]


@pytest.mark.parametrize("written", ["price_list", "price list", "Price-List"])
def test_a_type_is_meant_as_it_is_written_at_every_door(client: TestClient, written: str) -> None:
    for name in ("documents", "search"):
        assert client.get(f"/v1/{name}", params={"type": written}).json()["total"] == 1
    asked = {"question": "What does the ferry take?", "filters": {"type": [written]}}
    assert client.post("/v1/ask", json=asked).json()["searched"]["documents"] == 1


def test_a_subject_that_there_is_not_lets_nothing_pass(sample_client: TestClient) -> None:
    for name in ("documents", "search", "grades"):
        assert sample_client.get(f"/v1/{name}", params={"subject": "Narnia"}).json()["total"] == 0


def test_the_terminal_finds_the_same(ferries: DataDir) -> None:
    found = json.loads(run("search", "date:none", "--json", data=ferries.root).stdout)
    assert [hit["document"]["id"] for hit in found["hits"]] == ["undated"]
    printed = run("search", "year:soon ferry", data=ferries.root).stdout
    assert printed.startswith("“year:soon” was searched as words")


def test_mcp_finds_the_same(ferries: DataDir) -> None:
    with served(ferries) as address:

        async def session() -> list[str]:
            async with mcp.Client(f"{address}/mcp") as client:
                found = await client.call_tool("search", {"query": "date:none"})
                return [one["id"] for one in found.structured_content["results"]]

        assert asyncio.run(session()) == ["undated"]
