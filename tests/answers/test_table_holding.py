"""Which rows of a printed table hold a number or a word is told with each, as far as it surely says so."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

HEAD = "FOR IMMEDIATE RELEASE\n\nTARN, Ohio, "
FILES = {
    "marks.md": """---
date: 2024-06-20
---
# Marks of the harbour pools 2024

Marks as they were given. See also the correction of July 4, 2024.

| Pool | Town | Keeper | Stars 2024 | Swimmers a day | Planned lanes |
| --- | --- | --- | --- | --- | --- |
| North Quay | Tarn | Ferro Baths Ltd | 5 | 310 | 6 |
| Old Lido | Tarn | The town | 2 | 120 | 5 |
| Mill Race | Eska | Ferro Baths Ltd | 5 | 95 | 5 |
| Sandholm | Eska | Holm Leisure | 3 | 88 | 4 |
| Total |  |  | 15 | 613 | 20 |
""",
    "marks-2023.csv": "Pool,Stars 2023\nNorth Quay,4\nOld Lido,2\nMill Race,2\nSandholm,n/a\n",
    "counts.md": f"""---
date: 2024-06-21
---
# Seven pools have five stars

{HEAD}June 21, 2024 -- In all of the county seven pools got five stars in 2024.
""",
    "sources.csv": "Mark,Pools,Source\n"
    + "".join(
        f"{mark},{n},https://herald.example/town-marks-its-pools-anew\n" for mark, n in (("Gold", 3), ("Tin", 4))
    ),
    "right.md": f"# CORRECTION\n\n{HEAD}July 4, 2024 -- In the marks of the pools, Old Lido was shown with two stars. "
    "The right number is three.",
    "halls.md": "# Light and heat in the halls\n\n| Hall | Use | Light (lux) | Heat (kW) |\n| --- | --- | --- | --- |\n"
    "| Hall 1 | Dancing | 210 | 8 |\n| Hall 2 | Chess | 400 | 5 |\n| Hall 3 | Music | 350 | 6 |\n",
    "some.md": """---
date: 2024-02-02
---
# Selected saunas

| Sauna | Benches |
| --- | --- |
| Birch | 4 |
| Cedar | 4 |
""",
}
client = client_over(FILES)
MARKS = "Marks of the harbour pools 2024, column"


@pytest.mark.parametrize(
    ("question", "column", "told"),
    [
        (
            "Which pools got five stars in 2024?",
            "Stars 2024",
            "5 stands in 2 of 4 rows: North Quay [1]; Mill Race [2].",
        ),
        ("Which pools have 5 stars?", "Stars 2024", "5 stands in 2 of 4 rows: North Quay [1]; Mill Race [2]."),
        ("List the pools with 3 stars in 2024.", "Stars 2024", "3 stands in 1 of 4 rows: Sandholm [1]."),
        (
            "Which pools got more than two stars in 2024?",
            "Stars 2024",
            "more than 2 stands in 3 of 4 rows: North Quay: 5 [1]; Mill Race: 5 [2]; Sandholm: 3 [3].",
        ),
        (
            "Which pools got 4 or more stars in 2024?",
            "Stars 2024",
            "4 or more stands in 2 of 4 rows: North Quay: 5 [1]; Mill Race: 5 [2].",
        ),
        (
            "Which pools have at least two hundred swimmers a day?",
            "Swimmers a day",
            "200 or more stands in 1 of 4 rows: North Quay: 310 [1].",
        ),
        (
            "Which pools have no more than 90 swimmers a day?",
            "Swimmers a day",
            "90 or less stands in 1 of 4 rows: Sandholm: 88 [1].",
        ),
        ("Which pools are in Eska?", "Town", "Eska stands in 2 of 4 rows: Mill Race [1]; Sandholm [2]."),
        ("Which pools have Holm Leisure?", "Keeper", "Holm Leisure stands in 1 of 4 rows: Sandholm [1]."),
        (
            "How many pools have Ferro Baths?",
            "Keeper",
            "Ferro Baths Ltd stands in 2 of 4 rows: North Quay [1]; Mill Race [2].",
        ),
    ],
)
def test_the_rows_that_hold_it_are_told(client: TestClient, question: str, column: str, told: str) -> None:
    answer = ask(client, question)
    assert answer["text"] == f"{MARKS} {column}: {told}"
    assert answer["computed"][0]["what"] == "count"
    assert answer["computed"][0]["of"] == 4


def test_the_row_that_holds_a_word_is_told_of_a_table_whose_title_names_other_columns(client: TestClient) -> None:
    assert "Dancing stands in 1 of 3 rows: Hall 1 [1]." in ask(client, "Which hall has dancing?")["text"]


def test_in_spanish_the_words_around_are_spanish(client: TestClient) -> None:
    answer = ask(client, "¿Qué pool tiene 3 stars en 2024?", language="es")
    assert answer["text"] == (
        "Marks of the harbour pools 2024, columna Stars 2024: 3 figura en 1 de 4 filas: Sandholm [1]."
    )


def test_what_a_correction_says_of_a_row_stands_beside(client: TestClient) -> None:
    answer = ask(client, "Which pools got two stars in 2024?")
    assert answer["text"].startswith(f"{MARKS} Stars 2024: 2 stands in 1 of 4 rows: Old Lido [1].\n\n")
    assert answer["citations"][1]["document"]["id"] == "right"
    assert "The right number is three." in answer["citations"][1]["exact"]


def test_a_sentence_that_counts_more_than_a_table_holds_is_told_instead(client: TestClient) -> None:
    answer = ask(client, "How many pools got five stars in 2024?")
    assert [citation["document"]["id"] for citation in answer["citations"]][:1] == ["counts"]
    assert "stands in" not in answer["text"]


@pytest.mark.parametrize(
    "question",
    [
        "Which pools got about two stars in 2024?",
        "Which pools got two more stars in 2024?",
        "Which pools got more than three or fewer stars in 2024?",
        "Which pools got no five stars in 2024?",
        "Which pools will get 5 stars in 2024?",
        "Which pools were closed by Holm Leisure?",
        "Which pools have 5 lanes?",
        "Which pools have five stars and 3 lanes?",
        "Which pools got five stars in 2022?",
        "Which lakes got five stars in 2024?",
        "Which saunas have 4 benches?",
        "Which pools got 2 stars in 2023?",
        "What is the heat of the dancing hall?",
    ],
)
def test_what_the_table_does_not_surely_hold_is_not_told_from_it(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert "stands in" not in answer["text"]


@pytest.mark.parametrize("question", ["Who marks the pools anew?", "Which town marks its pools anew?"])
def test_the_words_of_a_web_address_stand_in_no_row(client: TestClient, question: str) -> None:
    assert "herald.example" not in ask(client, question)["text"]
