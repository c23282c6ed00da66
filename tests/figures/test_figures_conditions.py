"""What a question asks besides a grade is heard or refused: the first time, how many times, the only one, better than.

Numbers are counted by hand from ``tests/rivers.py`` and from the cards of ``corpus/``.
"""

from __future__ import annotations

import pytest

from service.answer import Outcome, Reason
from tests.grade_archives import ask, sample
from tests.rivers import river_archive


@pytest.mark.parametrize(
    "question",
    [
        "Which rivers got Excellent for the first time in 2018?",
        "Which river had Excellent first?",
        "When was a river first rated Poor?",
        "Which rivers got their first Excellent in 2018?",
        "Which rivers were Poor again in 2016?",
        "Which rivers have been Poor three times?",
        "Which rivers failed most often?",
        "Which river has failed the most?",
        "How many rivers were Poor again in 2016?",
    ],
)
def test_what_only_all_editions_together_tell_is_not_told_by_one(question: str) -> None:
    end = ask(river_archive(), question)
    assert (end.reason, end.figures) == (Reason.NOT_COUNTED, ())


def test_the_first_of_all_and_a_question_put_again_are_still_told() -> None:
    assert "in 2015" in ask(river_archive(), "Which river was the first to get Excellent?").text
    assert ask(river_archive(), "Which rivers were Poor in 2016 again?").text.startswith("1 of 5 rivers")


@pytest.mark.parametrize(
    "question",
    [
        "How many times did Elmsfleet improve between 2015 and 2018?",
        "How many times did Corrie improve from 2015 to 2018?",
        "How many grades did Elmsfleet rise from 2015 to 2018?",
    ],
)
def test_a_number_of_rises_is_no_number_of_editions(question: str) -> None:
    end = ask(river_archive(), question)
    assert end.outcome is Outcome.ANSWERED
    assert "editions for which" not in end.text
    assert not [entry for entry in end.computed if entry.what == "count"]


def test_a_number_of_grades_above_a_limit_is_still_counted() -> None:
    assert "in 2 of the 5 editions" in ask(river_archive(), "How many times was Dunewash better than Fair?").text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Was Beckwater the only Excellent river in 2015?", "1 of 5 rivers had the grade Excellent in 2015"),
        ("Was Beckwater the only river with Excellent in 2018?", "Alder Brook [1] and Beckwater [2]"),
        ("Did only Corrie get Poor in 2015?", "Corrie [1] and Elmsfleet [2]"),
        ("Was Corrie the only one that failed in 2018?", "1 of 5 rivers had the grade Poor in 2018"),
    ],
)
def test_the_only_one_is_told_by_all_that_are_so(question: str, told: str) -> None:
    assert told in ask(river_archive(), question).text


def test_only_for_a_grade_of_one_subject_stays_a_question_about_it() -> None:
    assert ask(river_archive(), "Did Corrie only get Poor in 2016?").text.startswith("Corrie was graded Poor")


@pytest.mark.parametrize(
    "question",
    [
        "Which states got better than a B in 2022?",
        "Did any state get better than a B in 2022?",
        "How many states were above a B in 2022?",
        "What share of states got better than a B in 2022?",
    ],
)
def test_who_would_be_counted_by_another_source_is_told_beside_a_tally(question: str) -> None:
    end = ask(sample(), question)
    assert end.text.startswith("0 of 51 states received better than a B in 2022")
    assert "prints a B+" in end.text


def test_what_no_source_calls_final_changes_no_number() -> None:
    assert "Texas" not in ask(sample(), "How many states got a C in 2011?").text
    assert "pre-launch" in ask(sample(), "Which states got a C in 2011?").text


def test_another_source_that_prints_as_much_is_told_beside_the_best() -> None:
    text = ask(sample(), "In which year did Louisiana get its best score?").text
    assert "is 99.5, in 2015" in text
    assert "Sources differ on the score of Louisiana in 2016" in text


def test_those_that_a_tally_leaves_no_room_for_are_not_among_the_lowest() -> None:
    text = ask(sample(), "Bottom five states in 2023").text
    assert "Hawaii received an F" in text
    assert "received a D" not in text
    assert "Dunewash" in ask(river_archive(), "Bottom three rivers by grade in 2015").text
