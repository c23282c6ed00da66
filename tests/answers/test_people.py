"""One person is one speaker, under whatever name a document or a question gives. On made-up releases of theatres."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest import Quote, Span
from service.speech.people import People
from tests.written_archives import ask, client_over

ORGANISATION = """[organisation]
name = "Harrow Lane Playhouse Trust"
short_names = ["the Trust"]
"""
STAGE = """# A NEW STAGE FOR THE PLAYHOUSE

FOR IMMEDIATE RELEASE

HARROW, Ohio, March 3, 2021 -- Nora Quist, the director, said the stage turns again. Asbestos was found under it, and
the Trust has sealed it.

"The old gears had rusted into one piece," Quist said.

"My class laughed for an hour," said Pim Oster, a teacher.
"""
ROOF = """# THE ROOF IS TIGHT

FOR IMMEDIATE RELEASE

HARROW, Ohio, May 9, 2023 -- Rain stays outside from today.

"Nobody needs a bucket any more," said Nora Quist, director.

"We can hear the actors now," said Odile Brandt, a neighbour.
"""
SHORT = """# TICKETS BY POST

FOR IMMEDIATE RELEASE

HARROW, Ohio, June 1, 2024 -- Tickets come by post again.

"A stamp is cheaper than a queue," said Quist.

"I keep every ticket," said Lou Brandt, a collector.
"""
HIDDEN = """# THE CELLAR

FOR IMMEDIATE RELEASE

HARROW, Ohio, July 1, 2024 -- The cellar is dry.

"Not a word of this yet," said Ottilie Oster, a plumber.
"""


client = client_over(
    {"organisation.toml": ORGANISATION, "stage.md": STAGE, "roof.md": ROOF, "short.md": SHORT, "hidden.md": HIDDEN},
    "hidden",
)


def exact(answer: dict[str, Any]) -> set[str]:
    return {citation["exact"] for citation in answer["citations"]}


QUIST = {
    "The old gears had rusted into one piece,",
    "Nobody needs a bucket any more,",
    "A stamp is cheaper than a queue,",
}


@pytest.mark.parametrize(
    "question",
    [
        "What did Nora Quist say?",
        "what did quist say",
        "What did director Quist say?",
        "What has Ms. Quist said?",
        "I need a quote from Quist for my story",
    ],
)
def test_one_persons_words_are_found_under_every_name_of_theirs(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], exact(answer)) == ("answered", QUIST)
    assert answer["understood"]["speaker"] == "Nora Quist"


def test_another_given_name_is_another_person(client: TestClient) -> None:
    answer = ask(client, "What did Hedda Quist say?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
    assert "no quotation of Hedda Quist" in answer["text"]


def test_after_all_words_of_a_person_there_are_no_more_under_another_name(client: TestClient) -> None:
    first = ask(client, "What did Nora Quist say?")
    more = ask(client, "anything else?", ("What did Nora Quist say?", first["text"]))
    assert more["outcome"] == "abstained"
    assert "no further quotation of Nora Quist" in more["text"]


def test_a_surname_that_several_bear_is_answered_with_each_of_them_by_name(client: TestClient) -> None:
    answer = ask(client, "What did Brandt say?")
    assert {c["speaker"] for c in answer["citations"]} == {"Odile Brandt", "Lou Brandt"}
    assert "Odile Brandt (a neighbour): “We can hear the actors now,”" in answer["text"]
    one = ask(client, "What did Lou Brandt say?")
    assert exact(one) == {"I keep every ticket,"}


@pytest.mark.parametrize("question", ["Who is quoted?", "who has been quoted", "Who was quoted?"])
def test_each_person_counts_once(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["text"].startswith("4 people are quoted by name in 3 documents.")
    assert len(answer["citations"]) == 4


def test_who_else_is_quoted_are_the_others_of_the_documents_before(client: TestClient) -> None:
    question = "What did Quist say in 2023?"
    first = ask(client, question)
    other = ask(client, "who else was quoted?", (question, first["text"]))
    assert exact(other) == {"We can hear the actors now,"}
    assert other["text"].startswith("1 other person is quoted by name in 1 document.")


def test_a_name_of_a_document_out_of_sight_is_no_persons(client: TestClient) -> None:
    answer = ask(client, "What did Oster say?")
    assert exact(answer) == {"My class laughed for an hour,"}
    assert "Ottilie" not in str(answer)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did Nora Quist say in 2021?", {"The old gears had rusted into one piece,"}),
        ("What did Quist say in 2024?", {"A stamp is cheaper than a queue,"}),
        ("What has Quist said since 2023?", {"Nobody needs a bucket any more,", "A stamp is cheaper than a queue,"}),
    ],
)
def test_only_words_of_the_years_that_are_asked_about_are_shown(
    client: TestClient, question: str, expected: set[str]
) -> None:
    assert exact(ask(client, question)) == expected


def test_where_nothing_of_a_year_is_held_that_is_said(client: TestClient) -> None:
    answer = ask(client, "What did Nora Quist say in 2022?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
    assert answer["text"].startswith("The archive quotes Nora Quist, and in no document of 2022.")
    later = ask(client, "What has Pim Oster said since 2022?")
    assert later["text"].startswith("The archive quotes Pim Oster, and in no document of 2022 or later.")


@pytest.mark.parametrize(
    "question", ["What does the Trust say about asbestos?", "What did the Council say about asbestos?"]
)
def test_the_organisation_itself_and_a_common_noun_are_no_speakers(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["understood"]["speaker"] is None
    assert "no quotation of" not in answer["text"]


def test_people_are_told_apart_by_given_names_and_roles() -> None:
    quotes = [("Quist", None), ("Nora Quist", "head of props"), ("Lou Brandt", "baker"), ("Odile Brandt", "mayor")]
    people = People(Quote(Span(0, 1), name, role) for name, role in quotes)
    assert (people.one("Quist"), people.one("Brandt")) == ("Nora Quist", "Brandt")
    assert people.meant("Mayor Brandt") == ("Odile Brandt",)
    assert people.meant("L. Brandt") == ("Lou Brandt",)
    assert people.meant("our old Brandt") == ("Lou Brandt", "Odile Brandt")
    assert people.meant("Mayor Quist") == ()
    assert people.meant("Berg") == ()


def test_a_name_of_two_surnames_is_one_persons_with_and_without_the_second() -> None:
    quotes = ["Nora Quist", "Quist", "Lou Brandt Oster", "Nora Quist Salas", "Pim Oster"]
    people = People(Quote(Span(0, 1), name, None) for name in quotes)
    assert [people.one(name) for name in ("Quist", "Nora Quist")] == ["Nora Quist Salas"] * 2
    assert people.meant("Quist") == people.meant("Nora Quist") == people.meant("Nora Quist Salas")
    assert people.meant("Nora Quist") == ("Nora Quist Salas",)
    assert people.meant("Lou Brandt") == people.meant("Brandt") == ("Lou Brandt Oster",)
    assert people.meant("Oster") == ("Lou Brandt Oster", "Pim Oster")
    assert people.meant("Ann Brandt") == ()


def test_a_second_surname_that_differs_is_another_person() -> None:
    quotes = ["Nora Quist", "Nora Quist Salas", "Nora Quist Berg"]
    people = People(Quote(Span(0, 1), name, None) for name in quotes)
    assert people.one("Nora Quist") == "Nora Quist"
    assert people.meant("Nora Quist") == ("Nora Quist",)
