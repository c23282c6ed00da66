"""Where every score is known and sources differ on one, that is why no average is computed."""

from __future__ import annotations

import pytest

from ingest.organisation import parse
from service.answer import Outcome
from tests.grade_archives import GradeArchive, ask
from tests.rivers import CARDS, RIVERS, rivers

QUAYS = """
[organisation]
name = "Quay Circle"
subject_word = "quay"
[[frameworks]]
code = "L"
name = "Quay Letters"
first = 2016
last = 2017
grades = ["A", "B", "F"]
[[frameworks]]
code = "Q"
name = "Quay Points"
first = 2018
points = 100
[[subjects]]
code = "EL"
name = "Elmquay"
[[subjects]]
code = "OA"
name = "Oakquay"
"""


def test_a_disputed_score_is_the_reason_and_not_that_too_few_are_known() -> None:
    archive = GradeArchive(rivers())
    rows = [f"{name},2016,{score}" for name, (_, score) in zip(RIVERS, CARDS[2016], strict=True)]
    archive.add("2016.csv", "\n".join(["River,Year,Score", *rows]))
    archive.add("corrie.md", "# Corrie\n\nCorrie scored 15 points on the River Index in 2016.\n")
    end = ask(archive, "What was the average score in 2016?")
    assert end is not None
    assert end.figures == ()
    assert "sources differ on the score of Corrie" in end.text
    assert "too few" not in end.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What was the average score from 2016 to 2018?", False),
        ("What was the average score in 2018?", True),
    ],
)
def test_the_average_of_one_end_does_not_stand_for_a_period_over_two_scales(question: str, told: bool) -> None:
    archive = GradeArchive(parse(QUAYS.encode()))
    archive.add("2016.csv", "Quay,Year,Grade\nElmquay,2016,A\nOakquay,2016,B\n")
    archive.add("2018.csv", "Quay,Year,Score\nElmquay,2018,61\nOakquay,2018,71\n")
    end = ask(archive, question)
    assert ("66" in end.text) is told
    assert (end.outcome is Outcome.ANSWERED) is told
