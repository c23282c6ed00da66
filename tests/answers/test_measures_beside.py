"""How long a text may be, how many in which time, of which of two alike: what is measured beside does not answer."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.reading import Reading
from tests.answers.test_evidence import answering, evidence
from tests.written_archives import ask, client_over, told

FILES = {
    "organisation.toml": '[organisation]\nname = "Story Yard of Lom"\n',
    "essays.md": """# How to enter an essay for the Yard Prize

1. Send the essay as a PDF with at most 2,500 words.
2. Enter between 1 January and 31 March.

You must be under 35. You may send one essay a year. Reports of a winner may be up to 12 pages long.
""",
    "rooms.md": """# Story Rooms open in Lom

LOM, May 3, 2021 -- Story Rooms open in ten schools. The project, which is called Story Rooms and is not to be confused
with the Story Rounds that meet in prisons, costs $24,000 a year.

The rounds were founded by Ida Moe in 2016. The yard was visited by 9,000 people in its first three days.
""",
    "book.md": """# Ida Moe reads

LOM, May 4, 2021 -- Ida Moe will read from her novel The Cold Pan on Friday. "Money is a cold pan," said Ida Moe.
The prize money was $900.
""",
}

APART = (
    "The project, which is called Story Rooms and is not to be confused with the Story Rounds that meet in prisons, "
    "costs $24,000 a year."
)

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How long may the essay be?", "at most 2,500 words"),
        ("How long may the essay for the Yard Prize be?", "at most 2,500 words"),
        ("What is the maximum length of an essay?", "at most 2,500 words"),
        ("How long may the report of a winner be?", "up to 12 pages"),
        ("How many people visited the yard in its first three days?", "9,000"),
        ("all quotes about money", "Money is a cold pan"),
    ],
)
def test_what_is_asked_for_answers(client: TestClient, question: str, answer: str) -> None:
    assert answer in told(client, question)


@pytest.mark.parametrize(
    "question",
    [
        "How many pages has The Cold Pan?",
        "How much do the Story Rounds cost?",
        "Who founded the Story Rooms?",
        "How many people visit the yard a day?",
        "How many people visited the yard in its first year?",
        "all quotes about prisons",
    ],
)
def test_what_stands_beside_does_not(client: TestClient, question: str) -> None:
    assert not ask(client, question)["citations"]


@pytest.mark.parametrize(
    ("sentence", "question", "answers"),
    [
        ("You may send one essay a year.", "How long may the essay be?", False),
        ("Essays have 2,000 to 2,500 words.", "How long may the essay be?", True),
        ("The walk takes three hours.", "How long may the walk be?", True),
        ("The report has 40 pages.", "How many pages does the report have?", True),
        ("The report has 40 tables.", "How many pages does the report have?", False),
        ("It had 9,000 visitors in its first week.", "How many visitors has it a day?", False),
        ("It has 9,000 visitors a week.", "How many visitors has it a day?", False),
        ("It has 900 visitors daily.", "How many visitors has it a day?", True),
        ("In 2020 it had 61,000 visitors.", "How many visitors has it a year?", True),
        ("It had 9,000 visitors in its first year.", "How many visitors had it in its first year?", True),
        ("Unlike the ferry, the bus costs $4.", "How much does the ferry cost?", False),
        ("Unlike the ferry, the bus costs $4.", "How much does the bus cost?", True),
        (APART, "How much do the Story Rounds cost?", False),
        (APART, "How much do the Story Rooms cost?", True),
        (APART, "Where do the Story Rounds meet?", True),
    ],
)
def test_a_measure_has_to_be_of_its_kind(sentence: str, question: str, answers: bool) -> None:
    assert bool(answering([evidence(1, sentence)], Reading(question))) == answers
