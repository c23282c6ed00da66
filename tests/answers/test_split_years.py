"""Years that run over two of the calendar ("2023-24", "23/24"), or bear their end alone ("FY24"), are years of a table
and of a sentence like others, however they are written; and none of them is the year of the calendar."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from service.language.years import times_of
from tests.written_archives import ask, client_over

FILES = {
    "stages.md": """---
date: 2024-08-10
---
# Tessel Puppet Theatre: audiences by stage

| Stage | 2021-22 | 2022-23 | 2023-24 |
| --- | --- | --- | --- |
| Cellar | 2,140 | 3,060 | 2,980 |
| Attic | 1,015 | 1,490 | 1,820 |
| Courtyard | – | 4,410 | 4,655 |
""",
    "seasons.html": """<html><head><meta name="date" content="2024-09-02"></head><body><main>
<h1>Seasons of the theatre</h1><table>
<tr><th>Season</th><th>Audience</th><th>Premieres</th></tr>
<tr><td>2021/22</td><td>3,155</td><td>4</td></tr>
<tr><td>2022/23</td><td>8,960</td><td>7</td></tr>
<tr><td>2023/24</td><td>9,455</td><td>5</td></tr>
</table></main></body></html>""",
    "accounts.csv": "Item,FY22,FY23,FY24\nTickets,88,164,171\nStrings and paint,21,35,30\nGrants,140,90,95\n",
    "accounts.csv.toml": 'title = "Accounts in thousands of crowns"\ndate = "2024-10-01"\n',
    "puppeteers.md": """---
date: 2022-10-04
---
# Puppeteers

The theatre had 14 puppeteers on its payroll in 2021-22. Its van was new.
""",
    "stages-again.md": """---
date: 2025-08-12
---
# Audiences by stage, restated

| Stage | 2022-23 | 2023-24 | 2024-25 |
| --- | --- | --- | --- |
| Cellar | 3,060 | 2,980 | 3,300 |
| Attic | 1,620 | 1,820 | 1,900 |
| Courtyard | 4,410 | 4,655 | 4,700 |
""",
    "report.md": """---
date: 2023-10-01
---
# Report of the theatre

The Tessel Puppet Theatre counted an audience of 9,060 in 2022-23. The Cellar counted an audience of 3,060 in 2022-23.
The theatre showed 7 premieres in 2022-23 and counted an audience of 3,155 in 2021-22.
""",
    "organisation.toml": '[organisation]\nname = "Tessel Puppet Theatre"\n',
    "towns.md": """---
date: 2024-11-02
---
# Tours of the year 2023

