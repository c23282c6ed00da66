"""A fragment puts its own subject, year or bill in the place of the one before, and drops none of its words."""

from __future__ import annotations

from datetime import date

import pytest

from ingest import SubjectNames
from ingest.organisation import parse
from service.understanding import Understanding
from tests.archives import ROOT

GRADED = parse((ROOT / "corpus" / "organisation.toml").read_bytes())
NAMES = SubjectNames(GRADED)


def standalone(*questions: str) -> str:
    *before, last = questions
    understanding = Understanding(GRADED, NAMES, ("Ann Lee",))
    return understanding.read(last, [(asked, "") for asked in before], date(2026, 1, 1)).question


@pytest.mark.parametrize(
    ("before", "follow_up", "expected"),
    [
        ("Which releases mention Senate Bill 88?", "and HB 301?", "Which releases mention HB 301?"),
        ("What does S.B. 88 do?", "what about house bill no. 301?", "What does HB 301 do?"),
        ("What does SB 88 do?", "and HB 301?", "What does HB 301 do?"),
        ("When was House Bill 12 signed?", "and SB 7?", "When was SB 7 signed?"),
        ("Which bills did Utah pass?", "and HB 301?", "Which bills did Utah pass (HB 301)?"),
    ],
)
def test_a_bill_takes_the_place_of_the_one_before_however_that_is_printed(
    before: str, follow_up: str, expected: str
) -> None:
    assert standalone(before, follow_up) == expected


@pytest.mark.parametrize(
    ("before", "follow_up", "expected"),
    [
        ("What grade did Utah get in 2016?", "and the latest?", "What grade did Utah get in the latest edition?"),
        ("What grade did Utah get in 2016?", "and the most recent one?",
         "What grade did Utah get in the latest edition?"),
        ("Which states failed in 2016?", "what about the latest edition?",
         "Which states failed in the latest edition?"),
        ("What was the 2016 grade of Utah?", "and the latest?", "What was the latest grade of Utah?"),
    ],
)  # fmt: skip
def test_the_latest_after_a_year_is_not_that_year_again(before: str, follow_up: str, expected: str) -> None:
    assert standalone(before, follow_up) == expected


@pytest.mark.parametrize(
    ("before", "follow_up"),
    [
        ("What did Ann Lee say about Utah in 2016?", "and the latest?"),
        ("Which states improved from 2016 to 2018?", "and the latest?"),
        ("What is the oldest bridge?", "and the newest?"),
    ],
)
def test_the_latest_of_what_has_no_editions_is_not_the_question_before_again(before: str, follow_up: str) -> None:
    assert standalone(before, follow_up) == follow_up


def test_a_subject_that_comes_with_the_latest_is_still_exchanged() -> None:
    assert standalone("What grade did Utah get in 2016?", "and Kansas in the latest edition?") == (
        "What grade did Kansas get in the latest edition?"
    )


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (
            ["When will the Wick Bridge open?", "how much will it cost", "Who objected?"],
            "Who objected (When will the Wick Bridge open)?",
        ),
        (
            ["When will the pier open?", "how much will it cost", "Who objected?"],
            "Who objected (When will the pier open)?",
        ),
        (
            ["When will the Wick Bridge open?", "Did Orle Council pay for it?", "Who objected?"],
            "Who objected (Did Orle Council pay for it)?",
        ),
    ],
)
def test_a_chain_of_short_questions_keeps_what_its_first_one_names(turns: list[str], told: str) -> None:
    assert standalone(*turns) == told


@pytest.mark.parametrize(
    ("before", "follow_up", "told"),
    [
        ("ct 2016 grade", "and tennessee?", "Tennessee 2016 grade"),
        ("CT 2016 grade", "and texas?", "Texas 2016 grade"),
        ("tn grade 2023", "and ca?", "California grade 2023"),
        ("tx 2021", "and fl", "Florida 2021"),
    ],
)
def test_a_place_written_short_is_exchanged_too(before: str, follow_up: str, told: str) -> None:
    assert standalone(before, follow_up) == told


@pytest.mark.parametrize("turn", ["and me?", "or in", "what about us", "and pa says no"])
def test_a_word_that_is_also_a_code_is_no_place(turn: str) -> None:
    assert NAMES.find(turn, misspelt=True) == ()


@pytest.mark.parametrize("turn", ["not Ohio, Iowa", "no, not Ohio, Iowa", "Iowa, not Ohio", "I meant Iowa, not Ohio"])
def test_a_subject_that_is_denied_gives_way_to_the_other(turn: str) -> None:
    assert standalone("What grade did Ohio get in 2019?", turn) == "What grade did Iowa get in 2019?"


@pytest.mark.parametrize("turn", ["not Utah, Iowa", "not Ohio and Iowa", "Ohio, not Iowa"])
def test_another_denial_is_left_as_it_stands(turn: str) -> None:
    assert standalone("What grade did Ohio get in 2019?", turn) != "What grade did Iowa get in 2019?"
