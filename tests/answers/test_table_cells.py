"""A question that names a row and a column of a table is answered with that row; one that only comes near is not."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "figures.md": """---
date: 2024-02-20
---
# Millbrook in figures

| Year | Traffic accidents | Library visits |
| --- | --- | --- |
| 2021 | 512 | 91,200 |
| 2022 | 498 | 118,400 |
| 2023 | 458 | |
""",
    "waste.md": """---
date: 2024-01-02
---
# Waste collection in Millbrook

| District | Household waste | Paper |
| --- | --- | --- |
| Lower Ward | Monday | First Tuesday |
| Hill Ward | Wednesday | Second Tuesday |
""",
    "choir.md": """# The choir of Hollin

| | 2021 | 2022 |
| --- | --- | --- |
| Singers of the choir | 31 | 36 |
| of these under thirty | 9 | 14 |
| Singers' dogs | 4 | 5 |
""",
    "tickets.md": """---
date: 2024-03-02
---
# Tickets of the outdoor pool

| Ticket | Price |
| --- | --- |
| Adults | $6 |
| Children | $3 |
""",
    "accidents-2020.md": """---
date: 2021-01-22
---
# Collisions in Millbrook in 2020

| Street | Collisions | Injured |
| --- | --- | --- |
| Dock Road | 27 | 10 |
""",
    "accidents-2021.md": """---
date: 2022-01-20
---
# Collisions in Millbrook in 2021

| Street | Collisions | Injured |
| --- | --- | --- |
| Dock Road | 31 | 12 |
""",
    "budget.md": """---
date: 2022-11-02
---
# The purse of Millbrook

All amounts in thousands of dollars.

| Department | Spending 2021 | Spending 2022 |
| --- | --- | --- |
| Police | 4,100 | 4,350 |
| Library | 640* | 655 |
| Police and fire subtotal | 6,300 | 6,660 |
| Bridges | - | 3,000 |

* Without the branch on the hill.
""",
    "fish.md": """---
date: 2022-09-01
---
# Counts of fish

Figures are for 2020 unless noted. Counts in hundreds.

| Pond | Trout | Eels (estimated) |
| --- | --- | --- |
| Alder Pond | 120 | 3 |
""",
    "money.md": """---
date: 2023-03-01
---
# Accounts of the choir

| Item | 2022 | 2021 | Budget 2023 |
| --- | --- | --- | --- |
| Donations | $410 | $380 | $450 |
""",
    "goals.md": """---
date: 2022-01-22
---
# Goals of Millbrook

| Measure | Target 2030 |
| --- | --- |
| Trees planted | 20,000 |
""",
    "draft.md": """---
date: 2022-01-24
---
# Draft plan for lamps in 2023

| District | Lamps |
| --- | --- |
| Hill Ward | 300 |
""",
    "dues.md": """---
date: 2024-05-03
---
# Dues 2023

The dues of 2023 come to 540 crowns.

| Kind | 2022 (crowns) | 2023 (crowns) |
| --- | --- | --- |
| Boats | 410 | 430 |
| Huts | 90 | 110 |
| Total | 500 | 540 |

| Pond | E. coli (per 100 ml, the worst) |
| --- | --- |
| Moss Pond | 310 |
| Quay Pond | 95 |
""",
    "lodge.md": """---
date: 2024-05-02
---
# Purse of the lodge

| Purpose | 2022 (million crowns) | 2023 (million crowns) |
| --- | --- | --- |
| Roofs | 5.2 | 6.4 |
| Fences | 1.1 | 0.9 |

| Year | Suits brought | Suits won |
| --- | --- | --- |
| 2022 | 9 | 7 |
| 2023 | 8 | 5 |
""",
    "twice.md": """---
date: 2024-04-02
---
# Ferries in both harbours

