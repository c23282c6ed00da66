"""A part of a question that is told in other words than its own is not named as unanswered; what nothing tells is."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Orrin Quay Trust"\n',
    "quay.md": "# The quay reopens\n\nORRIN, May 4, 2024 -- The quay reopened on Friday.\n\n"
    '"The planks will last for forty years," said Della Roke, harbour master.\n',
}
client = client_over(FILES)


def left_open(client: TestClient, question: str) -> bool:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    return "part_unanswered" in [notice["code"] for notice in answer["notices"]]


def test_a_role_beside_a_name_tells_the_position(client: TestClient) -> None:
    assert not left_open(client, "Who is quoted and what is her position?")
    assert left_open(client, "Who is quoted and what is her salary?")


@pytest.mark.parametrize(
    "question",
    [
        "Who scored higher in 2025, Maryland or Arizona, and by how many points?",
        "How many bills were introduced in 2014 and how many of them became law?",
    ],
)
def test_a_difference_and_a_count_of_laws_tell_how_much_and_how_many(sample_client: TestClient, question: str) -> None:
    assert not left_open(sample_client, question)


def test_where_no_change_is_computed_how_much_stays_open(sample_client: TestClient) -> None:
    assert left_open(sample_client, "Did the score of Utah rise, and by how much?")
