"""A card that its own table calls no final one is told where it is asked for, beside the grade that is final."""

from __future__ import annotations

import pytest

from service.answer import Outcome, Reason
from tests.grade_archives import ask, sample
from tests.rivers import river_archive


@pytest.mark.parametrize(
    "question",
    [
        "What grade did the pre-launch card give Texas?",
        "What grade did Texas get on the pre-launch card in 2011?",
        "What was Texas's preliminary grade?",
        "What was the draft grade of Texas in 2011?",
    ],
)
def test_a_card_that_is_not_final_is_told_with_the_final_one(question: str) -> None:
    end = ask(sample(), question)
    assert end.outcome is Outcome.ANSWERED
    assert "prints a C (marked: pre-launch, March 2011)" in end.text
    assert "Texas received a B with a score of 83.5 in 2011" in end.text


@pytest.mark.parametrize(
    "question",
    ["What was the preliminary grade of Texas in 2012?", "What grade did the pre-launch card give Florida?"],
)
def test_where_no_card_is_called_so_none_is_told(question: str) -> None:
    end = ask(sample(), question)
    assert (end.reason, end.figures) == (Reason.NOT_IN_ARCHIVE, ())
    assert "not final" in end.text
    assert "not final" in ask(river_archive(), "What was the draft grade of Corrie in 2018?").text


def test_a_count_of_draft_grades_is_no_count_of_final_ones() -> None:
    assert ask(sample(), "How many states got a draft C in 2011?").reason is Reason.NOT_COUNTED


def test_a_draft_of_something_else_is_no_card() -> None:
    end = sample().ask("What does the draft bill of Texas say?")
    assert end is None
