"""Questions of few words, who stands above or below one subject, and grades of something else than is graded here.

The archive is that of bridge_cards: made-up bridges, 2012 in part, 2016 whole, 2020 and 2024 in part.
"""

from __future__ import annotations

import pytest

from service.answer import Outcome, Reason
from tests.bridge_cards import HARBOUR, LETTERS_2016, MILL, QUARRY, SCORES_2016, archive
from tests.bridges import NAMES, code

ORDER = ("A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D", "F")


@pytest.mark.parametrize(
    "question",
    [
        "Mill Crossing 2016",
        "Mill Crossing in 2016?",
        "mill crossing, 2016",
        "2016 Mill Crossing",
        "Mill Crossing's 2016 grade?",
        "what about Mill Crossing in 2016",
        "Mill Crossing report card 2016",
        "Mill Crossing 2016 report card",
        "Whát gráde díd Mill Crossing gét in 2016",
        "WHAT GRADE DID MILL CROSSING GET IN 2016?",
    ],
)
def test_a_subject_and_a_year_alone_ask_for_its_grade(question: str) -> None:
    end = archive().ask(question)
    assert end is not None
    assert [(f.subject, f.year, f.grade, f.score) for f in end.figures] == [(MILL, 2016, "A-", 91)]


@pytest.mark.parametrize("question", ["Mill Crossing?", "Mill Crossing report card", "Mill Crossing's report cards"])
def test_a_subject_alone_gets_its_newest_grade_and_is_offered_the_others(question: str) -> None:
    end = archive().ask(question)
    assert end is not None
    assert {(f.subject, f.year) for f in end.figures} == {(MILL, max(f.year for f in end.figures))}
    assert any("2012" in option.question for option in end.options)


def test_two_subjects_and_a_year_alone_are_set_side_by_side() -> None:
    end = archive().ask("Harbour Bridge and Mill Crossing 2016")
    assert end is not None
    assert {(f.subject, f.grade) for f in end.figures} == {(HARBOUR, "A"), (MILL, "A-")}


@pytest.mark.parametrize(
    "question", ["Quarry Arch 2012 and 2020", "quarry arch 2012 to 2020", "Quarry Arch 2012 vs 2020"]
)
def test_a_subject_and_two_years_alone_are_compared(question: str) -> None:
    end = archive().ask(question)
    assert end is not None
    assert [(f.year, f.grade) for f in end.figures if f.year in (2012, 2020)] == [(2012, "D"), (2020, "F")]
    assert [counted.what for counted in end.computed] == ["change"]


@pytest.mark.parametrize("question", ["When were bridges first graded?", "Since when does Bridge Watch grade bridges?"])
def test_when_grading_began_is_no_question_of_a_rank_or_of_one_subject(question: str) -> None:
    assert archive().ask(question) is None


@pytest.mark.parametrize(
    "question", ["Mill Crossing tolls 2016", "Mill Crossing repairs", "Who built Mill Crossing in 2016?"]
)
def test_a_subject_with_a_word_that_no_row_holds_is_left_to_passages(question: str) -> None:
    assert archive().ask(question) is None


@pytest.mark.parametrize(
    ("question", "better"),
    [
        ("Which bridges did better than Tanner Bridge in 2016?", True),
        ("How many bridges got a better grade than Tanner Bridge in 2016?", True),
        ("who beat Tanner Bridge in 2016", True),
        ("Which crossings were ahead of Tanner Bridge in 2016?", True),
        ("What bridges did worse than Tanner Bridge in 2016?", False),
        ("Which bridges got a lower grade than Tanner Bridge in 2016?", False),
    ],
)
def test_who_stands_above_or_below_a_subject_is_counted_by_grade(question: str, better: bool) -> None:
    own = ORDER.index(LETTERS_2016["Tanner Bridge"])
    expected = {
        code(name)
        for name, grade in LETTERS_2016.items()
        if (ORDER.index(grade) < own if better else ORDER.index(grade) > own)
    }
    end = archive().ask(question)
    assert end is not None
    assert end.outcome is Outcome.ANSWERED, end.text
    (counted,) = end.computed
    assert {end.figures[row].subject for row in counted.rows} == expected
    assert (counted.value, counted.of, counted.known) == (len(expected), len(NAMES), len(NAMES))


def test_a_question_after_scores_compares_scores() -> None:
    end = archive().ask("Which bridges scored higher than Tanner Bridge in 2016?")
    assert end is not None
    (counted,) = end.computed
    own = SCORES_2016["Tanner Bridge"]
    assert {end.figures[row].subject for row in counted.rows} == {
        code(name) for name, score in SCORES_2016.items() if score > own
    }


@pytest.mark.parametrize(
    "question",
    ["Which bridges got the same grade as Quarry Arch in 2016?", "Who else had the same grade as Quarry Arch in 2016"],
)
def test_who_stands_level_with_a_subject_is_counted_without_it(question: str) -> None:
    end = archive().ask(question)
    assert end is not None
    (counted,) = end.computed
    expected = {code(n) for n, grade in LETTERS_2016.items() if grade == LETTERS_2016["Quarry Arch"]}
    assert {end.figures[row].subject for row in counted.rows} == expected - {QUARRY}


def test_a_part_of_an_edition_is_called_a_part() -> None:
    end = archive().ask("Which bridges did worse than Harbour Bridge in 2020?")
    assert end is not None
    assert "Of the 4 of 12 bridges whose grade is known, 2 had a worse grade than Harbour Bridge in 2020" in end.text
    assert [notice.code.value for notice in end.notices if notice.code == "incomplete"] == ["incomplete"]


def test_a_subject_without_a_grade_that_year_is_compared_with_nobody() -> None:
    end = archive().ask("Which bridges did better than Tanner Bridge in 2012?")
    assert end is not None
    assert (end.outcome, end.reason) == (Outcome.ABSTAINED, Reason.NOT_IN_ARCHIVE)


@pytest.mark.parametrize(
    "question",
    [
        "Mill Crossing grade for restaurants",
        "What grade did the restaurants on Mill Crossing get?",
        "How are Mill Crossing's restaurants graded?",
        "restaurant grades Mill Crossing",
        "grade of the hotels at Mill Crossing in 2016",
    ],
)
def test_grades_of_something_else_are_told_apart_if_no_passage_answers(question: str) -> None:
    end = archive().ask(question)
    assert end is not None
    assert (end.outcome, end.reason, end.tentative) == (Outcome.ABSTAINED, Reason.NOT_IN_ARCHIVE, True)
    assert "The grades in the archive are those of Bridge Condition Index" in end.text
    assert end.figures == ()


@pytest.mark.parametrize(
    "question", ["²", "1² bridges", "Which bridges scored above 1½?", "③ bridges failed", "٣ bridges"]
)
def test_a_number_that_is_no_decimal_is_no_fault(question: str) -> None:
    end = archive().ask(question)
    assert end is None or end.outcome in (Outcome.ABSTAINED, Outcome.ANSWERED, Outcome.CLARIFICATION)


@pytest.mark.parametrize(
    "question",
    [
        "What is a rank?",
        "What is tier 1?",
        "What are scores?",
        "What are tiers 1 and 2?",
        "What does tier 3 stand for?",
        "What do Tier 1, Tier 2 and Tier 3 stand for?",
    ],
)
def test_what_a_word_of_grading_means_is_left_to_passages(question: str) -> None:
    assert archive().ask(question) is None
