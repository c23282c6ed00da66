"""Vectors are sealed in a process of their own: it is warm before it is needed, and what ends it ends no ingest."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from ingest import seal
from ingest.archive_writer import ArchiveWriter
from ingest.build import build
from ingest.seal import BuildFailed
from ingest.vector_files import CHROMA_FOLDER, VECTORS_FILE, open_unreached
from tests.archives import MODEL, ROOT, collected, new_data_dir, quiet, release
from tests.ingest.test_vectors import like_sentences
from tests.processes import children, is_alive, wait_for_child


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


def test_one_process_seals_until_it_is_dismissed(tmp_path: Path) -> None:
    waiting = seal.prepare()
    seal.run(vectors_in(tmp_path / "one", 5), 8, "fill:16", "verify")
    seal.run(vectors_in(tmp_path / "two", 5), 8, "fill:16", "verify")
    assert seal.prepare() is waiting
    seal.dismiss()
    assert waiting.returncode == -signal.SIGKILL
    seal.dismiss()


def test_where_it_ended_just_before_it_was_asked_another_seals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = seal.prepare()
    os.kill(waiting.pid, signal.SIGKILL)
    os.waitid(os.P_PID, waiting.pid, os.WEXITED | os.WNOWAIT)
    monkeypatch.setattr(waiting, "poll", lambda: None)  # it was alive a moment ago
    seal.run(vectors_in(tmp_path / "staging", 5), 8, "fill:16", "verify")
    assert seal.prepare() is not waiting


def test_a_line_without_an_end_hides_nothing_that_it_says(tmp_path: Path) -> None:
    """As a library in C may print one, in a step that goes well."""
    seal.dismiss()
    script = "import os; os.write(2, b'a warning'); from ingest.sealer import main; main()"
    with pytest.MonkeyPatch.context() as patch:
        begin = subprocess.Popen
        patch.setattr(subprocess, "Popen", lambda command, **more: begin([command[0], "-c", script], **more))
        seal.prepare()
    seal.run(vectors_in(tmp_path / "staging", 5), 8, "fill:16", "verify")
    seal.dismiss()


IN_A_FORK = """
import os, sys
from ingest import seal
waiting = seal.prepare()
child = os.fork()
if child == 0:
    sys.exit(0)
assert os.waitpid(child, 0)[1] == 0
assert seal.prepare() is waiting
"""


@pytest.mark.timeout(60)
def test_a_fork_ends_without_it_and_leaves_it_to_its_parent() -> None:
    subprocess.run([sys.executable, "-c", IN_A_FORK], cwd=ROOT, check=True, timeout=50)


SEALS = """
import sys
from pathlib import Path
from ingest import seal
seal.run(Path(sys.argv[1]), 8, "fill:16")
"""


@pytest.mark.timeout(120)
def test_its_step_ends_with_whoever_asked_for_it(tmp_path: Path) -> None:
    folder = vectors_in(tmp_path / "staging", 60_000)
    parent = subprocess.Popen([sys.executable, "-c", SEALS, str(folder)], cwd=ROOT)
    sealer = wait_for_child(parent.pid, "ingest.sealer")
    step = wait_for_child(sealer)
    parent.kill()
    parent.wait()
    until = time.monotonic() + 3  # it would go on for ten and more
    while (is_alive(step) or is_alive(sealer)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_alive(step)
    assert not is_alive(sealer)


def test_it_is_started_before_the_first_text_is_cut(tmp_path: Path) -> None:
    data_dir = new_data_dir(tmp_path)
    release(tmp_path / "files", "one.md", "# One\n\nA sentence.")
    collected(data_dir, tmp_path / "files")
    seal.dismiss()
    found: dict[str, bool] = {}

    def look(stage: str, done: int, total: int | None) -> None:
        found.setdefault(stage, bool(children(os.getpid(), "ingest.sealer")))

    archive = ArchiveWriter(data_dir)
    assert build(data_dir, archive, MODEL, look).built
    seal.dismiss()
    assert not build(data_dir, archive, MODEL, look).built, "there is nothing to seal"
    assert not children(os.getpid(), "ingest.sealer")
    archive.close()
    assert found["passages"]


def test_where_it_was_killed_as_it_waited_another_seals(tmp_path: Path) -> None:
    waiting = seal.prepare()
    os.kill(waiting.pid, signal.SIGKILL)
    os.waitid(os.P_PID, waiting.pid, os.WEXITED | os.WNOWAIT)
    seal.run(vectors_in(tmp_path / "staging", 5), 8, "fill:16", "verify")
    assert (tmp_path / "staging" / CHROMA_FOLDER).is_dir()


def test_what_stops_a_build_stops_its_step(tmp_path: Path) -> None:
    folder, sealer = vectors_in(tmp_path / "staging", 20_000), seal.prepare()

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        seal.run(folder, 8, "fill:16", "verify", done=stop)
    assert sealer.returncode == -signal.SIGKILL
    seal.run(vectors_in(tmp_path / "another", 5), 8, "fill:16", "verify")


def test_a_step_that_is_killed_is_named_and_the_next_is_not_begun(tmp_path: Path) -> None:
    folder = vectors_in(tmp_path / "staging", 20_000)
    stages: list[str] = []

    def kill_the_step() -> None:
        step = wait_for_child(wait_for_child(os.getpid(), "ingest.sealer"))
        until = time.monotonic() + 60
        while not (folder / CHROMA_FOLDER / "chroma.sqlite3").exists() and time.monotonic() < until:
            time.sleep(0.01)
        os.kill(step, signal.SIGKILL)

    with ThreadPoolExecutor(1) as pool:
        killing = pool.submit(kill_the_step)
        with pytest.raises(BuildFailed, match=r"fill:16: signal 9.* previous one still serves"):
            seal.run(folder, 8, "fill:16", "verify", done=lambda: stages.append("done"))
        killing.result()
    assert stages == []


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
