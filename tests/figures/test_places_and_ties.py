"""Places of a ranking in Spanish, ties that a text may tell better, and which of two improved more."""

from __future__ import annotations

import pytest

from service.grades import answer_figures
from tests.figures.test_limits import ask
from tests.grade_archives import TODAY, sample


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("¿Quién quedó tercero en 2025?", "CA"),
        ("¿Quién fue el segundo de 2025?", "IL"),
        ("Who was the second in 2025?", "IL"),
        ("¿En qué puesto quedó Georgia?", "GA"),
    ],
)
def test_a_place_is_heard_in_spanish(question: str, code: str) -> None:
    end = ask(question, language="es" if "¿" in question else "en")
    assert [figure.subject for figure in end.figures] == [code]


def test_who_tied_is_told_by_a_text_first_where_not_all_are_known() -> None:
    assert ask("Which states tied for last in 2015?").tentative
    assert not ask("Which state was last in 2025?").tentative


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Which improved more, Kansas or Missouri?", "en"),
        ("¿Qué estado ha mejorado más, Kansas o Missouri?", "es"),
    ],
)
def test_which_of_two_improved_more_is_told_by_the_editions_of_each(question: str, language: str) -> None:
    end = ask(question, language=language)
    told = {(figure.subject, figure.year, figure.grade) for figure in end.figures}
    assert {("KS", 2011, "F"), ("KS", 2019, "A"), ("MO", 2011, "B"), ("MO", 2019, "B")} <= told
    assert "do not differ" not in end.text


def test_the_word_state_behind_a_name_is_no_verb_of_saying() -> None:
    end = ask("When was Washington State's last A?")
    assert 2019 in {figure.year for figure in end.figures}


def test_what_to_do_for_a_better_grade_is_no_question_who_improved() -> None:
    known = sample()
    reading = known.understanding.read("What can I do to get my state a better grade?", (), TODAY)
    assert answer_figures(reading, known.ledger, known.known, known.cite) is None


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("national avg 2023 vs 2021", "57.9 points"),
        ("what pct of states failed in 2021", "78.4 %"),
        ("Which state had the lowest score ever recorded?", "29.5"),
    ],
)
def test_words_that_are_cut_short_are_heard(question: str, told: str) -> None:
    assert told in ask(question).text
