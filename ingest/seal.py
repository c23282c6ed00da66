"""The steps of a build that need Chroma, each in a process of its own.

``python -m ingest.seal FOLDER DIMENSION STEP...`` runs them in turn: ``fill:NEIGHBOURS`` writes the collection from the
vectors beside it; ``verify`` opens it afresh, proves that it holds them, and writes down the rows that its graph does
not lead to. A crash of Chroma's core ends that process, and not the ingest. Chroma is imported once, which takes a
second, and opened after the fork alone: no step inherits an open collection. The child inherits nothing but a pipe,
and ends when its parent does.
"""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import numpy as np
from numpy.typing import NDArray

from ingest.vector_files import CHROMA_FOLDER, UNREACHED_FILE, open_unreached, open_vectors, write_unreached
from ingest.vectors import NEIGHBOURS, VectorsDamaged, fill, import_chroma, verify

# Share of the rows that may be compared with every question beside what the graph finds: that costs as large a share
# of an exact search, .3 of 6.6 ms at 123,000 passages (bench/growth.py), where the graph alone takes 2.4.
MOST_UNREACHED = 0.05

_DONE = "done\n"  # what the child says of each step that ended well


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
        run(folder, dimension, f"fill:{neighbours}", "verify", done=lambda: progress("index", 1, 2))
        if len(open_unreached(folder)) <= MOST_UNREACHED * len(open_vectors(folder, dimension)):
            break
        shutil.rmtree(folder / CHROMA_FOLDER)
        (folder / UNREACHED_FILE).unlink()
    progress("index", 2, 2)


def run(folder: Path, dimension: int, *steps: str, done: Callable[[], None] = lambda: None) -> None:
    """Run ``steps`` on ``folder``, in a child process each; ``done`` is called whenever one has ended well.

    Raises:
        BuildFailed: a child did not end well; the message carries its last words.
    """
    root = str(Path(__file__).resolve().parents[1])
    child = subprocess.Popen(
        [sys.executable, "-m", "ingest.seal", str(folder.absolute()), str(dimension), *steps],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        # A session of its own, so that Ctrl+C ends the ingest in its order and not the child under it.
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": root},
    )
    last = ""
    try:
        for line in child.stderr or ():  # the other pipe stays open: its end ends the child
            if line == _DONE:
                done()
            else:
                last = line.strip() or last
        child.wait()
    finally:
        child.kill()
        child.communicate()
    if child.returncode:
        reason = last or f"exit code {child.returncode}"
        raise BuildFailed(f"the index could not be built ({reason}); the previous one still serves")


def main(arguments: list[str]) -> int:
    """Fork once for each step, one after the other; the exit code of the first that does not end well."""
    threading.Thread(target=_end_with_parent, daemon=True).start()  # an import on a busy machine takes seconds
    gc.disable()  # nothing of it is garbage: to look through it, as it comes and at the end, takes .3 s
    import_chroma()
    gc.freeze()
    gc.enable()
    folder, dimension = Path(arguments[0]), int(arguments[1])
    for step in arguments[2:]:
        child = os.fork()
        if child == 0:
            _run_and_end(step, folder, dimension)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code < 0:
            sys.stderr.write(f"{step}: signal {-code}\n")
        if code:
            return 1
        sys.stderr.write(_DONE)
        sys.stderr.flush()
    return 0


def _run_and_end(step: str, folder: Path, dimension: int) -> NoReturn:
    """Run one step and end this process, whatever happens: what follows the fork belongs to the parent."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    code = 1
    try:
        name, _, neighbours = step.partition(":")
        vectors = open_vectors(folder, dimension)
        if name == "fill":
            fill(folder / CHROMA_FOLDER, vectors, int(neighbours))
        else:
            _verify_copy(folder, vectors)
        code = 0
    except Exception as error:
        sys.stderr.write(f"{name}: {error if isinstance(error, VectorsDamaged) else repr(error)}\n")
    finally:
        sys.stderr.flush()
        os._exit(code)


def _verify_copy(folder: Path, vectors: NDArray[np.float32]) -> None:
    """Opening a collection changes its files, so what is verified is a copy."""
    copy = folder / f"{CHROMA_FOLDER}-verified"
    shutil.copytree(folder / CHROMA_FOLDER, copy)
    try:
        write_unreached(folder, verify(copy, vectors))
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def _end_with_parent() -> None:
    """The parent never writes to this pipe, and the system closes it when the parent has gone."""
    os.read(0, 1)
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
