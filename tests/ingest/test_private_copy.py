"""Copies of a generation end with the process that made them, or with the next that opens one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.generation import open_current
from ingest.private_copy import PrivateCopy, remove_abandoned
from ingest.settings import DataDir
from tests.archives import ROOT, built, collected, environment, new_data_dir, release

OPENED = """
import os, signal, sys
from pathlib import Path
from ingest.generation import open_current
from ingest.settings import DataDir
generation = open_current(DataDir(Path(sys.argv[1])))
print(generation._folder, flush=True)
if len(sys.argv) > 2:
    os.kill(os.getpid(), signal.SIGKILL)
generation.close()
"""


def test_copies_of_dead_processes_go_and_those_of_living_ones_stay(tmp_path: Path) -> None:
    living = PrivateCopy(tmp_path)
    assert str(os.getpid()) in living.folder.name
    script = (
        "import os, signal, sys; from pathlib import Path; from ingest.private_copy import PrivateCopy;"
        "copy = PrivateCopy(Path(sys.argv[1])); (copy.folder / 'words').write_text('x');"
        "print(copy.folder, flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    dead = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert Path(dead.stdout.strip()).is_dir()
    remove_abandoned(tmp_path)
    assert not Path(dead.stdout.strip()).exists()
    assert living.folder.is_dir()
    living.remove()
    living.remove()
    assert list(tmp_path.glob("generation-*")) == []


def test_a_process_that_ends_in_order_leaves_no_copy(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from ingest.private_copy import PrivateCopy;"
        "PrivateCopy(Path(sys.argv[1]))"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, check=True)
    assert list(tmp_path.glob("generation-*")) == []


def opened(data: Path, *arguments: str, elsewhere: Path) -> Path:
    """The folder in which a process opened the current generation."""
    done = subprocess.run(
        [sys.executable, "-c", OPENED, str(data), *arguments],
        cwd=ROOT,
        env=environment(data, {"TMPDIR": str(elsewhere)}),
        capture_output=True,
        text=True,
        check=False,
    )
    return Path(done.stdout.strip())


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    data_dir = new_data_dir(tmp_path)
    release(tmp_path / "files", "alpha.md", "# Alpha\n\nThe ferry to the island has 40 berths.")
    collected(data_dir, tmp_path / "files")
    built(data_dir)
    return data_dir


def test_a_process_that_opens_a_generation_removes_the_copies_of_killed_ones(data_dir: DataDir, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    data_dir.private.touch()  # no copy can be made beside it
    killed = [opened(data_dir.root, "killed", elsewhere=elsewhere) for _ in range(2)]
    assert killed[1].parent == elsewhere
    assert killed[1].is_dir()
    assert not killed[0].exists()
    data_dir.private.unlink()
    killed.append(opened(data_dir.root, "killed", elsewhere=elsewhere))
    assert killed[2].parent == data_dir.private
    opened(data_dir.root, elsewhere=elsewhere)
    assert not any(folder.exists() for folder in killed)
    assert list(elsewhere.iterdir()) == []


def test_a_closed_generation_holds_none_of_its_files(data_dir: DataDir) -> None:
    generation = open_current(data_dir)
    folder = str(generation._folder)
    generation.nearest(generation.embed("a question"), 1)
    assert held_in(folder), "while it is open it does"
    generation.close()
    assert held_in(folder) == []


def held_in(folder: str) -> list[str]:
    """What this process has open or mapped below ``folder``, removed or not."""
    here = Path("/proc/self")
    links = [os.readlink(link) for link in (here / "fd").iterdir() if link.is_symlink()]
    mapped = [line.split(maxsplit=5)[5] for line in (here / "maps").read_text().splitlines() if "/" in line]
    return [path for path in [*links, *mapped] if path.startswith(folder)]
