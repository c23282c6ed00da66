"""What everybody got in an edition is asked in many ways, and told by name; which scales there were, and until when.

Values are counted by hand from ``tests/rivers.py`` and from the cards of ``corpus/``.
"""

from __future__ import annotations

import pytest

from service.answer import Outcome, Reason
from tests.grade_archives import ask, sample
from tests.rivers import river_archive

GRADES_OF_2016 = "Alder Brook (Good) [1], Beckwater (Good) [2], Corrie (Poor) [3], Dunewash (Good) [4] "


@pytest.mark.parametrize(
    "question",
    [
        "Give me all grades of 2016",
        "List the grades of 2016",
        "grades 2016",
        "What grades were given in 2016?",
        "What grades did rivers get in 2016?",
        "Which grade did each river get in 2016?",
        "Which rivers got which grade in 2016?",
        "How did the rivers do in 2016?",
        "How did all rivers fare in 2016?",
        "Which rivers were graded in 2016?",
        "What were the results of the 2016 report card?",
        "What River Index grades were given in 2016?",
    ],
)
def test_the_grades_of_an_edition_are_told_by_name(question: str) -> None:
    assert f"{GRADES_OF_2016}and Elmsfleet (Fair)" in ask(river_archive(), question).text


@pytest.mark.parametrize(
    "question",
    [
        "Dame las calificaciones de todos los rivers en 2016",
        "¿Qué notas hubo en 2016?",
        "muéstrame las notas de 2016",
        "¿Cómo les fue a los rivers en 2016?",
        "¿Qué nota sacó cada river en 2016?",
    ],
)
def test_they_are_told_in_spanish(question: str) -> None:
    assert f"{GRADES_OF_2016}y Elmsfleet (Fair)" in ask(river_archive(), question, "es").text


def test_the_scores_of_an_edition_are_its_scores() -> None:
    text = ask(river_archive(), "Show me the scores of 2016").text
    for told in ("Alder Brook (36)", "Beckwater (40)", "Corrie (14)", "Dunewash (33)", "Elmsfleet (20)"):
        assert told in text


@pytest.mark.parametrize("question", ["Which rivers have a score in 2016?", "which rivers got a score in 2016"])
def test_who_has_a_score_is_told_with_it(question: str) -> None:
    text = ask(river_archive(), question).text
    assert "5 of 5 rivers" in text
    assert "Corrie (14)" in text


def test_who_has_no_score_is_not_told_with_those_who_have_one() -> None:
    assert "Corrie (14)" not in ask(river_archive(), "Which rivers have no score in 2016?").text


def test_how_one_did_in_each_is_told_of_every_edition() -> None:
    text = ask(river_archive(), "How did Corrie do in each?").text
    assert all(str(year) in text for year in (2015, 2016, 2018, 2020, 2021))


def test_all_grades_without_a_year_are_those_of_the_newest_edition() -> None:
    text = ask(river_archive(), "Show me all grades").text
    assert "Corrie (5)" in text
    assert "Poor" not in text


@pytest.mark.parametrize("question", ["How did the river do in 2016?", "What grade did the river get in 2016?"])
def test_one_that_is_left_open_is_asked_for(question: str) -> None:
    end = ask(river_archive(), question)
    assert (end.outcome, end.reason) == (Outcome.CLARIFICATION, Reason.AMBIGUOUS_PLACE)


def test_how_one_fared_is_its_own_grade() -> None:
    assert "Corrie" in ask(river_archive(), "¿Cómo le fue a Corrie en 2016?", "es").text
    assert "Alder Brook" not in ask(river_archive(), "How did Corrie do in 2016?").text


@pytest.mark.parametrize(
    "question",
    ["What scales have been used?", "Which grading scales are there?", "How many grading systems were used?"],
)
def test_the_scales_are_told_with_their_editions(question: str) -> None:
    text = ask(river_archive(), question).text
    assert "River Index: 2015–2016, 2018" in text
    assert "Water Quality Scale: 2020–2021" in text


@pytest.mark.parametrize(
    "question", ["When did the River Index end?", "What years did the River Index run?", "How long was RI used?"]
)
def test_how_long_one_scale_was_used_is_told_by_its_editions(question: str) -> None:
    text = ask(river_archive(), question).text
    assert "River Index: 2015–2016, 2018" in text
    assert "Water Quality" not in text


def test_when_a_scale_was_given_up_a_passage_may_tell_better() -> None:
    end = ask(sample(), "When did PIC end?")
    assert "2011–2019" in end.text
    assert end.tentative
    assert not ask(sample(), "What years did PIC run?").tentative
