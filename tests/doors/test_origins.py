"""When something began and what it is called: quoted from the sentence that says so, by any of its names."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.harbours import client as client
from tests.written_archives import ask


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("When did the Lantern Society begin the report card?", "2015"),
        ("In which year was the harbour report card launched?", "2015"),
        ("When did the Safe Light Review start?", "2015"),
        ("When was LS founded?", "1931"),
        ("When was the Lantern Society established?", "1931"),
    ],
)
def test_when_something_began_is_quoted_by_any_of_its_names(client: TestClient, question: str, year: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered", answer["text"]
    assert len(answer["citations"]) == 1
    assert year in answer["citations"][0]["exact"]


def test_who_began_something_did_not_begin_itself_then(client: TestClient) -> None:
    answer = ask(client, "When did the Lantern Society start?")
    assert [citation["exact"] for citation in answer["citations"]] == ["The Lantern Society (LS) was founded in 1931."]


def test_who_has_led_something_since_a_year_did_not_create_it_then(client: TestClient) -> None:
    created = ask(client, "When was the Lantern Society created?")
    assert [citation["exact"] for citation in created["citations"]] == ["The Lantern Society (LS) was founded in 1931."]
    assert "founded in 1931" in ask(client, "When was the Office created?")["text"]
    assert "since 1990" in ask(client, "When did the Night Bell start?")["text"]
    assert ask(client, "When was the Watch House created?")["outcome"] == "abstained"


@pytest.mark.parametrize(
    "question",
    [
        "What is the harbour report card called?",
        "What's the name of the harbour report card?",
        "what do they call the harbour report card",
        "How is the harbour report card known?",
    ],
)
def test_what_something_is_called_is_quoted_from_the_sentence_that_names_it(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered", answer["text"]
    assert "Safe Light Review" in answer["citations"][0]["exact"]
