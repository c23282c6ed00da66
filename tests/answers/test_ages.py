"""How old somebody is: the age that is printed beside the name, and nobody else's."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "chief.md": """---
date: 2022-04-19
---
# Millbrook appoints new fire chief

Mayor Agnes Tull appointed Curtis Ambrose as fire chief. Ambrose, 47, led the brigade of Lower Sedge for six years.
""",
    "brothers.md": """---
date: 2023-05-19
---
# Two brothers row

Peter Storr and Paul Storr row together. Storr, 33, bakes bread. When Nora Lund was 17, she built the boat.
""",
    "prize.md": """---
date: 2023-04-19
---
# A prize for two sisters

The prize goes to 19-year-old Ines Calloway. Vera Calloway, 24, builds boats. Theo Marsh waited 31 years for it.
Una Sayle, 51, waits for a crane.
""",
    "harbour.md": """---
date: 2023-06-02
---
# The harbour has a new crane

Lady Una Sayle, 52, opened the crane. Ümit Kaya, 38, drives it.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "exact"),
    [
        ("How old is Curtis Ambrose?", "Ambrose, 47, led the brigade of Lower Sedge for six years."),
        ("how old was Ambrose", "Ambrose, 47, led the brigade of Lower Sedge for six years."),
        ("How old is Ines Calloway?", "The prize goes to 19-year-old Ines Calloway."),
        ("How old is Vera Calloway?", "Vera Calloway, 24, builds boats."),
        ("How old is Ümit Kaya?", "Ümit Kaya, 38, drives it."),
        ("How old is Una Sayle?", "Lady Una Sayle, 52, opened the crane."),
        ("¿Qué edad tiene Vera Calloway?", "Vera Calloway, 24, builds boats."),
    ],
)
def test_an_age_beside_a_name_is_quoted(client: TestClient, question: str, exact: str) -> None:
    assert [citation["exact"] for citation in ask(client, question)["citations"]] == [exact]


@pytest.mark.parametrize("question", ["How old is Agnes Tull?", "How old is Peter Ambrose?", "How old is Theo Marsh?"])
def test_another_name_and_another_number_are_no_age(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"


def test_of_two_who_bear_a_name_no_age_alone_is_told(client: TestClient) -> None:
    assert len(ask(client, "How old is Calloway?")["citations"]) != 1


@pytest.mark.parametrize("question", ["How old is Peter Storr?", "How old is Paul Storr?", "How old is Nora Lund?"])
def test_an_age_of_one_of_two_or_of_another_time_is_none(client: TestClient, question: str) -> None:
    assert not [one for one in ask(client, question)["citations"] if "33" in one["exact"] or "17" in one["exact"]]


def test_an_age_is_that_of_its_day(client: TestClient) -> None:
    codes = {notice["code"]: notice["text"] for notice in ask(client, "How old is Vera Calloway?")["notices"]}
    assert "April 19, 2023" in codes["historical"]
