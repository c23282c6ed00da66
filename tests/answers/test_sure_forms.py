"""What something cost, who paid for it, won it or voted against it, and near misses of each."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import client_over, told

FILES = {
    "organisation.toml": '[organisation]\nname = "Harbour Trust of Lunsund"\n',
    "hall.md": """# Lunsund opens Tide Hall

LUNSUND, May 3, 2024 -- The trust opened Tide Hall today, a $6.4 million theatre on the quay. The Moller Fund gave $3
million, and the town put in $900,000. The Moller Fund gave $70,000 to the choir.

Plans for Gull Hall, a $2 million library, were dropped in 2019. The Kelp Fund, a $5 million fund, helps singers.
""",
    "regatta.md": """# Regatta of Lunsund

LUNSUND, June 9, 2024 -- The Heron Cup, the prize for the fastest gig, went to Ida Storm. Nils Bakke won the Oar Medal.
The Tern Cup did not go to anybody. The Junior Plate went to Bo Lind.
""",
    "storm.md": """# October storm breaks the mole

LUNSUND, October 9, 2023 -- The trust puts the loss at $810,000. Fishers lost 40 boats.

Fishers may ask for help until spring. Nordvik Rederi will close its yard, and will pay the trust $55,000 for the crane.
""",
    "ferry.md": """# Members approve the ferry contract

LUNSUND, July 7, 2024 -- The members approved the ferry contract by 40 votes to 3. Tor Eide, who keeps the light, voted
against it. Fishing brings in $9.1 million a year and supports 310 jobs.
""",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who won the Heron Cup?", "Ida Storm"),
        ("who won the oar medal", "Nils Bakke"),
        ("Who funded Tide Hall?", "Moller Fund gave $3 million"),
        ("How much did the fishers lose in the storm?", "$810,000"),
        ("How much must Nordvik Rederi pay?", "$55,000"),
        ("Who voted against the ferry contract?", "Tor Eide"),
        ("How many jobs depend on fishing?", "310 jobs"),
    ],
)
def test_the_sentence_that_surely_tells_it_is_quoted(client: TestClient, question: str, answer: str) -> None:
    assert answer in told(client, question)


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("Who funded Tide Hall?", "choir"),
        ("How much did Gull Hall cost?", "$2 million"),  # dropped
        ("What did the Kelp Fund cost?", "$5 million"),  # a fund is no price
        ("Who won the Tern Cup?", "Tern Cup"),
        ("Who won the Plate?", "Bo Lind"),  # the junior one
        ("Who won the Heron Cup in 2022?", "Ida Storm"),
        ("Who voted against the harbour dues?", "Tor Eide"),
        ("How much did the town pay?", "$55,000"),
    ],
)
def test_what_is_near_it_is_left_out(client: TestClient, question: str, left_out: str) -> None:
    assert left_out not in told(client, question)
