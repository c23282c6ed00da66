"""Who held an office until some time, by a later document, does not hold it; and a leader behind a barred sentence."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

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
    "prize.md": """# Prize for a lock garden

MARSTON, June 9, 2022 -- The prize was given on Sunday.

"I only weed," said Wilma Tarn, who chaired the guild until last year. "And I water," said former secretary Ida Maas.
""",
}

client = client_over(FILES)


def told(client: TestClient, question: str) -> str:
    return " ".join(" ".join(citation["exact"].split()) for citation in ask(client, question)["citations"])


def test_who_led_until_some_time_is_not_who_leads(client: TestClient) -> None:
    assert "like a book" not in told(client, "Who is the chair of the guild?")


@pytest.mark.parametrize(
    ("question", "answer"),
    [("Who is the treasurer?", "I helped"), ("Who is the secretary of the guild?", "Odile Brandt")],
)
def test_who_still_holds_an_office_is_named(client: TestClient, question: str, answer: str) -> None:
    assert answer in told(client, question)
