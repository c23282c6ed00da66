"""Grades with those who received them, a line each: a grade that nobody received is a line like the others."""

from __future__ import annotations

import pytest

from tests.bridge_cards import HARBOUR, MILL, OSTRAVA, QUARRY
from tests.bridges import bridges
from tests.grade_archives import GradeArchive


@pytest.mark.parametrize("nobody", ["none", "None.", "nobody", "–", "no bridges"])
def test_a_grade_that_nobody_received_does_not_end_the_list(nobody: str) -> None:
    archive = GradeArchive(bridges())
    lines = f"A: Harbour Bridge, Mill Crossing\n\nD: {nobody}\n\nF: Quarry Arch\n"
    archive.add("card.md", f"# Condition Index 2016\n\n{lines}")
    assert [(row.subject, row.grade) for row in archive.rows] == [(HARBOUR, "A"), (MILL, "A"), (QUARRY, "F")]
    assert archive.checks == []


def test_a_list_that_begins_with_a_grade_of_nobody_is_read() -> None:
    archive = GradeArchive(bridges())
    archive.add("card.md", "# Condition Index 2016\n\n- A: none\n- B: Ostrava Viaduct\n")
    assert [(row.subject, row.grade) for row in archive.rows] == [(OSTRAVA, "B")]


def test_a_line_that_says_more_than_names_is_told_and_does_not_end_the_list() -> None:
    archive = GradeArchive(bridges())
    lines = "A: Harbour Bridge\n\nB: Mill Crossing (for the second time)\n\nF: Quarry Arch\n"
    archive.add("card.md", f"# Condition Index 2016\n\n{lines}")
    assert [(row.subject, row.grade) for row in archive.rows] == [(HARBOUR, "A"), (QUARRY, "F")]
    assert [archive.texts["card-md"][check.span.start : check.span.end] for check in archive.checks] == [
        "B: Mill Crossing (for the second time)"
    ]


def test_a_sentence_behind_a_list_that_opens_like_a_line_of_it_is_no_part_of_it() -> None:
    archive = GradeArchive(bridges())
    archive.add("card.md", "# Condition Index 2016\n\nA: Harbour Bridge\n\nF: nothing more was said.\n")
    assert archive.rows == []
