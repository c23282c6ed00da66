"""A grade that a release tells in words of which no row was read is quoted, and not denied.

Rows are read of 2023 alone; a release of 2024 tells of the same hospitals in sentences of other forms.
"""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.answer import Outcome
from tests.written_archives import ask, client_over, exact

ORGANISATION = """
[organisation]
name = "Clean Wards Alliance"
subject_word = "hospital"
[[frameworks]]
code = "WI"
name = "Ward Index"
grades = ["A", "A-", "B", "C", "C-", "D", "F"]
failing = ["F"]
points = 100
[[editions]]
year = 2023
framework = "WI"
status = "published"
[[editions]]
year = 2024
framework = "WI"
status = "published"
[[subjects]]
code = "KE"
name = "Kern"
[[subjects]]
code = "WK"
name = "West Kern"
[[subjects]]
code = "LA"
name = "Lakeside"
[[subjects]]
code = "HO"
name = "Hollin"
[[subjects]]
code = "PB"
name = "Port Brae"
"""
CARD = """---
date: 2023-10-03
type: report_card
---
# Ward Index 2023

| Hospital | Grade |
| --- | --- |
| Kern | A- |
| West Kern | C |
| Lakeside | D |
| Hollin | B |
| Port Brae | B |
"""
RELEASE = """---
date: 2024-10-08
---
# Ward Index 2024

Kern earned an A (90 points), up from an A- in 2023. Lakeside failed again: it was given an F with 49.5 points, while
West Kern got a C-.

Hollin was not graded in 2024. Its director hopes that Port Brae will get an A. The staff of Port Brae congratulated
Kern on its A. The director of Port Brae received an A at school. Port Brae narrowly missed a B. Port Brae's kitchen was
given a C. A patient gave Port Brae an F. All hospitals but Port Brae received a D or better.
"""
client = client_over({"organisation.toml": ORGANISATION, "card.md": CARD, "release.md": RELEASE})
FAILED = "Lakeside failed again: it was given an F with 49.5 points, while West Kern got a C-."


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("What grade did Kern get in 2024?", "Kern earned an A (90 points), up from an A- in 2023."),
        ("What did Lakeside score in 2024?", FAILED),
        ("What grade did West Kern get in 2024?", FAILED),
        ("What grade did Hollin get in 2024?", "Hollin was not graded in 2024."),
    ],
)
def test_a_grade_of_which_no_row_was_read_is_quoted(client: TestClient, question: str, quote: str) -> None:
    assert exact(ask(client, question))[0] == quote


def test_what_is_hoped_for_missed_or_given_to_or_by_somebody_else_is_not_quoted(client: TestClient) -> None:
    end = ask(client, "What grade did Port Brae get in 2024?")
    assert (end["outcome"], end["citations"]) == (Outcome.ABSTAINED, [])


def test_a_rank_is_not_told_by_a_grade(client: TestClient) -> None:
    end = ask(client, "What was the rank of Kern in 2024?")
    assert end["outcome"] == Outcome.ABSTAINED
    assert end["text"].startswith("The archive holds no rank of Kern for 2024.")


def test_a_row_that_was_read_is_told_alone(client: TestClient) -> None:
    assert ask(client, "What grade did Kern get in 2023?")["text"] == "Kern received an A- in 2023 (Ward Index). [1]"
