"""One answer on every surface: what JSON says, the stream's last event and the page say, field by field."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from ingest import DataDir
from tests.conftest import client_of
from tests.doors.test_pages import ask, text
from tests.shown_sources import ShownSource, cells, shown_sources, squeezed

QUESTIONS = (
    "What grade did Connecticut get in 2016?",
    "How has Louisiana's grade changed?",
    "How many states received an F in 2021?",
    "Which documents mention HB 5621?",
    "Which releases are about Texas?",
    "What is the latest release about?",
    "Show contradictions",
    "hello",
    "What grade did Washington get in 2016?",
    "Will Ohio improve in 2030?",
    "Why did the price of bread rise?",
    "What is the media password?",
    "help me",
    "Who is the press contact for interviews?",
    "¡ayuda!",
)


def from_json(client: TestClient, question: str) -> dict[str, Any]:
    answer: dict[str, Any] = client.post("/v1/ask", json={"question": question}).json()
    answer["searched"].pop("as_of")
    return answer


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_last_event_of_the_stream_is_the_answer(sample_client: TestClient, question: str) -> None:
    stream = sample_client.post("/v1/ask", json={"question": question}, headers={"Accept": "text/event-stream"}).text
    data = [line.removeprefix("data: ") for line in stream.splitlines() if line.startswith("data: ")]
    last = json.loads(data[-1])
    last["searched"].pop("as_of")
    assert last == from_json(sample_client, question)


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_page_shows_every_field_of_the_answer(sample_client: TestClient, question: str) -> None:
    answer, tree = from_json(sample_client, question), ask(sample_client, question)
    card = tree.css_first("section.answer")
    assert answer["outcome"] in (card.attributes["class"] or "").split()
    assert card.attributes["lang"] == answer["language"]
    for paragraph in answer["text"].split("\n\n"):
        assert squeezed(paragraph) in text(card)
    for shown in (*answer["notices"], *answer["options"], *answer["links"]):
        assert squeezed(shown.get("text") or shown["label"]) in text(card)
    for figure, row in zip(answer["figures"], card.css("tbody tr"), strict=len(answer["figures"]) > 1):
        cells = [text(cell) for cell in row.css("td")]
        assert (cells[0], cells[4]) == (str(figure["year"]), f"[{figure['citation']}]")
        assert figure["grade"] is None or cells[2] == figure["grade"]
    cited = [*answer["citations"], *answer["nearest"]]
    for source, citation in zip(shown_sources(tree), cited, strict=True):
        of_citation(source, citation)
    if answer["outcome"] in ("answered", "abstained", "clarification") and answer["reason"] != "out_of_scope":
        assert answer["searched"]["generation"] in text(card)
        assert f"{answer['searched']['passages']:,} passages" in text(card)


def test_each_cited_sentence_of_a_long_answer_has_a_line_and_no_notice_repeats_one(sample_client: TestClient) -> None:
    question = "How has Louisiana's grade changed?"
    answer, tree = from_json(sample_client, question), ask(sample_client, question)
    card = tree.css_first("section.answer")
    lines = card.css_first("p").text().split("\n")
    told = [line for line in lines if re.match(r"Louisiana \w+ .* in 20\d\d", line)]
    assert len(told) > 3
    assert all(re.search(r"\[\d+\]$", line) for line in told)
    assert " ".join(lines) == answer["text"]
    repeated = [notice["text"] for notice in answer["notices"] if notice["text"] in answer["text"]]
    assert repeated
    assert not [words for words in repeated if words in text(card.css_first(".notices"))]
    few = ask(sample_client, "What grade did Connecticut get in 2016?").css_first("section.answer p").text()
    assert "\n" not in few


def test_a_title_that_is_cited_stands_once(sample_client: TestClient) -> None:
    question = "What was announced in 2016?"
    cited, shown = from_json(sample_client, question)["citations"], ask(sample_client, question).css("article.source")
    titles = [one["exact"] == one["document"]["title"] for one in cited]
    assert any(titles)
    assert [source.css_first("blockquote") is None for source in shown] == titles


def of_citation(source: ShownSource, citation: dict[str, Any]) -> None:
    """The source shows the citation: words, document, speaker, place, and texts to copy."""
    document = citation["document"]
    assert source.words == cells(citation["exact"])
    assert source.permalink == citation["permalink"]
    for part in (document["title"], document["publisher"], citation["speaker"] or "", citation["role"] or ""):
        assert squeezed(part) in source.beside
    assert source.copies[0] == citation["attribution"]["plain"]
    assert source.copies[1] == citation["attribution"]["ap"]
    assert source.copies[2] == f"http://testserver{citation['permalink']}"


@pytest.mark.parametrize(
    ("question", "reason", "title"),
    [
        ("What are the weak points of Connecticut's law?", "not_supported", "Possibly related"),
        ("Why did the price of bread rise?", "not_in_archive", "No answer in the archive"),
        ("Who are you?", "out_of_scope", "What this service does"),
    ],
)
def test_the_heading_says_which_kind_of_no_it_is(
    sample_client: TestClient, question: str, reason: str, title: str
) -> None:
    assert from_json(sample_client, question)["reason"] == reason
    assert text(ask(sample_client, question).css_first("#answer-title")) == title


@pytest.mark.parametrize("question", ["How do I cite this?", "Who are you?", "thank you"])
def test_what_is_asked_about_the_service_was_not_searched_and_does_not_say_so(
    sample_client: TestClient, question: str
) -> None:
    assert from_json(sample_client, question)["reason"] == "out_of_scope"
    tree = ask(sample_client, question)
    assert (tree.css_first(".reach"), tree.css_first("form[action='/share']")) == (None, None)
    assert "Searched:" not in text(tree.css_first("main"))
    assert ask(sample_client, QUESTIONS[0]).css_first(".reach") is not None


def test_who_asks_too_often_keeps_the_question_and_is_told_when_to_come_back(sample_data: DataDir) -> None:
    with client_of(sample_data, rate_limit="1/hour", trusted_proxies="127.0.0.1") as client:
        headers = {"X-Forwarded-For": "203.0.113.9"}
        asked = [client.post("/ask", data={"question": QUESTIONS[0]}, headers=headers) for _ in range(2)]
    tree = LexborHTMLParser(asked[1].text)
    assert [response.status_code for response in asked] == [200, 429]
    assert f"try again in {asked[1].headers['retry-after']} seconds" in text(tree.css_first("[role=alert]"))
    assert text(tree.css_first("textarea")) == QUESTIONS[0]


def test_without_an_index_the_question_is_kept(tmp_path: Path) -> None:
    with client_of(DataDir(tmp_path)) as client:
        response = client.post("/ask", data={"question": QUESTIONS[0]})
    assert (response.status_code, response.headers["retry-after"]) == (503, "10")
    assert text(LexborHTMLParser(response.text).css_first("textarea")) == QUESTIONS[0]
