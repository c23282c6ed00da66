"""Who was shown help and writes on, in words that nothing answers, is shown it again; what is answered ends as ever."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FERRY = """# The night ferry

FOR IMMEDIATE RELEASE

LUNNA, Ohio, May 4, 2022 -- The Ferry Trust opens a night ferry. Tickets for the night ferry cost 4 dollars.
"""
client = client_over({"ferry.md": FERRY, "organisation.toml": '[organisation]\nname = "Ferry Trust"\n'})


@pytest.mark.parametrize(
    ("cry", "said", "reason"),
    [
        ("my husband beats me", "im 16", "danger"),
        ("my husband beats me", "in dallas", "danger"),
        ("my husband beats me", "yes", "danger"),
        ("my husband beats me", "are you there?", "danger"),
        ("my husband beats me", "can you call them for me", "danger"),
        ("my husband beats me", "you are useless", "danger"),
        ("i want to die", "goodbye", "crisis"),
        ("mi marido me pega", "y si no me creen", "danger"),
        ("mi marido me pega", "sí", "danger"),
    ],
)
def test_words_that_nothing_answers_behind_help_show_it_again(
    client: TestClient, cry: str, said: str, reason: str
) -> None:
    first, again = ask(client, cry), ask(client, said, (cry, "..."))
    assert (again["outcome"], again["reason"]) == ("help", reason)
    assert again["text"] == first["text"]
    assert cry not in str(again["understood"])


def test_several_such_turns_in_a_row_lose_no_help(client: TestClient) -> None:
    history = [(turn, "...") for turn in ("my husband beats me", "im 16", "ok", "in dallas")]
    assert ask(client, "call them for me", *history)["outcome"] == "help"


@pytest.mark.parametrize("question", ["How much does the night ferry cost?", "thank you", "Which bills of 2019?"])
def test_what_is_answered_thanks_and_questions_of_a_year_end_as_ever(client: TestClient, question: str) -> None:
    assert ask(client, question, ("my husband beats me", "..."))["outcome"] in ("answered", "abstained")


def test_an_answer_between_them_ends_it(client: TestClient) -> None:
    history = [(turn, "...") for turn in ("my husband beats me", "How much does the night ferry cost?")]
    assert ask(client, "in dallas", *history)["outcome"] == "abstained"


def test_without_help_before_it_the_same_is_no_cry(client: TestClient) -> None:
    assert ask(client, "in dallas", ("How much does the night ferry cost?", "..."))["outcome"] == "abstained"
