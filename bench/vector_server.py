"""How long a search takes: an embedded Chroma, a Chroma server over 127.0.0.1, exact search.

``python -m bench.vector_server [ROWS]``, 2,500 rows unless told; the server is ``chroma run`` in a temporary folder.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.chroma_server import ChromaServer
from ingest.served_vectors import ServedVectors
from ingest.vectors import Vectors, fill
from tests.chroma_servers import RunningServer
from tests.ingest.test_vectors import like_sentences

QUESTIONS, K = 300, 40


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 2_500
    vectors, questions = like_sentences(rows, seed=1), like_sentences(QUESTIONS, seed=2).astype(np.float32)
    with tempfile.TemporaryDirectory() as folder:
        server = RunningServer(Path(folder) / "server")
        try:
            began = time.perf_counter()
            fill(ChromaServer(server.address, 60), vectors, name="pressdesk-bench")
            print(f"{rows} rows written to the server in {time.perf_counter() - began:.1f} s")
            fill(Path(folder) / "chroma", vectors)
            embedded = Vectors(Path(folder) / "chroma")
            served = ServedVectors(server.address, "pressdesk-bench", vectors)
            _told("embedded", lambda question: embedded.nearest(question, K), questions)
            _told("server", lambda question: served.nearest(question, K), questions)
            _told("exact", lambda question: _exact(vectors, question), questions)
            assert served.searching
            served.close()
            embedded.close()
        finally:
            server.kill()


def _told(name: str, search: Callable[[NDArray[np.float32]], object], questions: NDArray[np.float32]) -> None:
    taken = []
    for question in questions:
        began = time.perf_counter()
        search(question)
        taken.append(time.perf_counter() - began)
    p50, p95, p99 = np.percentile(np.array(taken) * 1000, [50, 95, 99])
    print(f"{name:9} p50 {p50:.2f} ms, p95 {p95:.2f} ms, p99 {p99:.2f} ms")


def _exact(vectors: NDArray[np.float32], question: NDArray[np.float32]) -> list[tuple[int, float]]:
    """As ``Generation.exact``."""
    cosines = vectors @ question
    best = np.argpartition(-cosines, K - 1)[:K]
    return sorted(((int(row), float(cosines[row])) for row in best), key=lambda pair: -pair[1])


if __name__ == "__main__":
    main()
