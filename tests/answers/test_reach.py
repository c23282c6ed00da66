"""An answer says how far was searched: within the filters that were set, not beyond them."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.written_archives import client_over

NOWHERE = "Who painted the ceiling of the railway station in Prague?"

of_june = client_over({"mill.md": "---\ndate: 2016-06\n---\n# The mill\n\nThe mill at Orle was mended with oak.\n"})


def asked(client: TestClient, question: str = NOWHERE, **more: object) -> dict[str, Any]:
    answer: dict[str, Any] = client.post("/v1/ask", json={"question": question, **more}).json()
    return answer


@pytest.mark.parametrize(
    ("bounds", "listed"),
    [
        ({"filters": {"type": ["page"]}}, {"type": "page"}),
        ({"filters": {"subject": ["CT"], "type": ["brief"]}}, {"subject": "CT", "type": "brief"}),
        ({"filters": {"year": [2011, 2016]}}, {"year": ["2011", "2016"]}),
        ({"filters": {"subject": ["nowhere"]}}, {"subject": "nowhere"}),
    ],
)
def test_what_was_searched_are_the_documents_that_the_filters_let_pass(
    sample_client: TestClient, bounds: dict[str, object], listed: dict[str, Any]
) -> None:
    documents = sample_client.get("/v1/documents", params=listed).json()["documents"]
    dates = [document["published"]["date"] for document in documents if document["published"]["date"]]
    answer = asked(sample_client, **bounds)
    searched = answer["searched"]
    assert answer["outcome"] == "abstained"
    assert (searched["documents"], searched["from"], searched["to"]) == (
        len(documents),
        min(dates, default=None),
        max(dates, default=None),
    )
    assert bool(searched["passages"]) == bool(documents)
    assert f"Searched: {len(documents)} document" in answer["text"]


def test_as_of_a_day_only_what_was_out_by_then_was_searched(sample_client: TestClient) -> None:
    answer = asked(sample_client, as_of="2012-06-01")
    assert answer["searched"]["documents"] == 2
    assert answer["searched"]["to"] <= "2012-06-01"
    assert answer["searched"]["as_of"] == "2012-06-01T23:59:59Z"
    assert "Searched: 2 documents from 2011, as of June 1, 2012." in answer["text"]


@pytest.mark.parametrize(("day", "documents"), [("2016-06-29", 0), ("2016-06-30", 1)])
def test_a_document_of_a_month_was_surely_out_on_the_last_day_of_it(
    of_june: TestClient, day: str, documents: int
) -> None:
    assert asked(of_june, as_of=day)["searched"]["documents"] == documents


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "This holds within the filters that were set."), ("es", "Esto vale dentro de los filtros elegidos.")],
)
def test_that_nothing_surely_answers_holds_within_the_filters_too(
    sample_client: TestClient, language: str, told: str
) -> None:
    question, bounds = "What succeeded the Protected Innocence Challenge?", {"language": language}
    answer = asked(sample_client, question, **bounds, as_of="2016-01-01")
    assert (answer["outcome"], answer["reason"]) == ("abstained", "not_supported")
    assert answer["text"].endswith(told)
    assert told not in asked(sample_client, question, **bounds)["text"]


def test_the_next_question_is_not_bound_by_the_filters_of_this_one(sample_client: TestClient) -> None:
    everything = asked(sample_client)["searched"]["documents"]
    assert asked(sample_client, filters={"type": ["page"]})["searched"]["documents"] < everything
    assert asked(sample_client)["searched"]["documents"] == everything


def test_as_of_a_day_no_later_edition_is_spoken_of(sample_client: TestClient) -> None:
    then = asked(sample_client, "Which years have no report card?", as_of="2012-01-01")["text"]
    assert "2020" not in then
    assert "2024" not in then
    assert "There was no edition in 2020" in asked(sample_client, "Which years have no report card?")["text"]
