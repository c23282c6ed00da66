"""How old somebody is: the age that is printed beside the name, and nobody else's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, opened

FILES = {
    "chief.md": """---
date: 2022-04-19
---
# Millbrook appoints new fire chief

Mayor Agnes Tull appointed Curtis Ambrose as fire chief. Ambrose, 47, led the brigade of Lower Sedge for six years.
""",
    "prize.md": """---
date: 2023-04-19
---
# A prize for two sisters

The prize goes to 19-year-old Ines Calloway. Vera Calloway, 24, builds boats. Theo Marsh waited 31 years for it.
""",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with opened(tmp_path_factory, FILES) as client:
        yield client


@pytest.mark.parametrize(
    ("question", "exact"),
    [
        ("How old is Curtis Ambrose?", "Ambrose, 47, led the brigade of Lower Sedge for six years."),
        ("how old was Ambrose", "Ambrose, 47, led the brigade of Lower Sedge for six years."),
        ("How old is Ines Calloway?", "The prize goes to 19-year-old Ines Calloway."),
        ("How old is Vera Calloway?", "Vera Calloway, 24, builds boats."),
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
