"""Whether one is the best or the worst of all is told by who is; a change between two letters is asked back as itself.

Values are counted by hand from ``tests/rivers.py``.
"""

from __future__ import annotations

import pytest

from service.answer import Reason
from tests.grade_archives import ask
from tests.rivers import river_archive


@pytest.mark.parametrize(
    "question",
    [
        "Was Corrie the best river in 2016?",
        "Did Corrie have the highest score in 2016?",
        "Is it true that Corrie had the highest score in 2016?",
        "Corrie had the highest score in 2016, right?",
    ],
)
def test_whether_one_is_the_highest_is_told_by_who_is_and_its_own(question: str) -> None:
    text = ask(river_archive(), question).text
    assert "The highest by score in 2016 of all 5 rivers:" in text
    assert text.index("Beckwater") < text.index("Corrie")
    assert "with a score of 40" in text
    assert "with a score of 14" in text


def test_one_that_is_the_lowest_is_told_once() -> None:
    text = ask(river_archive(), "Was Corrie the worst in 2016?").text
    assert "The lowest by score in 2016 of all 5 rivers:" in text
    assert text.count("Corrie") == 1


def test_without_a_year_the_newest_edition_decides() -> None:
    text = ask(river_archive(), "Is Corrie the worst river?").text
    assert "in 2021" in text
    assert "2016" not in text


def test_its_own_best_is_not_that_of_all() -> None:
    assert "Alder Brook" not in ask(river_archive(), "What was Corrie's highest score?").text


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        ("Which rivers went from Poor to Good?", "Which rivers went from Poor to Good from 2015 to 2018?"),
        ("Has any river gone from Poor to Good?", "How many rivers went from Poor to Good from 2015 to 2018?"),
    ],
)
def test_which_editions_are_meant_is_asked_with_the_letters_of_the_question(question: str, offered: str) -> None:
    end = ask(river_archive(), question)
    assert end.reason is Reason.AMBIGUOUS_COMPARISON
    assert offered in [option.question for option in end.options]
    assert "Elmsfleet" in ask(river_archive(), offered).text
