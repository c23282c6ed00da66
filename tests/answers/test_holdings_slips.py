"""Mistakes asked for: a slip is quoted with what is odd about it, and none is found where none is known."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.trams import FILES
from tests.trams import client as client
from tests.written_archives import ask, opened

SLIPPED = """# OHIO RAISES ITS GRADE

FOR IMMEDIATE RELEASE

COLUMBUS, Ohio, May 4, 2023 -- Ohio raises its grade. Utah faces challenges in investigating and prosecuting offenders.

Ohio has a new law.
"""
MISTAKES = [
    "Which releases contain mistakes?",
    "Are there errors in the releases?",
    "What slips are known?",
    "What is wrong?",
    "Are there typos in the Ohio release?",
    "Which template slips are in the Ohio release?",
    "Which document names Utah by mistake?",
    "In which release is Utah named by mistake?",
    "Which release names the wrong state?",
    "Does any release mention another state by mistake?",
]


@pytest.fixture(scope="module")
def slipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with opened(tmp_path_factory, {"ohio.md": SLIPPED, "texas.md": FILES["texas.md"]}) as client:
        yield client


@pytest.mark.parametrize("question", MISTAKES)
def test_a_slip_is_quoted_with_what_is_odd_about_it(slipped: TestClient, question: str) -> None:
    answer = ask(slipped, question)
    assert answer["text"].startswith("1 sentence in 1 of ")
    (citation,) = answer["citations"]
    assert citation["exact"] == "Utah faces challenges in investigating and prosecuting offenders."
    assert "The sentence is about Utah, but the document is about Ohio." in answer["text"]
    assert "template_slip" in [notice["code"] for notice in answer["notices"]]


def test_quotation_marks_stand_around_nothing_but_quotations(slipped: TestClient) -> None:
    assert "“" not in ask(slipped, "Are there mistakes in the 2024 releases?")["text"]


def test_slips_are_looked_for_in_the_documents_that_are_asked_about(slipped: TestClient) -> None:
    assert ask(slipped, "Are there mistakes in the 2024 releases?")["text"].startswith("In 1 document, no sentence")


@pytest.mark.parametrize("question", MISTAKES[:4])
def test_where_no_slip_was_found_it_says_in_how_many_documents(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "abstained"
    assert "no sentence was found that is about another subject than its document" in answer["text"]


@pytest.mark.parametrize(
    "question", ["Which document names Texas by mistake?", "Which document names Utah?", "Who names Utah by mistake?"]
)
def test_a_slip_on_another_subject_is_not_what_is_asked(slipped: TestClient, question: str) -> None:
    assert "may be a slip" not in ask(slipped, question)["text"]


@pytest.mark.parametrize(
    "question",
    [
        "What mistake did the mayor make?",
        "What is wrong with the law of Texas?",
        "Was it an error to sell cars?",
        "Has Texas made mistakes?",
        "What is wrong with Texas?",
        "Do you make mistakes?",
    ],
)
def test_a_mistake_that_somebody_made_is_no_slip_of_a_document(client: TestClient, question: str) -> None:
    assert "no sentence was found" not in ask(client, question)["text"]


def test_what_is_odd_is_told_in_spanish_too(slipped: TestClient) -> None:
    answer = ask(slipped, MISTAKES[0], language="es")
    assert answer["text"].endswith("La frase trata de Utah, pero el documento trata de Ohio.")
    (notice,) = [notice["text"] for notice in answer["notices"] if notice["code"] == "template_slip"]
    assert notice.endswith("(La frase trata de Utah, pero el documento trata de Ohio)")
    page = slipped.get(f"/d/{answer['citations'][0]['document']['id']}", headers={"Accept-Language": "es"}).text
    assert "La frase trata de Utah, pero el documento trata de Ohio. Una frase trata de un tema distinto" in page


TOLD = "One sentence of the Ohio release names Utah as the state that lacks tools, which is likely a slip."
NOTES = f"# Notes on releases\n\n{TOLD} The ranks of Texas hold a slip. The release names Texas twice.\n"


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with opened(tmp_path_factory, {"notes.md": NOTES, "texas.md": FILES["texas.md"]}) as client:
        yield client


@pytest.mark.parametrize("question", ["Which document names Utah by mistake?", "Where is Utah named by mistake?"])
def test_a_slip_that_a_text_tells_of_in_words_is_quoted(noted: TestClient, question: str) -> None:
    assert [citation["exact"] for citation in ask(noted, question)["citations"]] == [TOLD]


def test_a_slip_of_another_kind_is_no_name_by_mistake(noted: TestClient) -> None:
    shown = [citation["exact"] for citation in ask(noted, "Which document names Texas by mistake?")["citations"]]
    assert "The ranks of Texas hold a slip." not in shown


def test_a_slip_among_the_nearest_passages_is_marked_too(slipped: TestClient) -> None:
    answer = ask(slipped, "Is it true that Utah lacks prosecutors? I want to print it in my story on Utah.")
    assert answer["outcome"] == "abstained"
    assert any("Utah faces challenges" in near["exact"] for near in answer["nearest"])
    assert "template_slip" in [notice["code"] for notice in answer["notices"]]


def test_nearest_passages_without_a_slip_carry_no_such_notice(client: TestClient) -> None:
    answer = ask(client, "Who painted the trams of Texas purple?")
    assert answer["outcome"] == "abstained"
    assert "template_slip" not in [notice["code"] for notice in answer["notices"]]
