"""A build: streams what may be seen into one generation, embeds only what is new, fails whole."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from bench.reingest import ingest, write_releases
from ingest import seal
from ingest.archive_writer import ArchiveWriter
from ingest.build import EMBED_BATCH, build
from ingest.generation import open_current
from ingest.seal import BuildFailed
from ingest.settings import DataDir
from ingest.shelf import Shelf
from ingest.vector_files import CHROMA_FOLDER, VECTORS_FILE, open_unreached
from ingest.weights import EmbedderUnavailable
from tests.archives import MODEL, built, collected, new_data_dir, quiet, release
from tests.ingest.test_vectors import like_sentences


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


def vectors_in(folder: Path, rows: int) -> Path:
    folder.mkdir()
    made = np.random.default_rng(0).standard_normal((rows, 8)).astype(np.float32)
    (folder / VECTORS_FILE).write_bytes((made / np.linalg.norm(made, axis=1, keepdims=True)).tobytes())
    return folder


def test_sealing_leaves_only_what_belongs_to_the_generation(tmp_path: Path) -> None:
    folder = vectors_in(tmp_path / "staging", 5)
    seal.run(folder, 8, "fill:16")
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    seal.run(folder, 8, "verify")
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before
    assert sorted(p.name for p in folder.iterdir()) == sorted([CHROMA_FOLDER, VECTORS_FILE])


def test_what_was_not_filled_is_not_verified(tmp_path: Path) -> None:
    folder = vectors_in(tmp_path / "staging", 5)
    seal.run(folder, 8, "fill:16")
    (folder / VECTORS_FILE).write_bytes((folder / VECTORS_FILE).read_bytes()[::-1])
    with pytest.raises(BuildFailed, match=r"verify: Chroma holds another vector .* previous one still serves"):
        seal.run(folder, 8, "verify")


def test_a_step_that_is_killed_is_named_and_the_next_is_not_begun(tmp_path: Path) -> None:
    folder = vectors_in(tmp_path / "staging", 20_000)
    stages: list[str] = []

    def kill_the_step() -> None:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            seals = [pid for pid in _children(os.getpid()) if b"ingest.seal" in _command(pid)]
            forked = [pid for one in seals for pid in _children(one)]  # others may have children too
            if forked and (folder / CHROMA_FOLDER / "chroma.sqlite3").exists():
                os.kill(forked[0], signal.SIGKILL)
                return
            time.sleep(0.01)

    with ThreadPoolExecutor(1) as pool:
        killing = pool.submit(kill_the_step)
        with pytest.raises(BuildFailed, match=r"fill:16: signal 9.* previous one still serves"):
            seal.run(folder, 8, "fill:16", "verify", done=lambda: stages.append("done"))
        killing.result()
    assert stages == []


def _command(process: int) -> bytes:
    return Path(f"/proc/{process}/cmdline").read_bytes()


def _children(process: int) -> list[int]:
    return [
        int(pid) for task in Path(f"/proc/{process}/task").iterdir() for pid in (task / "children").read_text().split()
    ]


def alike_in(folder: Path, apart: int, alike: int) -> int:
    """Vectors of which ``alike`` are so close together that a graph's search stops too early; how many there are."""
    spread = like_sentences(max(apart, alike), seed=1)
    made = np.concatenate([spread[:apart], spread[:1] + np.float32(0.02) * spread[:alike]])
    (folder / VECTORS_FILE).write_bytes((made / np.linalg.norm(made, axis=1, keepdims=True)).tobytes())
    return len(made)


def test_passages_that_the_graph_does_not_lead_to_are_written_down_beside_it(tmp_path: Path) -> None:
    folder = vectors_in(tmp_path / "staging", 1)
    rows = alike_in(folder, apart=7000, alike=400)
    seal.seal_vectors(folder, 384, quiet)
    unreached = open_unreached(folder)
    assert 0 < len(unreached) <= seal.MOST_UNREACHED * rows
    assert unreached.min() >= 7000  # none of those that stand apart
    assert (folder / CHROMA_FOLDER).is_dir()


def test_where_no_graph_leads_to_most_passages_there_is_none_and_exact_search_serves(tmp_path: Path) -> None:
    folder = vectors_in(tmp_path / "staging", 1)
    rows = alike_in(folder, apart=0, alike=1500)
    seal.run(folder, 384, "fill:16", "verify")
    assert len(open_unreached(folder)) > seal.MOST_UNREACHED * rows
    shutil.rmtree(folder / CHROMA_FOLDER)
    stages: list[int] = []
    seal.seal_vectors(folder, 384, lambda stage, done, total: stages.append(done))
    assert stages[-1] == 2
    assert not (folder / CHROMA_FOLDER).exists()
    assert len(open_unreached(folder)) == 0


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


def test_a_service_takes_the_new_generation_within_two_seconds_and_drops_nothing(tmp_path: Path) -> None:
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
