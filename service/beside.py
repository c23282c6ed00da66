"""Work that lets the interpreter go on meanwhile, done beside what its caller does: embedding, dense search.

Each kind has threads of its own: a slow search never keeps a cry for help waiting for its vector. Nor does it wait for
one of the places in which questions are answered (``service/places.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from typing import TypeVar

THREADS = 4  # of each kind, for the whole process; more at once would wait for the processor anyway


EMBEDDING = ThreadPoolExecutor(THREADS, "embedding")
SEARCH = ThreadPoolExecutor(THREADS, "search")

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
