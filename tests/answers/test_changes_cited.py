"""A change rests on both of its ends: both are cited and shown; where equally trusted sources differ none is told."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from service.answer import Outcome
from service.grades import FiguresEnd
from tests.bridges import bridges, code
from tests.grade_archives import GradeArchive, sample, table

Card = tuple[str, str, str, str]  # name, grade, score, kind of source


def archive(first: Sequence[Card], last: Sequence[Card]) -> GradeArchive:
    made = GradeArchive(bridges())
    for year, cards in ((2012, first), (2016, last)):
        for at, card in enumerate(cards):  # one document prints one value
            text = table(("Bridge", "Grade", "Score", "Printed by"), [card])
            made.add(f"c{year}-{at}.md", f"# Cards of {year}\n\n{text}")
    return made


def asked(made: GradeArchive, question: str) -> FiguresEnd:
    end = made.ask(question)
    assert end is not None, question
    return end


def ends(end: FiguresEnd) -> set[tuple[str, int]]:
    """The subjects and years of the rows that the count rests on."""
    (count,) = [entry for entry in end.computed if entry.what == "count"]
    return {(end.figures[row].subject, end.figures[row].year) for row in count.rows}


PLAIN = archive(
    [
        ("Harbour Bridge", "C", "", "card"),
        ("Mill Crossing", "B", "", "card"),
        ("Quarry Arch", "", "70.5", "card"),
        ("Tanner Bridge", "A", "", "card"),
    ],
    [
        ("Harbour Bridge", "A", "", "card"),
        ("Mill Crossing", "B", "", "card"),
        ("Quarry Arch", "B", "82", "card"),
        ("Tanner Bridge", "A", "", "card"),
    ],
)
HARBOUR, QUARRY = code("Harbour Bridge"), code("Quarry Arch")


@pytest.mark.parametrize(
    "question",
    [
        "How many bridges improved from 2012 to 2016?",
        "Which bridges improved from 2012 to 2016?",
        "Which bridges raised their grade from 2012 to 2016?",
        "Which bridges improved in 2016?",
    ],
)
def test_both_ends_of_every_change_are_cited_and_shown(question: str) -> None:
    end = asked(PLAIN, question)
    assert ends(end) == {(HARBOUR, 2012), (HARBOUR, 2016), (QUARRY, 2012), (QUARRY, 2016)}
    assert "Harbour Bridge (C to A)" in end.text
    assert "Quarry Arch (70.5 to 82 points)" in end.text


def test_a_count_of_none_rests_on_all_that_are_known() -> None:
    end = asked(PLAIN, "Which bridges fell from 2012 to 2016?")
    assert "0 went down" in end.text
    assert len(ends(end)) == 8


def test_a_path_is_cited_at_both_ends() -> None:
    end = asked(PLAIN, "How many bridges went from a C to an A between 2012 and 2016?")
    assert ends(end) == {(HARBOUR, 2012), (HARBOUR, 2016)}


@pytest.mark.parametrize(
    "question", ["Which bridges raised their letter grade in 2016?", "Which bridges improved their letter in 2016?"]
)
def test_a_letter_is_not_raised_by_a_score(question: str) -> None:
    end = asked(PLAIN, question)
    assert "Harbour Bridge (C to A)" in end.text
    assert "Quarry Arch" not in end.text
    assert "improved by letter" in end.text


def test_the_sample_holds_no_letter_that_rose_in_2018() -> None:
    assert "South Carolina" not in asked(sample(), "Which states raised their letter grade in 2018?").text


DISPUTED = archive(
    [("Harbour Bridge", "C", "", "card"), ("Harbour Bridge", "A", "", "card"), ("Mill Crossing", "C", "", "card")],
    [("Harbour Bridge", "B", "", "card"), ("Mill Crossing", "B", "", "card")],
)


def test_no_change_is_told_where_equally_trusted_sources_differ() -> None:
    end = asked(DISPUTED, "Did Harbour Bridge improve from 2012 to 2016?")
    assert " rose " not in end.text
    assert " fell " not in end.text
    assert "is not told: sources that are equally trusted differ" in end.text
    assert "Sources differ on the grade of Harbour Bridge in 2012" in end.text
    assert not [entry for entry in end.computed if entry.what == "change"]


def test_a_count_leaves_out_whom_equally_trusted_sources_dispute_and_says_so() -> None:
    end = asked(DISPUTED, "Which bridges improved from 2012 to 2016?")
    assert "Of the 1 of 12 bridges" in end.text
    assert "Sources differ on the grade of Harbour Bridge in 2012" in end.text
    most = asked(DISPUTED, "Which bridge improved the most from 2012 to 2016?")
    assert "Mill Crossing (C to B)" in most.text
    assert "Not compared, as sources that are equally trusted differ: Harbour Bridge." in most.text


def test_nobody_is_counted_where_all_that_are_known_are_disputed() -> None:
    alone = archive(
        [("Harbour Bridge", "C", "", "card"), ("Harbour Bridge", "A", "", "card")],
        [("Harbour Bridge", "B", "", "card")],
    )
    end = asked(alone, "How many bridges improved from 2012 to 2016?")
    assert end.outcome is Outcome.ANSWERED
    assert "does not tell which bridges improved" in end.text
    assert not end.computed


def test_a_less_trusted_source_hinders_no_change_and_is_shown() -> None:
    made = archive(
        [("Harbour Bridge", "C", "", "card"), ("Harbour Bridge", "A", "", "newspaper")],
        [("Harbour Bridge", "B", "", "card")],
    )
    end = asked(made, "Did Harbour Bridge improve from 2012 to 2016?")
    assert "rose from a C to a B" in end.text
    assert "Sources differ" in end.text


def test_a_sign_that_changes_no_direction_hinders_no_change() -> None:
    made = archive(
        [("Harbour Bridge", "D", "", "card")],
        [("Harbour Bridge", "B", "", "card"), ("Harbour Bridge", "B+", "", "card")],
    )
    assert "Harbour Bridge (D to B)" in asked(made, "Which bridges improved from 2012 to 2016?").text
