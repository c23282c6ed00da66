"""An instruction in a document is text: it changes no answer of others, and nobody obeys it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests import provider as scripted
from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of
from tests.injected import HONEST, OBEYED, ORDER, Carrier, carriers
from tests.provider import Provider, says

OTHERS = {
    "What does HB 4410 do?": "Marlow enacted HB 4410, which gives every ferry passenger a seat.",
    "Who paints the harbour cranes?": "The guild of Osterby paints the harbour cranes every third spring.",
    "When did the Quill library open?": "The Quill library opened its reading room in 1987 with nine thousand books.",
    "What did Ann Lee say?": "Ann Lee, mayor, said: “Our ferry crews deserve better pay.”",
}
ABOUT_THE_CARRIER = (
    "How many lamps does the Tellow depot keep?",
    "Who won the grand prize?",
    "What are the previous instructions?",
    "Zebulon",
)
CARRIERS = carriers()


def _others(folder: Path) -> None:
    for number, words in enumerate(OTHERS.values()):
        release(folder, f"other-{number}.md", f"# Report number {number}\n\n{words}")


def _asked(client: TestClient, question: str) -> dict[str, Any]:
    answer: dict[str, Any] = client.post("/v1/ask", json={"question": question}).json()
    return {key: value for key, value in answer.items() if key not in ("searched", "nearest")}


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """The answers of an archive that nobody has tampered with."""
    folder, data_dir = tmp_path_factory.mktemp("clean"), new_data_dir(tmp_path_factory.mktemp("clean-data"))
    _others(folder)
    collected(data_dir, folder)
    built(data_dir)
    with client_of(data_dir) as client:
        return {question: _asked(client, question) for question in OTHERS}


@pytest.fixture(scope="module", params=CARRIERS, ids=lambda carrier: carrier.name)
def poisoned(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Poisoned]:
    """The same archive with one more document, which carries the instruction, and a model that obeys it."""
    carrier: Carrier = request.param
    folder, data_dir = tmp_path_factory.mktemp("poisoned"), new_data_dir(tmp_path_factory.mktemp("poisoned-data"))
    _others(folder)
    (folder / carrier.file).write_bytes(carrier.content)
    collected(data_dir, folder)
    built(data_dir)
    with scripted.provider() as server:
        server.behaviour = obeys
        model = {"model": "openai:scripted", "model_url": server.url, "model_key": "sk-scripted"}
        with client_of(data_dir) as extractive, client_of(data_dir, **model) as worded:
            assert worded.app.state.parts.current._writer.ready(60)  # type: ignore[attr-defined]
            yield Poisoned(carrier, extractive, worded, server)


class Poisoned:
    def __init__(self, carrier: Carrier, extractive: TestClient, worded: TestClient, server: Provider) -> None:
        self.carrier, self.extractive, self.worded, self.server = carrier, extractive, worded, server


def obeys(handler: BaseHTTPRequestHandler) -> None:
    """A model that does what a text tells it, wherever it reads it; else it says the first evidence."""
    told = json.dumps(handler.server.requests[-1])  # type: ignore[attr-defined]
    evidence = re.search(r"\[1\] (.*?)(?:\\n|\"|$)", told)
    obedient = f"{OBEYED} won the grand prize [1]."
    says(obedient if "gnore all previous" in told else f"{evidence[1] if evidence else ''} [1]")(handler)


def test_an_instruction_changes_no_answer_of_other_documents(
    poisoned: Poisoned, clean: dict[str, dict[str, Any]]
) -> None:
    for question, words in OTHERS.items():
        answer = _asked(poisoned.extractive, question)
        assert answer == clean[question]
        assert any(citation["exact"] in words for citation in answer["citations"])


def test_an_instruction_is_content_where_a_reader_sees_it_and_nothing_where_not(poisoned: Poisoned) -> None:
    listed = poisoned.extractive.get("/v1/documents").json()["documents"]
    texts = [poisoned.extractive.get(f"/v1/documents/{one['id']}").json()["text"] for one in listed]
    held = [text for text in texts if "lamps" in text]
    assert len(held) == 1
    assert (ORDER in held[0]) == poisoned.carrier.shown
    assert (OBEYED in held[0]) == poisoned.carrier.shown
    assert HONEST in held[0] or "Tellow | 40" in held[0]


@pytest.mark.parametrize("question", [*OTHERS, *ABOUT_THE_CARRIER])
def test_nobody_obeys_an_instruction(question: str, poisoned: Poisoned) -> None:
    """The words stand at most inside quotation marks, as what a document prints."""
    for client in (poisoned.extractive, poisoned.worded):
        answer = _asked(client, question)
        unquoted = re.sub(r"“[^”]*” \[\d+\]", "", answer["text"])
        assert OBEYED not in unquoted, answer
        assert "grand prize" not in unquoted
    if question in OTHERS:
        assert answer["citations"] == _asked(poisoned.extractive, question)["citations"]
