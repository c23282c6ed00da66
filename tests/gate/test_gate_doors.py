"""What a model makes up is seen through no door: each is asked over HTTP while the model's server misuses evidence."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from itertools import islice
from types import SimpleNamespace
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from tests import provider as scripted
from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of
from tests.gate_attacks import ATTACKS, dressed
from tests.gate_checker import unsupported
from tests.gate_evidence import worlds
from tests.gate_world import PLACES, Known
from tests.provider import Provider, says

N = 150  # outputs for each door
ORGANISATION = """[organisation]
name = "Open Gate"
publisher = "Open Gate"
""" + "".join(f'[[subjects]]\ncode = "{place[:3].upper()}"\nname = "{place}"\n' for place in PLACES)

DEEDS = "We did what we did and they did what they did."

Shown = tuple[
    str, dict[str, Any] | None
]  # the words that a client sees, and the answer as JSON where the door gives it
Door = Callable[[TestClient, str], Shown]


class Asked:
    """The service, the model's server, and what is asked: a question for each made-up evidence."""

    def __init__(self, client: TestClient, server: Provider, evidence: dict[str, Known]) -> None:
        self.client, self.server, self.evidence = client, server, evidence
        self.extractive = {
            question: client.post("/v1/ask", json={"question": question}).json() for question in evidence
        }


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    folder, data_dir = tmp_path_factory.mktemp("releases"), new_data_dir(tmp_path_factory.mktemp("doors"))
    (folder / "organisation.toml").write_text(ORGANISATION)
    evidence: dict[str, Known] = {}
    for number, known in enumerate(islice(worlds(11), 90)):
        question = _question(known)
        if question and question not in evidence:
            evidence[question] = known
            release(folder, f"made-{number}.md", f"# Page {number} of the archive\n\n{_printed(known)}")
    release(folder, "deeds.md", f"# What was done\n\nQuentella Marsh, founder of Open Gate, said: “{DEEDS}”")
    collected(data_dir, folder)
    built(data_dir)
    with scripted.provider() as server:
        server.behaviour = says("")
        settings = {"model": "openai:scripted", "model_url": server.url, "model_key": "sk-scripted"}
        with client_of(data_dir, **settings) as client:
            assert client.app.state.parts.current._writer.ready(60)  # type: ignore[attr-defined]
            yield Asked(client, server, evidence)


def _question(known: Known) -> str | None:
    if "bill" in known.facts:
        return f"What does {known.facts['bill']} do?"
    return f"What did {known.speaker} say?" if known.speaker else None


def _printed(known: Known) -> str:
    return f"{known.speaker}, {known.role}, said: “{known.exact}”" if known.speaker else known.exact


def plain(client: TestClient, question: str) -> Shown:
    answer = client.post("/v1/ask", json={"question": question}).json()
    return answer["text"], answer


def stream(client: TestClient, question: str, **headers: str) -> Shown:
    accept = {"Accept": "text/event-stream", **headers}
    events = _events(client.post("/v1/ask", json={"question": question}, headers=accept).text)
    return "".join(data["text"] for name, data in events if name == "answer.delta"), events[-1][1]


def widget(client: TestClient, question: str) -> Shown:
    return stream(client, question, **{"Pressdesk-Widget": "1"})


def page(client: TestClient, question: str) -> Shown:
    tree = LexborHTMLParser(client.post("/ask", data={"question": question}).text)
    return "\n\n".join(node.text(deep=True) for node in tree.css("section.answer > p[dir]")), None


def chat(client: TestClient, question: str) -> Shown:
    body = client.post("/v1/chat/completions", json=_chat(question)).json()
    return body["choices"][0]["message"]["content"], body["pressdesk"]


def chat_stream(client: TestClient, question: str) -> Shown:
    events = _events(client.post("/v1/chat/completions", json=_chat(question) | {"stream": True}).text)
    chunks = [data for _, data in events if data and data["choices"]]
    native = next(data["pressdesk"] for data in chunks if "pressdesk" in data)
    return "".join(data["choices"][0]["delta"].get("content") or "" for data in chunks), native


def responses(client: TestClient, question: str) -> Shown:
    body = client.post("/v1/responses", json={"model": "pressdesk", "input": question}).json()
    return body["output"][0]["content"][0]["text"], body["pressdesk"]


def mcp(client: TestClient, question: str) -> Shown:
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "ask"}}
    call["params"] = {"name": "ask", "arguments": {"question": question}}
    accept = {"Accept": "application/json, text/event-stream", "Host": "127.0.0.1:8000"}
    result = client.post("/mcp", json=call, headers=accept).json()["result"]
    assert json.loads(result["content"][0]["text"]) == result["structuredContent"]
    return result["structuredContent"]["text"], result["structuredContent"]


