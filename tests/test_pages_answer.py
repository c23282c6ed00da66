"""One answer on every surface: what JSON says, the stream's last event and the page say, field by field."""

from __future__ import annotations

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.test_pages import ask, text

QUESTIONS = (
    "What grade did Connecticut get in 2016?", "How has Louisiana's grade changed?",
    "How many states received an F in 2021?", "Which documents mention HB 5621?",
    "What grade did Washington get in 2016?",
    "Will Ohio improve in 2030?", "Why did the price of bread rise?", "What is the media password?", "help me",
    "Who is the press contact for interviews?", "¡ayuda!",
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


def squeezed(words: str) -> str:
    return " ".join(words.split())


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
    sources = tree.css("article.source")
    cited = [*answer["citations"], *answer["nearest"]]
    for source, citation in zip(sources, cited, strict=True):
        of_citation(source, citation)
    if answer["outcome"] in ("answered", "abstained", "clarification"):
        assert answer["searched"]["generation"] in text(card)
        assert f"{answer['searched']['passages']:,} passages" in text(card)


def of_citation(source: Any, citation: dict[str, Any]) -> None:
    """The source shows the citation: words, document, speaker, place, and texts to copy."""
    shown, document = text(source), citation["document"]
    assert text(source.css_first("blockquote")) == squeezed(citation["exact"])
    assert source.css_first("h3 a").attributes["href"] == citation["permalink"]
    for part in (document["title"], document["publisher"], citation["speaker"] or "", citation["role"] or ""):
        assert squeezed(part) in shown
    copied = [block.text(deep=True) for block in source.css("pre")]
    assert copied[0] == citation["attribution"]["plain"]
    assert copied[1] == citation["attribution"]["ap"]
    assert copied[2] == f"http://testserver{citation['permalink']}"
