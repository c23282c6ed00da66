"""How many improved in an edition is told by a text that prints it, where grades of few are known."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": """[organisation]
name = "Bus Watch"
subject_word = "town"
[[frameworks]]
code = "BW"
name = "Bus Index"
first = 2020
grades = ["A", "B", "C"]
[[editions]]
year = 2020
status = "published"
framework = "BW"
subjects = 40
[[editions]]
year = 2021
status = "published"
framework = "BW"
subjects = 40
[[subjects]]
code = "AR"
name = "Armeda"
[[subjects]]
code = "BE"
name = "Belcourt"
""",
    "cards.csv": "Year,Town,Framework,Grade\n2020,Armeda,BW,B\n2021,Armeda,BW,A\n",
    "told.md": """# The cards of 2021

Nine towns raised their grade in the 2021 edition. Three towns fell in 2021. By 2021, 14 towns had improved since 2019.

In 2020, six towns improved.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many towns improved in 2021?", "Nine towns raised their grade in the 2021 edition."),
        ("How many towns moved up in 2021?", "Nine towns raised their grade in the 2021 edition."),
        ("How many towns went down in 2021?", "Three towns fell in 2021."),
        ("¿Cuántos towns mejoraron en 2021?", "Nine towns raised their grade in the 2021 edition."),
    ],
)
def test_the_printed_number_of_that_edition_and_direction_is_quoted(
    question: str, told: str, client: TestClient
) -> None:
    answer = ask(client, question)
    assert [citation["exact"] for citation in answer["citations"]] == [told]


@pytest.mark.parametrize(
    "question", ["How many towns improved from 2020 to 2021?", "Did Armeda improve in 2021?", "Which towns improved?"]
)
def test_of_two_editions_of_one_town_and_of_names_rows_tell(question: str, client: TestClient) -> None:
    assert not any("Nine towns" in citation["exact"] for citation in ask(client, question)["citations"])


@pytest.mark.parametrize(
    "question", ["In which year did most towns raise their grade?", "When did the most towns improve?"]
)
def test_when_most_rose_is_told_by_what_is_printed_of_each_edition_the_largest_first(
    question: str, client: TestClient
) -> None:
    assert [citation["exact"] for citation in ask(client, question)["citations"]] == [
        "Nine towns raised their grade in the 2021 edition.",
        "In 2020, six towns improved.",
    ]


def test_of_years_that_are_named_no_other_is_quoted(client: TestClient) -> None:
    answer = ask(client, "In which year did the most letters go up: 2020 or 2021?")
    assert len(answer["citations"]) == 2
    none = ask(client, "In which year did most towns rise: 2018 or 2019?")
    assert not none["citations"]


def test_when_one_rose_most_is_no_such_question(client: TestClient) -> None:
    told = [citation["exact"] for citation in ask(client, "In which year did Armeda improve most?")["citations"]]
    assert "In 2020, six towns improved." not in told
