"""A number that stands before a thing as an adjective tells how many, how big or how long."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "2018-beds.md": """# Tarn Street Hospital to add beds

LEYTON, April 9, 2018 -- The 280-bed hospital will gain a further 32 beds by the winter.
""",
    "2023-wing.md": """# East wing opens at Tarn Street Hospital

LEYTON, September 12, 2023 -- The 312-bed hospital has opened its east wing after a 14-month delay. A 40-strong team of
nurses was hired for the wing. The wing was paid for by a five-year grant from the Hallam Trust. It is a ten-minute walk
from the station. A two-year-old lift was kept.
""",
    "2024-pilots.md": """# Pilots elect a committee

PORT SELBY, March 8, 2024 -- The pilots have elected a seven-member executive committee. Plans for a 900-bed clinic in
Port Selby were dropped.
""",
}
client = client_over(FILES)
NEW, OLD = (
    "The 312-bed hospital has opened its east wing after a 14-month delay.",
    "The 280-bed hospital will gain a further 32 beds by the winter.",
)
TEAM = "A 40-strong team of nurses was hired for the wing."
GRANT = "The wing was paid for by a five-year grant from the Hallam Trust."
COMMITTEE = "The pilots have elected a seven-member executive committee."


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many beds does the hospital have?", [NEW, OLD]),
        ("How many beds does Tarn Street Hospital have?", [NEW, OLD]),
        ("How many beds did the hospital have in 2018?", [OLD]),
        ("How long was the delay?", [NEW]),
        ("How big is the team of nurses?", [TEAM]),
        ("How many nurses are in the team?", [TEAM]),
        ("How long is the grant for?", [GRANT]),
        ("How long will the grant from the Hallam Trust last?", [GRANT]),
        ("How large is the executive committee?", [COMMITTEE]),
        ("How many are on the executive committee?", [COMMITTEE]),
    ],
)
def test_it_is_told_the_newest_first(client: TestClient, question: str, told: list[str]) -> None:
    assert [" ".join(words.split()) for words in exact(ask(client, question))] == told


@pytest.mark.parametrize(
    "question",
    [
        "How many beds does Orr Hospital have?",
        "How many beds does the clinic have?",  # that was dropped
        "How long is the station?",  # the walk from it is
        "How long is the lift?",
        "How many wards does the hospital have?",
    ],
)
def test_what_has_another_number_is_not_told(client: TestClient, question: str) -> None:
    assert exact(ask(client, question)) == []
