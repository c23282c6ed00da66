"""Where only one subject has a grade, "the grade" is that one's; of several it is asked whose."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

ONE = """---
date: 2021-06-17
---
# OHIO RISES

COLUMBUS, June 17, 2021 -- Ohio received a B in the 2021 Mill Report Card. In 2019 Ohio received an F in the Mill Report
Card. The grade of Ohio rose because the state passed a mill law.
"""
TWO = ONE.replace("# OHIO RISES", "# TWO RISE") + "\nTexas received a C in the 2021 Mill Report Card.\n"
alone = client_over({"ohio.md": ONE})
both = client_over({"two.md": TWO})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What was the grade?", "Ohio received a B in 2021"),
        ("How much did the grade improve?", "Ohio received a B in 2021"),
        ("¿Qué nota obtuvo?", "Ohio obtuvo una B en 2021"),
        ("Why did the grade go up?", "because the state passed a mill law"),
    ],
)
def test_the_grade_is_that_of_the_only_subject_that_has_one(alone: TestClient, question: str, told: str) -> None:
    assert told in ask(alone, question)["text"]


def test_of_several_subjects_it_is_asked_whose_grade(both: TestClient) -> None:
    answer = ask(both, "What was the grade?")
    assert (answer["outcome"], answer["reason"]) == ("clarification", "ambiguous_place")


def test_of_editions_of_which_no_day_is_known_none_is_listed_as_unknown(alone: TestClient) -> None:
    assert "no edition of that year is known" not in ask(alone, "When were the report cards issued?")["text"]
