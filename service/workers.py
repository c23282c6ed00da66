"""Settings -> the workers beside the service, kept running; each that ends is started again."""

from __future__ import annotations

import logging
import threading

from service.places import PLACES, Places
from service.settings import ServiceSettings
from service.worker import Worker

AGAIN_S = 5.0  # until one that ended is started again: where it cannot run it must not keep a core busy by starting

log = logging.getLogger(__name__)


class Workers:
    """As many as ``settings.processes`` says, the service's own process being the first."""

    def __init__(self, settings: ServiceSettings, places: Places = PLACES) -> None:
        self._settings, self._places = settings, places
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._running: list[Worker] = []
        self._threads: list[threading.Thread] = []

    @property
    def running(self) -> tuple[int, ...]:
        """The numbers of their processes."""
        with self._lock:
            return tuple(worker.process_id for worker in self._running)

    def start(self) -> None:
        """Begin to start them. Until one is ready the service answers as it does without."""
        self._stop.clear()
        for number in range(self._settings.processes - 1):
            self._threads.append(threading.Thread(target=self._keep, name=f"worker-{number}", daemon=True))
            self._threads[-1].start()

    def stop(self) -> None:
        """End all of them."""
        self._stop.set()
        with self._lock:
            for worker in self._running:
                worker.stop()
        for thread in self._threads:
            thread.join(timeout=10)
        self._threads.clear()

    def _keep(self) -> None:
        while not self._stop.is_set():
            if (worker := self._started()) is None:
                return
            if worker.is_ready():
                self._places.add(worker)
                log.info("a worker answers too (process %d)", worker.process_id)
            code = worker.wait()
            with self._lock:
                self._running.remove(worker)
            if self._stop.is_set():
                return
            log.warning("a worker has ended (%d), and is started again; the service answers meanwhile", code)
            self._stop.wait(AGAIN_S)

    def _started(self) -> Worker | None:
        """Another one, unless the service stops."""
        with self._lock:
            if self._stop.is_set():
                return None
            worker = Worker(self._settings)
            self._running.append(worker)
        return worker
