"""Staff ask in the words of a desk: docs, "what did we say in May 2023", "but not", "the oldest thing in here"."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.figures.test_limits import ask as ask_figures
from tests.trams import DEPOT_TITLE, titles
from tests.trams import client as client
from tests.written_archives import ask

FARES, TEXAS, NOTES = "FARES FROZEN FOR A YEAR", "A LINE FOR TEXAS", "Notes on old cars"


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Which of our docs have no date?", [NOTES]),
        ("Do we have anything without a date?", [NOTES]),
        ("docs about Texas", [TEXAS]),
        ("What did we say in May 2023?", [DEPOT_TITLE]),
        ("What did you announce in June 2024?", [FARES]),
        ("what's the oldest thing in here", [DEPOT_TITLE]),
        ("what's the newest thing you've got", [FARES]),
        ("how recent is your newest document?", [FARES]),
        ("¿Qué publicamos en mayo de 2023?", [DEPOT_TITLE]),
        ("Which docs mention Calloway?", [DEPOT_TITLE, FARES]),
        ("Which docs mention Calloway but not riders?", [DEPOT_TITLE]),
        ("Which releases mention Calloway without mentioning the flood?", [FARES]),
        ("¿Qué comunicados mencionan a Calloway pero no riders?", [DEPOT_TITLE]),
    ],
)
def test_documents_are_found_by_such_words(question: str, found: list[str], client: TestClient) -> None:
    assert sorted(titles(ask(client, question))) == sorted(found)


def test_those_left_out_are_told_and_no_search_leads_to_more(client: TestClient) -> None:
    answer = ask(client, "Which docs mention Calloway but not riders?")
    assert answer["text"].startswith("1 of 4 documents holds these words and not the others")
    assert not answer.get("links")


@pytest.mark.parametrize("question", ["What's been corrected or retracted?", "Are there Spanish-language releases?"])
def test_what_there_is_none_of_is_told_as_that(question: str, client: TestClient) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], answer["reason"]) == ("abstained", "not_in_archive")
    assert "was found" in answer["text"] or "no release in Spanish" in answer["text"]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What are we missing for 2022?", "en"),
        ("Which states do we have nothing on?", "en"),
        ("¿Qué nos falta de 2022?", "es"),
        ("¿De qué estados no tenemos nada?", "es"),
    ],
)
def test_what_is_missing_is_told_by_name(question: str, language: str) -> None:
    assert "Delaware" in ask_figures(question, language=language).text


def test_a_score_without_a_letter_is_not_counted_and_different_values_are_contradictions() -> None:
    assert ask_figures("Which states have a score but no letter in 2011?").reason == "not_counted"
    assert "Sources differ" in ask_figures("For which states do sources print different values?").text
