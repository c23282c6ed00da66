"""What says the words of a question is related to it, though nothing tells that it answers."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.ending.said_alike import says_alike
from tests.written_archives import ask, client_over

client = client_over(
    {
        "pay.md": """# Pay dispute of the ferries ends

FOR IMMEDIATE RELEASE

LUNNA, January 30, 2024 -- The Ferry Trust and its crews have settled. Pay rises by 3.2 per cent.

The crews had demanded 7 per cent in one year. The first offer of the Trust was 2.5 per cent.
"""
    }
)


def _stem(word: str) -> str:
    return word.removesuffix("s").removesuffix("ed")


@pytest.mark.parametrize(
    ("question", "sentence", "alike"),
    [
        ("What did the crews originally demand?", "The crews had demanded 7 per cent in one year.", True),
        ("What did the crews demand?", "The crews had a day off.", False),
        ("What did the mayor demand?", "The crews had demanded 7 per cent.", False),
        ("What did they demand?", "The crews had demanded 7 per cent.", False),
        ("When did the family sail?", "The ferry can sail.", False),
    ],
)
def test_a_sentence_that_has_all_but_the_adverbs_is_alike(question: str, sentence: str, alike: bool) -> None:
    assert says_alike(question, sentence, _stem) is alike


def test_an_archive_that_says_it_is_not_said_to_hold_nothing(client: TestClient) -> None:
    answer = ask(client, "What did the crews originally demand?")
    assert answer["reason"] != "not_in_archive"
