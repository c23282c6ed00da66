"""The steps of a build that need Chroma, each in a process of its own: ``python -m ingest.seal``.

``fill FOLDER DIMENSION NEIGHBOURS`` writes the collection from the vectors beside it; ``verify FOLDER
DIMENSION`` opens it afresh, proves that it holds them, and writes down the rows that its graph does not
lead to. A crash of Chroma's core ends that process, and not the ingest. The child inherits nothing but a
pipe, and ends when its parent does.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from ingest.vector_files import CHROMA_FOLDER, UNREACHED_FILE, open_unreached, open_vectors, write_unreached
from ingest.vectors import NEIGHBOURS, VectorsDamaged, fill, verify

# Share of the rows that may be compared with every question beside what the graph finds: that costs as large a share
# of an exact search, .3 of 6.6 ms at 123,000 passages (bench/growth.py), where the graph alone takes 2.4.
MOST_UNREACHED = 0.05


class BuildFailed(RuntimeError):
    """A generation could not be built. The one before it goes on serving."""


def seal_vectors(folder: Path, dimension: int, progress: Callable[[str, int, int | None], None]) -> None:
    """Fill a collection beside the vectors in ``folder`` and prove it. Passages that its graph does not lead to are
    written down, to be compared with every question; where they are too many with any number of edges, there is no
    graph, and all are compared.

    Raises:
        BuildFailed: Chroma does not hold what was put in.
    """
    progress("index", 0, 2)
    for neighbours in NEIGHBOURS:
        run("fill", folder, dimension, str(neighbours))
        progress("index", 1, 2)
        run("verify", folder, dimension)
        if len(open_unreached(folder)) <= MOST_UNREACHED * len(open_vectors(folder, dimension)):
            break
        shutil.rmtree(folder / CHROMA_FOLDER)
        (folder / UNREACHED_FILE).unlink()
    progress("index", 2, 2)


def run(step: str, folder: Path, dimension: int, *more: str) -> None:
    """Run one step on ``folder`` in a child process.

    Raises:
        BuildFailed: the child did not end well; the message carries its last words.
    """
    root = str(Path(__file__).resolve().parents[1])
    child = subprocess.Popen(
        [sys.executable, "-m", "ingest.seal", step, str(folder.absolute()), str(dimension), *more],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        # A session of its own, so that Ctrl+C ends the ingest in its order and not the child under it.
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": root},
    )
    try:
        words = child.stderr.read() if child.stderr else ""  # the other pipe stays open: its end ends the child
        child.wait()
    finally:
        child.kill()
        child.communicate()
    if child.returncode:
        last = (words.strip().splitlines() or [f"exit code {child.returncode}"])[-1]
        raise BuildFailed(f"the index could not be built ({step}): {last}; the previous one still serves")


def main(arguments: list[str]) -> int:
    step, folder = arguments[0], Path(arguments[1])
    vectors = open_vectors(folder, int(arguments[2]))
    if step == "fill":
        fill(folder / CHROMA_FOLDER, vectors, int(arguments[3]))
        return 0
    # Opening a collection changes its files, so what is verified is a copy.
    copy = folder / f"{CHROMA_FOLDER}-verified"
    shutil.copytree(folder / CHROMA_FOLDER, copy)
    try:
        write_unreached(folder, verify(copy, vectors))
    except VectorsDamaged as error:
        sys.stderr.write(f"{error}\n")
        return 1
    finally:
        shutil.rmtree(copy, ignore_errors=True)
    return 0


def _end_with_parent() -> None:
    """The parent never writes to this pipe, and the system closes it when the parent has gone."""
    os.read(0, 1)
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=_end_with_parent, daemon=True).start()
    sys.exit(main(sys.argv[1:]))
