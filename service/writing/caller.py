"""Whoever asked, while they are there: a call for somebody who has left is cancelled."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextvars import ContextVar


class Caller:
    """One request's client. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._gone = False
        self._then: list[Callable[[], object]] = []

    @property
    def gone(self) -> bool:
        return self._gone

    def leave(self) -> None:
        with self._lock:
            self._gone, then, self._then = True, self._then, []
        for call in then:
            call()

    def when_gone(self, call: Callable[[], object]) -> None:
        """Call once when the client leaves; at once if it has."""
        with self._lock:
            if not self._gone:
                self._then.append(call)
                return
        call()


CALLER: ContextVar[Caller | None] = ContextVar("caller", default=None)
