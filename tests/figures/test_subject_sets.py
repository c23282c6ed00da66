"""A follow-up about those that were just shown is completed to a question that says who they are, and counted so.

Numbers are counted by hand from ``tests/rivers.py`` and from the cards of ``corpus/``.
"""

from __future__ import annotations

import pytest

from service.answer import Outcome, Reason
from service.grades import FiguresEnd
from tests.grade_archives import TODAY, GradeArchive, ask, sample
from tests.rivers import RIVERS, river_archive


def standalone(archive: GradeArchive, *questions: str) -> str:
    *before, last = questions
    return archive.understanding.read(last, [(asked, "") for asked in before], TODAY).question


def after(archive: GradeArchive, *questions: str) -> FiguresEnd:
    *before, last = questions
    end = archive.ask(last, [(asked, "") for asked in before])
    assert end is not None, questions
    return end


def counted(end: FiguresEnd) -> tuple[float, int | None, int | None]:
    return next((entry.value, entry.of, entry.known) for entry in end.computed if entry.what == "count")


THREE = "What did Texas, Utah and Florida get in 2021?"
TOP = "Which states got an A in 2018?"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((THREE, "Which of those three was best?"), "Which of Texas, Utah and Florida was best in 2021?"),
        ((THREE, "how many of them got a D?"), "How many of Texas, Utah and Florida got a D in 2021?"),
        ((THREE, "Which of them improved from 2021 to 2022?"),
         "Which of Texas, Utah and Florida improved from 2021 to 2022?"),
        ((THREE, "Which of the three states failed in 2011?"), "Which of Texas, Utah and Florida failed in 2011?"),
        ((THREE, "did any of these fail?"), "Did any of Texas, Utah and Florida fail in 2021?"),
        ((THREE, "and the worst?"), "Which of Texas, Utah and Florida is the worst in 2021?"),
        ((THREE, "which one improved?"), "Which of Texas, Utah and Florida improved in 2021?"),
        ((THREE, "¿cuántos de ellos obtuvieron una D?"), "¿Cuántos de Texas, Utah y Florida obtuvieron una D en 2021?"),
        ((TOP, "How many of those got an A in 2019?"),
         "Of the states that got an A in 2018, how many got an A in 2019?"),
        ((TOP, "Which of them had the highest score?"),
         "Of the states that got an A in 2018, which had the highest score in 2018?"),
        ((TOP, "and the lowest score?"), "Of the states that got an A in 2018, which has the lowest score in 2018?"),
        ((TOP, "what grades did they get in 2019?"),
         "Of the states that got an A in 2018, list the grades of all in 2019?"),
        ((TOP, "How many of those got an A in 2019?", "list them"),
         "Of the states that got an A in 2018, which got an A in 2019?"),
        ((TOP, "How many of those got an A in 2019?", "which of them improved?"),
         "Of the states that got an A in 2018 and that got an A in 2019, which improved in 2019?"),
        ((TOP, "Which of them had the highest score?", "and the lowest?"),
         "Of the states that got an A in 2018, which is the lowest in 2018?"),
        ((TOP, "how many of them are in the South?"), "How many states in the South got an A in 2018?"),
        ((TOP, "how many of them are in the South?", "only the western ones"),
         "Which states in the West got an A in 2018?"),
        ((TOP, "and the others?"), "Which states got anything but an A in 2018?"),
        (("Which states failed in 2011?", "what about the rest?"), "Which states passed in 2011?"),
        ((TOP, "what percentage is that?"), "What percentage of states got an A in 2018?"),
        (("How many states failed in 2011?", "and what share is that?"), "What share of states failed in 2011?"),
        ((TOP, "did any of them ever fail?"), "Of the states that got an A in 2018, did any ever fail?"),
        (("Which states had the highest score in 2013?", "and the lowest?"),
         "Which states had the lowest score in 2013?"),
        (("Top five states in 2013", "and the bottom five?"), "bottom five states in 2013"),
        (("Top five states in 2013", "what about the worst ten?"), "worst ten states in 2013"),
        (("¿Qué estados obtuvieron una A en 2018?", "¿cuántos de esos obtuvieron una A en 2019?"),
         "De los estados que obtuvieron una A en 2018, ¿cuántos obtuvieron una A en 2019?"),
        (("¿Qué estados obtuvieron una A en 2018?", "¿cuántos de esos obtuvieron una A en 2019?", "¿cuáles?"),
         "De los estados que obtuvieron una A en 2018, ¿cuáles obtuvieron una A en 2019?"),
    ],
)  # fmt: skip
def test_the_wording_says_who_those_are(questions: tuple[str, ...], expected: str) -> None:
    assert standalone(sample(), *questions) == expected


@pytest.mark.parametrize(
    "questions",
    [
        ("Which releases are about Texas?", "How many of them are from 2022?"),
        ("Who signed the bill?", "which of them was first?"),
        ("What grade did Texas get in 2011?", "How many states failed in 2012?"),
        (TOP, "Which states got a B in 2019?"),
        (THREE, "How many states got an A in 2019?"),
    ],
)
def test_other_questions_are_about_no_set_of_subjects(questions: tuple[str, ...]) -> None:
    assert not standalone(sample(), *questions).startswith(("Of the", "Which of Texas", "How many of Texas"))


