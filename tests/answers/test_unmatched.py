"""Passages that are only related come with the words of the question that they do not come near to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from ingest.commands import add
from ingest.settings import IngestSettings
from tests.archives import new_data_dir
from tests.conftest import client_of
from tests.doors.test_pages import ask
from tests.reading_archives import RELEASES

RELATED = "When was the Northfield tunnel closed?"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("roads")
    for name, words in RELEASES.items():
        (folder / name).write_text(words)
    data_dir = new_data_dir(tmp_path_factory.mktemp("roads-data"))
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    assert add([folder], settings, json_lines=True, prune=False).complete
    with client_of(data_dir) as opened:
        yield opened


def test_they_are_named_in_the_words_and_given_as_offsets(client: TestClient) -> None:
    answer = client.post("/v1/ask", json={"question": RELATED}).json()
    assert (answer["outcome"], answer["reason"]) == ("abstained", "not_supported")
    assert [RELATED[start:end] for start, end in answer["understood"]["unmatched"]] == ["tunnel"]
    assert "words of the question: tunnel." in answer["text"]
    assert answer["nearest"]


def test_they_are_marked_on_the_page(client: TestClient) -> None:
    assert [node.text() for node in ask(client, RELATED).css(".understood mark")] == ["tunnel"]


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
