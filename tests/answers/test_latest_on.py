"""The latest on something is how the newest document begins that is about it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": """
[organisation]
name = "Lifts of Corrach"
[[subjects]]
code = "NOR"
name = "North Slope"
""",
    "closed.md": """# Chairlift closed

CORRACH, January 27, 2026 -- The chairlift was closed on Monday. Rust was found on a mast. It is to run again in May.
""",
    "longer.md": """# Chairlift stays closed until 2027

CORRACH, June 9, 2026 -- The chairlift will not run before January 2027. The repairs cost 3.8 million crowns.
""",
    "slope.md": """# Snow guns for North Slope

CORRACH, July 2, 2026 -- North Slope gets nine snow guns.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    "question",
    [
        "What's the latest on the chairlift?",
        "What is the newest on the chairlift?",
        "latest on the chairlift",
        "Any updates on the chairlift?",
        "What is the current status of the chairlift?",
        "so whats the deal with the chairlift",
        "What's new with the chairlift?",
        "Where do things stand with the chairlift?",
    ],
)
def test_the_newest_document_on_it_begins_so(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["text"].startswith("Chairlift stays closed until 2027 (June 9, 2026) begins:")
    assert {citation["document"]["id"] for citation in answer["citations"]} == {"longer"}


@pytest.mark.parametrize(
    "question",
    [
        "What is the latest on the gondola?",  # which no title names
        "What is the latest on North Slope?",  # a subject, of which a page may tell all its past
        "What's up with you?",
        "What is the latest on it?",
    ],
)
def test_of_anything_else_no_document_is_the_latest(client: TestClient, question: str) -> None:
    assert "begins:" not in ask(client, question)["text"]
