"""What a question needs of the network and of Chroma, begun while its words are still read.

Both let the interpreter go on meanwhile: on two cores a question is answered about a twentieth sooner
(DECISIONS.md 28).
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from types import TracebackType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest import Generation

THREADS = 4  # of the process; more questions at once than that wait for the processor anyway

_POOL = ThreadPoolExecutor(THREADS, "ahead")


class Ahead:
    """The vector of one question, and the ``depth`` nearest passages. Of one thread; leaving it as a context
    waits for what was begun, so that nothing works on a generation that is closed."""

    def __init__(self, generation: Generation, question: str, depth: int) -> None:
        self.question, self.depth = question, depth
        self._generation = generation
        self._vector = _POOL.submit(generation.embed, question)
        self._nearest: Future[list[tuple[int, float]]] | None = None

    def vector(self) -> NDArray[np.float32]:
        """The unit vector of the question; asking for it begins the search for what is nearest."""
        vector = self._vector.result()
        if self._nearest is None:
            self._nearest = _POOL.submit(self._generation.nearest, vector, self.depth)
        return vector

    def nearest(self) -> Sequence[tuple[int, float]]:
        """Rows with their cosine, best first."""
        self.vector()
        assert self._nearest is not None
        return self._nearest.result()

    def __enter__(self) -> Ahead:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        begun: list[Future[Any]] = [self._vector, *([self._nearest] if self._nearest else [])]
        wait(begun)
