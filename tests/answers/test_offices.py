"""Somebody asked for by an office and not by name. On made-up releases of a water works, English and Spanish."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.speech.office import asked_office
from tests.written_archives import ask, client_over

ORGANISATION = """[organisation]
name = "Aldwater Works"
short_names = ["the Works"]
"""
RATES = """# RATES STAY WHERE THEY ARE

FOR IMMEDIATE RELEASE

ALDWATER, Ohio, March 3, 2021 -- Rates stay where they are for a year.

"The reserve covers one dry summer and no more," said Jane Doe, chief financial officer of Aldwater Works.

"Nobody should fear the meter," said Carl Ives, deputy mayor of Aldwater.

"We fix a leak within a day," said Ruth Adeyemi, director of operations at Aldwater Works.
"""
PUMPS = """# NEW PUMPS RUN

FOR IMMEDIATE RELEASE

ALDWATER, Ohio, May 9, 2023 -- The new pumps run since Monday.

"You can hear them in the square," said Mayor Pia Lund.

"They use half the power," said Tom Baird, executive director.
"""
RIVER = """# EL AGUA VUELVE

ALDWATER, Ohio, 3 de junio de 2022 -- El agua vuelve a la calle Mayor.

«La calle estuvo seca once días», afirmó Elena Ruiz, alcaldesa de Río Seco.

"Ninguna casa queda sin agua", señaló Marcos Peña, portavoz de la Red.
"""
SHERIFF = """# THE BRIDGE IS WATCHED

FOR IMMEDIATE RELEASE

ALDWATER, Ohio, April 2, 2019 -- Two guards watch the bridge.

"Nobody crosses by night," said Sheriff Otto Brandt.
"""
SENATE = """# A SENATOR ON WELLS

FOR IMMEDIATE RELEASE

ALDWATER, Ohio, May 9, 2025 -- The wells are counted.

"Every well has a number now," said Otto Brandt, senator.
"""
HARBOUR = """# ALDER COUNTY KEEPS ITS PORT

ALDWATER, Ohio, May 3, 2020 -- Alder County keeps its port. Brenn Town pays for the pier. Its warden, Magda Frost, said:
"A pier is a road that stops in time, and stops it well."
"""
COURT = """# CEDAR COURT RULES ON METERS

FOR IMMEDIATE RELEASE

ALDWATER, Ohio, June 2, 2025 -- The Cedar Court let the meters stay.

"Six judges have read what we wrote," said Ida Moss, president of Aldwater Works.
"""
LATER = {"sheriff": SHERIFF, "senate": SENATE}
HIDDEN = """# THE SALE

FOR IMMEDIATE RELEASE

ALDWATER, Ohio, July 1, 2024 -- The works are sold.

"Not a word of this yet," said Ottilie Oster, treasurer.

