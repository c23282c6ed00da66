"""A follow-up that says by itself what it asks is answered from what was shown, and from nothing else."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "suit.md": """# Ferry Trust and Brackwater Lines settle

FOR IMMEDIATE RELEASE

LUNNA, May 4, 2022 -- The Ferry Trust and Brackwater Lines have settled their dispute. Brackwater will pay $900,000 by
June. The Trust spent $1.2 million on the case. It does not admit any wrongdoing.
""",
    "bell.md": """# A bell for the pier

FOR IMMEDIATE RELEASE

LUNNA, June 9, 2023 -- The new bell of the pier weighs 300 kilograms. It was cast in Orle and rings at noon.
""",
}
client = client_over(FILES)
ADMITS = "Did they admit any wrongdoing?"


def _after(client: TestClient, earlier: str) -> list[str]:
    return exact(ask(client, ADMITS, (earlier, ask(client, earlier)["text"])))


@pytest.mark.parametrize("earlier", ["What did the Trust spend on the case?", "Who settled their dispute?"])
def test_what_the_turn_before_adds_does_not_hide_the_answer(client: TestClient, earlier: str) -> None:
    assert any("does not admit" in words for words in _after(client, earlier))


def test_what_stands_in_another_document_than_the_one_shown_answers_nothing(client: TestClient) -> None:
    assert not any("does not admit" in words for words in _after(client, "How heavy is the bell of the pier?"))
