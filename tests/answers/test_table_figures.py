"""What is computed from the rows of a printed table: each row cited, unit, column and year as asked, else nothing."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "kilns.md": """---
date: 2024-02-10
---
# The kilns of Averdale in 2023

All amounts in thousands of florins.

| Kiln | Turnover | Staff | Keeper |
| --- | --- | --- | --- |
| North Gate | 3,410 | 22 | Ode Varr |
| Mill Lane | 2,875 | 19 | Pim Sorrel |
| Old Quay | 4,025 | 19 | Hanne Lusk |
""",
    "members.csv": "Guild,Members 2021,Members 2023,Dues 2023 (florins)\nGlaziers,412,465,18\nTilers,987,941,41\n"
    "Potters,220,220,not reported\nTotal,1619,1626,\n",
    "cups.md": """---
date: 2024-02-11
---
# The regatta

| Heat of the regatta | Most points |
| --- | --- |
| Sloops | 10 |
| Yawls | 27.5 |
| Ketches | 15 |
""",
    "visits.md": """---
date: 2024-01-09
---
# Visits to the tile museum

| Year | Visits | School classes |
| --- | --- | --- |
| 2021 | 8,120 | 44 |
| 2022 | 9,655 | 61 |
| 2023 | 9,655 | 58 |
""",
    "exports.md": """---
date: 2024-03-09
---
# Exports of the five largest workshops

| Workshop | Exports |
| --- | --- |
| Dorran | £1.2m |
| Esk | £0.9m |
| Fallow | £0.7m |
""",
    "olives.md": """---
date: 2024-04-01
---
# Olives of the hill farms

| Year | Olives (tons) | Price per ton (florins) | Members |
| --- | --- | --- | --- |
| 2019 | 310 | 1,840 | 61 |
| 2020 | 290 | 2,260 | 64 |
| 2021 | 350 | 1,990 | 70 |
""",
    "olives-before.md": """---
date: 2018-04-01
---
# Olives of the hill farms before 2018

| Year | Members |
| --- | --- |
| 2016 | 52 |
| 2017 | 55 |
""",
    "weights.md": """---
date: 2024-03-10
---
# Weights at the spring fair

| Vase | Weight | Rank |
| --- | --- | --- |
| Heron | 12 kg | 1 |
| Wren | 900 g | 2 |
""",
    "bills.md": """---
date: 2023-05-02
---
# Average kiln bill by town

| Town | 2021 | 2022 | 2023 (planned) |
| --- | --- | --- | --- |
| Aldery | £310 | £322 | £340 |
| Brook End | £295 | £322 | £331 |
""",
    "planned.md": """---
date: 2024-04-01
---
# Planned output for 2025

| Shed | Output |
| --- | --- |
| East Shed | 4,100 |
| West Shed | 3,900 |
""",
    "quarter.md": """---
date: 2023-10-14
---
# Breakages, third quarter 2023

