"""A circuit breaker: a provider that keeps failing is not asked for a while, then asked once."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable

# Judgement: one failure may be chance, five in half a minute are an outage, in which each costs a visitor the deadline.
FAILURES, WITHIN_S = 5, 30.0
OPEN_S = 30.0  # as long as failures are remembered


class Breaker:
    """Closed: every call may go. Open: none. Half open: one, whose end decides. Thread-safe."""

    def __init__(self, open_s: float = OPEN_S, clock: Callable[[], float] = time.monotonic) -> None:
        self._open_s = open_s
        self._clock = clock
        self._lock = threading.Lock()
        self._failed: deque[float] = deque(maxlen=FAILURES)
        self._opened: float | None = None
        self._probing = False

    @property
    def state(self) -> str:
        with self._lock:
            if self._opened is None:
                return "closed"
            return "half_open" if self._clock() - self._opened >= self._open_s else "open"

    def may_call(self) -> bool:
        """Whether a call may go now. Each one that may must end in ``succeeded``, ``failed`` or ``left``."""
        with self._lock:
            if self._opened is None:
                return True
            if self._clock() - self._opened < self._open_s or self._probing:
                return False
            self._probing = True
            return True

    def succeeded(self) -> None:
        with self._lock:
            self._opened, self._probing = None, False
            self._failed.clear()

    def failed(self) -> None:
        with self._lock:
            now = self._clock()
            self._failed.append(now)
            often = len(self._failed) == FAILURES and now - self._failed[0] <= WITHIN_S
            if self._probing or (self._opened is None and often):
                self._opened, self._probing = now, False

    def left(self) -> None:
        """The call was given up by whoever asked: it tells nothing about the provider."""
        with self._lock:
            self._probing = False
