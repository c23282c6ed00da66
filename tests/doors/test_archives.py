"""Each thread reads the archive by a connection of its own, and all of them notice a change as one: what one thread has
counted holds for the others until the archive changes, and no longer."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest

from ingest import ArchiveUnusable, DataDir, Generation, open_current
from ingest.archive_writer import ArchiveWriter
from service.archives import Archives
from service.ending.reach import Reach
from service.retriever import Filters
from tests.archives import built, collected, new_data_dir, release

Result = TypeVar("Result")
NOW = datetime(2026, 11, 29, tzinfo=UTC)


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    made, folder = new_data_dir(tmp_path), tmp_path / "releases"
    release(folder, "mill.md", "The mill bridge was repaired in June 2024 by forty volunteers.", id="mill", date=2024)
    release(folder, "lane.md", "The lane was paved in 2023.", id="lane", date=2023)
    collected(made, folder)
    built(made)
    return made


@pytest.fixture
def generation(data_dir: DataDir) -> Iterator[Generation]:
    with closing(open_current(data_dir)) as opened:
        yield opened


def in_a_new_thread(work: Callable[[], Result]) -> Result:
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(work).result(10)


def withdraw(data_dir: DataDir, name: str) -> None:
    with closing(ArchiveWriter(data_dir)) as archive:
        archive.withdraw(name)


def test_every_thread_has_a_reader_of_its_own_and_the_same_state(data_dir: DataDir) -> None:
    archives = Archives(data_dir.archive)
    mine = archives()
    assert archives() is mine
    assert in_a_new_thread(archives) is not mine
    before = mine.state()
    assert in_a_new_thread(lambda: archives().state()) == before
    assert mine.state() == before


def test_a_change_is_noticed_by_threads_that_asked_before_and_by_one_that_never_did(data_dir: DataDir) -> None:
    archives = Archives(data_dir.archive)
    before = archives().state()
    withdraw(data_dir, "mill")
    after = in_a_new_thread(lambda: archives().state())
    assert after != before
    assert archives().state() == after


def test_what_was_withdrawn_is_counted_no_more_by_a_thread_that_never_counted(
    data_dir: DataDir, generation: Generation
) -> None:
    archives, reach = Archives(data_dir.archive), Reach(generation)

    def documents(filters: Filters = Filters()) -> int:  # noqa: B008  # frozen
        return reach.searched(archives(), NOW, filters).documents

    of_2023 = Filters(years=frozenset({2023}))
    assert (documents(), documents(of_2023)) == (2, 1)
    withdraw(data_dir, "lane")
    assert in_a_new_thread(lambda: (documents(), documents(of_2023))) == (1, 0)
    assert (documents(of_2023), documents()) == (0, 1)


def test_threads_do_not_count_what_another_has_counted(data_dir: DataDir, generation: Generation) -> None:
    archives, reach, asked = Archives(data_dir.archive), Reach(generation), list[str]()

    def searched() -> None:
        reader = archives()
        reader._db.set_trace_callback(asked.append)  # what SQLite is really asked
        reach.searched(reader, NOW)

    searched()
    counted = sum("FROM documents" in statement for statement in asked)
    assert counted == 1
    for _ in range(3):
        in_a_new_thread(searched)
    assert sum("FROM documents" in statement for statement in asked) == counted


def test_an_archive_in_the_place_of_another_is_another_state(data_dir: DataDir, tmp_path: Path) -> None:
    archives = Archives(data_dir.archive)
    before = archives().state()
    for beside in data_dir.root.glob(f"{data_dir.archive.name}-*"):
        beside.unlink()
    shutil.copy(data_dir.archive, tmp_path / "copy")
    os.replace(tmp_path / "copy", data_dir.archive)
    assert archives().state() != before
    assert in_a_new_thread(lambda: archives().state()) == archives().state()


def test_an_archive_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(ArchiveUnusable, match="restore it from a backup"):
        Archives(tmp_path / "archive.db")()
