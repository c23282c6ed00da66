"""What rows of an edition leave untold is told by the sentence of a document that prints it, beside the figure."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

TOWNS = "Armeda Belcourt Corvale Dunmore Elmsted Farrow".split()
SUBJECTS = "".join(f'[[subjects]]\ncode = "{name[:2].upper()}"\nname = "{name}"\n' for name in TOWNS)
EDITIONS = "".join(
    f'[[editions]]\nyear = {year}\nstatus = "published"\nframework = "BW"\nsubjects = 40\n'
    for year in (2020, 2021, 2022)
)
FILES = {
    "organisation.toml": f"""[organisation]
name = "Bus Watch"
subject_word = "town"
[[frameworks]]
code = "BW"
name = "Bus Index"
first = 2020
grades = ["A", "B", "C", "F"]
failing = ["F"]
{EDITIONS}{SUBJECTS}""",
    "cards.csv": """Year,Town,Framework,Grade
2020,Armeda,BW,B
2020,Belcourt,BW,C
2020,Elmsted,BW,F
2020,Farrow,BW,F
2021,Armeda,BW,B
2021,Dunmore,BW,F
2021,Elmsted,BW,F
2022,Belcourt,BW,A
2022,Farrow,BW,A
2022,Dunmore,BW,F
2022,Elmsted,BW,F
""",
    "tallies.csv": "Year,Grade,Number,Of,Framework\n2021,F,12,40,BW\n2020,F,7,40,BW\n",
    "told.md": """# The cards of 2021

Three towns raised their letter grade in 2021: Belcourt, Corvale and Farrow. The 12 Fs of 2021 are those of eleven towns
and the port. Dunmore was the lowest of the 2021 edition. Armeda had the lowest fares of 2022.
""",
    "more.md": """# The cards of 2022

In 2022, nine towns ran night buses. Corvale had the highest score of the 2022 edition with 91 points. Elmsted was the
lowest of the coast in 2022. Farrow was not the lowest of the 2022 edition. It was never said that Belcourt was the
lowest of the 2022 edition. Seven towns have had an F every year since
2020. Two towns improved from 2020 to 2022. By the 2022 edition, nine towns had raised their grade since 2020.
""",
}
client = client_over(FILES)


@pytest.mark.parametrize(
    "question",
    ["Can I write that 11 towns failed in 2021?", "Did 11 towns get an F in 2021?"],
)
def test_a_number_that_a_document_prints_is_not_denied(question: str, client: TestClient) -> None:
    answer = ask(client, question)
    assert "The 12 Fs of 2021 are those of eleven towns and the port." in exact(answer)
    assert "12 of 40 towns received an F in 2021" in answer["text"]
    assert "No source" not in answer["text"]
    assert all(figure["citation"] <= len(answer["citations"]) for figure in answer["figures"])


@pytest.mark.parametrize(
    "question",
    [
        "Did 9 towns fail in 2020?",  # nine ran night buses, in another year
        "Did 10 towns fail in 2021?",
        "Did 3 towns fail in 2021?",  # three rose
    ],
)
def test_a_number_that_no_document_prints_of_this_is_denied(question: str, client: TestClient) -> None:
    answer = ask(client, question)
    assert "No source in the archive gives" in answer["text"]
    assert {citation["kind"] for citation in answer["citations"]} == {"row"}


RAISED = "Three towns raised their letter grade in 2021: Belcourt, Corvale and Farrow."


@pytest.mark.parametrize(
    "question",
    ["Which towns went up a letter in 2021?", "Who improved in 2021?", "Which towns rose from 2020 to 2021?"],
)
def test_who_rose_is_told_by_the_sentence_where_rows_know_nobody(question: str, client: TestClient) -> None:
    answer = ask(client, question)
    assert exact(answer) == [RAISED]
    assert "0 improved" not in answer["text"]


@pytest.mark.parametrize(
    "question",
    [
        "Which towns went down in 2021?",
        "Which towns improved from 2020 to 2022?",
        "Did Armeda improve in 2021?",
        "Which towns went up from a C to a B in 2021?",
    ],
)
def test_of_other_moves_and_editions_it_tells_nothing(question: str, client: TestClient) -> None:
    assert RAISED not in exact(ask(client, question))


def test_who_was_lowest_is_told_by_the_sentence_and_by_what_rows_know(client: TestClient) -> None:
    answer = ask(client, "Which town was worst in 2021?")
    assert exact(answer)[0] == "Dunmore was the lowest of the 2021 edition."
    assert {figure["subject"] for figure in answer["figures"]} == {"DU", "EL"}
    assert exact(ask(client, "Who was best in 2022?"))[0].startswith("Corvale had the highest score")


@pytest.mark.parametrize("question", ["Which town was worst in 2022?", "Which town was lowest in 2020?"])
def test_the_lowest_of_a_part_of_something_else_or_denied_is_not_told(question: str, client: TestClient) -> None:
    assert {citation["kind"] for citation in ask(client, question)["citations"]} == {"row"}


@pytest.mark.parametrize(
    "question",
    [
        "How many towns had raised their grade since 2020 by the 2022 edition?",
        "How many towns improved since 2020 by 2022?",
    ],
)
def test_how_many_rose_since_an_earlier_edition_is_quoted(question: str, client: TestClient) -> None:
    told = exact(ask(client, question))
    assert "By the 2022 edition, nine towns had raised their grade since 2020." in told
    assert not any("Three towns raised" in sentence for sentence in told)


def test_what_is_printed_of_one_edition_tells_of_no_longer_time(client: TestClient) -> None:
    told = exact(ask(client, "How many towns raised their grade in 2021?"))
    assert "By the 2022 edition, nine towns had raised their grade since 2020." not in told
