"""Of several prizes the one that is asked about answers; where none is named, the one that the titles are about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from service.awards import awards
from service.reading import Reading
from tests.answers.test_evidence import answering, evidence
from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Book Town of Sund"\n',
    "2021.md": """# Sund Prize for Verse 2021 for Anna Lie

SUND, May 3, 2021 -- Anna Lie has won the Sund Prize for Verse. The Sund Prize for Essays went to Odd Vik, and the Young
Pen Award to Tor Eng.

Haugen Bank gives $4,000 a year.
""",
    "correction.txt": """CORRECTION

May 9, 2021

In our list of May 3, 2021, the winner of the Sund Prize for Essays was given as Odd Vik. The prize was in fact awarded
to Oddny Vik.
""",
    "2022.md": """# The Sund Prize for Verse 2022 goes to Per Holt

SUND, May 3, 2022 -- The Sund Prize for Verse 2022 has been awarded to Per Holt. Siw Dahl got the Young Pen Award.
""",
    "2023.md": """# Sund Prize for Verse 2023: Siw Dahl

SUND, May 3, 2023 -- Siw Dahl has been awarded the Sund Prize for Verse 2023. She is the first to have both this and the
Young Pen Award, which she received in 2022.
""",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who won the 2021 prize?", "Anna Lie has won the Sund Prize for Verse."),
        ("who won in 2021", "Anna Lie has won the Sund Prize for Verse."),
        ("Who was the 2022 winner?", "The Sund Prize for Verse 2022 has been awarded to Per Holt."),
        ("2022 winner?", "The Sund Prize for Verse 2022 has been awarded to Per Holt."),
        ("Who won the prize in 2023?", "Siw Dahl has been awarded the Sund Prize for Verse 2023."),
    ],
)
def test_the_prize_of_the_titles_is_meant_where_none_is_named(client: TestClient, question: str, answer: str) -> None:
    assert [" ".join(citation["exact"].split()) for citation in ask(client, question)["citations"]][:1] == [answer]


def test_of_a_year_without_a_winner_none_is_told(client: TestClient) -> None:
    assert not ask(client, "Who won the prize in 2020?")["citations"]


def tells(sentence: str, question: str, title: str = "", years: tuple[int, ...] = ()) -> bool:
    one = evidence(1, sentence)
    if title:
        document = one.candidate.passage.document
        document = replace(document, anatomy=replace(document.anatomy, title=title))
        one = replace(one, candidate=replace(one.candidate, passage=replace(one.candidate.passage, document=document)))
    return bool(answering([one], Reading(question, years=years)))


def test_what_is_told_of_another_prize_does_not_answer() -> None:
    asked = "How much does the bank give to the Young Pen Award?"
    assert not tells("The bank gives $4,000 a year to the Sund Prize.", asked)
    assert not tells("Under the agreement the bank gives $4,000 a year.", asked, "Haugen Bank backs the Sund Prize")
    assert tells("The bank gives $4,000 a year to the Young Pen Award.", asked, "Haugen Bank backs the Sund Prize")
    assert tells("Unlike the Sund Prize, the award gets $400 from the bank.", asked)
    assert tells("Under the agreement the bank gives $4,000 a year.", asked, "Haugen Bank backs the Young Pen Award")
    assert tells(
        "Ms Vik's prize is worth $400.", "How much is the Sund Prize for Essays worth?", "Sund Prize for Ida Moe"
    )


def test_another_year_behind_the_name_and_a_correction_do_not_tell_who_won() -> None:
    told = "Siw Dahl has won the Sund Prize for Verse 2023, and got the Young Pen Award in 2022."
    assert not tells(told, "Who won the 2022 prize?", years=(2022,))
    assert tells(told, "Who won the 2023 prize?", years=(2023,))
    assert not tells("The winner of the prize of 2021 was given as Odd Vik.", "Who won the 2021 prize?", years=(2021,))


def test_a_prize_is_named_in_capitals_with_what_it_is_for_and_its_year() -> None:
    text = "The Sund Prize for Verse 2021 and the Young Pen Award; Ms Vik's prize, a prize of the town"
    assert [(one.name, one.of, one.year) for one in awards(text)] == [
        ("Sund Prize", "for Verse", 2021),
        ("Young Pen Award", "", 0),
    ]
