"""Few questions are answered at once; a cry for help waits for none of them, and no turn waits for itself."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import ExitStack

import pytest
from starlette.testclient import TestClient

from service.places import Places
from tests.figures.test_causes import FILES
from tests.written_archives import ask, client_over

QUESTION = "What grade did Maine get in 2014?"


client = client_over(FILES)


@pytest.fixture
def one_place(monkeypatch: pytest.MonkeyPatch) -> Places:
    place = Places(1)
    monkeypatch.setattr("service.pipeline.PLACES", place)
    return place


def test_a_cry_for_help_is_answered_while_every_place_is_taken_and_a_question_when_one_is_free(
    client: TestClient, one_place: Places
) -> None:
    with ThreadPoolExecutor(2) as threads, ExitStack() as held:
        held.enter_context(one_place.taken())
        asked = threads.submit(ask, client, QUESTION)
        cry = threads.submit(ask, client, "My boyfriend locks me in and sells me to men. Please help me")
        assert cry.result(timeout=30)["outcome"] == "help"
        with pytest.raises(NotYet):
            asked.result(timeout=1)
        held.close()
        assert asked.result(timeout=30)["figures"][0]["grade"] == "D"


def test_a_follow_up_that_needs_the_answer_before_waits_for_no_second_place(
    client: TestClient, one_place: Places
) -> None:
    with ThreadPoolExecutor(1) as threads:
        why = threads.submit(ask, client, "Why?", (QUESTION, ""), (QUESTION, ""))
        assert "its archive closed on weekdays" in why.result(timeout=30)["text"]


def test_a_question_that_fails_leaves_its_place(
    client: TestClient, one_place: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise RuntimeError("a fault in a step")

    with monkeypatch.context() as faulty:
        faulty.setattr("service.pipeline.answer_figures", failing)
        assert client.post("/v1/ask", json={"question": QUESTION}).status_code == 500
    assert ask(client, QUESTION)["figures"][0]["grade"] == "D"
