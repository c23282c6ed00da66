"""Several subjects over the editions, without a year: each is told, and of whom nothing is held, that is said.

Grades are those of ``tests/rivers.py``.
"""

from __future__ import annotations

import pytest

from service.answer import NoticeCode, Outcome
from tests.grade_archives import ask
from tests.rivers import river_archive

CORRIE = [(2015, "Poor"), (2016, "Poor"), (2018, "Poor"), (2020, "5"), (2021, "5")]
DUNEWASH = [(2015, "Fair"), (2016, "Good"), (2018, "Good"), (2020, "3"), (2021, "4")]
ELMSFLEET = [(2015, "Poor"), (2016, "Fair"), (2018, "Good"), (2020, "3"), (2021, "3")]


@pytest.mark.parametrize(
    "question",
    [
        "Did Corrie and Dunewash improve?",
        "Have Corrie and Dunewash got any better over time?",
        "Did Corrie or Dunewash ever get worse?",
    ],
)
def test_whether_two_moved_is_told_of_both_edition_by_edition(question: str) -> None:
    end = ask(river_archive(), question)
    assert end.outcome is Outcome.ANSWERED
    assert [(figure.year, figure.grade) for figure in end.figures] == [*CORRIE, *DUNEWASH]
    assert NoticeCode.FRAMEWORK_CHANGE in {notice.code for notice in end.notices}
    assert end.text.count("These grades are on different scales") == 1


@pytest.mark.parametrize(
    "question",
    ["Grades of Corrie, Dunewash and Elmsfleet by year", "How did Corrie, Dunewash and Elmsfleet do over the years?"],
)
def test_three_over_time_are_told_of_all_three(question: str) -> None:
    end = ask(river_archive(), question)
    assert [(figure.year, figure.grade) for figure in end.figures] == [*CORRIE, *DUNEWASH, *ELMSFLEET]


def test_since_when_bounds_each() -> None:
    end = ask(river_archive(), "Have Corrie and Elmsfleet improved since 2018?")
    assert [(figure.year, figure.grade) for figure in end.figures] == [*CORRIE[2:], *ELMSFLEET[2:]]


def test_when_two_got_a_grade_is_told_of_both() -> None:
    end = ask(river_archive(), "When did Corrie and Elmsfleet get a Poor?")
    assert [(figure.year, figure.grade) for figure in end.figures] == [
        (2015, "Poor"),
        (2016, "Poor"),
        (2018, "Poor"),
        (2015, "Poor"),
    ]


def test_who_never_got_it_is_said_beside_who_did() -> None:
    end = ask(river_archive(), "When did Alder Brook and Corrie get a Poor?")
    assert end.outcome is Outcome.ANSWERED
    assert "The archive holds no edition in which Alder Brook had the grade Poor." in end.text
    assert [(figure.year, figure.grade) for figure in end.figures] == CORRIE[:3]
    assert any("Alder Brook" in notice.text for notice in end.notices if notice.code is NoticeCode.INCOMPLETE)


def test_where_neither_did_both_are_said_and_nothing_is_counted() -> None:
    end = ask(river_archive(), "When did Alder Brook and Beckwater get a Poor?")
    assert end.outcome is Outcome.ABSTAINED
    assert "in which Alder Brook had the grade Poor" in end.text
    assert "in which Beckwater had the grade Poor" in end.text


def test_what_improved_beside_the_grades_is_no_figure() -> None:
    assert river_archive().ask("Did Corrie and Dunewash improve their banks?") is None


def test_how_often_is_counted_for_each() -> None:
    end = ask(river_archive(), "How often did Corrie and Elmsfleet get a Poor?")
    assert "Corrie had the grade Poor in 3 of the 5 editions for which the archive holds its grade." in end.text
    assert "Elmsfleet had the grade Poor in 1 of the 5 editions for which the archive holds its grade." in end.text
    assert [one.value for one in end.computed] == [3, 1]


def test_of_scales_that_fail_with_other_grades_none_is_named() -> None:
    often = ask(river_archive(), "How often did Corrie and Alder Brook fail?").text
    assert "Corrie failed in 5 of the 5 editions" in often
    assert "Alder Brook failed in 0 of the 5 editions" in often
    assert "in which Alder Brook failed" in ask(river_archive(), "When did Alder Brook fail?").text
    assert "Alder Brook passed in 5 of the 5" in ask(river_archive(), "How often did Alder Brook pass?").text


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("Grades of Corrie and Dunewash since 2018", (2018, 2020, 2021)),
        ("Corrie and Dunewash before 2018", (2015, 2016)),
        ("How did Corrie and Dunewash do until 2016?", (2015, 2016)),
    ],
)
def test_two_since_or_until_a_year_are_told_of_every_edition_of_that_time(
    question: str, years: tuple[int, ...]
) -> None:
    told = [(year, grade) for grades in (CORRIE, DUNEWASH) for year, grade in grades if year in years]
    assert [(figure.year, figure.grade) for figure in ask(river_archive(), question).figures] == told


def test_what_one_passed_is_no_grade() -> None:
    assert river_archive().ask("What did Corrie pass in 2018?") is None
    assert ask(river_archive(), "Did Corrie pass in 2018?").figures
