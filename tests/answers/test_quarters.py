"""A quarter is one however it is written, and the total of a year's quarters is the year's."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "trips.csv": "Port,Q1 2024,Q2 2024,Q3 2024,Q4 2024,Total 2024\nAlvik,812,644,925,703,3084\n"
    "Bergen,510,233,871,620,2234\nFlam,120,904,111,176,1311\n",
    "trips.csv.toml": 'title = "Ferry trips by quarter, 2024"\ndate = "2025-02-18"\n',
}

client = client_over(FILES)


@pytest.mark.parametrize(
    "question",
    ["How many trips were there from Alvik in the second quarter of 2024?", "How many trips in Alvik in Q2 2024?"],
)
def test_a_quarter_in_words_is_its_column(client: TestClient, question: str) -> None:
    assert [cited["exact"].startswith("Alvik") for cited in ask(client, question)["citations"]] == [True]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which port had the fewest trips in 2024?", "Flam: 1311"),
        ("Which port had the most trips in the second quarter of 2024?", "Flam: 904"),
        ("Which port had the most trips in 2024?", "Alvik: 3084"),
    ],
)
def test_the_end_of_a_year_and_of_a_quarter_are_told_of_their_columns(
    client: TestClient, question: str, told: str
) -> None:
    assert told in ask(client, question)["text"].replace(",", "").split("The others")[0]


@pytest.mark.parametrize(
    "question",
    [
        "Which port had the most trips in the second half of 2024?",
        "Which port had the most trips in the second quarter of 2023?",
        "How many trips were there from Oslo in the second quarter of 2024?",
    ],
)
def test_a_half_another_year_and_another_port_are_not_told(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"
