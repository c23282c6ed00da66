"""Whatever a chat model's server does, a question gets its correct answer in time, and one retry at most."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx2
import pytest

from ingest import ArchiveReader, DataDir, open_current
from service.answer import Answer, Outcome
from service.gate import Gate
from service.pipeline import Pipeline
from service.turn import Asked
from service.writer import ModelChoice, Writer
from service.writing.breaker import Breaker
from service.writing.budget import Budget
from service.writing.caller import CALLER, Caller
from tests import provider as scripted
from tests.provider import Provider, fails, says, sends
from tests.served import served

QUESTION = "Which state enacted the last missing state law against sex trafficking in 2016?"
WITHIN_S = 5.0
TRIES = 2  # whatever else the machine does delays one of two
KEY = "sk-scripted-0123456789"

FAULTS: dict[str, scripted.Behaviour] = {
    "hangs before headers": scripted.hangs,
    "hangs after headers": scripted.hangs_after_headers,
    "one byte a second": scripted.drips,
    "429": fails(429),
    "429, wait a second": fails(429, {"Retry-After": "1"}),
    "429, wait for years": fails(429, {"Retry-After": "1000000000"}),
    "429, wait less than nothing": fails(429, {"Retry-After": "-5"}),
    "429, wait until a date": fails(429, {"Retry-After": "Fri, 31 Dec 1999 23:59:59 GMT"}),
    "429, wait for a word": fails(429, {"Retry-After": "soon"}),
    "500": fails(500),
    "502": fails(502),
    "529": fails(529),
    "401": fails(401),
    "404": fails(404),
    "connection closed in the body": scripted.truncated,
    "half a JSON": scripted.half_json,
    "empty body": sends(b""),
    "empty reply": says(""),
    "no content": says(None),
    "a list as content": says([{"type": "image"}]),
    "100 MB": scripted.floods,
    "another schema": sends(b'{"reply": "yes"}'),
    "choices are no list": sends(b'{"choices": 3}'),
    "null": sends(b"null"),
    "no JSON at all": sends(b"<html>Sign in</html>", "text/html"),
    "HTML as content": says("<p onclick=x()>HB 5621 treats every child as a victim [1].</p>"),
    "numbers that were not offered": says("HB 5621 treats every child as a victim [17]. It does so for all [99]."),
    "an invented quotation": says("Ann Lee said: “HB 5621 is the best law ever.” [1]"),
    "the prompt": says("You word an answer from the sentences of a press archive. You get the question and evidence."),
    "a refusal": says("I am sorry, but I cannot help with that."),
    "another language": says("HB 5621 protege a todos los niños y prohíbe la prostitución [1]."),
    "events in an endless stream": scripted.never_ends,
    "a clock that is wrong": says("No.", headers={"Date": "Thu, 01 Jan 1970 00:00:00 GMT"}),
}


@pytest.fixture(scope="module")
def extractive(sample_data: DataDir) -> Answer:
    """The answer that is always there, from a service without a chat model."""
    generation = open_current(sample_data)
    archive = ArchiveReader(sample_data.archive)
    answer = Pipeline(generation, lambda: archive, archive.organisation(), lambda: datetime.now(UTC)).answer(
        Asked(QUESTION)
    )
    assert (answer.outcome, bool(answer.citations), answer.figures) == (Outcome.ANSWERED, True, ())
    return answer


@pytest.fixture(scope="module")
def gate(sample_data: DataDir) -> Gate:
    generation = open_current(sample_data)
    return Gate(ArchiveReader(sample_data.archive).organisation(), generation.stem)


@pytest.fixture
def server() -> Iterator[Provider]:
    with scripted.provider() as made:
        yield made


def writer(
    url: str, folder: Path, mode: str = "write", tokens: int = 10_000_000, breaker: Breaker | None = None
) -> Writer:
    made = Writer(ModelChoice("openai:scripted", mode, url, KEY), Budget(folder / "budget.db", tokens), breaker)
    assert made.ready(60)
    return made


@pytest.mark.parametrize("mode", ["select", "write"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_leaves_the_extractive_answer(
    fault: str,
    mode: str,
    server: Provider,
    extractive: Answer,
    gate: Gate,
    tmp_path: Path,
) -> None:
    server.behaviour = FAULTS[fault]
    took = []
    for _ in range(TRIES):
        asking = writer(server.url, tmp_path, mode)
        began, calls = time.monotonic(), server.calls
        assert asking.write(QUESTION, extractive, gate) == extractive
        took.append(time.monotonic() - began)
        assert 1 <= server.calls - calls <= 2
        if took[-1] < WITHIN_S:
            break
    assert min(took) < WITHIN_S


@pytest.mark.parametrize(
    "url",
    [f"http://127.0.0.1:{scripted.closed_port()}/v1", f"http://{'a' * 70}.invalid/v1", "no address"],
    ids=["closed port", "unknown host", "no address"],
)
def test_a_server_that_cannot_be_reached_leaves_the_extractive_answer(
    url: str,
    extractive: Answer,
    gate: Gate,
    tmp_path: Path,
) -> None:
    asking = writer(url, tmp_path)
    began = time.monotonic()
    assert asking.write(QUESTION, extractive, gate) == extractive
    assert time.monotonic() - began < WITHIN_S


def test_a_server_without_tls_where_tls_is_asked_for_leaves_the_extractive_answer(
    server: Provider,
    extractive: Answer,
    gate: Gate,
    tmp_path: Path,
) -> None:
    answer = writer(server.url.replace("http:", "https:"), tmp_path).write(QUESTION, extractive, gate)
    assert (answer, server.calls) == (extractive, 0)


def test_one_more_try_after_a_fault_that_passes_gives_the_worded_answer(
    server: Provider,
    extractive: Answer,
    gate: Gate,
    tmp_path: Path,
) -> None:
    server.behaviour = scripted.in_turn(fails(503), says(f"{extractive.citations[0].exact} [1]"))
    answer = writer(server.url, tmp_path).write(QUESTION, extractive, gate)
    assert (answer.mode, answer.text, server.calls) == ("write", f"{extractive.citations[0].exact} [1]", 2)


def test_the_circuit_opens_after_five_failures_and_closes_after_a_probe(
    server: Provider,
    extractive: Answer,
    gate: Gate,
    tmp_path: Path,
) -> None:
    now = [0.0]
    breaker = Breaker(open_s=30.0, clock=lambda: now[0])
    asking = writer(server.url, tmp_path, breaker=breaker)
    server.behaviour = fails(400)
    for _ in range(5):
        asking.write(QUESTION, extractive, gate)
    assert (breaker.state, server.calls) == ("open", 5)
    asking.write(QUESTION, extractive, gate)
    assert server.calls == 5
    now[0] = 31.0
    assert breaker.state == "half_open"
    asking.write(QUESTION, extractive, gate)
    assert (breaker.state, server.calls) == ("open", 6)
    now[0] = 62.0
    server.behaviour = says(f"{extractive.citations[0].exact} [1]")
    assert asking.write(QUESTION, extractive, gate).mode == "write"
    assert (breaker.state, server.calls) == ("closed", 7)


def test_a_call_for_somebody_who_left_is_cancelled(
    server: Provider,
    extractive: Answer,
    gate: Gate,
    tmp_path: Path,
) -> None:
    server.behaviour = scripted.hangs
    caller = Caller()
    asking = writer(server.url, tmp_path)
    token = CALLER.set(caller)
    try:
        threading.Timer(0.5, caller.leave).start()
        began = time.monotonic()
        assert asking.write(QUESTION, extractive, gate) == extractive
        assert time.monotonic() - began < 2.0
    finally:
        CALLER.reset(token)
    until = time.monotonic() + 3
    while server.dropped == 0 and time.monotonic() < until:
        time.sleep(0.02)
    assert server.dropped == 1
    assert asking.counts["kept: client left"] == 1


def test_the_key_is_sent_and_never_logged(
    server: Provider,
    extractive: Answer,
    gate: Gate,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("DEBUG")
    for behaviour in (fails(401), fails(500), scripted.half_json, says("No.")):
        server.behaviour = behaviour
        writer(server.url, tmp_path).write(QUESTION, extractive, gate)
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"
    assert KEY not in caplog.text
    assert KEY not in repr(ModelChoice("openai:scripted", "write", server.url, KEY))


@pytest.mark.timeout(120)
def test_over_http_an_answer_is_worded_and_a_client_who_leaves_ends_the_call(
    server: Provider, sample_data: DataDir, extractive: Answer
) -> None:
    server.behaviour = says(f"{extractive.citations[0].exact} [1]")
    with served(sample_data, model="openai:scripted", model_url=server.url, model_key=KEY) as address:
        for _ in range(20):  # the model is opened beside the start
            worded = httpx2.post(f"{address}/v1/ask", json={"question": QUESTION}, timeout=20).json()
            if worded["mode"] == "write":
                break
        assert (worded["mode"], worded["text"]) == ("write", f"{extractive.citations[0].exact} [1]")
        helped = httpx2.post(f"{address}/v1/ask", json={"question": "My trafficker is outside, please help me"})
        assert helped.json()["outcome"] == "help"
        asked = server.calls
        server.behaviour = scripted.hangs
        with pytest.raises(httpx2.ReadTimeout):
            httpx2.post(f"{address}/v1/ask", json={"question": QUESTION}, timeout=1.5)
        until = time.monotonic() + 2
        while server.dropped == 0 and time.monotonic() < until:
            time.sleep(0.02)
        assert (server.calls, server.dropped) == (asked + 1, 1)
        call = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
        httpx2.post(f"{address}/mcp", json=call, timeout=20, headers={"Accept": "application/json"})  # opens the door
        call |= {"method": "tools/call", "params": {"name": "ask", "arguments": {"question": QUESTION}}}
        with pytest.raises(httpx2.ReadTimeout):
            httpx2.post(f"{address}/mcp", json=call, timeout=1.5, headers={"Accept": "application/json"})
        until = time.monotonic() + 2
        while server.dropped == 1 and time.monotonic() < until:
            time.sleep(0.02)
        assert (server.calls, server.dropped) == (asked + 2, 2)
        metrics = httpx2.get(f"{address}/metrics").text
        assert KEY not in metrics
        assert 'pressdesk_model_answers_total{end="kept",reason="client left"} 2.0' in metrics
        assert 'pressdesk_model_answers_total{end="write",reason=""} 1.0' in metrics
        assert 'pressdesk_model_sentences_total{end="shown",reason=""} 1.0' in metrics