"I sign on Friday," said Henk Moor, mayor of Aldwater.
"""
DAY = "The reserve covers one dry summer and no more"


client = client_over(
    {"organisation.toml": ORGANISATION, "rates.md": RATES, "pumps.md": PUMPS, "river.md": RIVER, "hidden.md": HIDDEN}
    | {"harbour.md": HARBOUR, "court.md": COURT}
    | {f"{name}.md": text for name, text in LATER.items()},
    "hidden",
)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What did the CFO say?", DAY),
        ("what did the cfo say", DAY),
        ("What did the chief financial officer say about rates?", DAY),
        ("What has the CFO of Aldwater Works said?", DAY),
        ("Quote the CFO", DAY),
        ("a quote from the chief financial officer", DAY),
        ("the CFO's statement", DAY),
        ("What did the mayor say?", "You can hear them in the square"),
        ("What did the deputy mayor say?", "Nobody should fear the meter"),
        ("What did the executive director say?", "They use half the power"),
        ("What did the director of operations say?", "We fix a leak within a day"),
        ("¿Qué dijo la alcaldesa?", "La calle estuvo seca once días"),
        ("¿Qué dijo el portavoz de la Red?", "Ninguna casa queda sin agua"),
    ],
)
def test_the_one_who_holds_an_office_is_quoted(client: TestClient, question: str, words: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered", answer["text"]
    assert [cited["exact"].rstrip(",") for cited in answer["citations"]] == [words]


def test_several_who_hold_an_office_are_offered_and_each_is_then_quoted(client: TestClient) -> None:
    answer = ask(client, "What did the director say about Aldwater?")
    assert (answer["outcome"], answer["reason"], answer["citations"]) == ("clarification", "ambiguous_edition", [])
    assert sorted((option["label"], option["question"]) for option in answer["options"]) == [
        ("Ruth Adeyemi", "What did Ruth Adeyemi say about Aldwater?"),
        ("Tom Baird", "What did Tom Baird say about Aldwater?"),
    ]
    for option in answer["options"]:
        told = ask(client, option["question"])
        assert (told["outcome"], told["citations"][0]["speaker"]) == ("answered", option["label"])


def test_a_year_tells_holders_of_an_office_apart(client: TestClient) -> None:
    answer = ask(client, "What did the director say in 2023?")
    assert [cited["speaker"] for cited in answer["citations"]] == ["Tom Baird"]


def test_an_office_of_one_year_is_not_lent_to_another(client: TestClient) -> None:
    for question in ("What did the sheriff say in 2025?", "What did the senator say in 2019?"):
        answer = ask(client, question)
        assert (answer["outcome"], answer["citations"]) == ("abstained", []), question
    assert [cited["speaker"] for cited in ask(client, "What did the senator say in 2025?")["citations"]] == [
        "Otto Brandt"
    ]
    assert [cited["role"] for cited in ask(client, "What did the sheriff say in 2019?")["citations"]] == ["Sheriff"]


@pytest.mark.parametrize(
    "question",
    ["What did the treasurer say?", "What did the mayor of Millbrook say?", "What did the pope say?", "Quote the king"],
)
def test_an_office_that_no_visible_document_names_finds_nobody(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "abstained"
    assert "Oster" not in str(answer)


def test_what_a_withdrawn_document_names_lends_nobody_an_office(client: TestClient) -> None:
    answer = ask(client, "What did the mayor say?")
    assert [cited["speaker"] for cited in answer["citations"]] == ["Pia Lund"]
    assert "Moor" not in str(answer)


def test_a_day_before_the_document_knows_no_holder(client: TestClient) -> None:
    assert ask(client, "What did the mayor say?", as_of="2022-01-01")["outcome"] == "abstained"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("¿Qué dijo Elena Ruiz?", "La calle estuvo seca once días"),
        ("¿Qué dijo Peña sobre el agua?", "Ninguna casa queda sin agua"),
        ("citas de Marcos Peña", "Ninguna casa queda sin agua"),
    ],
)
def test_a_spanish_question_by_name_is_answered_with_spanish_words(
    client: TestClient, question: str, words: str
) -> None:
    assert [cited["exact"] for cited in ask(client, question)["citations"]] == [words]


def test_a_question_by_name_or_about_a_thing_asks_for_no_office() -> None:
    for question in ("What did Jane Doe say?", "What is the mayor's budget?", "Who is the CFO?", "Quote Pia Lund"):
        assert asked_office(question) is None, question


def test_its_warden_is_the_warden_of_what_the_sentence_before_tells_of(client: TestClient) -> None:
    told = ask(client, "Who is the warden of Brenn Town?")["citations"][0]["exact"]
    assert told.startswith("Brenn Town pays for the pier. Its warden, Magda Frost,")
    assert ask(client, "Who is the warden of Alder County?")["outcome"] == "abstained"


@pytest.mark.parametrize("question", ["Who is the president of the Cedar Court?", "Who heads the Cedar Court?"])
def test_who_holds_an_office_of_one_body_holds_none_of_what_the_title_names(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
