"""What a cell or a sentence prints beside a grade: most of the scale, the grade before, a half. A range is no grade."""

from __future__ import annotations

import pytest

from ingest.organisation import Framework, parse
from ingest.rows.grades import Unreadable, read_place, read_value
from ingest.rows.header_words import Holds
from tests.grade_archives import GradeArchive

_ORGANISATION = parse(
    b"""
[organisation]
name = "Quarryfield Watch"
[[frameworks]]
code = "STARS"
name = "Ward Stars"
grades = ["5 stars", "4.5 stars", "4 stars", "3 stars", "2 stars", "1 star"]
[[frameworks]]
code = "LETTERS"
name = "Ward Letters"
grades = ["A", "B", "C", "D", "F"]
points = 100
[[frameworks]]
code = "NUMBERS"
name = "Ward Numbers"
grades = ["5", "4", "3", "2", "1"]
[[subjects]]
code = "KE"
name = "Kern"
"""
)
_SCALES = _ORGANISATION.framework_by_code


def scale(code: str) -> Framework:
    return _SCALES[code]


@pytest.mark.parametrize(
    ("code", "cell"),
    [("STARS", "2-3 stars"), ("STARS", "2 - 3 stars"), ("NUMBERS", "3-4")],
)
def test_a_range_of_grades_is_none_of_them_and_no_score(code: str, cell: str) -> None:
    with pytest.raises(Unreadable):
        read_value(cell, scale(code), None)


@pytest.mark.parametrize("cell", ["4/5 stars", "4 of 5 stars", "4 out of 5 stars", "4 stars out of 5", "4 stars/5"])
def test_so_many_of_the_most_is_the_grade(cell: str) -> None:
    value = read_value(cell, scale("STARS"), None)
    assert (value.grade, value.score) == ("4 stars", None)


def test_a_number_of_the_most_is_a_score_where_its_column_holds_scores() -> None:
    assert read_value("4/5", scale("NUMBERS"), None).grade == "4"
    assert read_value("4/5", scale("NUMBERS"), None, Holds.SCORE).score == 4


@pytest.mark.parametrize(
    ("code", "cell", "grade", "score"),
    [
        ("LETTERS", "B (was C)", "B", None),
        ("LETTERS", "B, up from a C", "B", None),
        ("LETTERS", "B (82) (previously C)", "B", 82),
        ("LETTERS", "82 (was 79)", None, 82),
        ("STARS", "5 stars (4 in 2018)", "5 stars", None),
        ("STARS", "★★★★ (was ★★)", "4 stars", None),
    ],
)
def test_the_value_before_is_left_out(code: str, cell: str, grade: str | None, score: float | None) -> None:
    value = read_value(cell, scale(code), 100)
    assert (value.grade, value.score) == (grade, score)


@pytest.mark.parametrize("cell", ["B (was withdrawn)", "B (C)", "B, C"])
def test_what_else_stands_beside_a_grade_leaves_it_unread(cell: str) -> None:
    with pytest.raises(Unreadable):
        read_value(cell, scale("LETTERS"), 100)


@pytest.mark.parametrize("cell", ["4½ stars", "★★★★½", "★★★★½☆"])
def test_half_a_star_is_a_half(cell: str) -> None:
    assert read_value(cell, scale("STARS"), None).grade == "4.5 stars"


@pytest.mark.parametrize("cell", ["3½ stars", "★★★½"])
def test_a_half_that_the_scale_does_not_have_is_no_whole(cell: str) -> None:
    with pytest.raises(Unreadable):
        read_value(cell, scale("STARS"), None)


@pytest.mark.parametrize("cell", ["no data", "TBC", "exempt", "under review"])
def test_a_grade_that_is_not_there_yet_is_none(cell: str) -> None:
    assert read_value(cell, scale("LETTERS"), 100).empty


@pytest.mark.parametrize("cell", ["2=", "=2", "T2", "joint 2nd", "2nd (tie)", "2nd (tied) of 51"])
def test_a_place_that_several_share_is_read(cell: str) -> None:
    assert read_place(cell) == 2


def of_sentence(words: str) -> list[tuple[str | None, float | None]]:
    made = GradeArchive(_ORGANISATION)
    return [(row.grade, row.score) for row in made.add("card.md", f"# Ward Stars 2019\n\nKern {words} in 2019.\n")]


@pytest.mark.parametrize("words", ["received 3 of 5 stars", "received 3 out of 5 stars", "was given 3/5 stars"])
def test_a_sentence_that_gives_so_many_of_the_most_gives_that_grade(words: str) -> None:
    assert of_sentence(words) == [("3 stars", None)]


@pytest.mark.parametrize("words", ["received 3 to 5 stars", "received 3–5 stars", "received 2 of 4 stars"])
def test_a_sentence_that_gives_a_range_gives_no_grade(words: str) -> None:
    assert of_sentence(words) == []


def test_a_year_before_a_grade_is_no_end_of_a_range() -> None:
    told = of_sentence("received 4 stars in 2018 and 3 stars")
    assert ("3 stars", None) in told
