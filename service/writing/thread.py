"""One event loop on a thread of its own, so that a call can be cancelled at any byte."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from concurrent.futures import Future
from typing import Any


class LoopThread:
    """Runs coroutines for threads that wait. Starts with the first one; ends with the process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None

    def run(self, work: Coroutine[Any, Any, str]) -> Future[str]:
        """Begin ``work``; cancelling the future cancels it."""
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                threading.Thread(target=self._loop.run_forever, name="chat model", daemon=True).start()
        return asyncio.run_coroutine_threadsafe(work, self._loop)
