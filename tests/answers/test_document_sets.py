"""The oldest or newest of documents just listed is asked for by what was listed, and by nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from service.understanding import Understanding
from tests.organisations import state_names, states


def standalone(*questions: str) -> str:
    *before, last = questions
    understanding = Understanding(states(), state_names(), ())
    return understanding.read(last, [(asked, "") for asked in before], date(2026, 1, 1)).question


@pytest.mark.parametrize(
    ("before", "follow_up", "expected"),
    [
        ("What releases are about Utah?", "and the oldest?", "What is the oldest release about Utah?"),
        ("Which releases from 2021 are about Utah?", "and the newest?",
         "What is the newest release from 2021 about Utah?"),
        ("List the documents about Utah", "which is the oldest?", "What is the oldest document about Utah?"),
        ("Show me all report cards from 2019", "which one is the latest?", "What is the latest report card from 2019?"),
        ("How many press releases are about Utah?", "what about the earliest one?",
         "What is the earliest press release about Utah?"),
        ("Which documents are about Utah?", "which of them is the newest?", "What is the newest document about Utah?"),
    ],
)  # fmt: skip
def test_the_oldest_of_a_list_is_one_of_that_list(before: str, follow_up: str, expected: str) -> None:
    assert standalone(before, follow_up) == expected


@pytest.mark.parametrize(
    ("before", "follow_up", "expected"),
    [
        ("Which releases are about Utah?", "the one from 2015", "Which releases about Utah are from 2015?"),
        (
            "Which releases are about Utah?",
            "and the ones from June 2015?",
            "Which releases about Utah are from June 2015?",
        ),
        ("List the releases from 2021", "The one from June", "Which releases are from June 2021?"),
        ("List the releases from 2021", "what about the one about Utah?", "Which releases from 2021 are about Utah?"),
        ("Which releases are about Utah?", "show me the release from 2015", "Which releases about Utah are from 2015?"),
    ],
)
def test_the_one_of_a_time_or_on_a_matter_is_one_of_that_list(before: str, follow_up: str, expected: str) -> None:
    assert standalone(before, follow_up) == expected


@pytest.mark.parametrize(
    ("before", "follow_up"),
    [
        ("List the releases from 2021", "the one from 2015"),
        ("Which releases are about Utah?", "the one from the mayor"),
        ("Which releases are about Utah?", "the one about Kansas"),
        ("What grade did Utah get in 2016?", "the one from 2015"),
        ("Which releases mention Utah and Kansas in one sentence?", "the one from 2015"),
    ],
)
def test_what_is_of_no_list_is_not_looked_for_in_it(before: str, follow_up: str) -> None:
    assert not standalone(before, follow_up).startswith("Which releases")


def test_one_end_after_the_other_stays_with_the_list() -> None:
    asked = ("What releases are about Utah?", "and the oldest?", "and the newest?")
    assert standalone(*asked) == "What is the newest release about Utah?"


@pytest.mark.parametrize(
    ("before", "follow_up"),
    [
        ("Which releases mention Utah?", "and the oldest?"),
        ("Which releases are not about Utah?", "and the oldest?"),
        ("What grade did Utah get in 2016?", "and the oldest?"),
        ("What releases are about Utah?", "and the oldest ferry?"),
        ("What releases are about Utah?", "What is the oldest bridge in town?"),
    ],
)
def test_what_was_not_listed_so_is_not_completed_so(before: str, follow_up: str) -> None:
    assert standalone(before, follow_up) != "What is the oldest release about Utah?"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("¿Cuál es el comunicado más reciente?", "¿Cuál es el comunicado más antiguo?"),
        ("¿Cuál es el comunicado más reciente sobre Utah?", "¿Cuál es el comunicado más antiguo sobre Utah?"),
        ("¿Qué comunicados hablan de Utah?", "¿Cuál es el comunicado más antiguo sobre Utah?"),
        ("¿Qué documentos hay sobre Utah?", "¿Cuál es el documento más antiguo sobre Utah?"),
    ],
)
@pytest.mark.parametrize("follow_up", ["¿Y el más antiguo?", "¿y cuál es el más antiguo?", "el más antiguo"])
def test_the_oldest_of_a_list_is_asked_for_in_spanish(before: str, follow_up: str, expected: str) -> None:
    assert standalone(before, follow_up) == expected


@pytest.mark.parametrize(
    ("before", "follow_up"),
    [
        ("¿Qué nota obtuvo Utah en 2016?", "¿y el más antiguo?"),
        ("¿Cuál es el comunicado más reciente?", "¿y el puente más antiguo?"),
        ("¿Qué puente es el más reciente?", "¿y el más antiguo?"),
    ],
)
def test_in_spanish_what_was_not_listed_is_not_completed_either(before: str, follow_up: str) -> None:
    assert "comunicado más antiguo" not in standalone(before, follow_up)
