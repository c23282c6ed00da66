"""Whom documents quote by name: everybody, with words of their own. On made-up releases of trams."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.trams import client as client
from tests.written_archives import ask


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who is quoted?", ["Ines Calloway", "Theo Marsh"]),
        ("Who is quoted in the latest release?", ["Ines Calloway"]),
        ("Which people are quoted in releases from 2023?", ["Ines Calloway", "Theo Marsh"]),
        ("Who does the fares release quote?", ["Ines Calloway"]),
    ],
)
def test_everybody_quoted_by_name_stands_with_words_of_their_own(
    client: TestClient, question: str, expected: list[str]
) -> None:
    answer = ask(client, question)
    assert [c["speaker"] for c in answer["citations"]] == expected
    assert answer["computed"][0]["value"] == len(expected)


@pytest.mark.parametrize(
    "question",
    [
        "Give me a quote",
        "I need a short quote, please",
        "Any good quotes?",
        "Do you have a quote I can use?",
        "Necesito una cita textual, por favor",
    ],
)
def test_a_quote_of_nobody_in_particular_is_one_of_each_speaker(client: TestClient, question: str) -> None:
    assert [c["speaker"] for c in ask(client, question)["citations"]] == ["Ines Calloway", "Theo Marsh"]


def test_only_documents_that_quote_somebody_are_said_to(client: TestClient) -> None:
    assert ask(client, "Who is quoted?")["text"].startswith("2 people are quoted by name in 2 documents.")


def test_that_nobody_is_quoted_is_said_and_not_that_nothing_was_found(client: TestClient) -> None:
    answer = ask(client, "Who is quoted in the release about Texas?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
    assert answer["text"].startswith("No document that was asked for quotes anybody by name.")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("linda calloway quote", None),
        ("ines calloway quote", "Ines Calloway"),
        ("a quote from theo marsh please", "Theo Marsh"),
    ],
)
def test_a_speaker_is_known_by_name_however_it_is_typed(
    client: TestClient, question: str, expected: str | None
) -> None:
    assert ask(client, question)["understood"]["speaker"] == expected


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("Which releases quote Calloway?", {"TRAM DEPOT REOPENS AFTER FLOOD", "FARES FROZEN FOR A YEAR"}),
        ("Which releases quote Ms Calloway?", {"TRAM DEPOT REOPENS AFTER FLOOD", "FARES FROZEN FOR A YEAR"}),
        ("Which releases quote director Calloway?", {"TRAM DEPOT REOPENS AFTER FLOOD", "FARES FROZEN FOR A YEAR"}),
        ("Which releases quote Ms Ines Calloway?", {"TRAM DEPOT REOPENS AFTER FLOOD", "FARES FROZEN FOR A YEAR"}),
        ("In which releases is Calloway quoted?", {"TRAM DEPOT REOPENS AFTER FLOOD", "FARES FROZEN FOR A YEAR"}),
        ("which releases quote marsh", {"TRAM DEPOT REOPENS AFTER FLOOD"}),
    ],
)
def test_a_surname_alone_means_the_one_who_has_it(client: TestClient, question: str, titles: set[str]) -> None:
    answer = ask(client, question)
    assert {citation["document"]["title"] for citation in answer["citations"]} == titles


@pytest.mark.parametrize("question", ["Which releases quote Nora Calloway?", "Which releases quote Abel Marsh?"])
def test_another_given_name_is_another_person(client: TestClient, question: str) -> None:
    assert ask(client, question)["citations"] == []
