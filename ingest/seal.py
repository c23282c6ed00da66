"""The steps of a build that need Chroma, each in a process of its own: ``python -m ingest.seal``.

``fill FOLDER DIMENSION NEIGHBOURS`` writes the collection from the vectors beside it; ``verify FOLDER
DIMENSION`` opens it afresh and proves that it holds them. A crash of Chroma's core ends that process,
and not the ingest. The child inherits nothing but a pipe, and ends when its parent does.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from ingest.vector_files import CHROMA_FOLDER, open_vectors
from ingest.vectors import NEIGHBOURS, PassageNotFound, VectorsDamaged, fill, verify

_NOT_FOUND = 3


class BuildFailed(RuntimeError):
    """A generation could not be built. The one before it goes on serving."""


def seal_vectors(folder: Path, dimension: int, progress: Callable[[str, int, int | None], None]) -> None:
    """Fill a collection beside the vectors in ``folder`` and prove it. Where no graph leads to every
    passage, there is none: the generation then compares a question with every vector, which is exact.

    Raises:
        BuildFailed: Chroma does not hold what was put in.
    """
    progress("index", 0, 2)
    for neighbours in NEIGHBOURS:
        run("fill", folder, dimension, str(neighbours))
        progress("index", 1, 2)
        if run("verify", folder, dimension):
            break
        shutil.rmtree(folder / CHROMA_FOLDER)
    progress("index", 2, 2)


def run(step: str, folder: Path, dimension: int, *more: str) -> bool:
    """Run one step on ``folder`` in a child process; False where a passage cannot be found.

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
    if child.returncode not in (0, _NOT_FOUND):
        last = (words.strip().splitlines() or [f"exit code {child.returncode}"])[-1]
        raise BuildFailed(f"the index could not be built ({step}): {last}; the previous one still serves")
    return child.returncode == 0


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
        verify(copy, vectors)
    except PassageNotFound:
        return _NOT_FOUND
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
