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
    told = ask(sample_client, "Who claimed that all 50 states passed in 2023, and is it true?")
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


@pytest.mark.parametrize(
    "question", ["Which source prints Georgia's grade in 2023?", "Who published the grade of Georgia in 2023?"]
)
def test_who_prints_a_grade_that_is_not_named_is_told_with_it(question: str) -> None:
    assert figures(sample(), question).text == "For Georgia in 2023 a D is printed by the press (wctv.tv) [1]."


def test_each_value_that_is_printed_of_one_has_its_sources() -> None:
    text = figures(sample(), "Which sources print the score of Louisiana in 2016?").text
    assert "98.5 points is printed by the press (www1.cbn.com) [1]" in text
    assert "99.5 points is printed by the press (thetowntalk.com) [2]" in text


@pytest.mark.parametrize(
    ("first", "follow_up"),
    [
        ("What grade did Georgia get in 2023?", "who reported that?"),
        ("What grade did Georgia get in 2023?", "who published it?"),
        ("What did Georgia get in 2023?", "and which paper printed it?"),
        ("¿Qué nota obtuvo Georgia en 2023?", "¿quién lo publicó?"),
        ("¿Qué nota obtuvo Georgia en 2023?", "¿quién lo dijo?"),
    ],
)
def test_who_reported_that_behind_a_grade_asks_for_its_sources(
    first: str, follow_up: str, sample_client: TestClient
) -> None:
    told = ask(sample_client, follow_up, (first, ask(sample_client, first)["text"]))
    assert "wctv.tv" in told["text"]
    assert {citation["kind"] for citation in told["citations"]} == {"row"}


def test_behind_what_was_said_it_asks_for_no_sources_of_a_grade(sample_client: TestClient) -> None:
    first = "What is the Protected Innocence Challenge?"
    told = ask(sample_client, "who reported that?", (first, ask(sample_client, first)["text"]))
    assert "is printed by" not in told["text"]


@pytest.mark.parametrize(
    "question",
    [
        "Who reported that the District of Columbia got a D in 2021?",
        "Did the District of Columbia get a D in 2021?",
    ],
)
def test_a_grade_that_a_sentence_prints_is_not_denied(question: str, sample_client: TestClient) -> None:
    told = ask(sample_client, question)
    assert "No row prints" not in told["text"]
    assert "received an F in 2021" in told["text"]
    assert any("counts the District among the Ds" in citation["exact"] for citation in told["citations"])


def test_a_grade_that_no_sentence_prints_is_denied(sample_client: TestClient) -> None:
    assert "No row prints a D for Utah in 2019" in ask(sample_client, "Did Utah get a D in 2019?")["text"]
