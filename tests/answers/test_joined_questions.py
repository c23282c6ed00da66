"""What is two questions in one; where nothing answers any of them, each is offered alone."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient
from selectolax.lexbor import LexborHTMLParser

from service.ending.joined_questions import MOST, each_of


def ask(client: TestClient, question: str) -> Any:
    return client.post("/v1/ask", json={"question": question}).json()


BRIDGE = "Who painted the blue bridge over the Tagus"


def test_a_date_and_a_count_are_told_together(sample_client: TestClient) -> None:
    answer = ask(
        sample_client, "When did the Protected Innocence Challenge start, and how many states got an F in 2011?"
    )
    assert answer["outcome"] == "answered"
    assert {figure["year"] for figure in answer["figures"]} == {2011}
    assert answer["options"] == []


def test_what_nothing_answers_is_offered_one_by_one(sample_client: TestClient) -> None:
    joined = ask(sample_client, f"{BRIDGE}, and how many ferries cross the Tagus?")
    assert joined["outcome"] == "abstained"
    assert joined["text"].startswith("This asks several things at once")
    assert "101 documents" in joined["text"]
    offered = [option["question"] for option in joined["options"]]
    assert offered == [f"{BRIDGE}?", "How many ferries cross the Tagus?"]


def test_what_is_offered_is_named_as_several_questions_and_not_as_no_answer(sample_client: TestClient) -> None:
    two = f"{BRIDGE}, and how many ferries cross the Tagus?"
    three = f"{two} Who paid the ferrymen of Lisbon?"
    alone = f"{BRIDGE}?"
    headings = [
        LexborHTMLParser(sample_client.post("/ask", data={"question": question}).text).css_first("#answer-title").text()
        for question in (two, three, alone)
    ]
    assert headings == ["Two questions in one", "Several questions in one", "No answer in the archive"]
    assert [ask(sample_client, question)["joined"] for question in (two, three, alone)] == [True, True, False]


@pytest.mark.parametrize("interface", ["en", "es"])
def test_what_is_offered_to_a_question_in_spanish_is_said_in_spanish(sample_client: TestClient, interface: str) -> None:
    asked = "¿Quién pintó el puente azul sobre el Tajo y cuántos transbordadores cruzan el Tajo?"
    answer = sample_client.post("/v1/ask", json={"question": asked, "language": interface}).json()
    assert answer["language"] == "es"
    assert answer["text"].startswith("Esto pregunta varias cosas a la vez")


def test_at_most_so_many_are_offered(sample_client: TestClient) -> None:
    many = "".join(f"Who painted the blue bridge {n} over the Tagus? " for n in range(MOST + 2))
    answer = ask(sample_client, many)
    assert answer["outcome"] == "abstained"
    assert len(answer["options"]) == MOST


@pytest.mark.parametrize(
    "question",
    [
        "Which bridge over the Tagus was painted blue?",
        "What is the weather in Reno today, and who will win the game tonight?",
        "Will Utah get an A next year? Will Ohio get an A next year?",
    ],
)
def test_one_question_or_two_that_no_search_can_answer_offer_nothing(sample_client: TestClient, question: str) -> None:
    answer = ask(sample_client, question)
    assert answer["outcome"] == "abstained"
    assert answer["options"] == []


@pytest.mark.parametrize(
    "question",
    [
        "When did the card start, and how many states got Fs? | When did the card start? | How many states got Fs?",
        "Who founded the trust? When was the trust closed? | Who founded the trust? | When was the trust closed?",
        "Which states got an A and which states got an F? | Which states got an A? | Which states got an F?",
        "When did the bridge open; how many people cross it daily | ",
        "When did the bridge open; how many people cross the dam? | When did the bridge open? | "
        "How many people cross the dam?",
        "when was the bridge opened and who designed the dam | When was the bridge opened? | Who designed the dam?",
        "How long is the bridge, and how high is the dam?? thanks | How long is the bridge? | How high is the dam?",
        "When did the dam close and in which year did Utah win? | When did the dam close? | "
        "In which year did Utah win?",
        "Did Utah improve? Did Ohio get an F? | Did Utah improve? | Did Ohio get an F?",
        "¿Cuándo empezó el informe y cuántos estados sacaron una F? | ¿Cuándo empezó el informe? | "
        "¿Cuántos estados sacaron una F?",
        "¿Cuándo empezó el informe? ¿Y en qué año ganó Utah? | ¿Cuándo empezó el informe? | ¿En qué año ganó Utah?",
    ],
)
def test_each_question_is_as_it_may_be_asked_alone(question: str) -> None:
    asked, *each = question.split(" | ")
    assert each_of(asked) == tuple(one for one in each if one)


@pytest.mark.parametrize(
    "question",
    [
        "How many states improved and why?",
        "When did the bridge open? Thanks",
        "Which company was founded in 1990 and is based in Ohio?",
        "Which law bans the sale but does not punish children?",
        "What did she say about what the law does and what the law lacks?",
        "Did the governor explain why the law failed or how the law would change?",
        "What percentage of those who left and who stayed were women?",
        "What law protects people whose home burned or whose car was stolen?",
        "Has anyone shown where the money went and who took the money?",
        "How many people were arrested and how many were convicted?",
        'Who said, "What is right is right, and what is wrong is wrong"?',
        'Did she say "the bridge will open, and when does the dam close"?',
        "¿Qué dijo la directora sobre qué hacer y cómo ayudar a las víctimas?",
    ],
)
def test_one_question_stays_one(question: str) -> None:
    assert each_of(question) == ()


@pytest.mark.parametrize(
    "question",
    [
        "Who founded the trust? When was it closed?",
        "Who founded the trust, and how many people work there?",
        "Why was the law made and how has the law changed since then?",
        "¿Quién fundó el grupo y dónde está su oficina?",
        "¿Quién fundó el grupo y qué dijo ella sobre Utah?",
    ],
)
def test_what_leans_on_the_question_before_is_not_offered_alone(question: str) -> None:
    assert each_of(question) == ()


@pytest.mark.parametrize(
    ("question", "later"),
    [
        ("How many ferries sailed in 2014 and how many bridges were built?", "How many bridges were built in 2014?"),
        (
            "How many ferries sailed in 2014 and how many bridges were built in 2015?",
            "How many bridges were built in 2015?",
        ),
        ("How many ferries sailed in 2014 and how many bridges stand today?", "How many bridges stand today?"),
        ("How many ferries sailed in 2014 and when was the bridge built?", "When was the bridge built?"),
        ("How many ferries sailed since 2014 and how many bridges were built?", "How many bridges were built?"),
    ],
)
def test_a_part_that_counts_is_offered_with_the_year_of_the_first(question: str, later: str) -> None:
    assert each_of(question)[1] == later
