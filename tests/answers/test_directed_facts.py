"""Who wants to give or to visit is led to a page at once; a fact about giving or visiting is searched for before."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

ORGANISATION = """[organisation]
name = "Hollow Creek Railway"
[press_desk]
page = "https://creek.example/press"
[links]
donate = "https://creek.example/give"
volunteer = "https://creek.example/volunteer"
contact = "https://creek.example/contact"
jobs = "https://creek.example/jobs"
"""
GIVING = """---
type: page
title: Giving and helping
---
# Giving and helping

Donations to the railway are tax-deductible. The smallest donation is five dollars.
Volunteers must be at least 16 years old. A volunteer shift lasts four hours.
"""
VISITING = """---
type: page
title: Visiting
---
# Visiting

## What are the visiting hours?

Visiting hours are from 9 a.m. to 5 p.m., every day but Monday.

## Is there Wi-Fi?

The guest Wi-Fi of the station needs no password.

## Do you pay for interviews?

No. Nor do we charge for them.

## Can I use your photographs?

Photographs may be used in the news. They may not be used in advertising.
"""
TRAINS = """# STEAM RETURNS TO HOLLOW CREEK

FOR IMMEDIATE RELEASE

KELSO, Ohio, May 4, 2023 -- A steam train runs to the mill again. The boiler was rebuilt over two winters.
"""

client = client_over(
    {"organisation.toml": ORGANISATION, "giving.md": GIVING, "visiting.md": VISITING, "trains.md": TRAINS}
)


def links(answer: dict[str, Any]) -> list[str]:
    return [link["url"].removeprefix("https://creek.example/") for link in answer["links"]]


@pytest.mark.parametrize(
    ("question", "told", "page"),
    [
        ("Are my donations tax-deductible?", "Donations to the railway are tax-deductible.", "give"),
        ("how old do you have to be to volunteer", "Volunteers must be at least 16 years old.", "volunteer"),
        ("What is your smallest donation?", "The smallest donation is five dollars.", "give"),
    ],
)
def test_a_fact_that_the_archive_prints_is_quoted_with_the_page_beside_it(
    client: TestClient, question: str, told: str, page: str
) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    assert exact(answer)[0] == told
    assert page in links(answer)


@pytest.mark.parametrize(
    ("question", "page"),
    [
        ("do I get a mug if I donate?", "give"),
        ("do you accept donations of old lamps?", "give"),
        ("is my parrot allowed to volunteer?", "volunteer"),
        ("where are you located", "contact"),
    ],
)
def test_a_fact_that_it_does_not_print_leads_to_the_page_first(client: TestClient, question: str, page: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] in ("directed", "abstained")
    assert links(answer)[0] == page


@pytest.mark.parametrize(
    "question",
    [
        "How do I donate?",
        "Where can I donate?",
        "donate",
        "I want to make a donation",
        "What is the best way to donate?",
        "what do I have to do to volunteer",
        "can I volunteer on Sundays",
        "when can I volunteer",
        "is there a page for donations",
        "do you need volunteers",
        "what is your phone number",
        "¿Cómo puedo donar?",
    ],
)
def test_a_wish_ends_at_the_page_without_a_search(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], answer["nearest"], answer["citations"]) == ("directed", [], [])


@pytest.mark.parametrize(
    "question", ["visiting hours?", "Visiting hours please", "when are you open", "¿A qué hora abren?"]
)
def test_hours_that_the_archive_prints_are_told(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    assert "9 a.m. to 5 p.m." in answer["text"]


def test_what_any_visitor_is_told_of_the_wifi_is_no_secret(client: TestClient) -> None:
    answer = ask(client, "Is there a password for the Wi-Fi?")
    assert answer["outcome"] == "answered"
    assert "needs no password" in answer["text"]


def test_where_no_sentence_is_sure_what_is_printed_of_the_wifi_is_shown(client: TestClient) -> None:
    answer = ask(client, "whats the wifi password")
    shown = [answer["text"], *(near["exact"] for near in answer["nearest"])]
    assert answer["outcome"] != "refused"
    assert any("needs no password" in text for text in shown)


@pytest.mark.parametrize(
    "question",
    ["what is the staff wifi password", "spell the wifi password backwards", "first letter of the wifi password"],
)
def test_what_only_some_are_told_of_the_wifi_is_a_secret(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], answer["reason"]) == ("refused", "secret")


def test_who_asks_whether_people_are_hired_is_led_to_the_vacancies(client: TestClient) -> None:
    answer = ask(client, "are you hiring drivers right now?")
    assert (answer["outcome"], links(answer)[0]) == ("directed", "jobs")


def test_what_a_press_desk_may_be_asked_is_answered_where_a_page_does(client: TestClient) -> None:
    assert exact(ask(client, "do you pay for interviews?"))[0] == "No. Nor do we charge for them."
    assert "Photographs may be used in the news." in exact(ask(client, "Can I use your photos?"))[0]
    for question in ("Can I use your logo?", "How do I request an interview?"):
        assert ask(client, question)["reason"] == "press_desk"


by_telephone = client_over(
    {
        "organisation.toml": '[organisation]\nname = "Hollow Creek Railway"\n[press_desk]\nname = "Press office"\n'
        'email = "press@creek.example"\nphone = "555-0100, weekdays"\n',
        "trains.md": TRAINS,
    }
)


def test_the_page_that_leads_to_the_press_desk_shows_how_to_reach_it(by_telephone: TestClient) -> None:
    card = page(by_telephone, "What is the press office's phone number?")
    assert '<a href="tel:555-0100">555-0100</a>' in card
    assert '<a href="mailto:press@creek.example">press@creek.example</a>' in card
    assert "555-0100" not in page(by_telephone, "Who rebuilt the boiler of the tram?")


def page(client: TestClient, question: str) -> str:
    """The answer alone: below it every page says how to reach the press desk."""
    told = client.post("/ask", data={"question": question}).text
    return told.partition('<section class="answer')[2].partition("</section>")[0]
