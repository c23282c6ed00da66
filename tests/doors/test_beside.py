"""What runs beside the interpreter: result or error reach who asks, and nothing is at work once it is left."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from service.beside import EMBEDDING, SEARCH, THREADS, begun, meanwhile
from service.pipeline import Pipeline
from service.places import PLACES
from service.turn import Asked
from tests.archives import ROOT
from tests.reading_archives import Desk, desk


@pytest.fixture(scope="module")
def roads(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with desk(tmp_path_factory.mktemp("roads")) as opened:
        yield opened


def test_the_result_is_that_of_the_work() -> None:
    with begun(SEARCH, lambda: 6 * 7) as result:
        assert result() == 42
        assert result() == 42


def test_an_error_reaches_whoever_asks() -> None:
    def failing() -> int:
        raise MemoryError("full")

    with begun(SEARCH, failing) as result, pytest.raises(MemoryError, match="full"):
        result()


def test_leaving_waits_for_what_was_begun_though_nobody_asked() -> None:
    ended = threading.Event()

    def slow() -> None:
        time.sleep(0.2)
        ended.set()

    with begun(SEARCH, slow):
        assert not ended.is_set()
    assert ended.is_set()


def test_more_questions_than_threads_are_all_answered(roads: Desk) -> None:
    found: list[int] = []
    words = [f"When was the Northfield bridge closed in {2000 + i}?" for i in range(3 * THREADS)]
    threads = [threading.Thread(target=lambda q=q: found.append(len(roads.candidates(q)))) for q in words]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert len(found) == len(words)
    assert all(found)


def test_a_cry_for_help_waits_for_no_search(roads: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    searched = threading.Event()

    def searching(*_: object) -> list[tuple[int, float]]:
        searched.set()
        time.sleep(3)
        return []

    monkeypatch.setattr(roads.generation, "nearest", searching)
    pipeline = roads.pipeline()
    busy = [SEARCH.submit(searching) for _ in range(2 * THREADS)]
    began = time.monotonic()
    answer = pipeline.answer(Asked("A man is selling my sister for sex and he will hurt her"))
    assert answer.outcome == "help"
    assert time.monotonic() - began < 2
    for one in busy:
        one.cancel()


def test_a_cry_for_help_begins_no_search(roads: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(roads.generation, "nearest", lambda vector, k: asked.append(k) or [])
    pipeline: Pipeline = roads.pipeline()
    assert pipeline.answer(Asked("he is going to kill me tonight, help me")).outcome == "help"
    assert asked == []


def test_at_the_end_of_the_interpreter_the_work_is_done_in_place() -> None:
    code = (
        "import threading, time\n"
        "from service.beside import EMBEDDING, begun\n"
        "def late():\n"
        "    threading.main_thread().join()\n"
        "    with begun(EMBEDDING, lambda: 6 * 7) as result:\n"
        "        print(result(), flush=True)\n"
        "threading.Thread(target=late).start()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stdout == "42\n", done.stderr


def test_embedding_and_search_have_threads_of_their_own() -> None:
    names = (lambda: threading.current_thread().name,) * 2
    with begun(EMBEDDING, names[0]) as one, begun(SEARCH, names[1]) as other:
        assert one().split("_")[0] != other().split("_")[0]


def test_a_question_waits_for_one_of_the_places_and_a_cry_for_help_does_not(roads: Desk) -> None:
    pipeline, ended = roads.pipeline(), threading.Event()
    asking = threading.Thread(target=lambda: (pipeline.answer(Asked("When was the bridge closed?")), ended.set()))
    with ExitStack() as taken:
        for _ in range(PLACES.free):
            taken.enter_context(PLACES.taken())
        asking.start()
        assert pipeline.answer(Asked("he is going to kill me tonight, help me")).outcome == "help"
        assert not ended.wait(0.5)
    asking.join(30)
    assert ended.is_set()


def test_what_is_done_while_waiting_is_done_first_and_a_fault_of_it_hinders_nobody() -> None:
    done = list[str]()

    def failing() -> None:
        done.append("work")
        raise MemoryError("full")

    def waited_for() -> str:
        done.append("waited")
        return "vector"

    assert meanwhile(failing, waited_for)() == "vector"
    assert done == ["work", "waited"]


def test_a_cry_gets_help_though_its_words_cannot_be_read(roads: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline = roads.pipeline()

    def failing(*words: object) -> None:
        raise MemoryError("full")

    monkeypatch.setattr(pipeline._understanding, "read", failing)
    assert pipeline.answer(Asked("my husband hit me again and I do not know where to go")).outcome == "help"
    with pytest.raises(MemoryError):
        pipeline.answer(Asked("When was the bridge closed?"))
