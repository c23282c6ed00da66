"""Whom "he" or "she" means is shown with it, and who was in an office before somebody is told by who took it."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Beekeepers of Ormsay"\n',
    "chair-2021.md": """# Beekeepers elect Nell Farrow

ORMSAY, March 6, 2021 -- The beekeepers of Ormsay have elected Nell Farrow as their new chairwoman. Farrow received 61
of 80 votes. Nineteen members voted for the pastor Hugo Bell of Tarn. She will take office on May 1, 2021 and succeeds
Olaf Winter, who did not stand again. Farrow has been secretary of the beekeepers since 2016. Hugo Bell remains
treasurer.
""",
    "judge-2022.md": """# New honey judge

ORMSAY, June 2, 2022 -- The board appointed Ida Crown honey judge on Monday. Crown, a baker of Tarn, follows Sven Alder,
who had judged for nine years.

"Honey tells where the bees have been," said Ida Crown, 44, who begins on June 9. "I taste with my eyes shut," said Paul
Reed, a judge of wax.
""",
    "race-2022.md": """# Skep race

ORMSAY, July 9, 2022 -- Paul Reed won the skep race. Ann Moss followed Tilda Roe over the line.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize("question", ["Who succeeded Olaf Winter?", "When did Nell Farrow take office?"])
def test_a_quotation_on_she_begins_where_she_is_named(client: TestClient, question: str) -> None:
    quote = ask(client, question)["citations"][0]["exact"]
    assert quote.startswith("Farrow received 61")
    assert "She will take office on May 1, 2021" in " ".join(quote.split())


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Who was chairwoman before Nell Farrow?", "Olaf Winter"),
        ("Who was the chairwoman after Olaf Winter?", "Farrow"),
        ("Who was honey judge before Ida Crown?", "Sven Alder"),
        ("Who replaced Sven Alder?", "Crown"),
    ],
)
def test_who_was_in_an_office_before_or_after_somebody_is_told(client: TestClient, question: str, name: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    assert name in answer["citations"][0]["exact"]


@pytest.mark.parametrize(
    "question",
    [
        "Who was chairwoman before Hugo Bell?",  # who lost
        "Who was secretary before Nell Farrow?",  # another office of hers
        "Who was treasurer before Nell Farrow?",  # another's office, in the same text
        "Who was chairwoman after Nell Farrow?",  # turned round
        "Who was honey judge before Tilda Roe?",  # runners follow each other too
        "Who replaced Tilda Roe?",
    ],
)
def test_nobody_is_told_who_did_not_hold_it(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"


def follow_up(client: TestClient, question: str, *before: str) -> dict[str, Any]:
    history = list[tuple[str, str]]()
    for earlier in before:
        history.append((earlier, ask(client, earlier, *history)["text"]))
    return ask(client, question, *history)


def test_she_is_whom_the_answer_before_names_and_the_question_does_not(client: TestClient) -> None:
    answer = follow_up(client, "When does she begin?", "Who replaced Sven Alder?")
    assert "Ida Crown" in answer["understood"]["question"]
    assert "begins on June 9" in answer["citations"][0]["exact"]


def test_she_is_whom_the_question_before_names_over_one_that_names_nobody(client: TestClient) -> None:
    asked = follow_up(client, "How old is she?", "Where does Ida Crown come from?", "why?")
    assert asked["understood"]["question"] == "How old is Ida Crown?"


def test_of_two_whom_a_question_names_neither_is_he(client: TestClient) -> None:
    answer = follow_up(client, "How old is he?", "Did Paul Reed meet Ida Crown?")
    assert answer["understood"]["question"].startswith("How old is he (")


def test_one_word_for_what_is_somebodys_is_asked_of_the_turn_before(client: TestClient) -> None:
    answer = follow_up(client, "salary?", "When does Ida Crown begin?")
    assert "Ida Crown" in answer["understood"]["question"]
    assert follow_up(client, "skep race?", "When does Ida Crown begin?")["understood"]["question"] == "skep race?"


def test_behind_a_count_it_is_what_the_count_was_of(client: TestClient) -> None:
    answer = follow_up(client, "where was it", "Who won the skep race?", "how many people were there")
    assert "skep race" in answer["understood"]["question"]
