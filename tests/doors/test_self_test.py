"""The self-test: an archive whose texts differ is as usual, one whose texts repeat each other is told of."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ingest import DataDir
from service.current import Current
from service.reader import LateReader
from service.self_test import FEWEST, SelfTest, question_of, self_test
from tests.archives import ROOT
from tests.reading_archives import RELEASES
from tests.reading_archives import desk as opened

TOWNS = "Inverey Eastmarch Aldersea Brackley Coldharbour Dunmere Elsworth Farrow Greywell Hartsea Kelso".split()
WORKS = (
    "The bridge of {} was painted green by {} volunteers after the flood of {}.",
    "Engineers in {} counted {} lorries an hour on the ring road during {}.",
    "A school in {} sent {} pupils to clean the ditches along the lane in {}.",
)


def statements() -> Iterator[str]:
    for i, town in enumerate(TOWNS):
        yield WORKS[i % 3].format(town, 17 + 13 * i, 1951 + 5 * i)
        yield WORKS[(i + 1) % 3].format(town, 320 + 7 * i, 1953 + 4 * i)


def outcome_of(folder: Path, releases: list[tuple[str, str]]) -> SelfTest:
    with opened(folder, releases) as desk:
        return self_test(desk.generation, desk.visible, LateReader(desk.generation))


def test_an_archive_of_different_texts_is_as_usual(tmp_path: Path) -> None:
    found = outcome_of(tmp_path, [(f"{i:02}.md", text) for i, text in enumerate(statements())])
    assert found.questions >= FEWEST
    assert found.warning is None


def test_texts_that_repeat_each_other_are_told_of(tmp_path: Path) -> None:
    twice = [
        (f"{i:02}-{turn}.md", f"{turn} copy.\n\n{t}")
        for i, t in enumerate(statements())
        for turn in ("First", "Second")
    ]
    found = outcome_of(tmp_path, twice)
    assert "repeat or resemble each other" in str(found.warning)


def test_a_small_archive_is_not_judged(tmp_path: Path) -> None:
    found = outcome_of(tmp_path, list(RELEASES.items()))
    assert found.questions < FEWEST
    assert found.warning is None


def test_a_question_is_the_sentence_without_every_third_content_word() -> None:
    asked = question_of("The bridge of Northfield was painted green by seventeen volunteers.")
    assert asked == "The bridge of Northfield was green by seventeen?"


@pytest.mark.parametrize(("held", "gone", "words"), [(30, 0, "unlike"), (100, 40, "repeat"), (100, 5, "None")])
def test_what_is_far_from_the_public_sets_is_told_of(held: int, gone: int, words: str) -> None:
    assert words in str(SelfTest(100, held, gone).warning)


def test_the_command_says_what_it_found(tmp_path: Path) -> None:
    with opened(tmp_path, list(RELEASES.items())):
        pass
    done = subprocess.run(
        [sys.executable, "-m", "service", "self-test"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PRESSDESK_DATA": str(tmp_path / "data")},
    )
    assert "sentences of the archive were asked back" in done.stdout
    assert done.stdout.endswith("Nothing unusual.\n")


def test_a_running_service_warns_of_a_new_index_whose_texts_repeat_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("service.current.TEST_AFTER_S", 0.0)
    twice = [(f"{i:02}-{n}.md", f"Copy {n}.\n\n{text}") for i, text in enumerate(statements()) for n in (1, 2)]
    with opened(tmp_path, twice):
        pass
    current = Current(DataDir(tmp_path / "data"), lambda: datetime.now(UTC))
    current.start()
    until = time.monotonic() + 30
    while "repeat or resemble each other" not in caplog.text and time.monotonic() < until:
        time.sleep(0.1)
    current.stop()
    assert "repeat or resemble each other" in caplog.text


def test_a_service_that_stops_waits_for_its_self_test_to_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("service.current.TEST_AFTER_S", 0.0)
    with opened(tmp_path, [(f"{i:02}.md", text) for i, text in enumerate(statements())]):
        pass
    current = Current(DataDir(tmp_path / "data"), lambda: datetime.now(UTC))
    current.start()
    until = time.monotonic() + 30
    while not (running := self_tests()) and time.monotonic() < until:
        time.sleep(0.001)
    assert running
    current.stop()
    assert not any(thread.is_alive() for thread in running)
    assert "self-test" not in caplog.text


def test_a_self_test_waits_while_somebody_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("service.current.TEST_AFTER_S", 0.0)
    monkeypatch.setattr("service.current.QUIET_S", 0.2)
    monkeypatch.setattr("service.current.PATIENCE_S", 60.0)
    twice = [(f"{i:02}-{n}.md", f"Copy {n}.\n\n{text}") for i, text in enumerate(statements()) for n in (1, 2)]
    with opened(tmp_path, twice):
        pass
    current = Current(DataDir(tmp_path / "data"), lambda: datetime.now(UTC))
    current.start()
    with current.pipeline():
        until = time.monotonic() + 30
        while not self_tests() and time.monotonic() < until:
            time.sleep(0.01)
        time.sleep(5)
        assert self_tests()
        assert "repeat or resemble each other" not in caplog.text
    while self_tests() and time.monotonic() < until:
        time.sleep(0.05)
    assert "repeat or resemble each other" in caplog.text
    current.stop()


def self_tests() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "self-test"]
