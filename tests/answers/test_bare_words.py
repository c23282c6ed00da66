"""One word typed into the box: a way to the organisation, or a topic, for which no passing mention is quoted."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

ORGANISATION = """[organisation]
name = "Saddleback Museum"
[press_desk]
page = "https://saddleback.example/press"
[links]
contact = "https://saddleback.example/contact"
"""
LAMPS = """# A NIGHT OF LAMPS

FOR IMMEDIATE RELEASE

KELSO, Ohio, May 4, 2023 -- A guided walk lasts two hours. Visitors leave their phone at the door.
Lanterns hang in the old foundry. Please write your address on the slip. The cellar holds copper lamps.

"Smiths with two jobs built this hall," said Carla Moss, director of the museum.
"""
FOUNDRY = """# FOUNDRY SAVED

FOR IMMEDIATE RELEASE

KELSO, Ohio, June 9, 2024 -- The museum has bought the old building by the river. Five jobs came with it.
"""

client = client_over({"organisation.toml": ORGANISATION, "lamps.md": LAMPS, "foundry.md": FOUNDRY})


def links(answer: dict[str, Any]) -> list[str]:
    return [link["url"].removeprefix("https://saddleback.example/") for link in answer["links"]]


@pytest.mark.parametrize(
    "words",
    ["hours", "phone", "phone number?", "e-mail", "the address please", "location", "teléfono"],
)
def test_a_bare_word_for_a_way_to_the_organisation_leads_to_its_contact_page(client: TestClient, words: str) -> None:
    answer = ask(client, words)
    assert (answer["outcome"], answer["reason"], links(answer)) == ("directed", "elsewhere", ["contact"])


@pytest.mark.parametrize(
    "words", ["contact", "contact us", "speak to a person", "can I talk to a real person", "hablar con una persona"]
)
def test_a_person_is_reached_by_the_contact_page_and_after_it_by_the_press_desk(client: TestClient, words: str) -> None:
    answer = ask(client, words)
    assert (answer["outcome"], answer["reason"], links(answer)) == ("directed", "elsewhere", ["contact", "press"])


@pytest.mark.parametrize(
    "words",
    [
        "press contact",
        "Can I talk to a person about my story?",
        "I'd like to speak with a human for an interview",
    ],
)
def test_journalists_are_led_to_the_press_desk(client: TestClient, words: str) -> None:
    answer = ask(client, words)
    assert (answer["outcome"], answer["reason"], links(answer)[0]) == ("directed", "press_desk", "press")


def test_whoever_finds_no_answer_sees_the_contact_page_before_the_press_desk(client: TestClient) -> None:
    answer = ask(client, "Who painted the lighthouse of Tamsin in 1931?")
    assert (answer["outcome"], links(answer)) == ("abstained", ["contact", "press"])


def test_what_is_refused_still_leads_to_the_press_desk_alone(client: TestClient) -> None:
    answer = ask(client, "What is the password of the press folder?")
    assert (answer["outcome"], links(answer)) == ("refused", ["press"])


@pytest.mark.parametrize("words", ["jobs", "any jobs?", "got any jobs", "any lamps?"])
def test_a_mention_in_passing_is_only_near(client: TestClient, words: str) -> None:
    answer = ask(client, words)
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("foundry", "Lanterns hang in the old foundry."),
        ("lanterns", "Lanterns hang in the old foundry."),
        ("copper", "The cellar holds copper lamps."),
    ],
)
def test_what_a_sentence_is_about_is_quoted(client: TestClient, words: str, told: str) -> None:
    assert told in exact(ask(client, words))


def test_behind_another_turn_a_bare_word_may_be_asked_of_what_that_names(client: TestClient) -> None:
    before = ("How long does a guided walk last?", "“A guided walk lasts two hours.”")
    assert ask(client, "location", before)["text"] != ""
    assert links(ask(client, "location", before))[0] == "contact"
