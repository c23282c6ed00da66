"""When a release came out, and what "last year" means in a quotation from it: as precisely as it is known, with what it
rests on. On made-up releases of a made-up organisation."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.harbours import FILES
from tests.harbours import client as client
from tests.written_archives import ask, opened


def notes(answer: dict[str, Any], code: str) -> str:
    return " ".join(notice["text"] for notice in answer["notices"] if notice["code"] == code)


@pytest.mark.parametrize(
    "question",
    [
        "When was the release on the new pier for Eastholm published?",
        "When did the New pier for Eastholm release come out?",
        "What is the date of the Eastholm pier release?",
        "On what day was the statement about Eastholm's new pier issued?",
        "publication date of the new pier release",
    ],
)
def test_a_printed_date_is_told_with_the_words_that_print_it(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered", answer["text"]
    assert "March 4, 2021, as printed" in answer["text"]
    assert any("March 4, 2021" in citation["exact"] for citation in answer["citations"])
    assert {citation["document"]["id"] for citation in answer["citations"]} == {"pier"}


@pytest.mark.parametrize(
    "question", ["When was the fog notice issued?", "When was the fog notice for Eastholm issued?"]
)
def test_a_notice_that_a_title_tells_of_is_not_the_release_that_tells_of_it(client: TestClient, question: str) -> None:
    assert "July 8, 2019, as printed" not in ask(client, question)["text"]


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("When was the notice to anglers issued?", "February 2, 2019"),
        ("When was the release on the fog notice issued?", "July 8, 2019"),
    ],
)
def test_a_document_that_is_a_notice_or_a_release_on_one_has_its_own_date(
    client: TestClient, question: str, day: str
) -> None:
    assert day in ask(client, question)["text"]


@pytest.mark.parametrize(
    "question", ["When did the Westholm buoys release come out?", "How old is the release about Westholm's buoys?"]
)
def test_an_inferred_year_is_called_inferred_and_shows_what_it_rests_on(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered", answer["text"]
    assert "no date of publication was found; 2018 is inferred from" in answer["text"]
    assert [citation["exact"] for citation in answer["citations"]] == [
        "From 2012 to 2018 Westholm replaced every buoy.",
        "The rule on buoys was signed on May 7, 2018.",
    ]
    assert notes(answer, "inferred_date")


def test_a_declared_month_is_not_made_a_day(client: TestClient) -> None:
    answer = ask(client, "When was the page on fog horns of the coast published?")
    assert "August 2020, as declared with the document; the day is not known" in answer["text"]


def test_a_document_without_any_date_is_an_honest_no(client: TestClient) -> None:
    answer = ask(client, "When was the page on quiet hours published?")
    assert (answer["outcome"], answer["reason"]) == ("abstained", "not_in_archive")
    assert "no date of publication was found, and none can be inferred" in answer["text"]
    assert answer["nearest"][0]["document"]["id"] == "quiet"


def test_this_release_is_the_one_that_the_answer_before_cites(client: TestClient) -> None:
    answer = ask(
        client, "When was that release published?", ("Which storms had closed the pier of Eastholm?", "Storms.")
    )
    assert "March 4, 2021, as printed" in answer["text"]


def test_this_release_is_the_only_one_of_an_archive(tmp_path_factory: pytest.TempPathFactory) -> None:
    with opened(tmp_path_factory, {"buoys.md": FILES["buoys.md"]}) as client:
        for question in (
            "When was this release published?",
            "What date does this release have?",
            "When was this published?",
            "when was it released",
            "What is the date of the release?",
            "what's its date",
        ):
            assert "2018 is inferred" in ask(client, question)["text"]


def test_this_release_among_several_is_asked_back_and_each_option_is_answered(client: TestClient) -> None:
    answer = ask(client, "When did this press release come out?")
    assert (answer["outcome"], answer["reason"]) == ("clarification", "ambiguous_edition")
    assert ask(client, "When was this published?")["options"] == answer["options"]
    for option in answer["options"]:
        told = ask(client, option["question"])
        assert told["text"].startswith(option["label"]), (option, told["text"])


def test_relative_words_of_a_quotation_are_counted_from_its_document(client: TestClient) -> None:
    answer = ask(client, "Which storms had closed the pier of Eastholm?")
    assert "Last year storms had closed it." in answer["text"]
    assert "Last year: counted from March 4, 2021, it works out to 2020" in notes(answer, "relative_date")


def test_a_day_that_is_declared_in_words_is_declared_and_not_printed(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    page = "---\npublishDate: March 4, 2021\n---\n# Lamps of the pier\n\nThe lamps of the pier are lit at six.\n"
    with opened(tmp_path_factory, {"lamps.md": page}) as archive:
        answer = ask(archive, "When was the page on the lamps of the pier published?")
    assert "March 4, 2021, as declared with the document" in answer["text"]


@pytest.mark.parametrize("question", ["Does this release print a date?", "does this release carry a date"])
def test_of_the_only_document_nobody_is_asked_which_is_meant(seed_client: TestClient, question: str) -> None:
    answer = ask(seed_client, question)
    assert answer["outcome"] == "answered"
    assert "no date of publication was found; 2016 is inferred" in answer["text"]
