"""A build: streams what may be seen into one generation, embeds only what is new, fails whole."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

import pytest

from bench.reingest import ingest, write_releases
from ingest.archive_writer import ArchiveWriter
from ingest.build import EMBED_BATCH, build
from ingest.generation import open_current
from ingest.settings import DataDir
from ingest.shelf import Shelf
from ingest.weights import EmbedderUnavailable
from tests.archives import MODEL, built, collected, new_data_dir, quiet, release


@pytest.mark.timeout(300)
def test_an_unchanged_run_is_many_times_faster_and_embeds_nothing(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    files.mkdir()
    write_releases(files, 300)
    first = ingest(files, data_dir.root)
    second = ingest(files, data_dir.root)
    assert first.passages == first.embedded >= 300 > EMBED_BATCH
    assert (second.embedded, second.passages) == (0, first.passages)
    assert first.seconds / second.seconds > 5  # at 10,000 passages fifty: bench/reingest.py
    assert first.peak_mib < 800


@pytest.mark.timeout(200)
def test_a_changed_document_embeds_only_its_own_passages_and_a_withdrawn_one_leaves_no_vector(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    for name in ("one", "two", "three"):
        release(files, f"{name}.md", f"# Title {name}\n\nA sentence of {name}.")
    collected(data_dir, files)
    assert built(data_dir).embedded == 3
    release(files, "two.md", "# Title two\n\nAnother sentence of two.")
    collected(data_dir, files)
    assert built(data_dir).embedded == 1
    archive = ArchiveWriter(data_dir)
    archive.withdraw("one")
    report = build(data_dir, archive, MODEL, quiet)
    archive.close()
    assert (report.embedded, report.documents) == (0, 2)
    with sqlite3.connect(data_dir.archive) as db:
        assert db.execute("SELECT count(*) FROM vectors").fetchone() == (2,)


def test_a_metadata_change_makes_another_generation_of_the_same_text(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "one.md", "# One\n\nA sentence.", title="First title")
    collected(data_dir, files)
    built(data_dir)
    release(files, "one.md", "# One\n\nA sentence.", title="Second title")
    collected(data_dir, files)
    assert built(data_dir).built
    generation = open_current(data_dir)
    assert generation.by_id["one"].anatomy.title == "Second title"
    generation.close()


def test_a_model_that_is_not_there_switches_nothing(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "one.md", "# One\n\nA sentence.")
    collected(data_dir, files)
    archive = ArchiveWriter(data_dir)
    with pytest.raises(EmbedderUnavailable):
        build(data_dir, archive, "no-such-model", quiet)
    archive.close()
    assert Shelf(data_dir.index).current() is None


def test_a_child_gets_no_descriptor_of_its_parent(tmp_path: Path) -> None:
    data_dir = DataDir(tmp_path)
    archive = ArchiveWriter(data_dir)
    assert [os.get_inheritable(int(fd)) for fd in os.listdir("/proc/self/fd") if _names(fd, tmp_path)] != []
    assert not any(os.get_inheritable(int(fd)) for fd in os.listdir("/proc/self/fd") if _names(fd, tmp_path))
    archive.close()


def _names(descriptor: str, folder: Path) -> bool:
    try:
        return os.readlink(f"/proc/self/fd/{descriptor}").startswith(str(folder))
    except OSError:
        return False


def test_a_new_generation_opens_within_two_seconds_and_the_one_before_goes_on(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "one.md", "# One\n\nA sentence.")
    collected(data_dir, files)
    built(data_dir)
    old = open_current(data_dir)
    release(files, "two.md", "# Two\n\nAnother sentence.")
    collected(data_dir, files)
    report = built(data_dir, force=True)
    started = time.monotonic()
    new = open_current(data_dir)
    assert time.monotonic() - started < 2
    assert (new.name, new.manifest.documents) == (report.generation, 2)
    assert old.passages([0])[0].text == "A sentence."
    old.close()
    assert new.nearest(new.embed("sentence"), 2)
    new.close()


def test_an_organisation_that_changed_alone_makes_another_generation(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "one.md", "# One\n\nA sentence.")
    for name in ("Roads Trust", "Rivers Trust"):
        (files / "organisation.toml").write_text(f'[organisation]\nname = "{name}"\n')
        collected(data_dir, files)
        assert built(data_dir).built, name
    assert not built(data_dir).built


def test_when_nothing_may_be_seen_any_more_the_index_holds_nothing(tmp_path: Path) -> None:
    data_dir, files = new_data_dir(tmp_path), tmp_path / "files"
    release(files, "one.md", "# One\n\nA sentence.")
    collected(data_dir, files)
    built(data_dir)
    archive = ArchiveWriter(data_dir)
    archive.withdraw("one")
    archive.close()
    report = built(data_dir)
    assert (report.built, report.documents, report.passages) == (True, 0, 0)
    generation = open_current(data_dir)
    assert (generation.name, generation.documents) == (report.generation, ())
    assert generation.nearest(generation.embed("A sentence."), 5) == []
    generation.close()