| Town | Shows |
| --- | --- |
| Alder | 12 |
| Brill | 9 |
""",
}
client = client_over(FILES)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("from 2022-23 to 2023/24", ["2022-23", "2023-24"]),
        ("2022–2023 and 1999/2000", ["2022-23", "1999-00"]),
        ("in 22/23", ["2022-23"]),
        ("FY24, FY 2023 and fiscal 2022", ["FY2024", "FY2023", "FY2022"]),
        ("FY2023/24 and FY23-24", ["2023-24", "2023-24"]),
        ("the financial year 2021 and 2019", ["FY2021", "2019"]),
        ("from 2011-2016, on 11/12 and 2021-286", ["2011", "2016", "2021"]),
    ],
)
def test_years_of_both_kinds_are_read_in_their_order(text: str, times: list[str]) -> None:
    assert times_of(text) == times


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which stage had the largest audience in 2023-24?", "the highest of 3 rows is Courtyard: 4,655 [1]"),
        ("Which stage had the smallest audience in 2022/23?", "the lowest of 3 rows is Attic: 1,620 [1]"),
        ("Which season had the most premieres?", "the highest of 3 rows is 2022/23: 7 [1]"),
        ("In which year was the audience lowest?", "the lowest of 3 rows is 2021/22: 3,155 [1]"),
        ("How did the audience of the Attic change from 2021-22 to 2023-24?", "It rose by 805."),
        ("Did the audience in the Cellar fall from 2022/23 to 2023/24?", "It fell by 80."),
        ("Was the audience of the Cellar larger in 2023-24 than in 2022-23?", "It fell by 80."),
        ("How did the number of premieres change between 2022-23 and 2023-24?", "It fell by 2."),
        ("How did tickets change from FY22 to FY24?", "It rose by 83."),
        ("How did the grants change from FY 2022 to fiscal year 2023?", "It fell by 50."),
    ],
)
def test_figures_are_computed_between_such_years(client: TestClient, question: str, told: str) -> None:
    assert told in ask(client, question)["text"]


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("What was the audience of the Attic in 2021/22?", "Attic | 1,015 | 1,490 | 1,820"),
        ("How many premieres in 23/24?", "2023/24 | 9,455 | 5"),
        ("How many premieres were there in 2021-2022?", "2021/22 | 3,155 | 4"),
        ("What were the grants in FY23?", "Grants | 140 | 90 | 95"),
        ("grants fiscal 2024", "Grants | 140 | 90 | 95"),
    ],
)
def test_the_row_of_such_a_year_is_quoted(client: TestClient, question: str, row: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered", answer["text"]
    assert answer["citations"][0]["exact"] == row


@pytest.mark.parametrize(
    "question",
    [
        "Which stage had the largest audience in 2022?",  # half of two seasons
        "Which stage had the largest audience in 2021-22?",  # one stage has no figure
        "How did the audience of the Attic change from 2022 to 2023?",
        "How did tickets change from 2022-23 to 2023-24?",  # when a financial year begins is not known
        "How did the audience of the Attic change from 2019-20 to 2023-24?",
        "Which stage had more visitors in 2022-23 than in 2021-22?",
        "Which town had the most shows in 2023-24?",
    ],
)
def test_a_year_of_another_kind_is_another_year(client: TestClient, question: str) -> None:
    assert ask(client, question)["computed"] == []


@pytest.mark.parametrize(
    "question",
    [
        "How many premieres were there in 2019-20?",
        "What were the grants in FY20?",
        "What were the grants in 2023-24?",
        "How many puppeteers were on the payroll in 2022-23?",
        "How many puppeteers were on the payroll in FY22?",
    ],
)
def test_a_figure_of_one_such_year_is_none_of_another(client: TestClient, question: str) -> None:
    assert ask(client, question)["citations"] == []


def conflicts(answer: dict[str, Any]) -> list[str]:
    return [one["text"] for one in answer["notices"] if one["code"] == "conflict"]


def test_of_a_figure_that_a_later_table_prints_otherwise_both_rows_are_shown(client: TestClient) -> None:
    for question in (
        "What was the audience of the Attic in 2022-23?",
        "How did the audience of the Attic change from 2022-23 to 2023-24?",
        "Which stage had the smallest audience in 2022-23?",
    ):
        answer = ask(client, question)
        rows = {one["exact"] for one in answer["citations"]}
        assert {"Attic | 1,015 | 1,490 | 1,820", "Attic | 1,620 | 1,820 | 1,900"} <= rows, question
        (conflict,) = conflicts(answer)
        assert "prints 1,490" in conflict, question
        assert "prints 1,620" in conflict, question
    alike = ask(client, "How did the audience of the Cellar change from 2022-23 to 2023-24?")
    assert len(alike["citations"]) == 1
    assert conflicts(alike) == []


def test_beside_a_row_stands_a_sentence_that_tells_another_figure_of_the_same(client: TestClient) -> None:
    answer = ask(client, "What was the audience in 2022-23?")
    assert [one["exact"] for one in answer["citations"]] == [
        "2022/23 | 8,960 | 7",
        "The Tessel Puppet Theatre counted an audience of 9,060 in 2022-23.",
    ]
    (conflict,) = conflicts(answer)
    assert "prints 8,960" in conflict
    assert "prints 9,060" in conflict
    for question in ("What was the audience in 2021-22?", "How many premieres in 2022-23?"):
        alike = ask(client, question)
        assert len(alike["citations"]) == 1, question
        assert conflicts(alike) == [], question


def test_a_sentence_of_such_a_year_answers_for_it(client: TestClient) -> None:
    told = ask(client, "How many puppeteers were on the payroll in 2021/22?")["citations"]
    assert [one["exact"] for one in told] == ["The theatre had 14 puppeteers on its payroll in 2021-22."]
