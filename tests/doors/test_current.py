"""A service follows its data directory: a generation that cannot be taken leaves the one before serving and is taken
when it can be; an archive that was put in the place of another is the one that is read."""

from __future__ import annotations

import gc
import os
import sqlite3
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ingest import DataDir
from ingest.archive_writer import ArchiveWriter
from service.current import POLL_S, WARMING
from service.langchain_retriever import PressdeskRetriever
from service.pipeline import Pipeline
from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of

QUESTION = {"question": "When was the mill bridge repaired?"}


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    """Two generations, of which the older one is current."""
    made, folder = new_data_dir(tmp_path), tmp_path / "releases"
    release(folder, "mill.md", "The mill bridge was repaired in June 2024 by forty volunteers.", id="mill")
    collected(made, folder)
    first = built(made).generation
    release(folder, "lane.md", "The lane was paved in 2023.", id="lane")
    collected(made, folder)
    built(made)
    (made.index / "CURRENT").write_text(first)
    return made


def comes(true: Callable[[], bool], within_s: float) -> bool:
    until = time.monotonic() + within_s
    while not true() and time.monotonic() < until:
        time.sleep(0.05)
    return true()


def generation_of(client: TestClient) -> str:
    return str(client.get("/version").json()["generation"])


def test_a_generation_that_cannot_be_taken_yet_leaves_the_one_before_and_is_tried_again(
    data_dir: DataDir, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    first, second = sorted(path.name for path in data_dir.index.glob("gen-*"))
    with client_of(data_dir) as client:
        assert generation_of(client) == first
        data_dir.archive.rename(tmp_path / "away")
        (data_dir.index / "CURRENT").write_text(second)
        assert comes(lambda: f"generation {second} cannot be taken" in caplog.text, 5)
        assert generation_of(client) == first
        assert client.get("/readyz").json()["parts"]["generation"] == "ok"
        (tmp_path / "away").rename(data_dir.archive)
        assert "forty volunteers" in client.post("/v1/ask", json=QUESTION).text
        assert comes(lambda: generation_of(client) == second, 15)
        assert caplog.text.count("cannot be taken") == 1, "it is told once"
        assert "forty volunteers" in client.post("/v1/ask", json=QUESTION).text


def test_that_the_index_is_no_folder_is_told_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "index").touch()
    with client_of(DataDir(tmp_path)) as client:
        assert comes(lambda: "which generation is current cannot be read" in caplog.text, 5)
        time.sleep(3 * POLL_S)
        assert client.get("/readyz").status_code == 503
        assert caplog.text.count("cannot be read") == 1


def test_an_archive_that_was_put_back_from_a_backup_is_read_at_once(data_dir: DataDir, tmp_path: Path) -> None:
    backup = DataDir(tmp_path / "backup")
    backup.root.mkdir()
    with closing(sqlite3.connect(data_dir.archive)) as now, closing(sqlite3.connect(backup.archive)) as then:
        now.backup(then)
    archive = ArchiveWriter(backup)
    archive.withdraw("mill")
    archive.close()
    with client_of(data_dir) as client:
        assert "forty volunteers" in client.post("/v1/ask", json=QUESTION).text
        for beside in data_dir.root.glob(f"{data_dir.archive.name}-*"):
            beside.unlink()
        os.replace(backup.archive, data_dir.archive)
        assert "forty volunteers" not in client.post("/v1/ask", json=QUESTION).text
        assert client.get("/v1/documents/mill").status_code == 404


@pytest.fixture
def collector() -> Iterator[None]:
    """Other tests find the garbage collector as it was."""
    yield
    gc.unfreeze()


def looked_through(kind: type) -> int:
    """How many objects of a kind the garbage collector looks through."""
    return sum(type(one) is kind for one in gc.get_objects())


@pytest.mark.usefixtures("collector")
def test_what_serves_is_not_looked_through_for_garbage_and_what_served_before_is_given_up(data_dir: DataDir) -> None:
    first, second = sorted(path.name for path in data_dir.index.glob("gen-*"))
    before = looked_through(Pipeline)
    with client_of(data_dir, alone=True) as client:
        assert generation_of(client) == first
        assert "forty volunteers" in client.post("/v1/ask", json=QUESTION).text
        assert looked_through(Pipeline) <= before
        with client.app.state.parts.current.pipeline() as pipeline:  # type: ignore[attr-defined]
            served = weakref.ref(pipeline)
        del pipeline
        (data_dir.index / "CURRENT").write_text(second)
        assert comes(lambda: generation_of(client) == second, 15)
        assert comes(lambda: served() is None, 15), "the first pipeline is kept"
        assert "forty volunteers" in client.post("/v1/ask", json=QUESTION).text
        assert looked_through(Pipeline) <= before


@pytest.mark.usefixtures("collector")
def test_a_service_that_ended_leaves_nothing_set_aside(data_dir: DataDir) -> None:
    """Else whatever stood in rings at that moment, an index of some hundred megabytes too, would stay for ever."""
    with client_of(data_dir, alone=True) as client:
        assert generation_of(client)
        assert gc.get_freeze_count() > 0
    assert gc.get_freeze_count() == 0


@pytest.mark.usefixtures("collector")
def test_a_service_in_the_process_of_another_leaves_its_garbage_collector_alone(data_dir: DataDir) -> None:
    before = gc.get_freeze_count()
    with client_of(data_dir) as client:
        assert "forty volunteers" in client.post("/v1/ask", json=QUESTION).text
        assert gc.get_freeze_count() == before


@pytest.mark.usefixtures("collector")
def test_a_retriever_in_the_process_of_another_leaves_its_garbage_collector_alone(data_dir: DataDir) -> None:
    before = gc.get_freeze_count()
    retriever = PressdeskRetriever(data=data_dir.root, k=1)
    try:
        assert retriever.invoke("When was the mill bridge repaired?")
        assert gc.get_freeze_count() == before
    finally:
        retriever.close()


@pytest.mark.parametrize("alone", [True, False])
def test_a_service_of_its_own_has_been_asked_before_anybody_asks(data_dir: DataDir, alone: bool) -> None:
    """Or whoever comes first would wait for patterns to be compiled."""
    with client_of(data_dir, alone=alone) as client, client.app.state.parts.current.pipeline() as pipeline:  # type: ignore[attr-defined]
        asked = pipeline.generation._question.cache_info
        assert comes(lambda: asked().currsize >= len(WARMING), 20 if alone else 2) is alone
