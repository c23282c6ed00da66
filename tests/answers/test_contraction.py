"""What a question draws together at its beginning is read in full, and "has" is not taken for "is"."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.speech.contraction import in_full
from tests.written_archives import ask, exact


@pytest.mark.parametrize(
    ("words", "full"),
    [
        ("What's a report card?", "What is a report card?"),
        ("and who’s the director", "and who is the director"),
        ("ok so where's the office?", "ok so where is the office?"),
        ("What're the fees?", "What are the fees?"),
        ("What's been corrected?", "What's been corrected?"),
        ("Who's won the prize?", "Who's won the prize?"),
        ("What's changed?", "What's changed?"),
        ("What does Ohio's card say?", "What does Ohio's card say?"),
    ],
)
def test_only_is_and_are_are_written_out(words: str, full: str) -> None:
    assert in_full(words) == full


def test_a_question_drawn_together_gets_the_answer_of_the_same_in_full(sample_client: TestClient) -> None:
    told = exact(ask(sample_client, "What's a Just Like Me card?"))
    assert told == exact(ask(sample_client, "What is a Just Like Me card?"))
    assert told[0].startswith("A Just Like Me card shows a score")
