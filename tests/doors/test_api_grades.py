"""``GET /v1/grades``: rows as printed, each with its citation, whole or in pages, as JSON and as CSV."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.verified import check_citation


def test_grades_are_rows_as_printed_each_with_a_citation_that_can_be_checked(sample_client: TestClient) -> None:
    found = sample_client.get("/v1/grades", params={"subject": "CT"}).json()
    assert found["total"] == len(found["rows"]) > 5
    for row in found["rows"]:
        assert row["subject"] == "CT"
        check_citation(sample_client, row["citation"])
        shown = row["citation"]["exact"]
        assert "Connecticut" in shown or str(row["year"]) in shown
        for value in (row["grade"] and row["printed"], row["score"] and f"{row['score']:g}"):
            assert not value or re.search(rf"(?<![\w.]){re.escape(value)}(?![\w.]*\w)", shown)
    assert {row["grade"] for row in found["rows"]} >= {"F", "B"}


def test_the_file_of_grades_holds_the_rows_of_the_list(sample_client: TestClient) -> None:
    rows = sample_client.get("/v1/grades", params={"subject": "CT"}).json()["rows"]
    file = sample_client.get("/v1/grades", params={"subject": "CT", "format": "csv"})
    assert file.headers["content-type"].startswith("text/csv")
    printed = list(csv.DictReader(io.StringIO(file.text)))
    assert [(line["subject"], line["year"], line["framework"], line["printed"]) for line in printed] == [
        (row["subject"], str(row["year"]), row["framework"], row["printed"]) for row in rows
    ]
    assert [(line["document"], line["start"], line["permalink"]) for line in printed] == [
        (c["document"]["id"], str(c["start"]), c["permalink"]) for c in (row["citation"] for row in rows)
    ]


@pytest.mark.parametrize(
    "named", [{"subject": "connecticut"}, {"subject": "ct", "framework": "protected innocence challenge"}]
)
def test_grades_are_found_by_the_name_of_a_subject_and_of_its_framework_too(
    named: dict[str, str], sample_client: TestClient
) -> None:
    rows = sample_client.get("/v1/grades", params={**named, "year": 2016}).json()["rows"]
    assert {(row["subject"], row["framework"], row["grade"]) for row in rows if row["grade"]} == {("CT", "PIC", "B")}


def test_printed_tallies_are_found_in_any_case(sample_client: TestClient) -> None:
    found = [sample_client.get("/v1/grades", params={"subject": word}).json() for word in ("ALL", "all")]
    assert found[0]["rows"] == found[1]["rows"] != []


def test_a_row_that_is_not_final_says_so_in_the_list_of_grades(sample_client: TestClient) -> None:
    rows = sample_client.get("/v1/grades", params={"subject": "TX", "year": 2011}).json()["rows"]
    assert {(row["grade"], row["remark"]) for row in rows} == {("B", ""), ("C", "pre-launch, March 2011")}
    assert rows[-1]["grade"] == "C"
    page = sample_client.get("/grades", params={"subject": "TX"}).text
    assert page.count("marked “pre-launch, March 2011”") == 1


def test_grades_come_in_pages_that_together_are_the_whole_list(sample_client: TestClient) -> None:
    whole = sample_client.get("/v1/grades?year=2016&year=2021").json()
    assert whole["next"] is None
    address, rows, pages = "/v1/grades?year=2016&year=2021&limit=7", [], 0
    while address:
        page = sample_client.get(address)
        assert page.json()["total"] == whole["total"] > 14
        assert len(page.json()["rows"]) <= 7
        rows += page.json()["rows"]
        pages += 1
        address = page.links["next"]["url"] if "next" in page.links else ""
        assert bool(address) == bool(page.json()["next"])
    assert pages == -(-whole["total"] // 7)
    assert [without_marker(row) for row in rows] == [without_marker(row) for row in whole["rows"]]


def without_marker(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "citation": {**row["citation"], "marker": 0}}


def test_a_page_of_grades_is_a_page_as_csv_too(sample_client: TestClient) -> None:
    first = sample_client.get("/v1/grades?year=2016&limit=2&format=csv")
    assert len(first.text.splitlines()) == 3
    second = sample_client.get(first.links["next"]["url"])
    assert len(second.text.splitlines()) == 3
    assert second.text.splitlines()[1:] != first.text.splitlines()[1:]


def test_a_cursor_of_other_grades_is_refused(sample_client: TestClient) -> None:
    word = sample_client.get("/v1/grades?year=2016&limit=2").json()["next"]
    assert sample_client.get("/v1/grades", params={"year": 2021, "limit": 2, "cursor": word}).status_code == 400
    assert sample_client.get("/v1/grades?limit=0").status_code == 422
