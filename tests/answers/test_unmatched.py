"""Passages that are only related come with the words of the question that they do not come near to."""

from __future__ import annotations

from starlette.testclient import TestClient

from tests.doors.test_pages import ask
from tests.reading_archives import RELEASES
from tests.written_archives import client_over

RELATED = "When was the Northfield tunnel closed?"


client = client_over(RELEASES)


def test_they_are_named_in_the_words_and_given_as_offsets(client: TestClient) -> None:
    answer = client.post("/v1/ask", json={"question": RELATED}).json()
    assert (answer["outcome"], answer["reason"]) == ("abstained", "not_supported")
    assert [RELATED[start:end] for start, end in answer["understood"]["unmatched"]] == ["tunnel"]
    assert "words of the question: tunnel." in answer["text"]
    assert answer["nearest"]


def test_they_are_marked_on_the_page(client: TestClient) -> None:
    assert [node.text() for node in ask(client, RELATED).css(".understood mark")] == ["tunnel"]


def test_the_page_says_what_the_marks_in_a_question_mean(client: TestClient) -> None:
    shown = ask(client, RELATED).css_first("p.understood").text()
    assert shown.startswith("Nothing that was found comes near to the marked words:")


def test_the_question_stays_as_it_was_typed(client: TestClient) -> None:
    typed = "WHEN WAS THE NÓRTHFIELD TÚNNEL CLOSED?"
    understood = client.post("/v1/ask", json={"question": typed}).json()["understood"]
    assert understood["question"] == typed
    assert [typed[start:end] for start, end in understood["unmatched"]] == ["TÚNNEL"]


def test_markup_in_a_question_stays_text(client: TestClient) -> None:
    assert not ask(client, "When was the Northfield <b>tunnel</b> closed?").css("b")


def test_an_answer_and_an_archive_that_holds_nothing_name_none(client: TestClient) -> None:
    for question in ("When was the Northfield bridge closed?", "Why is milk white?"):
        answer = client.post("/v1/ask", json={"question": question}).json()
        assert answer["reason"] != "not_supported"
        assert answer["understood"]["unmatched"] == []
