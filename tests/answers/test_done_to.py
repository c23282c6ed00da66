"""What was done to one thing does not tell who did it to another, nor when or why."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.answers.test_beside_what_is_asked import tells
from tests.written_archives import ask, client_over

CRANE = """# Council buys a crane

LUNSUND, March 4, 2024 -- The harbour council bought the crane from Norr Iron for 1.2 million crowns. It inspected 31
warehouses in February.

"The crane will pay for itself," said Ida Holm, harbour master.

The roof of the fish hall was repaired by Bro & Sons. The painters finished the north wall in May.
"""

client = client_over({"crane.md": CRANE})


@pytest.mark.parametrize(
    "question",
    [
        "Who inspected the crane?",
        "When was the crane inspected?",
        "Who repaired the crane?",
        "When did the painters finish the crane?",
        "Why did the council buy the crane?",
        "¿Quién inspeccionó la grúa?",
    ],
)
def test_a_deed_that_was_done_to_another_thing_is_no_answer(client: TestClient, question: str) -> None:
    assert "Norr Iron" not in ask(client, question)["text"]
    assert "Bro & Sons" not in ask(client, question)["text"]
    assert "in May" not in ask(client, question)["text"]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who inspected the warehouses?", "It inspected 31 warehouses"),
        ("When were the warehouses inspected?", "in February"),
        ("Who repaired the roof?", "Bro & Sons"),
        ("When did the painters finish the north wall?", "in May"),
        ("Who bought the crane?", "The harbour council"),
    ],
)
def test_it_is_told_of_what_it_was_done_to(client: TestClient, question: str, words: str) -> None:
    assert words in " ".join(ask(client, question)["text"].split())


@pytest.mark.parametrize(
    ("sentence", "question", "above"),
    [
        ("Ada Lind won it in May.", "Who won the prize?", "The prize is worth $90."),
        ("Ada Lind won the award.", "Who won the prize?", "The prize is worth $90."),
        ("Kell founded a small reading circle.", "Who founded the club?", "The club met."),
        ("Bo bought the Lunsund Post.", "Who bought the paper?", "The paper is old."),
        ("What stood in the old yard was moved in May.", "When was the crane moved?", "The crane is new."),
        ("It inspected the old crane.", "Who inspected the crane and the wall?", "The wall is new."),
        (
            "Bo inspected the north wall in May, paid by Kim.",
            "When was the crane inspected by Bo and who paid?",
            "A crane.",
        ),
        ("Bo & Sons stands behind the new scheme.", "Which firm is behind the plan?", "The plan is bold."),
        ("Bo bought the old paper.", "Who bought the Gazette?", "The Gazette is 90."),
        ("Bo & Sons bought the old lorry.", "Who bought the vehicle?", "It is cheap."),
        ("The painters were to finish it in May.", "When did the painters finish the wall?", "The wall is new."),
        ("The harbour council is to buy it in May.", "When does the council buy the crane?", "The crane is new."),
    ],
)
def test_another_word_may_mean_the_same(sentence: str, question: str, above: str) -> None:
    assert tells(sentence, question, f"{above}\n{sentence}")
