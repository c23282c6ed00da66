"""After a question for somebody's words another person, office or topic takes its place; a place does not speak."""

from __future__ import annotations

from datetime import date

import pytest

from service.understanding import Understanding
from tests.organisations import state_names, states

ASKED = "What did Ann Lee say about Utah?"


def standalone(*questions: str) -> str:
    *before, last = questions
    understanding = Understanding(states(), state_names(), ("Ann Lee", "Tom Fox"))
    return understanding.read(last, [(asked, "") for asked in before], date(2026, 1, 1)).question


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((ASKED, "and Tom Fox?"), "What did Tom Fox say about Utah?"),
        ((ASKED, "what about Tom Fox?"), "What did Tom Fox say about Utah?"),
        ((ASKED, "Tom Fox?"), "What did Tom Fox say about Utah?"),
        ((ASKED, "and Fox?"), "What did Fox say about Utah?"),
        ((ASKED, "and Nora de Wit?"), "What did Nora de Wit say about Utah?"),
        ((ASKED, "and the mayor?"), "What did the mayor say about Utah?"),
        ((ASKED, "and the governor of Kansas?"), "What did the governor of Kansas say about Utah?"),
        ((ASKED, "And the chief inspector?"), "What did the chief inspector say about Utah?"),
        (("What did the mayor say about Utah?", "and the governor?"), "What did the governor say about Utah?"),
        (("What did Lee say about tolls?", "and Tom Fox?"), "What did Tom Fox say about tolls?"),
        (("Quotes from Ann Lee", "and Tom Fox?"), "Quotes from Tom Fox"),
        (("¿Qué dijo Ann Lee sobre Utah?", "¿y Tom Fox?"), "¿Qué dijo Tom Fox sobre Utah?"),
        ((ASKED, "and Tom Fox?", "and Ann Lee?"), "What did Ann Lee say about Utah?"),
    ],
)
def test_another_speaker_takes_the_place_of_the_one_before(questions: tuple[str, ...], expected: str) -> None:
    assert standalone(*questions) == expected


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((ASKED, "and about tolls?"), "What did Ann Lee say about tolls?"),
        ((ASKED, "and about Kansas?"), "What did Ann Lee say about Kansas?"),
        (("What did Ann Lee say about tolls?", "about Utah?"), "What did Ann Lee say about Utah?"),
        (("What did Ann Lee say?", "and on the new bridge?"), "What did Ann Lee say on the new bridge?"),
        (("What did Ann Lee say about Utah in 2016?", "and about tolls?"), "What did Ann Lee say about tolls in 2016?"),
        ((ASKED, "and Tom Fox?", "and about tolls?"), "What did Tom Fox say about tolls?"),
    ],
)
def test_another_topic_takes_the_place_of_the_one_before(questions: tuple[str, ...], expected: str) -> None:
    assert standalone(*questions) == expected


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((ASKED, "and Kansas?"), "What did Ann Lee say about Kansas?"),
        ((ASKED, "Thanks"), "Thanks"),
        ((ASKED, "Bridges?"), "Bridges?"),
        ((ASKED, "and the latest?"), "and the latest?"),
        ((ASKED, "Who is Tom Fox?"), "Who is Tom Fox?"),
        (("What grade did Utah get in 2016?", "and Tom Fox?"), "and Tom Fox?"),
        (("What does HB 12 do?", "and about tolls?"), "and about tolls?"),
    ],
)
def test_other_follow_ups_stay_what_they_are(questions: tuple[str, ...], expected: str) -> None:
    assert standalone(*questions) == expected


def test_the_year_of_a_grade_does_not_bound_what_somebody_said_of_it() -> None:
    asked = standalone("What grade did Utah get in 2016?", "What did Ann Lee say about it?")
    assert asked == "What did Ann Lee say about it (Utah)?"


def test_the_year_of_words_is_kept_for_more_of_them() -> None:
    assert "2016" in standalone("What did Ann Lee say about Utah in 2016?", "what else did she say?")
