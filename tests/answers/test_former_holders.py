"""Who held an office until some time, by a later document, does not hold it; and a leader behind a barred sentence."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.answering.count_told import counts_something_else
from tests.written_archives import client_over, told

FILES = {
    "organisation.toml": '[organisation]\nname = "Guild of Lock Keepers"\n',
    "gates.md": """# New gates on the cut

MARSTON, May 3, 2017 -- The gates are hung.

"They close like a book," said Wilma Tarn, chair of the Guild of Lock Keepers. "I helped," said Hugo Fell, treasurer.
""",
    "elected.md": """# Guild elects a secretary

MARSTON, June 3, 2018 -- The members of the guild elected Odile Brandt as secretary. She follows former secretary Piet
Maas.
""",
    "first.md": """# The guild begins

MARSTON, May 3, 2010 -- The guild met.

"Locks need keepers," said Otto Berg, the guild's founder and warden.

"We employ nobody yet," said Ada Roth.
""",
    "later.md": """# The guild paints

MARSTON, May 3, 2021 -- The guild painted a lock, and the county trained 90 dock employees in Marston, in Alder, Birch,
Cedar and Dunes.

"White is the colour," said Nell Ives, warden of the Guild of Lock Keepers.

The Guild of Lock Keepers employed 14 people at the end of 2021.
""",
    "report.md": """# Annual report 2023

MARSTON, May 3, 2023 -- A short year.

The board met twice. Pia Holm led it until June, when Ida Vos was elected chair.
""",
    "prize.md": """# Prize for a lock garden

MARSTON, June 9, 2022 -- The prize was given on Sunday.

"I only weed," said Wilma Tarn, who chaired the guild until last year. "And I water," said former secretary Ida Maas.
""",
}

client = client_over(FILES)


def test_who_led_until_some_time_is_not_who_leads(client: TestClient) -> None:
    assert "like a book" not in told(client, "Who is the chair of the guild?")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who is the warden?", "White is the colour"),
        ("Who is the guild's warden?", "White is the colour"),
        ("¿Quién es la tesorera?", "I helped"),
        ("Who is the chair of the board?", "Ida Vos was elected chair"),
        ("Who is the treasurer?", "I helped"),
        ("Who is the secretary of the guild?", "Odile Brandt"),
    ],
)
def test_who_still_holds_an_office_is_named(client: TestClient, question: str, answer: str) -> None:
    assert answer in told(client, question)
    assert "need keepers" not in told(client, question)


def test_employees_of_another_kind_are_not_those_of_the_organisation(client: TestClient) -> None:
    assert told(client, "How many employees does the Guild of Lock Keepers have?").startswith(
        "The Guild of Lock Keepers"
    )
    assert counts_something_else("They trained 90 dock employees.", "How many employees does it have?")
    assert not counts_something_else("It has 90 employees.", "How many employees does it have?")
