"""A worker ends every question as the service does, and whatever becomes of it, nobody who asks is the worse for it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ingest import DataDir, Shelf
from ingest.archive_writer import ArchiveWriter
from ingest.lock import writer_lock
from service.answer import Answer
from service.places import Places
from service.settings import ServiceSettings
from service.turn import Heard
from service.worker import Worker
from service.workers import Workers
from tests.archives import ROOT, built, collected, environment, new_data_dir, release
from tests.conftest import client_of
from tests.figures.test_causes import FILES
from tests.processes import is_alive, until
from tests.written_archives import written

CRY = "My boyfriend locks me in and sells me to men. Please help me"
QUESTIONS = (
    "What grade did Maine get in 2014?",
    "How many states got an F in 2014?",
    "Why did Maine get a D?",
    "¿Qué nota obtuvo Maine en 2014?",
    "Who is the mayor of Paris?",
    "Dana Whitcombe phone number",
    "What laws did Maine pass, and what did Vermont get in 2014?",
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    return written(tmp_path_factory.mktemp("archive"), FILES)


@pytest.fixture(scope="module")
def worker(archive: DataDir) -> Iterator[Worker]:
    started = Worker(ServiceSettings(data=archive.root))
    assert started.is_ready()
    yield started
    started.stop()
    started.wait()


@pytest.fixture
def client(archive: DataDir, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[TestClient, Places]]:
    """The service with one place, and no worker yet."""
    places = Places(1)
    monkeypatch.setattr("service.pipeline.PLACES", places)
    with client_of(archive) as opened:
        yield opened, places


def end_of(client: TestClient, question: str, history: tuple[str, ...] = ()) -> dict[str, object]:
    """The whole answer but for its moment."""
    body = {"question": question, "history": [{"question": q, "answer": ""} for q in history]}
    response = client.post("/v1/ask", json=body)
    assert response.status_code == 200
    answer: dict[str, object] = response.json()
    searched = answer["searched"]
    assert isinstance(searched, dict)
    return {**answer, "searched": {**searched, "as_of": ""}}


def heard(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Answer | None]]:
    """What it is asked from now on, and what it tells."""
    told, answer = list[tuple[str, Answer | None]](), worker.answer

    def listened(generation: str, turn: Heard) -> Answer | None:
        told.append((turn.asked.question, answer(generation, turn)))
        return told[-1][1]

    monkeypatch.setattr(worker, "answer", listened)
    return told


def test_a_worker_ends_every_question_as_the_service_does(
    client: tuple[TestClient, Places], worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, places = client
    turns = [(question, ()) for question in QUESTIONS] + [("And Vermont?", QUESTIONS[:1]), ("Why?", QUESTIONS[:1])]
    alone = [end_of(service, *turn) for turn in turns]
    told = heard(worker, monkeypatch)
    places.add(worker)
    with places.taken() as here:
        assert here is None
        assert [end_of(service, *turn) for turn in turns] == alone
    assert [question for question, end in told if end] == [question for question, _ in turns]
    assert {end["outcome"] for end in alone} >= {"answered", "abstained", "refused"}


def test_a_worker_is_asked_whole_questions_alone_and_under_load_they_end_as_ever(
    client: tuple[TestClient, Places], worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, places = client
    alone = {question: end_of(service, question) for question in QUESTIONS}
    told = heard(worker, monkeypatch)
    places.add(worker)
    asked = [question for question in QUESTIONS for _ in range(8)]
    with ThreadPoolExecutor(4) as threads:
        ends = list(threads.map(partial(end_of, service), asked))
    assert ends == [alone[question] for question in asked]
    assert {question for question, _ in told} <= set(QUESTIONS)
    assert len(told) > len(QUESTIONS)


def test_one_question_at_a_time_is_answered_in_the_service_itself(
    client: tuple[TestClient, Places], worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, places = client
    told = heard(worker, monkeypatch)
    places.add(worker)
    assert end_of(service, QUESTIONS[0])["outcome"] == "answered"
    assert told == []


def test_a_cry_for_help_waits_for_no_worker(
    client: tuple[TestClient, Places], archive: DataDir, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, places = client
    told = heard(worker, monkeypatch)
    places.add(worker)
    with places.taken():
        assert end_of(service, CRY)["outcome"] == "help"
    assert told == []


def test_a_document_that_is_withdrawn_is_not_quoted_by_a_worker_that_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = written(tmp_path, {"mill.md": "# Mill\n\nThe mill bridge was repaired in May 2024."})
    places, own = Places(1), Worker(ServiceSettings(data=mine.root))
    monkeypatch.setattr("service.pipeline.PLACES", places)
    with ExitStack() as ending, client_of(mine) as service:
        ending.callback(own.stop)
        assert own.is_ready()
        told = heard(own, monkeypatch)
        places.add(own)
        with places.taken():
            assert end_of(service, "When was the mill bridge repaired?")["outcome"] == "answered"
            with writer_lock(mine.lock), ArchiveWriter(mine) as writer:
                (entry,) = writer.entries()
                writer.withdraw(entry.id, "by test")
            assert end_of(service, "When was the mill bridge repaired?")["citations"] == []
        assert len([end for _, end in told if end]) == 2


def test_a_worker_that_serves_another_generation_leaves_the_question_to_the_service(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, folder = new_data_dir(tmp_path), tmp_path / "releases"
    release(folder, "mill.md", "The mill bridge was repaired in May 2024.")
    collected(mine, folder)
    built(mine)
    places, own = Places(1), Worker(ServiceSettings(data=mine.root))
    monkeypatch.setattr("service.pipeline.PLACES", places)
    with ExitStack() as ending:
        ending.callback(own.stop)
        assert own.is_ready()
        assert own.process_id
        os.kill(own.process_id, signal.SIGSTOP)  # it sees no new generation
        release(folder, "lock.md", "The lock of Aldersea was rebuilt in June 2023.")
        collected(mine, folder)
        built(mine)
        with client_of(mine) as service:
            os.kill(own.process_id, signal.SIGCONT)
            places.add(own)
            with places.taken():
                end = end_of(service, "When was the lock of Aldersea rebuilt?")
            assert end["outcome"] == "answered"
            searched = end["searched"]
            assert isinstance(searched, dict)
            assert searched["generation"] == Shelf(mine.index).current()


def test_a_worker_that_is_killed_costs_nobody_an_answer_and_another_takes_its_place(
    client: tuple[TestClient, Places], archive: DataDir, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, places = client
    monkeypatch.setattr("service.workers.AGAIN_S", 0.1)
    workers = Workers(ServiceSettings(data=archive.root, processes=2), places)
    workers.start()
    try:
        until(lambda: places.free == 2)
        (first,) = workers.running
        with places.taken():
            os.kill(first, signal.SIGKILL)
            assert end_of(service, QUESTIONS[0])["outcome"] == "answered"
        until(lambda: places.free == 2 and workers.running != (first,))
        with places.taken() as here, places.taken() as there:
            assert here is None
            assert there is not None
            assert there.process_id == workers.running[0]
    finally:
        last = workers.running
        workers.stop()
    assert last
    assert not any(map(is_alive, last))
    assert not is_alive(first)


def test_a_worker_that_says_nothing_is_ended_and_the_service_answers(
    client: tuple[TestClient, Places], archive: DataDir, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, places = client
    own = Worker(ServiceSettings(data=archive.root))
    assert own.is_ready()
    monkeypatch.setattr("service.worker.ANSWER_S", 0.5)
    os.kill(own.process_id, signal.SIGSTOP)
    places.add(own)
    with places.taken():
        assert end_of(service, QUESTIONS[0])["outcome"] == "answered"
    assert not own.lives
    own.wait()
    assert not is_alive(own.process_id)


def test_a_worker_ends_with_the_process_that_started_it(archive: DataDir) -> None:
    """However that ends: what it holds open is all that tells it."""
    starts = (
        "import sys, time; from service.settings import ServiceSettings; from service.worker import Worker\n"
        "w = Worker(ServiceSettings(data=sys.argv[1])); print(w.is_ready(), w.process_id, flush=True); time.sleep(60)"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", starts, str(archive.root)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    ready, number = parent.stdout.readline().split()
    assert ready == "True"
    parent.kill()
    parent.wait()
    until(lambda: not is_alive(int(number)))


def test_a_service_that_is_told_to_stop_leaves_no_worker_behind(archive: DataDir) -> None:
    service = subprocess.Popen(
        [sys.executable, "-m", "service"],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(archive.root, {"PRESSDESK_PORT": "0", "PRESSDESK_PROCESSES": "2"}),
    )
    assert service.stderr is not None
    line = next(line for line in service.stderr if "a worker answers too" in line)
    number = int(line.rsplit(" ", 1)[1].strip().rstrip(")"))
    assert is_alive(number)
    service.send_signal(signal.SIGTERM)
    assert service.wait(15) == 0
    assert not is_alive(number)
