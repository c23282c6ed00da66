"""A process beside the service's own that answers questions: a turn that was heard -> its end.

The interpreter runs in one thread at a time, so one process answers no faster on two cores than on one. A worker has
the index and the networks open once more (``service/worker_process.py``); rates, journal, switches and every door stay
where they are. Whatever a worker cannot tell, the service answers itself.
"""

from __future__ import annotations

import logging
import socket
import subprocess
import sys
import threading
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.answer import Answer
    from service.settings import ServiceSettings
    from service.turn import Heard

START_S = 120.0  # one that is not ready by then is given up; it takes 3 to 6 s on a warm disk
ANSWER_S = 20.0  # a question takes a hundredth of a second; whatever takes so long will not end

log = logging.getLogger(__name__)


class Worker:
    """One process, started. Only whoever has its place may ask it, one question at a time."""

    def __init__(self, settings: ServiceSettings) -> None:
        own, theirs = socket.socketpair()
        with theirs:
            self._pipe = Connection(own.detach())
            self._process = subprocess.Popen(
                [sys.executable, "-m", "service.worker_process", str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
            )
        self._ended = threading.Event()
        try:
            self._pipe.send(settings)
        except OSError:
            self.stop()

    @property
    def lives(self) -> bool:
        return not self._ended.is_set()

    @property
    def process_id(self) -> int:
        return self._process.pid

    def is_ready(self) -> bool:
        """Whether it can be asked; waits until it has opened what it needs, or failed to."""
        return self._received(START_S) is not None and self.lives

    def answer(self, generation: str, heard: Heard) -> Answer | None:
        """The end of ``heard`` in that generation; None where this process cannot tell it, or has ended."""
        try:
            self._pipe.send((generation, heard))
        except OSError:
            self.stop()
            return None
        return self._received(ANSWER_S)

    def wait(self) -> int:
        """Until it has ended; how."""
        code = self._process.wait()
        self._ended.set()
        return code

    def stop(self) -> None:
        """End it at once. It writes nothing that could be lost."""
        self._ended.set()
        self._process.kill()

    def _received(self, seconds: float) -> Answer | None:
        try:
            if self._pipe.poll(seconds):
                received: Answer | None = self._pipe.recv()
                return received
            log.warning("a worker has said nothing for %.0f s and is ended", seconds)
        except (OSError, EOFError):  # it has ended
            pass
        self.stop()
        return None