| Harbour | Ferries in 2022 |
| --- | --- |
| Quay | 4 |
| Quay | 9 |
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("how many traffic accidents in 2022", "2022 | 498 | 118,400"),
        ("Traffic accidents 2022", "2022 | 498 | 118,400"),
        ("Library visits in 2021?", "2021 | 512 | 91,200"),
        ("How many library visits were there in 2021?", "2021 | 512 | 91,200"),
        ("When is paper collected in Hill Ward?", "Hill Ward | Wednesday | Second Tuesday"),
        ("What day is household waste collected in the Lower Ward?", "Lower Ward | Monday | First Tuesday"),
        ("What is the price for children at the outdoor pool?", "Children | $3"),
        ("How much was spent on roofs in 2023?", "Roofs | 5.2 | 6.4"),  # in whatever they are counted
        ("How many suits did the lodge win in 2022?", "2022 | 9 | 7"),
        ("What were the dues in 2022?", "Total | 500 | 540"),  # of all
        ("What was the E. coli value of Moss Pond?", "Moss Pond | 310"),
    ],
)
def test_the_row_that_is_named_with_a_column_is_quoted_alone(client: TestClient, question: str, row: str) -> None:
    (citation,) = ask(client, question)["citations"]
    assert citation["exact"] == row


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("How many collisions on Dock Road in 2020?", "Dock Road | 27 | 10"),
        ("How many collisions on Dock Road in 2021?", "Dock Road | 31 | 12"),  # the other came out in that year
        ("What were the donations in 2022?", "Donations | $410 | $380 | $450"),
        ("How many lamps are planned in Hill Ward in 2023?", "Hill Ward | 300"),
    ],
)
def test_a_table_is_of_the_year_in_its_title(client: TestClient, question: str, row: str) -> None:
    assert [citation["exact"] for citation in ask(client, question)["citations"]] == [row]


def test_a_row_stands_with_what_its_figures_are_counted_in_and_with_its_note(client: TestClient) -> None:
    unit, note = "All amounts in thousands of dollars.", "Without the branch on the hill."
    for question, told in {
        "What was the spending of the police in 2021?": ["Police | 4,100 | 4,350", unit],
        "How many trout in Alder Pond in 2020?": [
            "Alder Pond | 120 | 3",
            "Figures are for 2020 unless noted.",
            "Counts in hundreds.",
        ],
        "How much was spent on the library in 2021?": ["Library | 640* | 655", unit, note],
    }.items():
        assert [citation["exact"] for citation in ask(client, question)["citations"]] == told


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("What was the spending on bridges in 2021?", "Bridges"),  # an empty cell
        ("How many collisions on Dock Road in 2022?", "Dock Road"),  # only published then
        ("What were the donations to the choir in 2023?", "Donations"),  # a budget
        ("What were the donations to the choir in 2020?", "Donations"),
        ("How many trees were planted?", "Trees planted"),  # a target
        ("How many lamps in Hill Ward in 2023?", "Hill Ward | 300"),  # a plan
    ],
)
def test_an_empty_cell_another_year_and_a_plan_are_no_answer(client: TestClient, question: str, row: str) -> None:
    assert not [one for one in ask(client, question)["citations"] if one["exact"].startswith(row)]


@pytest.mark.parametrize(
    "question",
    [
        "How many traffic accidents in 2020?",  # no such row
        "How many museum visits were there in 2022?",
        "How many library visits were there by children in 2022?",
        "How many children at the outdoor pool?",  # the cell holds a price
        "How much was spent on roofs in 2024?",
        "What were the dues of the choir in 2022?",
        "What were the dues for swans in 2022?",
    ],
)
def test_a_row_or_column_that_is_not_there_is_not_told(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"


@pytest.mark.parametrize(
    "question",
    [
        "How many more library visits were there in 2022 than in 2021?",
        "How many library visits in total in 2021 and 2022?",
    ],
)
def test_of_what_has_to_be_computed_no_row_alone_is_the_answer(client: TestClient, question: str) -> None:
    assert len(ask(client, question)["citations"]) != 1


def test_of_two_rows_of_one_name_none_is_the_answer(client: TestClient) -> None:
    exact = [citation["exact"] for citation in ask(client, "How many ferries in 2022 at the Quay?")["citations"]]
    assert exact != ["Quay | 4"]
    assert exact != ["Quay | 9"]


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("How many singers did the choir have in 2022?", "Singers of the choir | 31 | 36"),
        ("How many singers of the choir were under thirty in 2021?", "of these under thirty | 9 | 14"),
    ],
)
def test_a_table_with_an_empty_corner_is_read_by_its_columns(client: TestClient, question: str, row: str) -> None:
    assert [cited["exact"] for cited in ask(client, question)["citations"]] == [row]


@pytest.mark.parametrize(
    "question", ["How many dogs were under thirty in 2021?", "How many singers did the choir have in 2020?"]
)
def test_nor_is_such_a_table_read_for_another_row_or_column(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"


def test_of_a_total_that_a_sentence_tells_the_sentence_is_quoted(client: TestClient) -> None:
    assert ask(client, "What were the dues in 2023?")["citations"][0]["exact"] == "The dues of 2023 come to 540 crowns."
