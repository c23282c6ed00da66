"""What a line names by its label is told by that line alone, where the question names just that."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.releases import loaded
from tests.written_archives import ask, client_over

SHEET = """FACT SHEET: THE HARBOUR POOLS
January 2024

Founded: 1931
Keepers: Ada Moss and Abel Quince
Keepers of the north pool: Ines Calloway
Entrance fee: 3 crowns
Pools that are heated: 4
Open days in 2022: 181
Lifeguard: Tom Lusk
Lifeguard: Una Prior
Slides: the long one, the frog and the wave
Contact: Ada Moss, 555 0100
Date: 12 January 2024
"""
MINUTES = """# Minutes of the meeting of the keepers

March 4, 2024

Present: Ada Moss (chair), Abel Quince, Ines Calloway, and Hanne Lusk for the town council of Tarn
In attendance: Pim Sorrel
"""
client = client_over({"sheet.txt": SHEET, "minutes.txt": MINUTES})


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("Who are the keepers?", "Keepers: Ada Moss and Abel Quince"),
        ("who are your keepers", "Keepers: Ada Moss and Abel Quince"),
        ("What is the entrance fee?", "Entrance fee: 3 crowns"),
        ("And how much is the entrance fee?", "Entrance fee: 3 crowns"),
        ("How many slides are there?", "Slides: the long one, the frog and the wave"),
        ("What is the entrance fee of the harbour pools?", "Entrance fee: 3 crowns"),
        ("What are the open days in 2022?", "Open days in 2022: 181"),
    ],
)
def test_the_line_with_just_that_label_is_told(client: TestClient, question: str, line: str) -> None:
    answer = ask(client, question)
    assert [citation["exact"] for citation in answer["citations"]] == [line]


@pytest.mark.parametrize(
    "question",
    [
        "Who are the keepers of the lighthouse in Ohio?",
        "What is the fee for dogs?",
        "What are the open days in 2021?",
        "What was the entrance fee of the castle?",
        "What is the entrance fee of the harbour castle?",
        "What is the date?",
    ],
)
def test_a_line_of_another_label_or_of_the_paper_itself_is_not(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    labels = [citation["exact"].partition(":")[0] for citation in answer["citations"]]
    assert not {"Keepers", "Entrance fee", "Open days in 2022", "Date"} & set(labels)


def test_of_two_lines_with_one_label_neither_is_told_alone(client: TestClient) -> None:
    cited = {citation["exact"] for citation in ask(client, "Who is the lifeguard?")["citations"]}
    assert len(cited & {"Lifeguard: Tom Lusk", "Lifeguard: Una Prior"}) != 1


def test_one_label_below_another_begins_a_line_however_long_the_first_is(client: TestClient) -> None:
    assert "council of Tarn\nIn attendance: Pim Sorrel" in loaded(MINUTES, "minutes.txt").text
    answer = ask(client, "Who was present?")
    assert [citation["exact"].partition(":")[0] for citation in answer["citations"]] == ["Present"]
    assert "Pim Sorrel" not in answer["citations"][0]["exact"]
