"""An office that is asked for of nothing by name is that of the organisation, and no other that ends alike."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Canal Trust of Wendle"\n',
    "leak.md": """# Lock nine leaks again

WENDLE, June 3, 2023 -- Lock nine leaks.

Blue Heron Ltd said that the gate had been "in the workshop". Managing director Craig Moss said: "We let the boaters
down, and I have told them so."

"A gate is a promise," said Dr Oda Lind, director of the Trust.
""",
}

client = client_over(FILES)
beside = client_over(
    {
        "organisation.toml": FILES["organisation.toml"],
        "boats.md": """# Boat owners want the lock

WENDLE, June 9, 2024 -- Ann Dale becomes director of research on Monday.

The Wendle Boat Owners' League is against it. "It will raise our rates," said its director, Paul Meer. "We need the
lock," said its treasurer, Bo Lie.
""",
    }
)


@pytest.mark.parametrize(
    "question", ["Who is the director?", "who is your director", "Who runs the Canal Trust of Wendle?"]
)
def test_another_firms_managing_director_is_no_director(client: TestClient, question: str) -> None:
    assert "Craig Moss" not in ask(client, question)["text"]


def test_the_director_is_told(client: TestClient) -> None:
    assert "Oda Lind" in ask(client, "Who is the director?")["text"]


def test_another_firms_director_is_told_by_that_firms_name(client: TestClient) -> None:
    assert "Oda Lind" not in ask(client, "Who is the managing director of Blue Heron?")["text"]


@pytest.mark.parametrize(
    "question", ["Who is the director?", "Who is the director of the Canal Trust of Wendle?", "Who is the treasurer?"]
)
def test_neither_a_part_nor_the_body_that_its_means_is_the_organisation(beside: TestClient, question: str) -> None:
    told = ask(beside, question)["text"]
    assert not any(name in told for name in ("Ann Dale", "Paul Meer", "Bo Lie"))


def test_the_head_of_a_part_is_told_by_the_part(beside: TestClient) -> None:
    assert "Ann Dale" in ask(beside, "Who is director of research?")["text"]
