"""A question that says "you" to the organisation, and who runs it: told as if its name and an office were named."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.addressed import asks_who_runs_it, of_it_by_name, with_its_name
from tests.rules_alone import BRIDGES
from tests.written_archives import ask, client_over, exact

ORGANISATION = """[organisation]
name = "Linnet Wood Trust"
short_names = ["Linnet Wood"]
"""
SEEDS = """# SEEDLINGS FOR THE VALLEY

FOR IMMEDIATE RELEASE

KELSO, Ohio, May 4, 2023 -- Linnet Wood Trust planted 8,200 oaks between March and May 2023. It has 31 rangers.
Dana Pell has been chief executive since June 2019. The Kelso River Board closed two weirs.

"Nobody plants an oak for himself," said Omar Reyes, executive director of the Kelso River Board.
"""
SCHOOL = """# A SCHOOL IN THE WOOD

FOR IMMEDIATE RELEASE

KELSO, Ohio, June 9, 2024 -- Linnet Wood Trust opened a forest school for 40 children. Checks are sent to PO Box 9.
"""
client = client_over({"organisation.toml": ORGANISATION, "seeds.md": SEEDS, "school.md": SCHOOL})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many oaks did you plant?", "how many oaks did bridge watch plant?"),
        ("do u publish your accounts", "does bridge watch publish its accounts"),
        ("What is your budget?", "what is bridge watch’s budget?"),
        ("have you sold the barge", "has bridge watch sold the barge"),
        ("how old do you have to be to help", None),
        ("where do you post a letter", None),
        ("can you eat the berries", None),
        ("do you have a room for me", None),
        ("do you think it is fair", None),
        ("are you a church", None),
        ("Who opened the bridge?", None),
    ],
)
def test_you_is_the_organisation_only_where_it_surely_is(question: str, told: str | None) -> None:
    named = with_its_name(question, BRIDGES)
    assert (named and named.casefold()) == told


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Who runs Bridge Watch?", True),
        ("who runs this place", True),
        ("who is in charge here?", True),
        ("Who's the head of the organisation?", True),
        ("¿Quién dirige Bridge Watch?", True),
        ("Who runs the night ferry?", False),
        ("Who leads the inquiry?", False),
        ("Who runs Bridge Watch of Ohio?", False),
        ("who is in charge of the locks", False),
    ],
)
def test_who_runs_it_is_asked_of_the_organisation_alone(question: str, asks: bool) -> None:
    assert asks_who_runs_it(question, BRIDGES) is asks


def test_a_question_to_the_organisation_is_answered_and_the_wording_with_its_name_shown(client: TestClient) -> None:
    answer = ask(client, "how many oaks did you plant")
    assert answer["outcome"] == "answered"
    assert exact(answer)[0].startswith("Linnet Wood Trust planted 8,200 oaks")


@pytest.mark.parametrize(
    "question",
    [
        "how many oaks did you sell",
        "how many rangers did you dismiss",
        "how many elms do you plant",
        "do you deliver",
        "how many children did you lose",
        "are you a school",
        "do you have a car park",
        "what is your debt",
        "did you plant elms",
        "how many oaks did you plant in 2017",
    ],
)
def test_what_is_only_said_of_the_organisation_answers_nothing(client: TestClient, question: str) -> None:
    assert ask(client, question)["citations"] == []


def test_a_follow_up_is_not_told_by_the_sentence_of_the_question_before(client: TestClient) -> None:
    asked = "how many oaks did you plant"
    before = (asked, ask(client, asked)["text"])
    assert ask(client, "and the year before?", before)["citations"] == []


@pytest.mark.parametrize("question", ["who runs this place", "Who runs Linnet Wood Trust?", "who is in charge"])
def test_who_runs_it_is_told_where_a_sentence_gives_the_office(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert exact(answer)[:1] == ["Dana Pell has been chief executive since June 2019."]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who runs the organization?", "Who leads Bridge Watch?"),
        ("Who leads you?", "Who leads Bridge Watch?"),
        ("Where is the organisation based?", "Where is Bridge Watch based?"),
        ("Who is the president of this charity?", "Who is the president of Bridge Watch?"),
        ("Who leads?", "Who leads?"),
        ("Who is the president of the organization that sued?", "Who is the president of the organization that sued?"),
        ("Was the organization chart published?", "Was the organization chart published?"),
    ],
)
def test_the_organisation_is_asked_for_by_its_name(question: str, told: str) -> None:
    assert of_it_by_name(question, BRIDGES) == told


def test_the_chief_of_another_body_is_not_told_as_its_own(client: TestClient) -> None:
    assert "Omar Reyes" not in ask(client, "Who runs Linnet Wood Trust?")["text"]


CHOSEN = """# A NEW PRESIDENT

FOR IMMEDIATE RELEASE

KELSO, Ohio, June 9, 2024 -- The delegates of Linnet Wood Trust have elected Marcus Tull, 41, as president.

Ohio received a B in the 2024 Mill Report Card. Texas received a C in the 2024 Mill Report Card.
"""
graded = client_over({"organisation.toml": ORGANISATION, "chosen.md": CHOSEN})


@pytest.mark.parametrize(
    "question", ["Who leads you?", "Who leads the organization?", "Who is the president of the organisation?"]
)
def test_who_leads_it_is_nobody_who_leads_by_grade(graded: TestClient, question: str) -> None:
    (told, *_) = exact(ask(graded, question))
    assert "have elected Marcus Tull" in told
