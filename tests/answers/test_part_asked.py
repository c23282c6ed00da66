"""A part of a whole, the first of several, and a sentence with an address in it, on a made-up choir school."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, told

FILES = {
    "organisation.toml": '[organisation]\nname = "Choir School of Brenn"\n',
    "members.md": """# Choirs of Brenn

BRENN, September 2, 2025 -- The largest choir of Brenn is the Tower Choir with 241 members. 44 percent of the singers
in all choirs are women.
""",
    "survey.md": """# Two in five singers think of leaving

BRENN, March 10, 2026 -- Two in five singers have thought of leaving their choir. That is the result of a survey among
1,240 singers. 61 percent of those asked would choose a choir again.
""",
    "second-book.md": """# Second song book

BRENN, November 14, 2024 -- The second song book of Brenn was published on Thursday.
""",
    "book.md": """# Song book sold out

BRENN, December 4, 2024 -- The song book was published in a thousand copies, and all are sold.
""",
    "camp.md": """# Summer weeks

BRENN, February 3, 2026 -- The choir school invites singers to its summer weeks by the lake. Register by 30 April at
weeks@choirs.example. Music stands have to be brought.

The Brenn Courier: https://courier.example/2026/summer-weeks-by-the-lake-of-brenn
""",
    "rolls.md": """# Rolls of the school, fewer singers for the first time in a year

BRENN, October 8, 2024 -- The rolls of the choir school are closed. First-year singers number 41.

| Voice | Singers 2023 | Singers 2024 |
| --- | --- | --- |
| Alto | 51 | 48 |
| Bass | 40 | 39 |
""",
    "press.md": """# General meeting

BRENN, October 26, 2026 -- The general meeting is on Saturday. Journalists are asked to register by 30 November.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("How many men are members of the Tower Choir?", "241"),
        ("How many children are members of the Tower Choir?", "241"),
        ("What percentage of organists would choose a choir again?", "61"),
        ("When was the first song book published?", "second"),
        ("When was the first song book published?", "thousand"),
        ("How many first-year alto singers were there in 2024?", "48"),
        ("When are the summer weeks?", "30 April"),
        ("When are the winter weeks?", "30 April"),
        ("When was the third song book published?", "Thursday"),
    ],
)
def test_the_whole_or_another_is_no_answer(client: TestClient, question: str, left_out: str) -> None:
    assert left_out not in told(client, question)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many members does the Tower Choir have?", "241"),
        ("How many alto singers were there in 2024?", "48"),
        ("How many first-year singers were there in 2024?", "41"),
        ("What percentage of the singers are women?", "44 percent"),
        ("What percentage of singers would choose a choir again?", "61 percent"),
        ("When was the second song book published?", "second song book of Brenn was published"),
        ("By when do I have to register for the summer weeks?", "Register by 30 April"),
    ],
)
def test_what_is_asked_for_is_quoted(client: TestClient, question: str, answer: str) -> None:
    assert answer in told(client, question)


def test_a_line_that_leads_to_an_address_stays_no_answer(client: TestClient) -> None:
    assert "courier.example" not in told(client, "Where are the summer weeks?")


INN = """# About the Tolland Inn

The Tolland Inn was founded in 1920 with 9 rooms in a mill. It now lets 70 rooms in three houses.

In 2014 it opened a garden wing with 24 rooms and a pool.
"""
inn = client_over({"inn.md": INN})


def test_what_a_part_has_or_it_had_at_first_is_not_what_it_has(inn: TestClient) -> None:
    for question in ("How many rooms does the Tolland Inn have?", "How many rooms are there in the Tolland Inn?"):
        exact = [one["exact"] for one in ask(inn, question)["citations"]]
        assert not any("24 rooms" in one or ("9 rooms" in one and "70" not in one) for one in exact)
    for question, words in (("How many rooms does the garden wing have?", "24 rooms"),):
        assert words in ask(inn, question)["text"]
