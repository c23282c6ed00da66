"""The current generation, followed: a new one is opened beside, then taken; no request is dropped.

Each request holds the pipeline that it began with; the old generation closes when the last has ended.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from ingest import ArchiveReader, ArchiveUnusable, DataDir, Generation, IndexNotBuilt, Shelf, open_current
from service.pipeline import Pipeline

POLL_S = 0.5  # a new generation is served within two seconds of its switch (issue: the archive answers)

log = logging.getLogger(__name__)


class Current:
    """Hands out the pipeline over the current generation."""

    def __init__(self, data_dir: DataDir, clock: Callable[[], datetime]) -> None:
        self._data_dir = data_dir
        self._clock = clock
        self._shelf = Shelf(data_dir.index)
        self._lock = threading.Lock()
        self._archives = threading.local()
        self._pipeline: Pipeline | None = None
        self._tried: str | None = None
        self._users: dict[int, int] = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._follow, name="generations", daemon=True)

    def start(self) -> None:
        """Open what is there and begin to follow. Without a generation the service waits for one."""
        self._refresh()
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join(timeout=10)
        with self._lock:
            pipeline, self._pipeline = self._pipeline, None
        if pipeline is not None:
            pipeline.generation.close()

    def now(self) -> datetime:
        return self._clock()

    def archive(self) -> ArchiveReader:
        """This thread's connection to the archive's file as it is now: one that was removed or replaced
        is not read on from an open handle.

        Raises:
            ArchiveUnusable: it cannot be opened.
        """
        try:
            found = self._data_dir.archive.stat()
        except OSError as error:
            raise ArchiveUnusable(f"the archive cannot be read: {error}; restore it from a backup") from error
        file = (found.st_dev, found.st_ino)
        reader: ArchiveReader | None = getattr(self._archives, "reader", None)
        if reader is None or self._archives.file != file:
            reader = self._archives.reader = ArchiveReader(self._data_dir.archive)
            self._archives.file = file
        return reader

    @property
    def ready(self) -> bool:
        return self._pipeline is not None

    @contextmanager
    def pipeline(self) -> Iterator[Pipeline]:
        """The pipeline for one request.

        Raises:
            IndexNotBuilt: there is none yet.
        """
        with self._lock:
            pipeline = self._pipeline
            if pipeline is None:
                raise IndexNotBuilt("nothing is indexed yet; run `python -m ingest FOLDER`")
            self._users[id(pipeline)] = self._users.get(id(pipeline), 0) + 1
        try:
            yield pipeline
        finally:
            self._release(pipeline)

    def _release(self, pipeline: Pipeline) -> None:
        with self._lock:
            self._users[id(pipeline)] -= 1
            unused = self._users[id(pipeline)] == 0
            if unused:
                del self._users[id(pipeline)]
            retired = unused and pipeline is not self._pipeline
        if retired:
            pipeline.generation.close()

    def _follow(self) -> None:
        while not self._stop.wait(POLL_S):
            self._refresh()

    def _refresh(self) -> None:
        name = self._shelf.current()
        if name is None or name == self._tried:
            return
        try:
            generation = open_current(self._data_dir)
            pipeline = Pipeline(generation, self.archive, self.archive().organisation(), self._clock)
        except Exception:  # whatever is wrong with the new one, the old one goes on serving
            log.exception("generation %s cannot be taken; the one before goes on serving", name)
            self._tried = name
            return
        self._tried = name
        self._take(pipeline, generation)

    def _take(self, pipeline: Pipeline, generation: Generation) -> None:
        with self._lock:
            old, self._pipeline = self._pipeline, pipeline
            retired = old is not None and id(old) not in self._users
        log.info("serving generation %s", generation.name)
        if old is not None and retired:
            old.generation.close()
