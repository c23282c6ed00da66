"""Work that lets the interpreter go on meanwhile, done beside what its caller does: embedding, dense search.

Each kind has threads of its own: a slow search never keeps a cry for help waiting for its vector. Nor does it wait for
one of the ``PLACES`` in which questions are answered.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from threading import Lock
from typing import TypeVar

THREADS = 4  # of each kind, for the whole process; more at once would wait for the processor anyway


class Places:
    """So many at once, and the others in the order in which they came. ``threading.Semaphore`` lets one that comes as a
    place falls free go before those that wait (DECISIONS.md 92)."""

    def __init__(self, places: int) -> None:
        self._lock, self.free = Lock(), places
        self._waiting: deque[Lock] = deque()

    @property
    def waiting(self) -> int:
        return len(self._waiting)

    def __enter__(self) -> None:
        with self._lock:
            if self.free:
                self.free -= 1
                return
            turn = Lock()
            turn.acquire()
            self._waiting.append(turn)
        turn.acquire()

    def __exit__(self, *raised: object) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self.free += 1


EMBEDDING = ThreadPoolExecutor(THREADS, "embedding")
SEARCH = ThreadPoolExecutor(THREADS, "search")

# So many questions are answered at once, those that wait for no search not among them: one more than there are cores,
# as each waits for a disk or a thread now and then. With eight clients on two cores the slowest twentieth ends after
# 174 ms so, where it takes 202 with all at once and 190 with two (12,267 passages, seven rounds, medians).
PLACES = Places((os.cpu_count() or 1) + 1)

Result = TypeVar("Result")


def meanwhile(work: Callable[[], object], waited_for: Callable[[], Result]) -> Callable[[], Result]:
    """A call that does ``work`` before it waits, and returns what ``waited_for`` does. A fault in ``work`` is left to
    whoever needs its result."""

    def done() -> Result:
        with suppress(Exception):
            work()
        return waited_for()

    return done


@contextmanager
def begun(threads: ThreadPoolExecutor, work: Callable[[], Result]) -> Iterator[Callable[[], Result]]:
    """``work``, begun in another thread: calling what is yielded gives its result, or raises what it raised. Leaving
    waits for its end, so that nothing works on a generation that is closed."""
    try:
        future = threads.submit(work)
    except RuntimeError:  # the interpreter is shutting down and takes no more work
        yield work
        return
    try:
        yield future.result
    finally:
        wait([future])
