"""Letters that a text spells out: found where they are spelled out, and understood where only one form is printed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ingest.acronyms import agreed, spelled_out
from service.cues.acronyms import spelled_out as answered
from service.cues.acronyms import spelling
from service.reader import LateReader
from service.retriever import Filters
from tests.reading_archives import Desk
from tests.reading_archives import desk as opened

RELEASES = {
    "about.md": "The Rural Roads Trust (RRT) looks after lanes that no county owns. It has an office in Northfield.",
    "patrol.md": "RRT began its night patrol in 1998. Twelve volunteers drive 300 miles a week.",
    "ferry.md": "The ferry at Eastmarch carries 40 cars. A crossing takes eleven minutes.",
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Rural Roads Trust (RRT) met.", [("RRT", "Rural Roads Trust")]),
        ("said the Department of Public Works (DPW).", [("DPW", "Department of Public Works")]),
        ("The Society for the Care of Old Bridges (SCOB)", [("SCOB", "Society for the Care of Old Bridges")]),
        ("from the County of\nEast March (CEM)", [("CEM", "County of East March")]),
        ("It was cut (RRT) short.", []),
        ("The Trust (RRT) met.", []),
        ("In 2016 (USA)", []),
    ],
)
def test_letters_are_spelled_out_by_the_name_before_their_bracket(text: str, found: list[tuple[str, str]]) -> None:
    assert list(spelled_out(text)) == found


def test_letters_that_stand_for_two_names_stand_for_none() -> None:
    found = [("RRT", "Rural Roads Trust"), ("RRT", "Red River Trail"), ("DPW", "Department of Public Works")]
    assert agreed(found) == {"DPW": "Department of Public Works"}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with opened(tmp_path_factory.mktemp("acronyms"), RELEASES.items()) as found:
        yield found


@pytest.mark.parametrize(
    "question",
    [
        "When did the Rural Roads Trust begin its night patrol?",
        "When did Rural Roads begin its night patrol?",
        "When did the RRT begin its night patrol?",
    ],
)
def test_a_name_is_found_where_only_its_letters_are_printed(desk: Desk, question: str) -> None:
    findings = desk.findings(question)
    assert desk.quotes(question)[0] == "RRT began its night patrol in 1998."
    assert findings.support >= LateReader(desk.generation).threshold


def test_letters_are_found_where_only_the_name_is_printed(desk: Desk) -> None:
    assert desk.quotes("Where is the office of the RRT?")[0].endswith("It has an office in Northfield.")


@pytest.mark.parametrize(
    ("letters", "text", "spelled"),
    [
        ("RRT", "The Rural Roads Trust (RRT) met.", True),
        ("JRC", "the first of the Just Roads Cards for Every County (JRC).", True),
        ("RC40", "It is called the Report Cards on Lanes & Bridges (RC40).", True),
        ("RC40", "Nobody calls the survey by its letters (RC40).", False),
        ("JRC", "Just for once, nobody came to the river crossing that day in the end (JRC).", False),
    ],
)
def test_a_name_may_be_longer_than_its_letters_and_a_number_stands_for_no_word(
    letters: str, text: str, spelled: bool
) -> None:
    assert bool(spelling(letters).search(text)) is spelled


def test_the_sentence_that_names_it_is_quoted_before_shorter_ones_that_only_use_it(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    releases = {
        "a.md": "Few read the Road Index (RI).",
        "b.md": "What counts every pothole of the county is called the Road Index (RI).",
    }
    with opened(tmp_path_factory.mktemp("letters"), releases.items()) as desk:
        found = answered(desk.understand("What is RI?"), desk.generation, desk.visible, Filters())
        assert [cited.document.id for cited in found] == ["b", "a"]
