"""How one that a table names did is told by its rows, the newest document first, and by nothing that names another."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "marks-2024.md": """---
date: 2024-06-20
---
# Marks of the harbour pools 2024

| Pool | Town | Stars | Swimmers a day |
| --- | --- | --- | --- |
| North Quay | Tarn | 5 | 310 |
| Mill Race | Eska | 4 | 95 |
| Mill Race Annex | Eska | 1 | 12 |
""",
    "marks-2023.csv": "Pool,Stars 2023,Swimmers 2023\nNorth Quay,4,290\nMill Race,2,80\n",
    "plans.md": """---
date: 2024-01-09
---
# Planned marks for 2025

| Pool | Stars |
| --- | --- |
| North Quay | 6 |
| Old Lido | 3 |
""",
}
NEW, OLD = "Mill Race | Eska | 4 | 95", "Mill Race | 2 | 80"
client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("How did Mill Race do?", [NEW, OLD]),
        ("how did Mill Race do in 2024", [NEW]),
        ("And how has Mill Race done in 2023?", [OLD]),
        ("What were the results of Mill Race in 2023?", [OLD]),
        ("Which marks did Mill Race get in 2024?", [NEW]),
        ("Mill Race's figures in 2023", [OLD]),
        ("How did the pool Mill Race do in 2024?", [NEW]),
    ],
)
def test_the_rows_are_told(client: TestClient, question: str, rows: list[str]) -> None:
    answer = ask(client, question)
    assert [citation["exact"] for citation in answer["citations"]] == rows


@pytest.mark.parametrize(
    "question",
    [
        "How did Mill Race do in 2022?",
        "How did the Mill do in 2024?",
        "How did Mill Race do against Tarn Baths?",
        "How did Old Lido do in 2025?",
        "How do I get to Mill Race?",
        "How did the swimmers of Mill Race do in the county games of 2024?",
    ],
)
def test_what_names_no_row_as_a_whole_is_told_by_none(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert not any(" | " in citation["exact"] for citation in answer["citations"])
