"""Whether a subject is one of those just picked is asked of that subject alone."""

from __future__ import annotations

from datetime import date

import pytest

from ingest import SubjectNames
from ingest.organisation import parse
from service.understanding import Understanding
from tests.archives import ROOT

GRADED = parse((ROOT / "corpus" / "organisation.toml").read_bytes())
NAMES = SubjectNames(GRADED)
TOP = "Which states got an A in 2018?"


def standalone(*questions: str) -> str:
    *before, last = questions
    understanding = Understanding(GRADED, NAMES, ())
    return understanding.read(last, [(asked, "") for asked in before], date(2026, 1, 1)).question


@pytest.mark.parametrize(
    "follow_up",
    [
        "is Texas one of them?", "Is Texas among them?", "and is Texas one of those?", "was Texas on the list?",
        "is Texas in there?", "and Texas?", "what about Texas?", "Texas too?", "Texas?",
    ],
)  # fmt: skip
def test_one_of_those_is_asked_of_it_alone(follow_up: str) -> None:
    assert standalone(TOP, follow_up) == "Is it true that Texas got an A in 2018?"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("How many states failed in 2022?", "and Utah?"), "Is it true that Utah failed in 2022?"),
        (("List the states that got an A in 2018", "is Utah one of them?"), "Is it true that Utah got an A in 2018?"),
        (("Which states have an F?", "and Utah?"), "Is it true that Utah has an F?"),
        (("Which states improved from 2021 to 2022?", "is Utah one of them?"),
         "Is it true that Utah improved from 2021 to 2022?"),
        (("Which states passed a law on tolls?", "and Utah?"), "Is it true that Utah passed a law on tolls?"),
        ((TOP, "is Texas one of them?", "and Utah?"), "Is it true that Utah got an A in 2018?"),
        ((TOP, "and Texas?", "is Utah in the list?"), "Is it true that Utah got an A in 2018?"),
        (("¿Qué estados obtuvieron una A en 2019?", "¿y Utah?"), "¿Utah obtuvo una A en 2019?"),
        (("¿Qué estados obtuvieron una A en 2019?", "¿y Utah?", "¿está Ohio entre ellos?"),
         "¿Ohio obtuvo una A en 2019?"),
        (("¿Qué estados reprobaron en 2011?", "¿es Utah uno de ellos?"), "¿Utah reprobó en 2011?"),
        (("¿Qué estados tienen una A?", "¿y Utah?"), "¿Utah tiene una A?"),
    ],
)  # fmt: skip
def test_what_picked_them_is_asked_of_one(questions: tuple[str, ...], expected: str) -> None:
    assert standalone(*questions) == expected


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((TOP, "and in 2019?"), "Which states got an A in 2019?"),
        ((TOP, "What grade did Texas get in 2011?"), "What grade did Texas get in 2011?"),
        ((TOP, "is Texas in the South?"), "is Texas in the South?"),
        ((TOP, "How is Texas doing?"), "How is Texas doing?"),
        (("What grade did Utah get in 2016?", "and Texas?"), "What grade did Texas get in 2016?"),
        (("Which releases are about Utah?", "and Texas?"), "Which releases are about Texas?"),
    ],
)
def test_other_follow_ups_stay_what_they_are(questions: tuple[str, ...], expected: str) -> None:
    assert standalone(*questions) == expected


@pytest.mark.parametrize(
    "before",
    [
        "Which state had the highest score in 2013?",
        "Which states in the South got an A in 2018?",
        "Which western states got an A in 2018?",
        "Of the states that got an A in 2018, which got an A in 2019?",
    ],
)
def test_one_end_or_a_part_of_all_is_not_asked_of_one(before: str) -> None:
    assert not standalone(before, "is Texas one of them?").startswith("Is it true")


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("which of those failed in 2011?", "Of the states that got an A in 2018, which failed in 2011?"),
        ("How many of them improved?", "Of the states that got an A in 2018, how many improved in 2018?"),
    ],
)
def test_those_are_the_set_and_not_the_one_that_was_asked_about(last: str, expected: str) -> None:
    assert standalone(TOP, "and Texas?", last) == expected
    one = "What grade did Texas get in 2011?"
    assert standalone(TOP, one, "and Utah?", last) != expected


def test_those_after_documents_about_one_subject_still_lean_on_it() -> None:
    asked = standalone("Which releases are about Texas?", "which of those mention tolls?")
    assert asked == "which of those mention tolls (Texas)?"