def _chat(question: str) -> dict[str, Any]:
    return {"model": "pressdesk", "messages": [{"role": "user", "content": question}]}


def _events(text: str) -> list[tuple[str, Any]]:
    """Each event's name and data; None for the end mark of OpenAI's streams."""
    found = []
    for block in text.strip().split("\n\n"):
        name = re.search(r"^event: (.*)$", block, re.M)
        data = "\n".join(re.findall(r"^data: (.*)$", block, re.M))
        if data:
            found.append((name[1] if name else "", None if data == "[DONE]" else json.loads(data)))
    return found


DOORS = (plain, stream, widget, page, chat, chat_stream, responses, mcp)


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
def test_nothing_made_up_is_seen_through_a_door(door: Door, asked: Asked) -> None:
    chance, tried, calls = random.Random(door.__name__), 0, asked.server.calls
    seen: list[str] = []
    questions = list(asked.evidence)
    while tried < N:
        question, attack = chance.choice(questions), chance.choice(ATTACKS)
        known = asked.evidence[question]
        attacked = attack(chance.choice(known.true), known, chance)
        if attacked is None or attacked in known.true:
            continue
        tried += 1
        asked.server.behaviour = says(dressed(attacked, chance))
        shown, native = door(asked.client, question)
        seen += [f"{attack.__name__}: {what}" for what in _made_up(shown, native, known, asked.extractive[question])]
    asking = asked.server.calls - calls
    print(f"\n{door.__name__}: N = {tried} adversarial outputs, {len(seen)} seen, bound 3/N = {3 / tried:.4f}")
    assert asking == tried  # the model was asked each time
    assert seen == []


def _made_up(shown: str, native: dict[str, Any] | None, known: Known, extractive: dict[str, Any]) -> Iterator[str]:
    """What of the words that are shown no evidence supports."""
    if native is not None and not shown.startswith(native["text"]):
        yield f"shows {shown!r}, and the answer is {native['text']!r}"
    text = native["text"] if native else shown
    citations = tuple(
        SimpleNamespace(
            marker=c["marker"],
            exact=c["exact"],
            speaker=c["speaker"],
            role=c["role"],
            document=SimpleNamespace(publisher=c["document"]["publisher"]),
        )
        for c in extractive["citations"]
    )
    if text == extractive["text"]:
        return
    sentences = [re.sub(r"\s*\[\d+\]", "", sentence).strip() for sentence in re.split(r"(?<=\]\.) |(?<=\]) ", text)]
    yield from (f"{sentence!r}" for sentence in sentences if sentence not in known.true)
    yield from (f"{what!r} in {text!r}" for what in unsupported(text, citations))  # type: ignore[arg-type]


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
def test_a_true_sentence_of_the_model_is_seen_through_every_door(door: Door, asked: Asked) -> None:
    question, known = next((q, k) for q, k in asked.evidence.items() if "bill" in k.facts)
    sentence = f"{known.true[1].removesuffix('.')} [1]."
    asked.server.behaviour = says(sentence)
    shown, native = door(asked.client, question)
    assert shown.startswith(sentence)
    assert native is None or (native["mode"], native["text"]) == ("write", sentence)


def test_the_metrics_say_what_was_dropped_and_why(asked: Asked) -> None:
    question, known = next((q, k) for q, k in asked.evidence.items() if "bill" in k.facts)
    asked.server.behaviour = says(f"{known.facts['place']} paid 999 dollars for it [1].")
    asked.client.post("/v1/ask", json={"question": question})
    text = asked.client.get("/metrics").text
    dropped = re.findall(r'pressdesk_model_sentences_total\{end="dropped",reason="(\w[^"]*)"\} (\d+)', text)
    assert dropped
    assert all(int(count) > 0 for _, count in dropped)


def test_the_learned_part_of_the_gate_judges_what_a_model_words(asked: Asked) -> None:
    """A sentence that its rules let pass, and that the learned part takes for another (test_gate.py)."""
    question = {"question": "What did Quentella Marsh say?"}
    asked.server.behaviour = says("")
    quoted = asked.client.post("/v1/ask", json=question).json()
    assert [one["exact"] for one in quoted["citations"]] == [DEEDS]
    asked.server.behaviour = says(f"Quentella Marsh, founder of Open Gate, said: “{DEEDS}” [1]")
    answer = asked.client.post("/v1/ask", json=question).json()
    assert (answer["mode"], answer["text"]) == (quoted["mode"], quoted["text"])
    assert re.search(r'end="dropped",reason="support"\} [1-9]', asked.client.get("/metrics").text)
