"""What nothing answers is asked again in other words for the same, and only in these."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.ending.in_other_words import wordings
from tests.written_archives import ask, client_over, exact

TOLD = "Councillors introduced 14 bylaws in April 2024, and 9 of them were enacted."
FILES = {
    "organisation.toml": '[organisation]\nname = "Mill Bay Council"\n',
    "bylaws.md": f"# Bylaws of the spring\n\nMILL BAY, May 2, 2024 -- {TOLD}\n\nThe pier stayed open all month.\n",
    "trees.md": "# Trees for the pier\n\nMILL BAY, March 4, 2025 -- Ten limes were planted.\n\n"
    '"A lime outlives us all," said Ida Moss, president of Mill Bay Council.\n',
    "fair.md": "# The autumn fair\n\nMILL BAY, September 9, 2024 -- The autumn fair was cancelled in the storm.\n",
}
client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("How many bills were put forward?", ["How many bills were introduced?", "How many bills were proposed?"]),
        ("Why was it called off?", ["Why was it cancelled?", "Why was it canceled?"]),
        ("How many bills became law?", ["How many bills were enacted?"]),
        ("How many proposals did lawmakers file?", ["How many bills did legislators introduce?"]),
        ("How many proposals did the students file?", []),
        ("Who filed the complaint?", []),
        ("When did it reopen?", ["When did it open again?"]),
        ("Since when is Lee CEO?", ["Since when is Lee chief executive?"]),
        ("How many employees in 2022?", ["how many people did it employ in 2022?"]),
        (
            "How many suicides in 2017?",
            ["how many people took their own lives in 2017?", "how many people killed themselves in 2017?"],
        ),
        ("Who leads it?", ["who is the president of it?", "who is the chief executive of it?"]),
        ("what did the union want", ["what did the union demand"]),
        ("what did the children want", []),
        ("How do I book a bed?", ["How do I reserve a bed?"]),
        ("Who wrote the book's preface?", []),
        ("Who said “we shut it”?", []),
        ("What is a report card?", []),
    ],
)
def test_the_everyday_word_is_replaced_by_each_other_of_its_group(question: str, others: list[str]) -> None:
    assert list(wordings(question)) == others


def test_the_answer_is_that_of_the_other_words_and_shows_them(client: TestClient) -> None:
    answer = ask(client, "When was the autumn fair called off?")
    assert exact(answer)[0].endswith("The autumn fair was cancelled in the storm.")
    assert answer["understood"]["question"] == "When was the autumn fair cancelled?"


def test_two_questions_whose_words_are_everyday_ones_are_answered_by_one_sentence(client: TestClient) -> None:
    answer = ask(client, "How many bylaws were put forward in April 2024 and how many of them made it into law?")
    assert exact(answer)[0].endswith(TOLD)
    assert "part_unanswered" not in [notice["code"] for notice in answer["notices"]]


def test_the_highest_score_that_one_can_have_is_no_score_that_was_given(sample_client: TestClient) -> None:
    answer = ask(sample_client, "What is the highest possible score on the Protected Innocence Challenge?")
    assert "102.5 points are the most" in answer["citations"][0]["exact"]


def test_who_leads_an_organisation_is_who_holds_its_first_office(client: TestClient) -> None:
    assert [cited["speaker"] for cited in ask(client, "Who leads Mill Bay Council?")["citations"]] == ["Ida Moss"]


def test_words_that_no_document_tells_in_any_wording_stay_unanswered(client: TestClient) -> None:
    assert ask(client, "Why was the pier called off?")["outcome"] == "abstained"
    assert ask(client, "How many bylaws were turned down in April 2024?")["outcome"] == "abstained"
