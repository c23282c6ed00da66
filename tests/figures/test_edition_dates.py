"""When the report cards of an edition came out: the day as far as it is known, and no day where none is."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.harbours import client as client
from tests.written_archives import ask


@pytest.mark.parametrize(
    "question",
    [
        "When were each year's report cards released?",
        "release dates of the report cards",
        "When did the report cards come out?",
        "List the publication dates of all editions",
        "On which days were the cards published?",
    ],
)
def test_every_edition_is_listed_with_its_day_as_far_as_it_is_known(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered", answer["text"]
    lines = answer["text"].splitlines()
    assert [line.split(" [")[0] for line in lines] == [
        "2015: March 2, 2015.",
        "2017: the day is not known.",
        "2018: there was no edition.",
        "2019: May 2019; the day is not known.",
    ]
    assert answer["citations"][0]["exact"] == "The 2015 report cards were released on 2 March 2015."


def test_one_edition_is_told_alone_and_an_unknown_day_is_no_answer(client: TestClient) -> None:
    assert ask(client, "When was the 2019 edition released?")["text"].startswith("2019: May 2019")
    assert ask(client, "When did the first report cards come out?")["text"].startswith("2015: March 2, 2015")
    unknown = ask(client, "When were the 2017 report cards released?")
    assert (unknown["outcome"], unknown["text"]) == ("abstained", "2017: the day is not known.")
    undeclared = ask(client, "When were the 2022 report cards released?")
    assert (undeclared["outcome"], undeclared["text"]) == ("abstained", "2022: the day is not known.")
    none = ask(client, "When were the 2031 report cards released?")
    assert (none["outcome"], none["text"]) == ("abstained", "2031: no edition of that year is known here.")


@pytest.mark.parametrize(
    "question", ["When will the next report cards come out?", "When will the upcoming edition be published?"]
)
def test_days_gone_by_are_no_answer_to_when_the_next_will_come(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "abstained"
    assert "2015" not in answer["text"]
    assert answer["reason"] != "prediction"  # when it comes out may have been announced


@pytest.mark.parametrize(
    "question",
    [
        "Which release days are unknown?",
        "For which report cards is the release date not known?",
        "Which editions have no known release day?",
    ],
)
def test_the_days_that_nobody_knows_are_listed_all(client: TestClient, question: str) -> None:
    lines = ask(client, question)["text"].splitlines()
    assert [line.split(" [")[0] for line in lines] == [
        "2017: the day is not known.",
        "2019: May 2019; the day is not known.",
    ]


@pytest.mark.parametrize("question", ["Which harbours are unknown?", "Which days is the office open?"])
def test_what_else_is_unknown_is_no_day_of_an_edition(client: TestClient, question: str) -> None:
    assert "the day is not known" not in ask(client, question)["text"]
