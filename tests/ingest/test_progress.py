"""How far a run is, in plain lines: when a stage begins, and now and then what is done of it."""

from __future__ import annotations

import re
import time

import pytest

from ingest.progress import NAMES, progress
from tests.archives import ROOT


def test_a_stage_is_told_of_when_it_begins_and_not_with_every_step(capsys: pytest.CaptureFixture[str]) -> None:
    with progress(json=False) as show:
        for stage, done in (("read", 1), ("read", 2), ("read", 3), ("index", 0), ("index", 3)):
            show(stage, done, 3)
    assert capsys.readouterr().err.splitlines() == [
        "Reading files: 1 of 3",
        "Reading files: 3 of 3",
        "Writing the index ...",
        "Writing the index: step 3 of 3",
    ]


def test_the_export_of_the_model_is_told_in_words_that_say_that_it_is_made_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with progress(json=False) as show:
        for done in range(4):
            show("model", done, 3)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "Preparing the embedding model (the first time only) ..."
    assert lines[-1] == "Preparing the embedding model (the first time only): step 3 of 3"


def test_files_that_are_looked_for_are_counted_when_some_are_found(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter((100.0, 103.0, 106.0, 107.0, 107.0))
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    with progress(json=False) as show:
        for found in (1, 800, 1_600, 1_700):
            show("discover", found, None)
        show("discover", 1_700, 1_700)
    assert capsys.readouterr().err.splitlines() == [
        "Looking for files ...",
        "Looking for files: 1,600 found, 267 a second",
        "Looking for files: 1,700 found, 243 a second",
    ]


def test_each_stage_has_a_name_that_a_person_reads() -> None:
    """Whatever is not named would be shown as the word that the code has for it."""
    told = re.compile(r"""progress\(\s*"([a-z]+)\"""")
    stages = {stage for path in (ROOT / "ingest").rglob("*.py") for stage in told.findall(path.read_text())}
    assert stages == set(NAMES)
