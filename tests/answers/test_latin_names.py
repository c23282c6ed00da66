"""Who has a name of any Latin alphabet is quoted, named and asked for as anybody else is."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

MASTER = """# Council elects a harbour master

LUNSUND, March 4, 2024 -- The harbour council has elected Ana Kovačević, 41, as harbour master. She follows Łukasz
Nowak, who retired in February.

"The quay will be mended by May," said Kovačević.

Şule Öztürk, director of the Fish Trust, welcomed the vote. "We have waited for years," she said.

"No boat will be sold," said Žarko Šimić, head of the rowing club. Žarko Šimić, 52, rows
each day; Čedo Šimić, 60, mends nets.
"""

client = client_over({"master.md": MASTER})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What did Žarko Šimić say?", "Žarko Šimić (head of the rowing club): “No boat will be sold,”"),
        ("What did Simic say?", "Žarko Šimić (head of the rowing club): “No boat will be sold,”"),
        ("What did Şule Öztürk say?", "Şule Öztürk (director of the Fish Trust): “We have waited for years,”"),
        ("What did Ana Kovacevic say?", "Ana Kovačević: “The quay will be mended by May,”"),
        ("How old is Žarko Šimić?", "Žarko Šimić, 52, rows"),
        ("How old is Ana Kovačević?", "elected Ana Kovačević, 41, as harbour master"),
        ("Who retired in February?", "Łukasz Nowak, who retired in February"),
    ],
)
def test_a_name_of_another_alphabet_is_a_name(client: TestClient, question: str, told: str) -> None:
    assert told in " ".join(ask(client, question)["text"].split())


def test_all_who_are_quoted_are_counted(client: TestClient) -> None:
    assert "3 people are quoted by name" in ask(client, "Quotes")["text"]
