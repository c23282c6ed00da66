"""Who follows whom, told in other words than that one replaces the other; and what tells of no such thing."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import client_over, told

FILES = {
    "organisation.toml": '[organisation]\nname = "Lunsund Ferries"\n',
    "lead.md": """# Head of Lunsund Ferries to leave

LUNSUND, 3 May 2021 – Ida Storm, who has led Lunsund Ferries since 2012, will step down on 30 June. Bo Lind, the
treasurer, will act as head of the company until a successor has been found.
""",
    "deputy.md": """# Deputy harbour master leaves

LUNSUND, 4 March 2020 – Nils Bakke, the deputy harbour master, is to leave Lunsund Ferries for a shipyard in Oslo.

He will be succeeded as deputy harbour master by Captain Vera Holt, at present a pilot.
""",
    "chair.md": """# New boats

LUNSUND, 7 July 2022 – The trust bought two boats. Tor Eide, who himself will hand over the chair of the board to Dr Lea
Quist in the autumn, said that he would miss the sea. Gwen Hallam passed the plate to Ned Prowse.
""",
    "cook.md": """# New cook

LUNSUND, 9 August 2022 – Max Orne becomes cook of the Heron on Monday. The post had been vacant since Ann Roe retired.
""",
    "purser.md": """# Crew

LUNSUND, 2 May 2023 – Hal Moss has resigned as purser because of his knees; Iris Tan takes his place. Sam Bly said that
he would leave if Lia Moon could be replaced by Otto Brandt.

Rosa Tejo, head of Lunsund Ferries, thanked both. Her predecessor, Ida Storm, sent flowers.
""",
    "pilot.md": """# New chief pilot

LUNSUND, 8 May 2024 – Jan Marsk will become chief pilot of Lunsund Ferries on 1 June. He follows Eva Marsk, who retires.
The two are not related.
""",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who replaced Nils Bakke?", "Captain Vera Holt"),
        ("Who took over from Nils Bakke as deputy harbour master?", "Captain Vera Holt"),
        ("Who succeeded Tor Eide?", "Dr Lea Quist"),
        ("Who replaced Ann Roe?", "Max Orne becomes cook"),
        ("Who followed Hal Moss?", "Iris Tan"),
        ("Who succeeded Eva Marsk?", "Jan Marsk will become chief pilot"),  # of one surname
        ("Who is Eva Marsk's successor?", "Jan Marsk will become chief pilot"),
        ("Who was Jan Marsk's predecessor?", "He follows Eva Marsk"),
        ("Who was the predecessor of Jan Marsk?", "He follows Eva Marsk"),
    ],
)
def test_who_takes_an_office_over_is_told(client: TestClient, question: str, answer: str) -> None:
    assert answer in told(client, question)


def test_who_holds_it_since_stands_before_who_held_it_for_a_while(client: TestClient) -> None:
    words = told(client, "Who replaced Ida Storm?")
    assert 0 <= words.find("Rosa Tejo, head") < words.find("Bo Lind, the treasurer, will act")


@pytest.mark.parametrize(
    "question",
    [
        "Who replaced Lia Moon?",  # nobody has
        "Who succeeded Gwen Hallam?",  # she passed a plate
        "Who replaced Nils Bakke as harbour master?",  # he was its deputy
        "Who succeeded Vera Holt?",
        "Who succeeded Bo Lind?",
        "Who replaced Iris Tan?",
        "Who was Eva Marsk's predecessor?",
        "Who is Jan Marsk's successor?",
        "Who will succeed Jan Marsk?",
    ],
)
def test_whom_nobody_follows_is_followed_by_nobody(client: TestClient, question: str) -> None:
    assert told(client, question) == ""
