"""Of several kinds of subject a question may name one: "which mills failed?" is told of the mills alone.

Numbers are counted by hand from the cards below; all places are made up.
"""

from __future__ import annotations

from functools import lru_cache

import pytest

from ingest.organisation import parse
from service.answer import Outcome, Reason
from service.grades import FiguresEnd
from tests.grade_archives import GradeArchive, ask, counted, sample, table

KINDS = {
    "mill": ("Ash Mill", "Birch Mill", "Cedar Mill"),
    "bakery": ("Dawn Oven", "Early Loaf"),
    "museum": ("Fossil Hall",),
}
GRADES = {
    2020: dict(zip("ABCDEF", (("A", 92), ("F", 30), ("C", 64), ("A", 95), ("F", 20), ("B", 80)), strict=True)),
    2021: dict(zip("ABCDEF", (("B", 82), ("D", 52), ("C", 66), ("B", 85), ("D", 54), ("A", 90)), strict=True)),
}
_HEAD = """
[organisation]
name = "Flour and Stone Watch"
subject_word = "house"
subject_words = ["house", "houses", "mill", "mills", "bakery"]
[[frameworks]]
code = "FS"
name = "Flour Scale"
first = 2020
grades = ["A", "B", "C", "D", "F"]
failing = ["F"]
points = 100
"""


def _subjects() -> str:
    return "".join(
        f'[[subjects]]\ncode = "{name[:2].upper()}"\nname = "{name}"\nkind = "{kind}"\n'
        for kind, names in KINDS.items()
        for name in names
    )


@lru_cache(maxsize=1)
def archive() -> GradeArchive:
    text = _HEAD + _subjects()
    for year in GRADES:
        text += f'[[editions]]\nyear = {year}\nstatus = "published"\nframework = "FS"\nsubjects = 6\n'
    made = GradeArchive(parse(text.encode()))
    for year, grades in GRADES.items():
        rows = [(name, *grades[name[0]]) for names in KINDS.values() for name in names]
        made.add(f"c{year}.md", f"# Cards of {year}\n\n{table(('House', 'Grade', 'Score'), rows)}")
    return made


def named(end: FiguresEnd) -> list[str]:
    return [name for names in KINDS.values() for name in names if name in end.text]


@pytest.mark.parametrize(
    ("question", "number", "of", "names"),
    [
        ("Which mills got an A in 2020?", 1, 3, ["Ash Mill"]),
        ("How many bakeries failed in 2020?", 1, 2, ["Early Loaf"]),
        ("Which bakery failed in 2020?", 1, 2, ["Early Loaf"]),
        ("which museums got an A in 2021", 1, 1, ["Fossil Hall"]),
        ("Which mills went down from 2020 to 2021?", 1, 3, ["Ash Mill"]),
        ("Which mills and bakeries failed in 2020?", 2, 5, ["Birch Mill", "Early Loaf"]),
    ],
)
def test_a_kind_that_a_question_names_is_all_that_is_counted(
    question: str, number: int, of: int, names: list[str]
) -> None:
    end = ask(archive(), question)
    assert counted(end) == [(number, of, of)]
    assert named(end) == names


def test_the_answer_says_of_which_kind_it_tells() -> None:
    assert "1 of 3 mills received an A in 2020" in ask(archive(), "Which mills got an A in 2020?").text
    assert "1 of 2 bakeries received an F" in ask(archive(), "Which bakeries failed in 2020?").text
    assert "2 of 6 houses received an F" in ask(archive(), "Which houses failed in 2020?").text


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Which mill is the best in 2020?", "Ash Mill"),
        ("Which mill had the highest score in 2020?", "Ash Mill"),
        ("Which mill had the lowest score in 2020?", "Birch Mill"),
        ("What is the worst bakery in 2021?", "Early Loaf"),
    ],
)
def test_the_best_of_a_kind_is_not_the_best_of_all(question: str, name: str) -> None:
    assert named(ask(archive(), question)) == [name]


def test_a_printed_average_of_all_is_not_that_of_a_kind() -> None:
    made = GradeArchive(archive().known)
    rows = [(name, *GRADES[2020][name[0]]) for names in KINDS.values() for name in names]
    text = (
        table(("House", "Grade", "Score"), rows)
        + "\n## Average of 2020\n\n"
        + table(("House", "Score"), [("Average", 63.5)])
    )
    made.add("c2020.md", f"# Cards of 2020\n\n{text}")
    told = {word: ask(made, f"Was Ash Mill above the average {word} in 2020?").text for word in ("mill", "house")}
    assert "Ash Mill stood 30 points above the average of the mills in 2020" in told["mill"]  # of 92, 30 and 64
    assert "Ash Mill stood 28.5 points above the average of 2020" in told["house"]


