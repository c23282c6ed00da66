"""The steps of a build that need Chroma, each in a process of its own: ``python -m ingest.seal``.

``fill FOLDER DIMENSION`` writes the collection from the vectors beside it; ``verify FOLDER DIMENSION`` opens it afresh
and proves that it holds them. A crash of Chroma's core ends that process, and not the ingest.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from ingest.vector_files import CHROMA_FOLDER, open_vectors
from ingest.vectors import VectorsDamaged, fill, verify


class BuildFailed(RuntimeError):
    """A generation could not be built. The one before it goes on serving."""


def run(step: str, folder: Path, dimension: int) -> None:
    """Run one step on ``folder`` in a child process.

    Raises:
        BuildFailed: the child did not end well; the message carries its last words.
    """
    child = subprocess.run(
        [sys.executable, "-m", "ingest.seal", step, str(folder), str(dimension)],
        capture_output=True, text=True, check=False,
    )
    if child.returncode != 0:
        last = (child.stderr.strip().splitlines() or [f"exit code {child.returncode}"])[-1]
        raise BuildFailed(f"the index could not be built ({step}): {last}; the previous one still serves")


def main(arguments: list[str]) -> int:
    step, folder = arguments[0], Path(arguments[1])
    vectors = open_vectors(folder, int(arguments[2]))
    if step == "fill":
        fill(folder / CHROMA_FOLDER, vectors)
        return 0
    # Opening a collection changes its files, so what is verified is a copy.
    copy = folder / f"{CHROMA_FOLDER}-verified"
    shutil.copytree(folder / CHROMA_FOLDER, copy)
    try:
        verify(copy, vectors)
    except VectorsDamaged as error:
        sys.stderr.write(f"{error}\n")
        return 1
    finally:
        shutil.rmtree(copy, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