@pytest.mark.parametrize(
    ("questions", "number", "of"),
    [
        (("Which rivers were Good in 2016?", "How many of those were Good in 2018?"), 1, 3),
        (("Which rivers were Good in 2016?", "Which of them were Excellent in 2018?"), 2, 3),
        (("Which rivers failed in 2015?", "did any of them fail in 2016?"), 1, 2),
        (("Which rivers were Good in 2016?", "Which of them were Excellent in 2018?", "How many of these improved?"),
         2, 2),
        (("Of the rivers that failed in 2015, how many failed in 2016?",), 1, 2),
        (("How many of the rivers that failed in 2015 failed in 2016?",), 1, 2),
        (("Which of the rivers that failed in 2015 improved in 2016?",), 1, 2),
        (("How many of the rivers that did not fail in 2015 were Good in 2016?",), 3, 3),
        (("Which rivers failed in 2015?", "how many of them failed again in 2016?"), 1, 2),
        (("Which rivers were Good in both 2016 and 2018?", "How many of them failed in 2015?"), 0, 1),
        (("Which rivers failed in 2015?", "which ones improved from 2015 to 2016?"), 1, 2),
    ],
)  # fmt: skip
def test_what_is_asked_of_them_is_counted_among_them_alone(questions: tuple[str, ...], number: int, of: int) -> None:
    assert counted(after(river_archive(), *questions)) == (number, of, of)


def test_the_answer_says_who_is_meant_and_cites_it() -> None:
    end = after(sample(), TOP, "How many of those got an A in 2019?")
    assert end.text.startswith("Of the 2 of 3 named states for which the archive tells it, 2 received an A in 2019")
    assert "The states meant are these: Of the 7 of 51 states" in end.text
    assert all(name in end.text for name in ("Florida", "Kansas", "Montana"))


def test_the_best_of_a_set_is_the_best_of_it_and_of_no_other() -> None:
    end = after(river_archive(), "Which rivers failed in 2015?", "and the best score?")
    assert "Elmsfleet was graded Poor with a score of 12 in 2015" in end.text
    assert not [name for name in RIVERS if name in end.text and name not in ("Corrie", "Elmsfleet")]


def test_who_is_counted_and_not_named_is_in_no_set() -> None:
    end = after(sample(), "Which states got an F in 2012?", "how many of them got an A in 2019?")
    assert (end.outcome, end.reason) == (Outcome.ABSTAINED, Reason.NOT_COUNTED)
    assert "names no state that received an F in 2012" in end.text


@pytest.mark.parametrize(
    "follow_up",
    [
        "which of them is larger than Texas?",
        "which of them have a law on trafficking?",
        "which of them were in the top ten?",
        "how many of those will get an A next year?",
        "and any other ones?",
    ],
)
def test_what_is_not_understood_of_a_set_is_refused_and_not_dropped(follow_up: str) -> None:
    end = sample().ask(follow_up, [(TOP, "")])
    assert end is None or end.outcome is Outcome.ABSTAINED


def test_a_set_that_nothing_explains_is_not_taken_for_all() -> None:
    for question in ("Which of those is best?", "How many of them got an F in 2011?"):
        end = sample().ask(question)
        assert end is None or end.reason is Reason.NOT_COUNTED, question


def test_whether_any_of_a_set_ever_did_is_told_over_all_editions() -> None:
    end = after(sample(), "Which states got an F in 2011?", "have any of them ever gotten an A?")
    assert "received an A in 2019" in end.text


def test_the_best_of_a_region_are_not_told_as_a_part_of_the_best() -> None:
    end = sample().ask("which of them are in the South?", [("Which states have the highest score in 2018?", "")])
    assert end is not None
    assert end.reason is Reason.NOT_COUNTED


def test_a_question_about_a_set_is_read_without_a_question_before() -> None:
    end = ask(sample(), "Among the states that got an F in 2011, which got an A in 2019?")
    assert counted(end) == (4, 8, 4)


FAILED = "Which rivers failed in 2015?"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (
            (FAILED, "Which of them failed the next year too?"),
            "Of the rivers that failed in 2015, which failed in 2016 too?",
        ),
        (
            (FAILED, "Which of those failed the following year?"),
            "Of the rivers that failed in 2015, which failed in 2016?",
        ),
        (
            (FAILED, "Which of them failed the next year too?", "in 2018?"),
            "Of the rivers that failed in 2015, which failed in 2018 too?",
        ),
    ],
)
def test_another_year_is_that_of_what_is_asked_of_the_set(questions: tuple[str, ...], expected: str) -> None:
    assert standalone(river_archive(), *questions) == expected


def test_the_next_year_of_a_set_is_the_one_behind_that_of_the_set() -> None:
    assert counted(after(river_archive(), FAILED, "Which of them failed the next year too?")) == (1, 2, 2)
    assert counted(ask(river_archive(), "Which of the rivers that failed in 2015 failed the next year too?")) == (
        1,
        2,
        2,
    )