def test_an_average_of_a_kind_is_computed_over_it_alone() -> None:
    end = ask(archive(), "What is the average score of mills in 2020?")
    assert "62.0" in end.text  # (92 + 30 + 64) / 3


def test_who_stands_above_the_average_of_a_kind_is_told_by_that_of_the_kind() -> None:
    end = ask(archive(), "Which mills were above the average in 2020?")
    assert "The average score of the 3 mills in 2020 is 62.0" in end.text
    assert (counted(end), named(end)) == ([(2, 3, 3)], ["Ash Mill", "Cedar Mill"])


@lru_cache(maxsize=1)
def grown() -> GradeArchive:
    """In 2022 four of today's six were graded, and all four are known; of 2021 one of them is."""
    text = _HEAD + _subjects()
    for year in (2021, 2022):
        text += f'[[editions]]\nyear = {year}\nstatus = "published"\nframework = "FS"\nsubjects = 4\n'
    made = GradeArchive(parse(text.encode()))
    cards = {2021: [("Ash Mill", "B", 80)]}
    cards[2022] = [("Ash Mill", "A", 90), ("Birch Mill", "F", 20), ("Dawn Oven", "B", 80), ("Fossil Hall", "C", 60)]
    for year, rows in cards.items():
        made.add(f"c{year}.md", f"# Cards of {year}\n\n{table(('House', 'Grade', 'Score'), rows)}")
    return made


def test_whom_an_edition_did_not_grade_is_told_where_all_that_it_graded_are_known() -> None:
    end = ask(grown(), "Which mills were not graded in 2022?")
    assert end.text.startswith("1 of 3 mills were not graded in 2022: Cedar Mill.")
    assert len(end.figures) == 4
    assert "2 of 6 houses were not graded in 2022" in ask(grown(), "Which houses were not graded in 2022?").text


def test_whom_an_edition_did_not_grade_is_left_open_where_only_some_are_known() -> None:
    end = ask(grown(), "Which mills were not graded in 2021?")
    assert (end.outcome, end.figures) == (Outcome.ABSTAINED, ())
    assert "The archive knows 1 of the 4 graded in 2021, and does not tell who was not." in end.text
    whole = ask(sample(), "Which states were not graded in 2014?")
    assert whole.text.startswith("The edition of 2014 is declared to have graded all 51.")


def test_a_kind_is_counted_by_those_whom_an_edition_graded() -> None:
    assert counted(ask(grown(), "How many mills failed in 2022?")) == [(1, 2, 2)]


def test_who_did_better_is_told_of_the_kind() -> None:
    assert named(ask(archive(), "Which mills did better than Birch Mill in 2021?")) == [
        "Ash Mill",
        "Birch Mill",
        "Cedar Mill",
    ]


def test_the_word_for_all_beside_a_kind_is_the_kind_of_that_name_or_is_not_counted() -> None:
    end = archive().ask("How many houses and museums got an A in 2021?")
    assert end is not None
    assert end.reason is Reason.NOT_COUNTED
    named_so = GradeArchive(parse((_HEAD.replace("house", "mill") + _subjects()).encode()))
    rows = [(name, *GRADES[2021][name[0]]) for names in KINDS.values() for name in names]
    named_so.add("c2021.md", f"# Cards of 2021\n\n{table(('Mill', 'Grade', 'Score'), rows)}")
    assert named(ask(named_so, "Which mills and museums got a B in 2021?")) == ["Ash Mill"]


@pytest.mark.parametrize(
    "question",
    ["Which bakeries did better than Ash Mill in 2020?", "How many mills failed while bakeries got an A in 2020?"],
)
def test_one_kind_measured_by_another_is_not_told(question: str) -> None:
    end = archive().ask(question)
    assert end is None or end.reason is Reason.NOT_COUNTED


def test_what_one_of_another_kind_got_is_told_all_the_same() -> None:
    end = ask(archive(), "What grade did the museum Dawn Oven get in 2020?")
    assert end.outcome is Outcome.ANSWERED
    assert named(end) == ["Dawn Oven"]


def test_a_change_left_open_is_offered_of_the_kind() -> None:
    end = ask(archive(), "Which mills improved?")
    assert [option.question for option in end.options] == ["Which mills improved from 2020 to 2021?"]


def test_the_general_word_stays_one_for_all_where_a_kind_is_called_so() -> None:
    """The sample's states are of the kind "state", and one district is graded with them."""
    assert "of 51 states" in ask(sample(), "How many states got an F in 2023?").text
