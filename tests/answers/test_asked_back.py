"""What is asked back brings ready questions; where none can be offered, it is told what is not held."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.answer import Outcome, Reason
from tests.grade_archives import GradeArchive, ask
from tests.rivers import RIVERS, river_archive, rivers


def cards_of(*years: int) -> GradeArchive:
    """Cards of five rivers on the scale of each year, that of the first river better from year to year."""
    archive = GradeArchive(rivers())
    for better, year in enumerate(years):
        letters = ["Poor", "Fair", "Good"][better], "Good", "Good", "Good", "Good"
        lines = [f"{year},RI,{name},{letter}" for name, letter in zip(RIVERS, letters, strict=True)]
        archive.add(f"cards-{year}.csv", "\n".join(["Edition,Framework,River,Grade", *lines]))
    return archive


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [
        ("What grade did the river get in 2017?", "en", "There was no edition in 2017; editions: "),
        ("Which rivers have a grade in 2013?", "en", "The first edition is that of 2015; there are no grades of 2013."),
        ("What grade did the river get in 2016?", "en", "The archive holds no grade of any of the rivers for 2016."),
        (
            "What grade did the river get in 2016?",
            "es",
            "no contiene la calificación de ninguno de los ríos para 2016.",
        ),
    ],
)
def test_a_year_of_which_nobody_has_a_grade_is_told_and_nobody_is_asked_for(
    question: str, language: str, told: str
) -> None:
    end = ask(cards_of(2015, 2018), question, language)
    assert (end.outcome, end.reason) == (Outcome.ABSTAINED, Reason.NOT_IN_ARCHIVE)
    assert told in end.text


def test_who_is_meant_is_asked_with_those_of_the_year() -> None:
    end = ask(river_archive(), "What grade did the river get in 2016?")
    assert end.outcome is Outcome.CLARIFICATION
    assert [option.label for option in end.options] == list(RIVERS[:3])


@pytest.mark.parametrize("question", ["How many rivers improved?", "Which river improved the most?"])
def test_since_when_is_asked_with_editions_that_are_held(question: str) -> None:
    end = ask(cards_of(2015, 2018), question)
    assert end.outcome is Outcome.CLARIFICATION
    assert [option.label for option in end.options] == ["2015 to 2018"]
    assert "Alder Brook" in ask(cards_of(2015, 2018), end.options[0].question).text


def test_editions_of_a_scale_that_nobody_declares_are_offered_too() -> None:
    archive = GradeArchive(replace(rivers(), frameworks=(), editions=()))
    for year, letter in ((2015, "D"), (2016, "C"), (2018, "B")):
        lines = [f"{year},{name},{letter}" for name in RIVERS]
        archive.add(f"cards-{year}.csv", "\n".join(["Edition,River,Grade", *lines]))
    end = ask(archive, "How many rivers improved?")
    assert [option.label for option in end.options] == ["2016 to 2018", "2015 to 2018"]
    assert ask(archive, end.options[0].question).computed[0].value == len(RIVERS)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "The archive holds no two editions on one scale that could be compared."),
        ("es", "El archivo no contiene dos ediciones de un mismo marco que se puedan comparar."),
    ],
)
def test_where_no_two_editions_can_be_compared_none_is_asked_for(language: str, told: str) -> None:
    for question in ("How many rivers improved?", "Which river improved the most?"):
        end = ask(cards_of(2015), question, language)
        assert (end.outcome, end.reason, end.text) == (Outcome.ABSTAINED, Reason.NOT_IN_ARCHIVE, told)


@pytest.mark.parametrize("question", ["Which rivers have exactly one grade?", "Which river has only one grade?"])
def test_who_asks_which_they_are_is_not_asked_back(question: str) -> None:
    end = ask(cards_of(2015, 2018), question)
    assert (end.outcome, end.reason) == (Outcome.ABSTAINED, Reason.NOT_COUNTED)
    assert not end.options
