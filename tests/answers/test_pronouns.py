"""Whose words "she" said, where they stand and when they were said, after an answer that quotes somebody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.ferries import ferries


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with ferries(tmp_path_factory.mktemp("pronouns")) as opened:
        yield opened


def asked(client: TestClient, *questions: str) -> dict[str, Any]:
    """The answer to the last of some questions, each asked after those before it."""
    history: list[dict[str, str]] = []
    answer: dict[str, Any] = {}
    for question in questions:
        answer = client.post("/v1/ask", json={"question": question, "history": history}).json()
        history.append({"question": question, "answer": answer["text"]})
    return answer


@pytest.mark.parametrize(
    "first",
    ['Who said "a sewing machine"?', 'Who is quoted in the release "New pier for Lunna"?'],
)
@pytest.mark.parametrize(
    "second", ["What did she say?", "And what else did they say?", "her words", "¿Qué dijo ella?", "What did he say?"]
)
def test_a_pronoun_means_the_one_person_whom_the_answer_before_quotes(
    client: TestClient, first: str, second: str
) -> None:
    shown = asked(client, first)["citations"]
    (before,) = {citation["speaker"] for citation in shown}
    after = asked(client, first, second)
    assert after["understood"]["speaker"] == before
    if "else" not in second:
        assert {citation["speaker"] for citation in after["citations"]} == {before}
    else:
        assert {citation["speaker"] for citation in after["citations"]} <= {before}
        assert not {c["exact"] for c in after["citations"]} & {c["exact"] for c in shown}


def test_where_several_were_quoted_it_asks_whose_words_are_meant(client: TestClient) -> None:
    answer = asked(
        client, 'Who is quoted in the release "The Petrel comes home with a new engine"?', "What did he say?"
    )
    assert answer["outcome"] == "clarification"
    assert [option["question"] for option in answer["options"]] == [
        "What did Olaf Brekke say?",
        "What did Berit Solheim say?",
    ]


def test_the_topic_of_a_question_with_a_pronoun_bounds_the_words(client: TestClient) -> None:
    answer = asked(client, 'Who said "dearer than we ever thought"?', "What did she say about swans?")
    assert answer["outcome"] == "abstained"
    assert "swans" in answer["text"]


@pytest.mark.parametrize("between", ["When was that?", "thanks", "hm", "source?"])
def test_a_turn_that_says_nothing_of_its_own_leaves_it_open_who_she_is(client: TestClient, between: str) -> None:
    answer = asked(client, 'Who said "dearer than we ever thought"?', between, "What else did she say?")
    words = {citation["exact"] for citation in answer["citations"]}
    assert words == {"We thank everybody who waited,", "Lunna has waited for this pier for twenty years,"}


def test_the_documents_before_a_thank_you_are_still_those_before(client: TestClient) -> None:
    answer = asked(client, "What is the title of the release about the pier?", "thanks!", "Who is quoted in it?")
    assert [citation["speaker"] for citation in answer["citations"]] == ["Berit Solheim"]


def test_that_nothing_more_was_said_on_something_is_not_told_of_everything(client: TestClient) -> None:
    answer = asked(client, "What did Berit Solheim say about the pier?", "When was that?", "What else did she say?")
    assert answer["text"].startswith("The archive holds no further quotation of Berit Solheim on this.")


@pytest.mark.parametrize(
    "first",
    ["How many cars does the Petrel carry?", "Where do swans sleep?", "thanks", "What is said about the pier?"],
)
def test_after_an_answer_that_is_no_quotation_nobody_is_meant(client: TestClient, first: str) -> None:
    answer = asked(client, first, "What did she say?")
    assert not any(citation["speaker"] for citation in answer["citations"])


@pytest.mark.parametrize(
    "second",
    [
        "When did he say that?",
        "Where did he say it?",
        "source?",
        "Sources",
        "What is its title?",
        "What's the headline?",
    ],
)
def test_the_document_of_the_words_before_is_named_with_its_date(client: TestClient, second: str) -> None:
    answer = asked(client, 'Who said "a sewing machine"?', second)
    assert "The Petrel comes home with a new engine (May 9, 2023)" in answer["text"]


@pytest.mark.parametrize("second", ["What is her title?", "When did he say it would sail?", "source of the river"])
def test_another_question_of_such_words_is_none_about_the_document(client: TestClient, second: str) -> None:
    assert "answer before" not in asked(client, 'Who said "a sewing machine"?', second)["text"]


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("What's the title of the release about the pier?", "New pier for Lunna"),
        ("Show me the headline of the release on fares", "Fares rise by four percent"),
    ],
)
def test_the_title_of_a_release_is_asked_for_by_its_topic(client: TestClient, question: str, title: str) -> None:
    assert title in asked(client, question)["text"]
