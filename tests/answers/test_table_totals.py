"""The total of something: what rows add up to, unless a sentence or a row of its own prints it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

client = client_over(
    {
        "budget.md": """---
date: 2025-03-01
---
# City budget 2025

| Department | Budget 2024 (in millions of euros) | Budget 2025 (in millions of euros) | Staff |
| --- | --- | --- | --- |
| Police | 14.2 | 15.1 | 310 |
| Fire service | 9.8 | 9.1 | 204 |
| Libraries | 3.3 | 2.7 | 61 |
""",
        "ferries.md": """---
date: 2024-05-01
---
# Ferry lines in 2023

The total number of passengers was 412,000, with those of the charter boats.

| Line | Passengers | Trips | Total trips |
| --- | --- | --- | --- |
| Tarn | 201,000 | 900 | 1,000 |
| Holm | 140,500 | 700 | 850 |
""",
        "buses.md": """---
date: 2024-06-01
---
# Bus lines in 2022

The total number of riders was 98,400, with those of the night buses.

| Line | Riders |
| --- | --- |
| Mill Line | 51,000 |
| Quay Line | 44,300 |
""",
        "visitas.md": """---
date: 2024-09-01
---
# Visitas al museo en 2023

| Mes | Visitas |
| --- | --- |
| Junio | 412 |
| Julio | 371 |
""",
    }
)
# Alone: among others the reader finds the row too.
gallery = client_over(
    {
        "gallery.md": """---
date: 2024-10-01
---
# Gallery visitors 2023

| Month | Visitors |
| --- | --- |
| June | 4,120 |
| July | 6,871 |
""",
    }
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is the total budget for 2025?", "the 3 rows add up to 26.9"),
        ("What was the total budget of all departments in 2024?", "the 3 rows add up to 27.3"),
        ("What is the total number of staff?", "the 3 rows add up to 575"),
        ("What was the total number of passengers in 2023?", "The total number of passengers was 412,000"),
        ("What was the total number of riders in 2022?", "The total number of riders was 98,400"),
        ("¿Cuál fue el número total de visitas en 2023?", "las 2 filas suman 783"),
    ],
)
def test_the_total_is_told(client: TestClient, question: str, told: str) -> None:
    assert told in ask(client, question)["text"]


@pytest.mark.parametrize(
    "question",
    [
        "What is the total budget for 2026?",
        "What is the total staff of the libraries?",  # a part
        "What is the total number of trips?",  # a column of its own, beside a part of it
        "What was the total budget before 2024?",
    ],
)
def test_what_rows_do_not_tell_as_a_whole_is_not_added_up(client: TestClient, question: str) -> None:
    assert "add up" not in ask(client, question)["text"]


@pytest.mark.parametrize("question", ["How many visitors came in July 2023?", "How many visitors came in July?"])
def test_a_row_is_told_however_its_count_is_asked_for(gallery: TestClient, question: str) -> None:
    assert ask(gallery, question)["text"] == "Month: July; Visitors: 6,871 [1]"
