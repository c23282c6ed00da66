"""Who improved most: nobody known by letter is left out without a word, and the note counts what was compared."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from service.answer import Reason
from service.grades import FiguresEnd
from tests.bridges import bridges, code
from tests.grade_archives import GradeArchive, sample, table

Card = tuple[str, str, str]  # name, grade, score


def archive(first: Sequence[Card], last: Sequence[Card]) -> GradeArchive:
    made = GradeArchive(bridges())
    for year, cards in ((2012, first), (2016, last)):
        made.add(f"c{year}.md", f"# Cards of {year}\n\n{table(('Bridge', 'Grade', 'Score'), cards)}")
    return made


def asked(made: GradeArchive, question: str) -> FiguresEnd:
    end = made.ask(question)
    assert end is not None, question
    return end


def risen(end: FiguresEnd) -> set[str]:
    """The subjects whose rise was computed."""
    return {end.figures[entry.rows[0]].subject for entry in end.computed if entry.what == "change"}


MIXED = archive(
    [("Harbour Bridge", "F", ""), ("Mill Crossing", "F", ""), ("Quarry Arch", "C", ""), ("Tanner Bridge", "", "48.5")],
    [("Harbour Bridge", "A", ""), ("Mill Crossing", "A", ""), ("Quarry Arch", "B", ""), ("Tanner Bridge", "B", "88")],
)


@pytest.mark.parametrize(
    "question",
    [
        "Which bridge improved the most between 2012 and 2016?",
        "Most improved from 2012 to 2016?",
        "Which bridges improved most from 2012 to 2016?",
    ],
)
def test_letters_decide_where_some_are_known_by_letter_alone(question: str) -> None:
    end = asked(MIXED, question)
    assert risen(end) == {code("Harbour Bridge"), code("Mill Crossing")}
    assert "Of the 3 of 12 bridges with a letter in both 2012 and 2016, Harbour Bridge (F to A)" in end.text
    assert "Not compared, as only scores are known of both: Tanner Bridge (48.5 to 88)" in end.text
    assert [notice.text for notice in end.notices] == [
        "4 of 12 bridges are known for both 2012 and 2016, 3 of them by letter."
    ]


def test_scores_decide_where_all_that_are_known_have_them() -> None:
    made = archive(
        [("Harbour Bridge", "F", "40"), ("Mill Crossing", "D", "60")],
        [("Harbour Bridge", "C", "70"), ("Mill Crossing", "C", "75")],
    )
    end = asked(made, "Which bridge improved the most between 2012 and 2016?")
    assert risen(end) == {code("Harbour Bridge")}
    assert "by 30 points" in end.text
    assert [notice.text for notice in end.notices] == ["2 of 12 bridges are known for both 2012 and 2016."]


def test_nobody_rose_most_where_nobody_rose() -> None:
    made = archive(
        [("Harbour Bridge", "B", ""), ("Mill Crossing", "B", "")],
        [("Harbour Bridge", "C", ""), ("Mill Crossing", "B", "")],
    )
    end = asked(made, "Which bridge improved the most between 2012 and 2016?")
    assert "none rose from 2012 to 2016" in end.text
    assert "rose most" not in end.text
    assert {(figure.subject, figure.year) for figure in end.figures} == {
        (code(name), year) for name in ("Harbour Bridge", "Mill Crossing") for year in (2012, 2016)
    }


def test_the_sample_names_all_four_that_rose_from_f_to_a() -> None:
    end = asked(sample(), "Which state improved the most between 2011 and 2019?")
    assert risen(end) == {"KS", "MT", "NE", "UT"}
    assert "South Carolina (48.5 to 88)" in end.text
    assert "10 of 51 states are known for both 2011 and 2019, 8 of them by letter." in {n.text for n in end.notices}


def test_who_improved_least_is_not_who_improved() -> None:
    for question in (
        "Which bridge was the least improved in 2016?",
        "Which bridge improved the least from 2012 to 2016?",
    ):
        assert not risen(end := asked(MIXED, question))
        assert end.reason is Reason.NOT_COUNTED
