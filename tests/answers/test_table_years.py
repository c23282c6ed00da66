"""In which year a figure was the highest: its row is compared over the years, and never with rows of other things."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "brewery.md": """---
date: 2023-03-02
---
# Full-year figures 2022: sales hold up

| £ million | 2020 | 2021 | 2022 |
| --- | --- | --- | --- |
| Sales | 61.4 | 70.2 | 68.9 |
| Operating profit | 4.1 | 3.9 | 5.5 |
| Net debt | 12.0 | 14.3 | 11.1 |
| Casks filled | 41,300 | 44,800 | 44,800 |
""",
    "library.md": """---
date: 2024-05-06
---
# Library counts record loans in its fiscal year

| Measure | FY 2022 | FY 2023 | FY 2024 (planned) |
| --- | --- | --- | --- |
| Loans | 88,120 | 91,455 | 95,000 |
| Reader cards | 9,310 | 9,480 | 9,600 |
| Fines ($ million) | 0.4 | 0.3 | 0.3 |
""",
    "grants.md": """---
date: 2020-06-01
---
# Grants report

Grants to reading rooms came to £8.3 million in 2019, up from £7.9 million the year before.
""",
    "grants-now.md": """---
date: 2024-06-01
---
# Grants to reading rooms

| Measure | FY 2023 | FY 2024 |
| --- | --- | --- |
| Grants to reading rooms (£ million) | 11.2 | 12.9 |
| Rooms | 40 | 43 |
""",
    "library-before.md": """---
date: 2021-05-06
---
# Library report 2020

| Year | Loans | Reader cards |
| --- | --- | --- |
| 2018 | 84,300 | 9,720 |
| 2019 | 86,990 | 9,150 |
""",
    "half.md": """---
date: 2024-09-06
---
# Ferry half-year figures

| Measure | 2023 | 2024 |
| --- | --- | --- |
| Cars carried | 22,100 | 24,900 |
| Walkers carried | 8,100 | 7,300 |
""",
    "halls.md": """---
date: 2023-08-06
---
# Visitors of the guild halls

| Hall | 2021 | 2022 |
| --- | --- | --- |
| Weavers | 5,100 | 6,700 |
| Dyers | 3,900 | 7,050 |
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "told", "cited"),
    [
        ("Which year had the highest sales?", "the highest of 3 columns is Sales, 2021: 70.2", 1),
        ("In which year was the net debt lowest?", "the lowest of 3 columns is Net debt, 2022: 11.1", 1),
        ("Which year had the most casks filled?", "is shared by Casks filled, 2021: 44,800", 1),
        ("Which year had the most loans?", "the highest of 2 columns is Loans, FY 2023: 91,455", 1),
        ("Which hall had the most visitors?", "the highest of 2 rows is Dyers: 7,050", 2),
    ],
)
def test_the_year_of_the_highest_figure_is_found_in_its_row(
    client: TestClient, question: str, told: str, cited: int
) -> None:
    answer = ask(client, question)
    assert told in answer["text"]
    assert len(answer["citations"]) == cited


def test_in_spanish_the_years_of_a_row_are_columns_too(client: TestClient) -> None:
    answer = ask(client, "¿Qué año tuvo más sales?")
    assert "la cifra más alta de 3 columnas es la de Sales, 2021: 70.2" in answer["text"]


@pytest.mark.parametrize(
    "question",
    [
        "Which year had the most figures?",
        "Which year had the highest turnover?",
        "Which one had the highest sales?",
        "Which year had the most reader cards?",
        "Which year had the most cars carried?",
        "Which year had the highest sales in Leeds?",
    ],
)
def test_rows_of_other_things_and_half_years_and_what_an_older_table_beats_are_not_ranked(
    client: TestClient, question: str
) -> None:
    """An older table holds a year with more reader cards, so the newest one does not tell which year had the most."""
    answer = client.post("/v1/ask", json={"question": question}).json()
    assert "highest of" not in answer["text"]
    assert not answer["computed"]


def test_a_row_is_of_the_years_of_its_columns_and_contradicts_no_other_year(client: TestClient) -> None:
    answer = ask(client, "How high were the grants to reading rooms?")
    assert {"grants", "grants-now"} <= {citation["document"]["id"] for citation in answer["citations"]}
    assert "conflict" not in [notice["code"] for notice in answer["notices"]]
