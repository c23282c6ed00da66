"""Idioms of English ask what their plain words ask, and what only looks like one of them is not counted."""

from __future__ import annotations

import pytest

from service.answer import Outcome, Reason
from tests.grade_archives import sample


@pytest.mark.parametrize(
    ("idiom", "plain"),
    [
        ("Who topped the 2016 ranking?", "Which state ranked first in 2016?"),
        ("Best-performing state of 2016?", "Best state of 2016?"),
        ("Best in 2016?", "Which state was the best in 2016?"),
        ("Bottom of the table in 2023?", "Which state was the lowest in 2023?"),
        ("Texas's track record", "Texas's history"),
        ("Of the midwestern states, who had the poorest mark in 2019?", "Of midwestern states, who was worst in 2019?"),
        (
            "How far apart were Maryland and Arizona in 2025?",
            "What is the difference between Maryland and Arizona in 2025?",
        ),
        ("Which state is killing it in 2025?", "Which state is best in 2025?"),
        ("Who got hammered hardest in 2021?", "Who did worst in 2021?"),
        ("How did Florida do last time?", "How did Florida do most recently?"),
        ("When was Utah first graded?", "What was Utah's first grade?"),
        ("When did Utah last get a grade?", "What was the last grade of Utah?"),
        ("What's the pass rate for 2022?", "What share of states passed in 2022?"),
        ("What was the failure rate in 2021?", "What share of states failed in 2021?"),
        ("Who bombed in 2011?", "Who failed in 2011?"),
        ("What's Georgia's standing these days?", "What is Georgia's grade now?"),
        ("Is Georgia on the rise?", "Is Georgia improving?"),
        ("What place did Tennessee take in 2016?", "What rank did Tennessee get in 2016?"),
        ("Name the top five for 2019", "Top five in 2019"),
        ("Which states slid from 2021 to 2022?", "Which states fell from 2021 to 2022?"),
        ("Who dropped a grade in 2022?", "Which states fell in 2022?"),
        ("Who got straight Fs?", "Which states always got an F?"),
        ("What was the mean score in 2023?", "What was the average score in 2023?"),
        ("Is Florida's 2023 score higher than the mean?", "Is Florida's 2023 score higher than the average?"),
        ("How far below average was Georgia in 2023?", "How much below average was Georgia in 2023?"),
        ("Which year was worst for Maine?", "What was the worst year for Maine?"),
        ("Where does Tennessee stand?", "How does Tennessee stand?"),
        ("Who lacks a grade in 2023?", "Which states lack a grade in 2023?"),
        ("What states weren't graded in 2023?", "Which states were not graded in 2023?"),
        ("Breakdown of 2021 grades", "Distribution of grades in 2021"),
        ("Give me the 2021 grade counts", "Distribution of grades in 2021"),
        ("Is it fair to compare 2019 with 2021?", "Can I compare 2019 and 2021?"),
        ("How did southern states do in 2021?", "Grades of southern states in 2021"),
        ("The South in 2021", "Grades of southern states in 2021"),
        ("southern states in 2021", "Grades of southern states in 2021"),
        ("midwest grades 2019", "Which grades did midwestern states get in 2019?"),
        ("List the grades of the Midwest in 2019", "Which grades did midwestern states get in 2019?"),
        ("How is Georgia doing?", "How did Georgia do?"),
        ("What grade did Georgia get most recently?", "What grade did Georgia get in the latest edition?"),
        ("Highest score of all time", "Highest score ever"),
        ("Do sources differ on Tennessee?", "Contradictions about Tennessee"),
        ("How many contradictions involve Texas?", "Contradictions about Texas"),
        ("How did North and South Dakota do in 2019?", "How did North Dakota and South Dakota do in 2019?"),
        ("Was there an edition in 2020?", "What are the grades of 2020?"),
    ],
)
def test_an_idiom_is_told_what_its_plain_words_are_told(idiom: str, plain: str) -> None:
    asked, meant = sample().ask(idiom), sample().ask(plain)
    assert meant is not None
    assert asked is not None
    assert (asked.outcome, asked.text) == (meant.outcome, meant.text)


@pytest.mark.parametrize(
    "question",
    [
        "What was the worst year overall?",
        "Which was the best edition?",
        "Which state was graded first?",
        "Who was first graded?",
        "Did anyone get a perfect score?",
        "Who dropped two grades in 2022?",
    ],
)
def test_what_only_looks_like_such_a_question_is_not_counted(question: str) -> None:
    end = sample().ask(question)
    assert end is None or (end.outcome, end.reason) == (Outcome.ABSTAINED, Reason.NOT_COUNTED)


def test_which_of_two_letters_is_worse_asks_of_no_change() -> None:
    assert sample().ask("Which grade is worse, a D or an F?") is None
