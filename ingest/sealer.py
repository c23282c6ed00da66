"""The process that fills and verifies collections with Chroma: ``python -m ingest.sealer``, which ``seal`` starts.

Each line of its input is a folder of vectors, their dimension and the steps to run there, as a JSON list:
``fill:NEIGHBOURS`` writes the collection from the vectors; ``verify`` opens it afresh, proves that it holds them, and
writes down the rows that its graph does not lead to. Each step is forked: a crash of Chroma's core ends that process,
and neither the ingest nor this one. Chroma is imported once, which takes a second, and opened after the fork alone: no
step inherits an open collection. It inherits nothing but its pipes, and ends when its parent does.
"""

from __future__ import annotations

import gc
import json
import os
import select
import shutil
import sys
import threading
from pathlib import Path
from typing import NoReturn

import numpy as np
from numpy.typing import NDArray

from ingest.vector_files import CHROMA_FOLDER, open_vectors, write_unreached
from ingest.vectors import VectorsDamaged, fill, import_chroma, verify

DONE, FAILED = "done\n", "failed\n"  # written to standard error after each step; after FAILED no other is begun


def main() -> int:
    threading.Thread(target=_end_with_parent, daemon=True).start()  # an import on a busy machine takes seconds
    gc.disable()  # nothing of it is garbage: looking through it as it comes, and at the end, costs .3 s
    import_chroma()
    gc.freeze()
    gc.enable()
    for line in sys.stdin:
        folder, dimension, *steps = json.loads(line)
        for step in steps:
            ended_well = _run_forked(step, Path(folder), dimension)
            sys.stderr.write(f"\n{DONE if ended_well else FAILED}")  # a library may have left a line without an end
            sys.stderr.flush()
            if not ended_well:
                break
    return 0


def _run_forked(step: str, folder: Path, dimension: int) -> bool:
    child = os.fork()
    if child == 0:
        _run_and_end(step, folder, dimension)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code < 0:
        sys.stderr.write(f"{step}: signal {-code}\n")
    return code == 0


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
    """The system hangs up the input when its writer has gone; until then nothing is read from it here."""
    hung_up = select.poll()
    hung_up.register(0, 0)
    hung_up.poll()
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main())