| Carrier | Breakages |
| --- | --- |
| Brisk Vans | 14 |
| Lowland Rail | 3 |
""",
}
client = client_over(FILES)


def rows(answer: dict[str, object]) -> list[str]:
    return [one["exact"] for one in answer["citations"] if one["kind"] == "row"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which kiln had the highest turnover?", "the highest of 3 rows is Old Quay: 4,025 [1]"),
        ("Which kiln had the lowest turnover in 2023?", "the lowest of 3 rows is Mill Lane: 2,875 [1]"),
        ("Which kiln has the fewest staff?", "the lowest of 3 rows is shared by Mill Lane: 19 [1]; Old Quay: 19 [2]"),
        ("Which guild had the most members in 2021?", "the highest of 3 rows is Tilers: 987 [1]"),
        ("In which year were there the most school classes?", "the highest of 3 rows is 2022: 61 [1]"),
    ],
)
def test_the_highest_of_a_column_is_told_with_every_row(client: TestClient, question: str, told: str) -> None:
    answer = ask(client, question)
    assert told in answer["text"]
    assert len(rows(answer)) == 3
    assert answer["computed"][0]["what"] == "rank"
    assert answer["computed"][0]["of"] == 3


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who has more staff, North Gate or Old Quay?", "North Gate: 22 [1]; Old Quay: 19 [2]. North Gate has"),
        ("How much more turnover had North Gate than Mill Lane?", "North Gate has the higher figure, by 535."),
        (
            "What is the difference in turnover between Mill Lane and Old Quay?",
            "Old Quay has the higher figure, by 1,150.",
        ),
        ("Did the Tilers or the Glaziers have fewer members in 2023?", "Tilers has the higher figure, by 476."),
        ("Does Mill Lane have more staff than Old Quay?", "Both figures are equal."),
        ("How much higher are the exports of Dorran than of Esk?", "Dorran has the higher figure, by £0.3m."),
    ],
)
def test_two_rows_are_set_beside_each_other(client: TestClient, question: str, told: str) -> None:
    answer = ask(client, question)
    assert told in answer["text"]
    assert len(rows(answer)) == 2
    assert {(one["what"], one["of"]) for one in answer["computed"]} == {("rank", 2)}  # no chat model words it


@pytest.mark.parametrize(
    ("question", "told", "change"),
    [
        ("How did the membership of the Glaziers change from 2021 to 2023?", "It rose by 53.", 53),
        ("How many members did the Tilers lose between 2021 and 2023?", "It fell by 46.", -46),
        ("Did the members of the Potters increase from 2021 to 2023?", "It did not change.", 0),
        ("How did the membership change from 2021 to 2023?", "Total, Members 2021: 1619 [1]", 7),
        ("How did the total membership change from 2021 to 2023?", "It rose by 7.", 7),
        ("How did the average bill in Brook End change from 2021 to 2022?", "It rose by £27.", 27),
        ("How did the number of visits change from 2021 to 2022?", "2021: 8,120 [1]; 2022: 9,655 [2]. It rose", 1535),
    ],
)
def test_a_change_is_that_of_one_figure_between_two_years(
    client: TestClient, question: str, told: str, change: int
) -> None:
    answer = ask(client, question)
    assert told in answer["text"]
    assert [(one["what"], one["value"]) for one in answer["computed"]] == [("change", change)]


def test_in_what_a_table_counts_is_quoted_beside_its_rows(client: TestClient) -> None:
    answer = ask(client, "Which kiln had the highest turnover?")
    assert answer["text"].endswith("“All amounts in thousands of florins.” [4]")


def test_rows_are_never_cut_by_the_bound_of_quotations(client: TestClient) -> None:
    answer = ask(client, "Which kiln had the highest turnover?", max_citations=1)
    assert len(rows(answer)) == 3


@pytest.mark.parametrize(
    "question",
    [
        "Which kiln had the highest turnover in 2022?",  # another year
        "Which guild had the most members in 2022?",  # no such column
        "Which guild had the highest dues in 2023?",  # one row holds no number
        "How did the dues of the Glaziers change from 2021 to 2023?",  # one year alone
        "How did the membership of the Glaziers change from 2020 to 2023?",
        "How did the membership of the Weavers change from 2021 to 2023?",  # no such row
        "Who has more staff, North Gate or South Gate?",
        "Which kiln had the highest turnover per head?",
        "Which kiln had the second highest turnover?",
        "Which kiln gained the most turnover?",  # the column says how high it is and not how it changed
        "Which guild lost the most members in 2023?",
        "Which kiln will have the highest turnover?",
        "Which keeper has the highest turnover?",  # rows are kilns
        "Who has the highest turnover?",  # a kiln or its keeper
        "Which workshop had the lowest exports?",  # of the five largest
        "Which vase had the highest weight?",  # in two units
        "Which vase had the highest rank?",  # 1 is the highest
        "Which shed had the highest output?",  # planned
        "Which town had the highest bill in 2023?",  # planned too
        "Which carrier had the most breakages in 2023?",  # of a quarter
        "Who had the most visits?",  # rows are years
    ],
)
def test_what_a_table_does_not_surely_hold_is_not_computed(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["computed"] == []
    assert "figure" not in answer["text"]
    assert "of 3 rows" not in answer["text"]


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Who keeps Mill Lane?", "Mill Lane | 2,875 | 19 | Pim Sorrel"),
        ("Who is the keeper of North Gate?", "North Gate | 3,410 | 22 | Ode Varr"),
        ("What is North Gate's turnover?", "North Gate | 3,410 | 22 | Ode Varr"),
    ],
)
def test_who_somebody_is_stands_in_a_column_of_those_who_do_it(client: TestClient, question: str, row: str) -> None:
    assert ask(client, question)["citations"][0]["exact"] == row


def test_a_number_is_nobody(client: TestClient) -> None:
    assert ask(client, "Who visited in 2021?")["outcome"] != "answered"


def test_of_the_one_that_is_the_highest_more_may_be_asked_in_the_same_question(client: TestClient) -> None:
    answer = ask(client, "Which kiln had the highest turnover and who keeps it?")
    assert "Hanne Lusk" in answer["citations"][0]["exact"]
    assert [one["code"] for one in answer["notices"] if one["code"] == "part_unanswered"] == []
    shared = ask(client, "Which kiln had the fewest staff and who keeps it?")
    assert [one["code"] for one in shared["notices"] if one["code"] == "part_unanswered"] == ["part_unanswered"]


def test_both_ends_of_a_column_are_told_each_by_itself(client: TestClient) -> None:
    answer = ask(client, "Which kiln had the highest turnover and which had the lowest?")
    assert "the highest of 3 rows is Old Quay: 4,025 [1]" in answer["text"]
    assert "the lowest of 3 rows is Mill Lane: 2,875" in answer["text"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which year had the highest price per ton?", "the highest of 3 rows is 2020: 2,260"),
        ("Which year had the lowest price per ton of olives?", "the lowest of 3 rows is 2019: 1,840"),
        ("members by year", "column Members: 2019: 61 [1]; 2020: 64 [2]; 2021: 70 [3]."),
        ("price per ton by year", "column Price per ton (florins): 2019: 1,840"),
        ("How many members did the farms have each year?", "column Members: 2019: 61"),
    ],
)
def test_a_column_is_named_with_what_it_is_per_or_told_for_each_year(
    client: TestClient, question: str, told: str
) -> None:
    assert told in ask(client, question)["text"]


def test_years_that_another_table_has_stand_beside(client: TestClient) -> None:
    assert "Year: 2016; Members: 52 [4]" in ask(client, "members by year")["text"]


@pytest.mark.parametrize(
    "question", ["Which year had the highest price per member?", "cars by year", "members who left by year"]
)
def test_what_no_column_is_per_or_holds_is_not_told_from_a_table(client: TestClient, question: str) -> None:
    assert "column" not in ask(client, question)["text"]


def test_who_has_the_most_is_asked_of_a_column_that_is_called_so(client: TestClient) -> None:
    text = ask(client, "Which heat of the regatta has the most points?")["text"]
    assert "the highest of 3 rows is Yawls: 27.5 [1]" in text


def test_who_has_the_fewest_is_not(client: TestClient) -> None:
    assert "Sloops: 10" not in ask(client, "Which heat of the regatta has the fewest points?")["text"]
