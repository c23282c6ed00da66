"""Words of a namesake are never another's, and what is only named after somebody has not done what they did."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.reading import Reading
from service.speech.namesakes import is_of_a_namesake
from tests.answers.test_evidence import answering, evidence
from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Lift Users of Kvam"\n',
    "lift.md": """# Lift stops at Kvam

KVAM, May 3, 2021 -- Daniel Berg, the head of lifts, told reporters that the rope had been seen to in March. "The rope
held," said Daniel Berg.

The Lift Union, for which its chair Danielle Berg spoke, demanded that speed brakes be fitted everywhere. Ms Berg, who
is no relation of Mr Berg, said that her members had "asked for years".
""",
    "prize.md": """# Ida Penn Prize 2020 for Lars Moen

KVAM, May 3, 2020 -- Lars Moen has won the Ida Penn Prize 2020. The prize is named after Ida Penn, who climbed here.

The Ida Penn Foundation was founded in 1990. Kvam Bank has paid for the prize since 2009.
""",
    "clinic.md": """# Tomas Holt becomes head of rescue

KVAM, May 3, 2022 -- Tomas Holt took over as head of rescue from Henrike Olm.

"I want every call answered within ten minutes," Holt said.

His sister, Vera Holt, has led the stores since 2015.
""",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    "question",
    [
        "What did Daniel Berg say about speed brakes?",
        "What did Danielle Berg say about the rope?",
        "What did Danielle Berg say about Daniel Berg?",
    ],
)
def test_what_a_namesake_said_is_not_told(client: TestClient, question: str) -> None:
    assert not ask(client, question)["citations"]


def test_ones_own_words_are_told(client: TestClient) -> None:
    assert "The rope held" in ask(client, "What did Daniel Berg say about the rope?")["citations"][0]["exact"]
    own = ask(client, "What did Danielle Berg say about speed brakes?")["citations"]
    assert ["Danielle Berg spoke" in citation["exact"] for citation in own] == [True]


@pytest.mark.parametrize(
    ("words", "before", "another"),
    [
        ("Danielle Berg spoke.", "", True),
        ("Ms Berg spoke.", "Daniel Berg sat down. Danielle Berg rose. ", True),
        ("Mr Berg spoke.", "Danielle Berg sat down. Daniel Berg rose. ", False),
        ("Mr Berg spoke.", "", False),
        ("D. Berg spoke.", "", False),
        ("Then Anna Daniel Berg spoke.", "", False),
        ("Anna D. Berg spoke.", "", True),
        ("The brakes failed.", "Danielle Berg rose. ", False),
    ],
)
def test_a_surname_alone_is_whom_the_text_names_last(words: str, before: str, another: bool) -> None:
    assert is_of_a_namesake("Daniel Berg", words, before) == another


@pytest.mark.parametrize(
    "question", ["In which year did Ida Penn win the Ida Penn Prize?", "When did the bank win it?"]
)
def test_nobody_won_what_is_only_named_after_or_paid_by_them(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"


@pytest.mark.parametrize(
    ("sentence", "question", "answers"),
    [
        ("The Ida Penn Foundation was founded in 1990.", "When did Ida Penn win the cup?", False),
        ("Lars Moen won the Ida Penn Cup in 2020.", "When did Ida Penn win the cup?", False),
        ("Kvam Bank has paid for the cup since 2009.", "When did Kvam Bank win the cup?", False),
        ("Beginning with the award of 2022, Kvam Bank pays.", "When did Kvam Bank win the award?", False),
        ("Ida Penn won the cup in 1951.", "When did Ida Penn win the cup?", True),
        ("She received the cup in 1951.", "When did Ida Penn win the cup?", True),
        ("The cup of 1951 went to Ida Penn.", "When did Ida Penn win the cup?", True),
    ],
)
def test_when_somebody_won_is_told_by_a_winning_of_theirs(sentence: str, question: str, answers: bool) -> None:
    assert bool(answering([evidence(1, sentence)], Reading(question))) == answers


def test_a_person_of_two_given_names_is_no_namesake_of_their_own() -> None:
    assert not is_of_a_namesake("Mary Ann Berg", "Mary Ann Berg", "")
    assert not is_of_a_namesake("Mary Ann Berg", "Mary Berg spoke.", "")
    assert is_of_a_namesake("Mary Ann Berg", "Daniel Berg spoke.", "")


@pytest.mark.parametrize(
    ("question", "denied"),
    [
        ("What did Tomas Holt say?", False),
        ("What did Vera Holt say?", True),
        ("What did Henrike Olm say?", True),
    ],
)
def test_words_of_a_surname_that_two_bear_are_not_denied_to_whom_it_last_named(
    client: TestClient, question: str, denied: bool
) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "abstained"
    assert ("holds no quotation of" in answer["text"]) == denied
