"""A scale whose grades are numbers: what a column or a label calls a score is a score, whatever the scale has."""

from __future__ import annotations

import pytest

from tests.grade_archives import GradeArchive, table, told
from tests.rivers import CARDS, RIVERS, river_archive, rivers


@pytest.mark.parametrize("year", [2020, 2021])
def test_every_card_of_a_numbered_scale_is_read_with_its_score(year: int) -> None:
    rows = [row for row in river_archive().rows if row.year == year]
    assert [(row.grade, row.score) for row in rows] == [(grade, float(score)) for grade, score in CARDS[year]]
    assert len(rows) == len(RIVERS)


def test_a_number_that_is_no_score_of_its_column_is_still_a_grade() -> None:
    made = GradeArchive(rivers())
    made.add("cards.md", "# Cards of 2021\n\n" + table(("River", "2021"), [("Corrie", "5"), ("Dunewash", "4")]))
    assert [told(row)[3:5] for row in made.rows] == [("5", None), ("4", None)]


def test_a_score_that_a_card_labels_so_is_a_score() -> None:
    made = GradeArchive(rivers())
    sidecar = b'type = "report_card"\nsubjects = ["CORR"]\ndate = "2021-05-01"\n'
    rows = made.add("card.md", "# Corrie: card of 2021\n\nOverall grade: 5\n\nTotal score: 1\n", sidecar)
    assert [(row.grade, row.score) for row in rows] == [("5", None), (None, 1.0)]


def test_the_lowest_of_a_numbered_scale_is_told() -> None:
    end = river_archive().ask("What grade did Corrie get in 2021?")
    assert end is not None
    assert "Corrie received a 5 with a score of 1 in 2021" in end.text
    failed = river_archive().ask("Which rivers failed in 2021?")
    assert failed is not None
    assert failed.text.startswith("1 of 5 rivers received a 5 in 2021")
