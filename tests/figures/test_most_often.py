"""Who lost most places, and who stood at one end most often, is not told by points and not by one edition."""

from __future__ import annotations

import pytest

from service.answer import Reason
from tests.grade_archives import ask
from tests.rivers import river_archive


@pytest.mark.parametrize(
    "question",
    [
        "Who dropped the most places from 2015 to 2016?",
        "Which river climbed the most ranks from 2015 to 2016?",
    ],
)
def test_places_that_were_lost_are_not_told_as_points(question: str) -> None:
    assert ask(river_archive(), question).reason is Reason.NOT_COUNTED


@pytest.mark.parametrize(
    "question",
    [
        "Which river has been best most often?",
        "Which river ranked first most often?",
        "Which river was the worst the most times?",
    ],
)
def test_who_was_at_one_end_most_often_is_not_told_by_the_newest_edition(question: str) -> None:
    assert ask(river_archive(), question).reason is Reason.NOT_COUNTED


def test_who_fell_most_is_still_told() -> None:
    assert "Beckwater (46 to 40)" in ask(river_archive(), "Which river fell most from 2015 to 2016?").text
