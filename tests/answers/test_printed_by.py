"""Which sources print a grade or a number of grades is told by every row that prints it, and by what documents say.

Read by hand from the sample archive: ``report-card-2022.csv``, ``report-card-2011.md``, ``news-tennessee-2022.md``.
"""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.grade_archives import ask as figures
from tests.grade_archives import sample
from tests.written_archives import ask


@pytest.mark.parametrize(
    "question",
    [
        "Which outlet printed a B+ for Tennessee?",
        "which paper gave the Tennessee B plus?",
        "Who printed a B+ for Tennessee in 2022?",
        "Which newspapers print Tennessee's B+?",
    ],
)
def test_every_source_of_a_grade_is_named(question: str) -> None:
    assert figures(sample(), question).text == "For Tennessee in 2022 a B+ is printed by the press (wbbjtv.com) [1]."


def test_every_source_of_a_number_is_named() -> None:
    assert figures(sample(), "Which sources print 25 Fs in 2011?").text == (
        "That 25 states received an F in 2011 is printed by the press (cybercrimereview.blogspot.com) [1] and the "
        "press (eturbonews.com) [2]."
    )


def test_who_said_it_is_told_alike_and_a_grade_that_no_row_prints_is_denied() -> None:
    assert "is printed by the press (wbbjtv.com)" in figures(sample(), "Who said Tennessee got a B+ in 2022?").text
    assert "No row prints an F for Texas" in figures(sample(), "Who said that Texas got an F in 2021?").text


def test_who_claimed_something_of_all_is_no_count(sample_client: TestClient) -> None:
    assert sample().ask("Who claimed that every state passed in 2023?") is None
    told = ask(sample_client, "Who claimed that every state passed in 2023, and is it true?")
    assert any("which is false" in citation["exact"] for citation in told["citations"])


def test_of_several_years_each_is_told() -> None:
    end = figures(sample(), "Which outlets print an A for Louisiana?")
    assert "For Louisiana in 2013 an A is printed by the press (columbian.com) [1] and" in end.text
    assert "For Louisiana in 2014 an A is printed by" in end.text


def test_what_a_document_says_of_the_sources_stands_beside_it(sample_client: TestClient) -> None:
    told = ask(sample_client, "Which outlet printed a B+ for Tennessee?")
    exact = [citation["exact"] for citation in told["citations"]]
    assert "WBBJ prints a B+ for Tennessee in 2022, and so does Local Memphis." in exact


@pytest.mark.parametrize(
    "question",
    [
        "Which outlet printed an F for Tennessee?",
        "Which sources print 24 Fs in 2011?",
        "Who gave Tennessee a B+?",
        "Which outlet printed a letter about Tennessee?",
    ],
)
def test_what_no_row_prints_names_no_source(question: str) -> None:
    end = sample().ask(question)
    assert end is None or "is printed by" not in end.text
