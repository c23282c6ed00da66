"""Comparisons and negations in questions about letters: what they say is counted or refused, never the opposite.

Numbers are counted by hand from the tables of ``tests/figures/test_grades.py`` and the texts of ``corpus/``: in 2019
fifteen states received an A and twenty-one a B of 51, and none failed.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.answer import Outcome, Reason
from service.grades import FiguresEnd, answer_figures
from tests.bridge_cards import archive
from tests.grade_archives import TODAY, GradeArchive, sample


def ask(question: str, asked: GradeArchive | None = None, language: str = "en") -> FiguresEnd:
    known = asked or sample()
    reading = replace(known.understanding.read(question, (), TODAY), language=language)
    end = answer_figures(reading, known.ledger, known.known, known.cite)
    assert end is not None, question
    return end


def counts(end: FiguresEnd) -> list[float]:
    return [entry.value for entry in end.computed if entry.what == "count"]


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many states got less than a B in 2019?", 15),
        ("How many states earned under a B in 2019?", 15),
        ("How many states did worse than a B in 2019?", 15),
        ("How many states were below a B in 2019?", 15),
        ("How many states got a grade lower than a B in 2019?", 15),
        ("How many states got anything less than an A in 2019?", 36),
        ("How many states did not get better than a B in 2019?", 36),
        ("How many states got no better than a B in 2019?", 36),
        ("How many states got a B or lower in 2019?", 36),
        ("How many states got more than a C in 2019?", 36),
        ("How many states got better than a C in 2019?", 36),
        ("How many states were above a C in 2019?", 36),
        ("How many states got over a C in 2019?", 36),
        ("How many states exceeded a B in 2019?", 15),
        ("How many states got at least a B in 2019?", 36),
        ("How many states did not get a B or better in 2019?", 15),
        ("How many states failed to get at least a B in 2019?", 15),
        ("How many states failed to get a B in 2019?", 30),
        ("How many states fail to earn an A in 2019?", 36),
        ("How many states did not get a B in 2019?", 30),
        ("How many states got no F in 2023?", 19),
        ("How many states did not fail in 2023?", 19),
        ("How many states failed in 2023?", 32),
        ("Didn't 32 states fail in 2023?", 32),
        ("How many states got an A and a B in 2019?", 36),
    ],
)
def test_a_limit_is_counted_as_it_is_put(question: str, number: int) -> None:
    end = ask(question)
    assert end.outcome is Outcome.ANSWERED, end.text
    assert counts(end) == [number]


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many bridges got less than a B in 2016?", 6),
        ("How many bridges got better than a B in 2016?", 4),
        ("How many bridges got lower than a B+ in 2016?", 8),
        ("How many bridges got more than an A- in 2016?", 2),
        ("How many bridges in the North got less than a B in 2016?", 4),
    ],
)
def test_signed_letters_stand_where_their_scale_has_them(question: str, number: int) -> None:
    assert counts(ask(question, archive())) == [number]


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("¿Cuántos estados recibieron menos de una B en 2019?", 15),
        ("¿Cuántos estados obtuvieron una nota peor que B en 2019?", 15),
        ("¿Cuántos estados sacaron más de una C en 2019?", 36),
        ("¿Cuántos estados recibieron al menos una B en 2019?", 36),
        ("¿Cuántos estados no recibieron una A en 2019?", 36),
        ("¿Cuántos estados recibieron una A en 2019?", 15),
    ],
)
def test_limits_are_counted_in_spanish(question: str, number: int) -> None:
    assert counts(ask(question, language="es")) == [number]


@pytest.mark.parametrize(
    "question",
    [
        "Which states did not improve from 2018 to 2019?",
        "Which states didn't improve from 2018 to 2019?",
        "How many states have not improved from 2018 to 2019?",
        "Which states haven't improved from 2018 to 2019?",
        "Which states never improved from 2018 to 2019?",
        "Which states failed to improve from 2018 to 2019?",
        "How many states failed and did not improve from 2018 to 2019?",
        "How many states got both an A and a B in 2019?",
        "How many states got between a B and a D in 2014?",
        "How many states got an A but not a B in 2019?",
        "Did more states get an A than an F in 2019?",
        "How many states passed without an F in 2023?",
        "How many states passed with a B in 2019?",
        "Which states got at least one F in 2014?",
        "Which states did not get the highest grade in 2019?",
        "How many states got lower than an F in 2014?",
    ],
)
def test_what_no_form_hears_is_not_counted(question: str) -> None:
    end = ask(question)
    assert (end.reason, end.figures) == (Reason.NOT_COUNTED, ())


def test_a_change_that_is_denied_in_spanish_is_not_counted() -> None:
    assert ask("¿Cuáles estados no mejoraron de 2018 a 2019?", language="es").reason is Reason.NOT_COUNTED


def test_what_did_not_change_and_what_improved_is_still_counted() -> None:
    assert counts(ask("How many states did not change from 2018 to 2019?")) == [3]
    assert counts(ask("Which states improved from 2018 to 2019?")) == [3]
    assert counts(ask("How many states improved to a B or better from 2013 to 2014?")) == [1]


def test_a_limit_is_put_in_words_with_what_it_is_counted_from() -> None:
    text = ask("How many states got less than a B in 2019?").text
    assert "15 of 51 states received lower than a B in 2019" in text
    assert "51 less 15 with an A and 21 with a B" in text


def test_of_part_of_an_edition_a_limit_is_counted_among_those_known() -> None:
    end = ask("How many states are below a C?")
    assert "Of the 7 of 51 states for which the archive tells it, 3 received lower than a C in 2025" in end.text


@pytest.mark.parametrize(
    "question",
    [
        "Is 60 points an F in 2023?",
        "Was a score of 60 or lower an F on the 2023 report cards?",
        "Is an F below 60 points?",
    ],
)
def test_what_points_make_a_letter_is_left_to_passages(question: str) -> None:
    assert sample().ask(question) is None


def test_a_number_of_points_is_no_number_of_states() -> None:
    assert "gives 60" not in ask("Did 32 states with 60 points fail in 2023?").text
    assert "gives 30" not in ask("Were there more than 30 Fs in 2023?").text
    assert "No source in the archive gives 40 for 2023." in ask("Did 40 states fail in 2023?").text


@pytest.mark.parametrize(
    "question", ["Which state has the second highest score in 2019?", "Who scored third highest in 2019?"]
)
def test_the_nth_score_is_no_rank(question: str) -> None:
    assert ask(question).reason is Reason.NOT_COUNTED


@pytest.mark.parametrize(
    "question",
    [
        "How many F grades were given in total?",
        "How many Fs were given altogether?",
        "How many Fs over all editions?",
        "What is the total number of states that failed?",
    ],
)
def test_a_number_of_all_editions_is_not_that_of_one(question: str) -> None:
    assert counts(ask(question)) == [26, 18, 6, 4, 0, 0, 0, 40, 37, 32, 2]


def test_in_total_of_one_year_is_that_year() -> None:
    assert counts(ask("How many states in total got an F in 2013?")) == [6]


def test_how_many_times_counts_the_leading_sources_and_tells_the_others_apart() -> None:
    end = ask("How many times did Texas get a C?")
    assert counts(end) == [1]
    assert "Texas received a C in 1 of the 5 editions" in end.text
    assert "For 2011 only a source that is trusted less says so." in end.text
    assert counts(ask("How many times did Texas get a B?")) == [2]
    assert counts(ask("How many times did Texas get less than a B?")) == [2]


def test_when_follows_limits_and_negations() -> None:
    text = ask("When did Texas get better than a C?").text
    assert "a B in 2012" in text
    assert "an A in 2015" in text
    assert "received a C" not in text
    assert "Texas received an F in 0 of the 5 editions" in ask("Has Texas never received an F?").text


@pytest.mark.parametrize("question", ["How many got a B- in 2019?", "How many states got a B minus in 2019?"])
def test_a_signed_letter_that_nobody_prints_is_not_told_by_the_plain_one(question: str) -> None:
    end = ask(question)
    assert (end.reason, end.figures) == (Reason.NOT_COUNTED, ())
    assert "a B- in 2019" in end.text


def test_a_limit_with_a_sign_that_nobody_prints_stands_beside_its_letter() -> None:
    assert counts(ask("How many states got better than a B+ in 2019?")) == [15]
    assert counts(ask("How many states got lower than a B+ in 2019?")) == [36]


def test_letters_that_are_all_tallied_are_summed_and_not_subtracted() -> None:
    text = ask("How many states got a C or better in 2021?").text
    assert "0 with an A, 0 with a B and 1 with a C" in text
    assert "less" not in text
