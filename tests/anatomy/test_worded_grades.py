"""Grades of several words are asked for in the forms that a sentence gives them.

Counted by hand from the cards below.
"""

from __future__ import annotations

import pytest

from ingest.organisation import parse
from service.answer import Outcome
from service.figures.worded_grades import called, grade_at, scale_words, worded
from service.grades import FiguresEnd
from tests.grade_archives import GradeArchive, ask

WARDS = ("Alder", "Birch", "Cedar", "Dogwood")
CARDS = {
    2022: ("Good", "Requires improvement", "Not at all safe", "Requires improvement"),
    2023: ("Outstanding", "Good", "Requires improvement", "Not at all safe"),
}
HEAD = """
[organisation]
name = "Care Inspectorate"
subject_word = "hospital"
subject_words = ["hospitals"]
[[frameworks]]
code = "CR"
name = "Care Ratings"
grades = ["Outstanding", "Good", "Requires improvement", "Not at all safe"]
failing = ["Not at all safe"]
"""


def inspected() -> GradeArchive:
    text = HEAD + "".join(f'[[subjects]]\ncode = "{n[:3].upper()}"\nname = "{n} Hospital"\n' for n in WARDS)
    text += "".join(f'[[editions]]\nyear = {y}\nstatus = "published"\nframework = "CR"\nsubjects = 4\n' for y in CARDS)
    made = GradeArchive(parse(text.encode()))
    for year, grades in CARDS.items():
        rows = [f"{year},CR,{name} Hospital,{grade}" for name, grade in zip(WARDS, grades, strict=True)]
        made.add(f"{year}.csv", "\n".join(["Edition,Framework,Hospital,Grade", *rows]))
    return made


def asked(question: str) -> FiguresEnd:
    end = ask(inspected(), question)
    assert end is not None
    return end


@pytest.mark.parametrize(
    ("question", "number", "names"),
    [
        ("How many hospitals require improvement?", 1, ["Cedar"]),
        ("How many hospitals required improvement in 2022?", 2, ["Birch", "Dogwood"]),
        ("Which hospitals were rated Requires improvement in 2022?", 2, ["Birch", "Dogwood"]),
        ("Which hospitals are not at all safe?", 1, ["Dogwood"]),
        ("How many hospitals were rated Good in 2023?", 1, ["Birch"]),
    ],
)
def test_a_grade_of_several_words_is_counted(question: str, number: int, names: list[str]) -> None:
    end = asked(question)
    assert end.outcome is Outcome.ANSWERED
    assert [entry.value for entry in end.computed if entry.what == "count"] == [number]
    assert {name for name in WARDS if f"{name} Hospital" in end.text} == set(names)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which hospitals got worse?", "went down from 2022 to 2023?"),
        ("How many hospitals did not change?", "did not change from 2022 to 2023?"),
        ("Which hospitals improved?", "improved from 2022 to 2023?"),
    ],
)
def test_a_change_without_its_ends_is_handed_back_in_its_own_direction(question: str, told: str) -> None:
    end = asked(question)
    assert end.outcome is Outcome.CLARIFICATION
    assert [option.question.endswith(told) for option in end.options] == [True]
    back = asked(end.options[0].question)
    assert back.outcome is Outcome.ANSWERED


def test_a_grade_of_one_word_is_left_to_the_reading_of_letters() -> None:
    scale = worded(["A", "B", "Good", "Requires improvement", "Not at all safe"])
    assert list(scale.values()) == ["Not at all safe", "Requires improvement"], "the longest first"
    tokens = "How many hospitals got a B for goods that required improvement".split()
    found = {tokens[at]: grade_at(tokens, at, scale) for at in range(len(tokens))}
    assert found.pop("required") == ("Requires improvement", 2)
    assert set(found.values()) == {(None, 1)}, "an article is no A, and goods are not Good"


def test_a_letter_beside_grades_of_several_words_is_no_article() -> None:
    letters = HEAD.replace('"Outstanding", "Good"', '"A", "B"')
    text = letters + "".join(f'[[subjects]]\ncode = "{n[:3].upper()}"\nname = "{n} Hospital"\n' for n in WARDS)
    made = GradeArchive(parse((text + '[[editions]]\nyear = 2022\nframework = "CR"\nsubjects = 4\n').encode()))
    rows = zip(WARDS, ("A", "B", "Requires improvement", "B"), strict=True)
    card = ["Edition,Framework,Hospital,Grade", *(f"2022,CR,{name} Hospital,{grade}" for name, grade in rows)]
    made.add("2022.csv", "\n".join(card))
    end = ask(made, "How many hospitals got a B in 2022?")
    assert end is not None
    assert [entry.value for entry in end.computed if entry.what == "count"] == [2]


def test_a_scale_whose_name_has_no_letters_gives_no_word_for_its_grades() -> None:
    assert called([("★★", ["green", "amber"]), ("Safe Signals", ["green", "amber"])]) == {"signal", "colour", "color"}
    assert scale_words(["★★", "Elder Index"]) == {"index"}
