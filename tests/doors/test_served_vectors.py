"""Several services over one Chroma server: the same answers as with a Chroma inside, and no answer less without it."""

from __future__ import annotations

import json
import logging
import re
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2
import numpy as np
import pytest
from starlette.testclient import TestClient

from ingest import DataDir, Generation, served_vectors
from ingest.chroma_server import ChromaServer
from ingest.generation import open_current
from ingest.vectors import fill
from service.langchain_retriever import PressdeskRetriever
from tests.archives import built, copy_of
from tests.chroma_servers import RunningServer, client_of_server, collections_of
from tests.chroma_servers import server as server
from tests.conftest import client_of
from tests.doors.test_current import comes
from tests.served import ROOT, served

QUESTIONS = (
    "What grade did Connecticut get in 2016?",
    "Which bills were signed in 2016?",
    "Who said that children need protection?",
    "Why did Tennessee get an A?",
    "What does the archive say about ferries on Mars?",
)
VARIES = re.compile(r'"as_of": ?"[^"]*"')


@pytest.fixture
def on_server(sample_data: DataDir, server: RunningServer, tmp_path: Path) -> DataDir:
    """The sample archive, its vectors on the server."""
    data_dir = copy_of(sample_data, tmp_path)
    assert built(data_dir, chroma_url=server.address).embedded == 0
    return data_dir


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server is looked for again within the time of a test."""
    monkeypatch.setattr(served_vectors, "AGAIN_S", 0.5)


def vectors_part(client: TestClient) -> str:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    return str(answer.json()["parts"]["vectors"])


def ask(client: TestClient, question: str = QUESTIONS[1]) -> Any:
    answer = client.post("/v1/ask", json={"question": question})
    assert answer.status_code == 200
    return answer.json()


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [r.message for r in caplog.records if r.name == "ingest.served_vectors" and r.levelno >= logging.WARNING]


def back(client: TestClient) -> Callable[[], bool]:
    """Whether the server searches again; asking is what has it looked for."""

    def searches() -> bool:
        ask(client)
        return vectors_part(client) == "ok"

    return searches


@pytest.mark.timeout(240)
def test_two_services_over_one_server_answer_as_one_with_a_chroma_inside(
    sample_data: DataDir, on_server: DataDir, server: RunningServer, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    replica = copy_of(on_server, tmp_path / "other")
    answers = []
    for data_dir, settings in ((sample_data, {}), (on_server, {"chroma_url": server.address})):
        with served(data_dir, **settings) as address:
            answers.append([answer_at(address, question) for question in QUESTIONS])
            parts = httpx2.get(f"{address}/readyz").json()["parts"]
            assert parts.get("vectors") == ("ok" if settings else None)
    with (
        served(on_server, chroma_url=server.address) as one,
        served(replica, chroma_url=server.address) as two,
        ThreadPoolExecutor(2) as both,
    ):
        answers += both.map(lambda at: [answer_at(at, question) for question in QUESTIONS], (one, two))
    for other in answers[1:]:
        assert other == answers[0]
    assert len(collections_of(server.address)) == 1


def answer_at(address: str, question: str) -> str:
    """The bytes of an answer but for its time, and the number of the generation, which each build has its
    own of."""
    told = httpx2.post(f"{address}/v1/ask", json={"question": question}, timeout=60).text
    assert json.loads(told)["text"]
    return re.sub(r"gen-\d+", "gen", VARIES.sub("", told))


def test_a_server_that_is_killed_costs_no_answer_and_is_used_again_when_it_is_back(
    on_server: DataDir, server: RunningServer, caplog: pytest.LogCaptureFixture
) -> None:
    with client_of(on_server, chroma_url=server.address) as client:
        expected = [ask(client, question)["text"] for question in QUESTIONS]
        assert vectors_part(client) == "ok"
        server.kill()
        generation = open_generation(client)
        vector = generation.embed(QUESTIONS[0])
        for _ in range(3):
            assert generation.nearest(vector, 4) == generation.exact(vector, 4)
        assert [ask(client, question)["text"] for question in QUESTIONS] == expected
        assert vectors_part(client).startswith("exact search stands in")
        time.sleep(1.2)
        assert [ask(client, question)["text"] for question in QUESTIONS] == expected
        assert len(warnings(caplog)) == 1
        assert server.address in warnings(caplog)[0]
        server.start()
        assert comes(back(client), 20)
        assert [ask(client, question)["text"] for question in QUESTIONS] == expected


def open_generation(client: TestClient) -> Generation:
    with client.app.state.parts.current.pipeline() as pipeline:  # type: ignore[attr-defined]
        found: Generation = pipeline.generation
        return found


def test_a_server_that_holds_still_delays_one_question_and_no_other(
    on_server: DataDir, server: RunningServer, caplog: pytest.LogCaptureFixture
) -> None:
    generation = open_current(on_server, server.address)
    vector = generation.embed("Which bills?")
    try:
        assert not generation.stands_in
        server.hold()
        taken = []
        for _ in range(20):
            began = time.monotonic()
            assert generation.nearest(vector, 4) == generation.exact(vector, 4)
            taken.append(time.monotonic() - began)
            time.sleep(0.06)
        assert sorted(taken)[-2] < served_vectors.DEADLINE_S / 2 < taken[0] < 2
        assert len(warnings(caplog)) == 1
        server.let_go()
        assert comes(lambda: bool(generation.nearest(vector, 4)) and not generation.stands_in, 20)
    finally:
        server.let_go()
        generation.close()


def test_a_service_starts_without_its_server_and_takes_it_when_it_comes(
    on_server: DataDir, server: RunningServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.kill()
    with client_of(on_server, chroma_url=server.address) as client:
        assert vectors_part(client).startswith("exact search stands in")
        assert ask(client)["text"]
        assert len(warnings(caplog)) == 1
        server.start()
        assert comes(back(client), 20)


@pytest.mark.parametrize("how", ["gone", "half", "other vectors", "other rows"])
def test_a_collection_that_somebody_else_filled_is_not_searched(
    on_server: DataDir, server: RunningServer, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(served_vectors, "TRUSTED_S", 0.0)
    (name,) = collections_of(server.address)
    client = client_of_server(server.address)
    generation = open_current(on_server, server.address)
    vector, vectors = generation.embed(QUESTIONS[0]), np.array(generation._matrix)
    exact = generation.exact(vector, 4)
    assert dict(generation.nearest(vector, 4)) == pytest.approx(dict(exact), abs=1e-5)
    assert not generation.stands_in
    if how == "half":
        half = [str(row) for row in range(0, len(vectors), 2)]
        client.get_collection(name, embedding_function=None).delete(ids=half)
    else:
        client.delete_collection(name)
    if how.startswith("other"):
        fill(ChromaServer(server.address, 60), vectors[::-1] if how == "other rows" else -vectors, name=name)
    again = open_current(on_server, server.address)
    assert again.stands_in
    assert again.nearest(vector, 4) == exact
    assert comes(lambda: generation.nearest(vector, 4) == exact and generation.stands_in, 10), "as it serves"
    generation.close()
    again.close()


def test_a_passage_whose_vector_was_changed_while_it_serves_is_noticed(
    on_server: DataDir, server: RunningServer
) -> None:
    (name,) = collections_of(server.address)
    generation = open_current(on_server, server.address)
    vector = generation.embed(QUESTIONS[0])
    exact = generation.exact(vector, 4)
    last = generation.exact(vector, generation.manifest.passages)[-1][0]
    collection = client_of_server(server.address).get_collection(name, embedding_function=None)
    collection.update(ids=[str(last)], embeddings=[vector.tolist()])
    assert generation.nearest(vector, 4) == exact
    assert generation.stands_in
    generation.close()


def test_a_retriever_for_other_peoples_chains_searches_the_server_too(
    on_server: DataDir, server: RunningServer
) -> None:
    retriever = PressdeskRetriever(data=on_server.root, k=2, chroma_url=server.address)
    try:
        assert len(retriever.invoke(QUESTIONS[0])) == 2
        with retriever._current.pipeline() as pipeline:
            assert not pipeline.generation.stands_in
    finally:
        retriever.close()


OPENS = """
import sys
from pathlib import Path
from ingest import DataDir, open_current
generation = open_current(DataDir(Path(sys.argv[1])))
assert generation.nearest(generation.embed("Which bills?"), 3)
generation.close()
print(sorted({"ingest.chroma_server", "ingest.served_vectors", "ingest.vector_server"} & set(sys.modules)))
"""


def test_without_the_setting_nothing_that_asks_a_server_is_imported(sample_data: DataDir) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPENS, str(sample_data.root)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
