"""Denials, claims and pairs of letters with their years: counted as they are put.

Numbers are counted by hand from ``tests/rivers.py`` and from the cards of ``corpus/``.
"""

from __future__ import annotations

import pytest

from service.answer import NoticeCode, Reason
from service.figures.entities import find
from service.grades import FiguresEnd
from service.reading import Reading
from tests.figures.test_limits import ask as asked_in
from tests.grade_archives import ask, sample
from tests.rivers import river_archive


def counted(end: FiguresEnd) -> list[float]:
    return [entry.value for entry in end.computed if entry.what == "count"]


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Which rivers got neither Good nor Excellent in 2016?", 2),
        ("How many rivers got neither a Good nor an Excellent in 2016?", 2),
        ("Which rivers neither got Good nor Excellent in 2016?", 2),
        ("How many rivers got neither Poor nor Fair in 2015?", 2),
        ("Did no river get Excellent in 2016?", 0),
        ("Is it true that no river got Excellent in 2018?", 2),
        ("Did none of the rivers get Poor in 2015?", 2),
        ("How many rivers have a grade in 2018?", 5),
        ("How many rivers received grades in 2018?", 5),
        ("How many rivers got a letter grade in 2018?", 5),
    ],
)
def test_a_denial_is_counted_as_it_is_put(question: str, number: int) -> None:
    assert counted(ask(river_archive(), question)) == [number]


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Which states got neither an A nor a B in 2019?", [15]),
        ("Did no state get an A in 2021?", [0]),
        ("Were there more Fs in 2021 or in 2022?", [40, 37]),
        ("Were there fewer Fs in 2014 than in 2013?", [6, 4]),
    ],
)
def test_letters_of_printed_tallies_are_denied_and_set_side_by_side(question: str, numbers: list[float]) -> None:
    assert counted(ask(sample(), question)) == numbers


@pytest.mark.parametrize(
    "question",
    ["¿Cuántos estados no sacaron ni A ni B en 2019?", "¿Qué estados no recibieron ni una A ni una B en 2019?"],
)
def test_a_double_denial_in_spanish_is_counted(question: str) -> None:
    assert counted(asked_in(question, language="es")) == [15]


def test_two_letters_each_with_its_year_are_the_ends_of_a_change() -> None:
    end = ask(river_archive(), "Which rivers went from Poor in 2015 to Good in 2018?")
    assert counted(end) == [1]
    assert "Elmsfleet" in end.text
    assert counted(ask(sample(), "How many states went from an F in 2011 to an A in 2019?")) == [4]


@pytest.mark.parametrize(
    "question",
    [
        "Which rivers went from Poor in 2018 to Good in 2015?",
        "Which rivers were Poor in 2015 and Good in 2018?",
        "Did more rivers get Good than Poor in 2015?",
    ],
)
def test_other_pairs_are_still_refused(question: str) -> None:
    assert ask(river_archive(), question).reason is Reason.NOT_COUNTED


def test_a_letter_of_another_scale_than_the_one_that_is_named_is_told_as_one_of_that() -> None:
    end = ask(sample(), "Did Illinois go from an F to an A on the Just Like Me cards?")
    assert end.text.startswith(
        "Of Illinois the archive does not hold an F (Just Like Me Report Cards). Illinois received"
    )
    assert [(figure.framework, figure.year, figure.grade) for figure in end.figures] == [
        ("RC40", 2023, "F"),
        ("JLM", 2025, "A"),
    ]
    assert NoticeCode.FRAMEWORK_CHANGE in {notice.code for notice in end.notices}


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("how many fs in 2023", 32),
        ("how many ds in 2011?", 15),
        ("how many as in 2019", 15),
        ("how many states got fs in 2021", 40),
    ],
)
def test_letters_in_the_plural_are_read_in_lower_case_too(question: str, number: int) -> None:
    assert counted(ask(sample(), question)) == [number]


@pytest.mark.parametrize(
    ("question", "letters"),
    [
        ("did georgia get as far as texas in 2023", []),
        ("how many as small as ohio failed in 2023", []),
        ("did any as or bs go to texas", []),
        ("how many as in 2019", ["A"]),
    ],
)
def test_the_word_as_is_a_letter_only_where_letters_are_counted(question: str, letters: list[str]) -> None:
    assert find(Reading(question), sample().organisation).grades == letters
