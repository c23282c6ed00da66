"""Who never got a grade, and whether one ever did: told of the editions that are known, and never beyond them.

Numbers are counted by hand from ``tests/rivers.py``, and for the sample from the verified facts behind ``corpus/``.
"""

from __future__ import annotations

import pytest

from service.answer import NoticeCode, Outcome, Reason
from service.grades import FiguresEnd
from tests.grade_archives import ask, counted, sample
from tests.rivers import RIVERS, river_archive


def named(end: FiguresEnd) -> list[str]:
    return [name for name in RIVERS if name in end.text]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Which rivers have never failed?", ["Alder Brook", "Beckwater", "Dunewash"]),
        ("Which rivers never got a failing grade?", ["Alder Brook", "Beckwater", "Dunewash"]),
        ("Which rivers haven't ever failed?", ["Alder Brook", "Beckwater", "Dunewash"]),
        ("Which rivers never failed since 2016?", ["Alder Brook", "Beckwater", "Dunewash", "Elmsfleet"]),
        ("Which rivers have never been graded Excellent?", ["Corrie", "Dunewash", "Elmsfleet"]),
        ("Which rivers never got better than Fair before 2020?", ["Corrie"]),
        ("Which rivers have never scored above 40?", ["Corrie", "Dunewash", "Elmsfleet"]),
        ("Have any rivers never failed?", ["Alder Brook", "Beckwater", "Dunewash"]),
    ],
)
def test_of_complete_editions_those_are_told_who_did_in_none(question: str, names: list[str]) -> None:
    end = ask(river_archive(), question)
    assert counted(end) == [(len(names), 5, 5)]
    assert named(end) == names


def test_the_share_of_those_who_never_did_shows_its_arithmetic() -> None:
    assert "60 % (3 ÷ 5)" in ask(river_archive(), "What share of rivers have never failed?").text


def test_a_region_or_a_set_is_all_that_is_told_of() -> None:
    lowland = ask(river_archive(), "Which Lowland rivers have never failed?")
    assert (counted(lowland), named(lowland)) == ([(1, 3, 3)], ["Dunewash"])
    pair = ask(river_archive(), "Which of Alder Brook and Corrie have never failed?")
    assert (counted(pair), named(pair)) == ([(1, 2, 2)], ["Alder Brook"])


@pytest.mark.parametrize(
    ("question", "once"),
    [
        ("Which states have never failed?", 25),
        ("How many states have never received an F?", 25),
        ("Which states never got an A?", 15),
        ("Which states never got above a D?", 31),
    ],
)
def test_where_no_state_is_known_in_every_edition_it_is_said_who_did_once(question: str, once: int) -> None:
    end = ask(sample(), question)
    assert end.outcome is Outcome.ANSWERED
    assert end.text.startswith(f"At least {once} of 51 states")
    assert f"Of {51 - once} more it is not known for every edition" in end.text
    assert counted(end) == [(0, 51, once)]
    assert NoticeCode.INCOMPLETE in {notice.code for notice in end.notices}


def test_a_few_that_are_left_open_are_named() -> None:
    end = ask(sample(), "Which of Texas, Utah and Ohio have never failed?")
    assert "At least 2 of 3 named states" in end.text
    assert "Of 1 more it is not known for every edition: Texas." in end.text


@pytest.mark.parametrize(
    "question",
    [
        "Which states never improved from 2018 to 2019?",
        "Which states got a B and never failed?",
        "Which states never got more than one A?",
        "Which states never failed to improve?",
        "Which states have never not failed?",
        "What share of states have never failed?",
        "Of the states that never failed, how many improved from 2018 to 2019?",
    ],
)
def test_a_never_of_something_else_is_not_counted(question: str) -> None:
    end = ask(sample(), question)
    assert (end.reason, end.figures) == (Reason.NOT_COUNTED, ())


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Has Texas ever failed?", "Texas received an F in 0 of the 5 editions for which the archive holds its grade."),
        ("Has Texas never failed?", "Texas received an F in 0 of the 5 editions"),
        ("Did Texas ever fail after 2015?", "Texas received an F in 0 of the 2 editions"),
        ("Did Texas fail in earlier years?", "Texas received an F in 0 of the 5 editions"),
        ("Has Maine ever got above a D?", "Maine received better than a D in 0 of the 4 editions"),
        ("Has Connecticut ever failed?", "Connecticut received an F in 2011"),
    ],
)
def test_whether_one_ever_did_is_told_among_the_editions_that_are_known(question: str, told: str) -> None:
    end = ask(sample(), question)
    assert end.outcome is Outcome.ANSWERED
    assert told in end.text
    assert "The archive holds no grade of" in end.text


def test_of_one_without_any_grade_nothing_is_counted() -> None:
    end = ask(sample(), "Has Nevada ever failed?")
    assert (end.outcome, end.figures) == (Outcome.ABSTAINED, ())


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("¿Qué estados nunca han reprobado?", "Al menos 25 de 51 estados obtuvieron una F"),
        ("¿Qué estados no han reprobado nunca?", "Al menos 25 de 51 estados obtuvieron una F"),
        (
            "¿Qué estados nunca pasaron de una D?",
            "Al menos 31 de 51 estados obtuvieron una calificación mejor que una D",
        ),
        ("¿Ha reprobado Texas alguna vez?", "Texas obtuvo una F en 0 de las 5 ediciones"),
    ],
)
def test_the_same_in_spanish(question: str, told: str) -> None:
    assert told in ask(sample(), question, language="es").text


@pytest.mark.parametrize(
    "question",
    [
        "What were Connecticut's earlier grades?",
        "What were the earlier grades of Connecticut?",
        "What grade did Connecticut get in earlier years?",
    ],
)
def test_earlier_grades_are_all_that_are_known_in_their_order(question: str) -> None:
    assert [figure.year for figure in ask(sample(), question).figures] == [2011, 2015, 2016, 2025]


def test_earlier_grades_of_two_are_told_of_each() -> None:
    end = ask(sample(), "What were Texas and Ohio's earlier grades?")
    assert {figure.year for figure in end.figures if figure.subject == "TX"} == {2011, 2012, 2015, 2021, 2022}


def test_earlier_than_a_year_that_is_named_is_not_earlier_at_all() -> None:
    end = sample().ask("How did Ohio do in earlier years compared to 2021?")
    assert end is None or end.figures == ()


def test_previous_years_are_not_the_newest_alone() -> None:
    text = ask(sample(), "Which states failed in previous years?").text
    assert "26 of 51 states received an F in 2011" in text
