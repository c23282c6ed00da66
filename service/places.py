"""Where questions are answered: so many at once in this process and one in each worker, the others in the order in
which they came.

``threading.Semaphore`` lets one that comes as a place falls free go before those that wait (DECISIONS.md 92).
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from service.worker import Worker


class _Waiting:
    """One that waits for a place, and the place that it is let in to."""

    def __init__(self) -> None:
        self._let_in, self._place = Lock(), None  # type: tuple[Lock, Worker | None]
        self._let_in.acquire()

    def let_in(self, place: Worker | None) -> None:
        self._place = place
        self._let_in.release()

    def wait(self) -> Worker | None:
        self._let_in.acquire()
        return self._place


class Places:
    """``here`` at once in this process, None being a place in it, and one in each worker that was added."""

    def __init__(self, here: int) -> None:
        self._lock, self._here, self._free_here = Lock(), here, here
        self._free_workers: list[Worker] = []
        self._waiting: deque[_Waiting] = deque()

    @property
    def free(self) -> int:
        return self._free_here + sum(worker.lives for worker in self._free_workers)

    @property
    def waiting(self) -> int:
        return len(self._waiting)

    def add(self, worker: Worker) -> None:
        """A place more, for as long as ``worker`` lives."""
        with self._lock:
            self._leave(worker)

    @contextmanager
    def taken(self) -> Iterator[Worker | None]:
        """A place, once one is free: the worker whose it is, or None for one in this process."""
        place = self._take()
        try:
            yield place
        finally:
            with self._lock:
                self._leave(place)

    def _take(self) -> Worker | None:
        with self._lock:
            # Two questions in this process take turns with the interpreter: the second is better off in a worker.
            if self._free_workers and self._free_here < self._here:
                return self._free_workers.pop()
            if self._free_here:
                self._free_here -= 1
                return None
            turn = _Waiting()
            self._waiting.append(turn)
        return turn.wait()

    def _leave(self, place: Worker | None) -> None:
        if place is not None and not place.lives:
            return
        if self._waiting:
            self._waiting.popleft().let_in(place)
        elif place is None:
            self._free_here += 1
        else:
            self._free_workers.append(place)


# So many questions are answered at once in one process, those that wait for no search not among them: one more than
# there are cores, as each waits for a disk or a thread now and then. With eight clients on two cores the slowest
# twentieth ends after 174 ms so, where it takes 202 with all at once and 190 with two (12,267 passages, seven rounds,
# medians).
PLACES = Places((os.cpu_count() or 1) + 1)
