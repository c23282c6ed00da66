"""The vectors of one generation on a Chroma server: searched there within a deadline, or not at all.

A server that is away, slow or wrong is left alone from the first question that finds it so, and looked for again
beside the questions that follow: no other waits for it. What it finds is compared with the generation's own vectors.
"""

from __future__ import annotations

import logging
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from ingest.chroma_server import ChromaServer, ServerFailed
from ingest.vectors import Vectors, VectorsDamaged, check, closest, unreached

# A search takes 3 ms at the median and 9 at the 99th percentile on a busy machine (2,500 passages, over 127.0.0.1).
DEADLINE_S = 0.25
AGAIN_S = 5.0  # between two looks at a server that did not answer
# What a look waits for one answer: a server that was just started makes its graph anew, 12 s for 7,400 passages.
LOOK_S = 60.0
TRUSTED_S = 60.0  # then it is looked at again as it serves: rows that somebody removed are missed by no comparison
OPENING_S = 2.0  # what a generation that is opened waits for the first look
THREADS = 16
NEAR = 1e-3  # cosines that are farther than this from those of the generation are of something else

NONE = np.empty(0, np.int64)

log = logging.getLogger(__name__)


class ServedVectors:
    """``vectors``: those of the generation, which stay the truth; ``known``: the rows that the graph did not lead to
    when it was proved. Thread-safe."""

    def __init__(self, address: str, name: str, vectors: NDArray[np.float32], known: NDArray[np.int64] = NONE) -> None:
        self._address, self._name, self._vectors = address, name, vectors
        self._known, self._missed = known, NONE
        self._threads = ThreadPoolExecutor(THREADS, "chroma-server")
        self._lock = threading.Lock()
        self._opened: Vectors | None = None
        self._looker: threading.Thread | None = None
        self._again, self._due = 0.0, 0.0  # when a look may begin, and when what was found good is looked at again
        self._told = self._closed = False
        self._look_again()
        if self._looker is not None:
            self._looker.join(OPENING_S)
        if self._opened is None:
            self._tell("is not ready yet")

    @property
    def searching(self) -> bool:
        """Whether the server is asked at all now."""
        return self._opened is not None

    def nearest(self, vector: NDArray[np.float32], k: int) -> list[tuple[int, float]] | None:
        """The ``k`` nearest rows with their cosine, best first; None where the server does not say."""
        opened = self._opened
        if opened is None or time.monotonic() > self._due:
            self._look_again()
        if opened is None:
            return None
        try:
            found = self._threads.submit(opened.nearest, vector, k).result(DEADLINE_S)
            self._compare(found, vector)
        except Exception as error:  # whatever a server says, a question is answered
            self._leave(opened, error)
            return None
        return closest(found, missed := self._missed, self._vectors[missed] @ vector, k)

    def close(self) -> None:
        with self._lock:
            opened, self._opened, self._closed = self._opened, None, True
        self._threads.shutdown(wait=False, cancel_futures=True)
        if opened is not None:
            opened.close()
        self._vectors = self._vectors[:0].copy()  # or their file stays mapped

    def _compare(self, found: list[tuple[int, float]], vector: NDArray[np.float32]) -> None:
        rows = [row for row, _ in found]
        if not rows or len(set(rows)) < len(rows) or not 0 <= min(rows) <= max(rows) < len(self._vectors):
            raise VectorsDamaged("finds passages that are not there")
        own = self._vectors[rows] @ vector
        if np.abs(own - [cosine for _, cosine in found]).max() > NEAR:
            raise VectorsDamaged("holds other vectors")

    def _leave(self, opened: Vectors, error: Exception) -> None:
        with self._lock:
            if self._opened is not opened:  # another question was first
                return
            self._opened, self._again = None, time.monotonic() + AGAIN_S
        self._tell(f"did not answer within {DEADLINE_S} s" if isinstance(error, TimeoutError) else _of(error))

    def _look_again(self) -> None:
        """Begin a look unless one is under way, or the last was just now."""
        with self._lock:
            looking = self._looker is not None and self._looker.is_alive()
            if self._closed or looking or time.monotonic() < self._again:
                return
            # A daemon: whoever ends the process waits for no server.
            self._looker = threading.Thread(target=self._look, name="chroma-server-look", daemon=True)
            self._looker.start()

    def _look(self) -> None:
        try:
            patient = Vectors(ChromaServer(self._address, LOOK_S), self._name)
            try:
                check(patient, self._vectors)
                if self._opened is None and len(self._known):
                    # Texts that are much alike: the graph of a server that was started again misses others of them.
                    self._missed = unreached(patient, self._vectors)
            finally:
                patient.close()
            opened = self._opened or Vectors(ChromaServer(self._address, DEADLINE_S), self._name)
        except Exception as error:
            with self._lock:
                self._opened, self._again = None, time.monotonic() + AGAIN_S
            self._tell(_of(error))
            return
        with self._lock:
            self._due = time.monotonic() + TRUSTED_S
            if self._closed or self._opened is opened:
                return
            self._opened, self._told = opened, False
        log.info("the Chroma server at %s searches for %s", self._address, self._name)

    def _tell(self, why: str) -> None:
        """Once, until the server searches again."""
        with self._lock:
            told, self._told = self._told, True
        if not told:
            log.warning(
                "the Chroma server at %s %s; exact search stands in until it does (collection %s)",
                self._address,
                why,
                self._name,
            )


def _of(error: Exception) -> str:
    if isinstance(error, ServerFailed | VectorsDamaged):
        return str(error).removeprefix("Chroma ")
    return f"fails ({error!r})"
