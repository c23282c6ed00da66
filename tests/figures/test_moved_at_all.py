"""Whether one subject moved, without a year: told edition by edition, and never across two scales.

Grades are those of ``tests/rivers.py`` and of the cards of ``corpus/``.
"""

from __future__ import annotations

import pytest

from service.answer import NoticeCode, Outcome
from tests.grade_archives import ask, sample
from tests.rivers import river_archive


@pytest.mark.parametrize(
    "question",
    [
        "Did Dunewash improve?",
        "Has Dunewash improved?",
        "Has Dunewash got any better over time?",
        "Did Dunewash get worse?",
        "Has Dunewash made any progress?",
        "So did Dunewash ever improve?",
    ],
)
def test_every_edition_is_told_with_a_break_between_the_scales(question: str) -> None:
    end = ask(river_archive(), question)
    assert end.outcome is Outcome.ANSWERED
    assert [(figure.year, figure.grade) for figure in end.figures] == [
        (2015, "Fair"),
        (2016, "Good"),
        (2018, "Good"),
        (2020, "3"),
        (2021, "4"),
    ]
    assert "From here the scale is Water Quality Scale." in end.text
    assert NoticeCode.FRAMEWORK_CHANGE in {notice.code for notice in end.notices}


@pytest.mark.parametrize(
    "question",
    [
        "Did Texas improve its training of officers?",
        "Did Texas improve shelters?",
        "Did it improve?",
        "Did Texas not improve?",
        "Was Texas one of those that got worse?",
    ],
)
def test_what_improved_beside_the_grade_is_no_figure(question: str) -> None:
    assert sample().ask(question) is None


def test_a_year_bounds_it_as_before() -> None:
    end = ask(river_archive(), "Did Dunewash improve from 2015 to 2016?")
    assert "rose from Fair to Good from 2015 to 2016" in end.text


def test_what_is_missing_of_many_editions_is_one_notice() -> None:
    end = ask(sample(), "Which state has the lowest score ever?")
    codes = [notice.code for notice in end.notices]
    assert len(codes) == len(set(codes))
    (missing,) = [notice.text for notice in end.notices if notice.code is NoticeCode.INCOMPLETE]
    assert "2011" in missing
    assert "2019" in missing


def test_what_a_subject_got_is_its_newest_grade_where_no_year_is_named() -> None:
    end = ask(river_archive(), "What did Dunewash get?")
    assert [(figure.year, figure.grade) for figure in end.figures] == [(2021, "4")]
    assert river_archive().ask("What did Dunewash get from the bank?") is None


def test_without_a_year_the_newest_that_tells_what_is_asked_for_is_shown() -> None:
    end = ask(sample(), "What is the score of Tennessee?")
    assert [(figure.year, figure.score) for figure in end.figures] == [(2019, 98)]
    (newer,) = [notice.text for notice in end.notices if notice.code is NoticeCode.HISTORICAL]
    assert newer == ("The newest edition is that of 2025; the score of Tennessee for 2019 is the latest that is known.")
    end = ask(sample(), "What is the grade of Tennessee?")
    assert [(figure.year, figure.grade) for figure in end.figures] == [(2023, "A")]


@pytest.mark.parametrize("question", ["¿Mejoró Dunewash?", "¿Ha mejorado Dunewash?", "¿Empeoró Dunewash?"])
def test_in_spanish_the_verb_goes_before_the_name(question: str) -> None:
    end = ask(river_archive(), question, language="es")
    assert [figure.year for figure in end.figures] == [2015, 2016, 2018, 2020, 2021]
