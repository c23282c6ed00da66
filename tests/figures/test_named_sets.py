"""Subjects named as a set: what is asked of them is counted among them alone, and nothing said of them is dropped.

Numbers are counted by hand from ``tests/rivers.py`` and from the cards of ``corpus/``.
"""

from __future__ import annotations

import pytest

from service.answer import Outcome, Reason
from service.grades import FiguresEnd
from tests.grade_archives import ask, counted, sample
from tests.rivers import RIVERS, river_archive


def named(end: FiguresEnd) -> list[str]:
    return [name for name in RIVERS if name in end.text]


@pytest.mark.parametrize(
    ("question", "number", "of", "names"),
    [
        ("How many of Beckwater, Corrie and Elmsfleet were Poor in 2015?", 2, 3, ["Corrie", "Elmsfleet"]),
        ("How many of Beckwater, Corrie and Elmsfleet failed in 2016?", 1, 3, ["Corrie"]),
        ("Which of Beckwater, Corrie and Elmsfleet failed in 2015?", 2, 3, ["Corrie", "Elmsfleet"]),
        ("Which of the three rivers Beckwater, Corrie and Elmsfleet failed in 2016?", 1, 3, ["Corrie"]),
        (
            "Of Alder Brook, Corrie and Dunewash, which were better than Poor in 2015?",
            2,
            3,
            ["Alder Brook", "Dunewash"],
        ),
        ("Of Corrie and Dunewash, how many scored above 20 in 2015?", 1, 2, ["Dunewash"]),
        ("Did any of Alder Brook, Corrie and Dunewash fail in 2015?", 1, 3, ["Corrie"]),
        ("Which of Corrie, Dunewash and Elmsfleet improved from 2015 to 2016?", 2, 3, ["Dunewash", "Elmsfleet"]),
        ("Which of Corrie and Elmsfleet failed in both 2015 and 2016?", 1, 2, ["Corrie"]),
        ("Which of Alder Brook and Corrie did not fail in 2015?", 1, 2, ["Alder Brook"]),
    ],
)
def test_a_count_among_named_subjects_is_of_these_alone(question: str, number: int, of: int, names: list[str]) -> None:
    end = ask(river_archive(), question)
    assert counted(end) == [(number, of, of)]
    assert named(end) == names


def test_a_share_of_named_subjects_is_a_part_of_their_number() -> None:
    end = ask(river_archive(), "What share of Beckwater, Corrie and Elmsfleet failed in 2015?")
    assert "66.7 % (2 ÷ 3)" in end.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Which of Alder Brook, Corrie and Dunewash was worst in 2015?", "Corrie has the lowest score in 2015"),
        ("Which of Alder Brook, Corrie and Dunewash had the lowest grade in 2015?", "Corrie has the lowest score"),
        ("Which of Alder Brook and Corrie was the worst in 2015?", "Corrie has the lower score in 2015"),
        ("Which of Alder Brook, Corrie and Dunewash was best in 2015?", "Alder Brook has the highest score in 2015"),
        ("Which of Alder Brook and Corrie did better in 2015?", "Alder Brook has the higher score in 2015"),
    ],
)
def test_the_best_or_worst_of_named_subjects_is_the_one_that_is_asked_for(question: str, said: str) -> None:
    assert said in ask(river_archive(), question).text


def test_a_shared_last_place_names_who_shares_it() -> None:
    end = ask(sample(), "Which of Texas, Utah and Florida had the worst grade in 2021?")
    assert "The lowest grade is shared by Texas and Utah" in end.text


def test_the_editions_offered_for_a_change_keep_the_set() -> None:
    end = ask(river_archive(), "Which of Corrie and Dunewash improved?")
    assert end.outcome is Outcome.CLARIFICATION
    assert "Which of Corrie and Dunewash improved from 2015 to 2018?" in [option.question for option in end.options]


def test_who_improved_most_is_told_among_those_named() -> None:
    end = ask(river_archive(), "Which of Alder Brook and Dunewash improved most from 2015 to 2018?")
    assert "Dunewash (22 to 33) [1] [2] rose most from 2015 to 2018" in end.text


def test_an_average_of_named_subjects_is_theirs_and_not_that_of_the_edition() -> None:
    end = ask(river_archive(), "What is the average score of Corrie and Dunewash in 2015?")
    assert [(entry.value, entry.of, entry.known) for entry in end.computed] == [(16, 2, 2)]
    printed = ask(sample(), "What is the average score of Texas, Utah and Florida in 2019?")
    assert printed.outcome is Outcome.ABSTAINED
    assert "84.7" not in printed.text


@pytest.mark.parametrize(
    "question",
    [
        "What is the average grade of Corrie and Dunewash in 2015?",
        "What is the average score of Corrie in 2015?",
        "How many rivers with Corrie and Dunewash failed?",
    ],
)
def test_what_letters_or_one_subject_cannot_tell_of_several_is_refused(question: str) -> None:
    assert ask(river_archive(), question).reason is Reason.NOT_COUNTED


def test_of_named_subjects_known_in_part_it_is_told_of_how_many() -> None:
    end = ask(sample(), "How many of Texas, Utah and Florida got a D in 2021?")
    assert counted(end) == [(2, 3, 3)]
    end = ask(sample(), "How many of Texas, Utah and Florida got an A in 2019?")
    assert counted(end) == [(1, 3, 1)]
    assert "Of the 1 of 3 named states for which the archive tells it, 1 received an A in 2019" in end.text


def test_naming_subjects_without_picking_among_them_still_shows_each() -> None:
    end = ask(river_archive(), "What were the grades of Corrie and Dunewash in 2015?")
    assert named(end) == ["Corrie", "Dunewash"]
    assert not counted(end)
