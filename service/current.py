"""The current generation, followed: a new one is opened beside, then taken; no request is dropped.

Each request holds the pipeline that it began with; the old generation closes when the last has ended,
in the thread that follows, so that no request waits for files to be removed.
"""

from __future__ import annotations

import gc
import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import datetime

from ingest import (
    ArchiveReader,
    ArchiveUnusable,
    DataDir,
    IndexNotBuilt,
    Organisation,
    Shelf,
    neutral,
    open_current,
)
from service.archives import Archives
from service.beside import SEARCH, begun
from service.pipeline import Pipeline
from service.reader import LateReader
from service.reading_features.cross_encoder import open_cross_encoder
from service.seen_scales import SeenScales
from service.self_test import self_test
from service.turn import Asked
from service.writer import Writer

POLL_S = 0.25  # a new generation is served within two seconds of its switch; one look takes .08 ms
TEST_AFTER_S = 10.0  # the first questions after a switch have the processor to themselves
# The self-test asks its next sentence when nobody has asked for so long, and where people ask on and on after the
# second: two reads of 35 ms each time. Asked at once, as it was, it kept a core busy for some ten seconds.
QUIET_S, PATIENCE_S = 1.0, 5.0
RETRY_S = 5.0  # what could not be taken is tried again: the archive may be mended meanwhile
# Of two thousand patterns the first question compiles eight hundred, which takes .8 s; after these a question takes
# what it always takes.
WARMING = ("Who said what about it, and when?", "How many were there in 2019?", "¿Qué dijo el director?")
NOT_BUILT = "nothing is indexed yet; run `python -m ingest FOLDER`"
PURGED = "there is no index without it yet; run `python -m ingest rebuild`"

log = logging.getLogger(__name__)


class Current:
    """Hands out the pipeline over the current generation. ``quick``: its reader asks no cross-encoder. ``alone``: the
    process does nothing else, and its garbage collector may be told what to leave alone. ``kept_for``: for how long
    whoever asks is told that questions are kept."""

    def __init__(
        self,
        data_dir: DataDir,
        clock: Callable[[], datetime],
        writer: Writer | None = None,
        *,
        quick: bool = False,
        alone: bool = False,
        kept_for: int = 0,
        chroma_url: str = "",
        self_tested: bool = True,
    ) -> None:
        self._data_dir = data_dir
        self._archives = Archives(data_dir.archive)
        self._quick, self._alone, self._kept_for, self._chroma_url = quick, alone, kept_for, chroma_url
        self._clock = clock
        self._writer = writer
        self._shelf = Shelf(data_dir.index)
        self._lock = threading.Lock()
        self._served: SeenScales | None = None
        self._known = neutral()
        self._taken: str | None = None
        self._failed: tuple[str | None, float] | None = None
        self._missing = NOT_BUILT
        self._users: dict[int, int] = {}
        self._retired: list[SeenScales] = []
        self._self_tested = self_tested
        self._untested: float | None = None
        self.warmed = threading.Event()
        self._left = 0.0  # when a request ended last
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._tester: threading.Thread | None = None

    def start(self) -> None:
        """Open what is there and begin to follow. Without a generation the service waits for one."""
        self._stop.clear()
        self._refresh()
        self._thread = threading.Thread(target=self._follow, name="generations", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Close everything. No request may be running any more; a self-test ends with its question."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(timeout=10)
        if self._tester is not None:  # only the thread that follows starts one
            self._tester.join(timeout=10)
        with self._lock:
            if self._served is not None:
                self._retired.append(self._served)
            self._served, self._taken = None, None
            self._users.clear()
        self._close_retired()
        if self._alone:
            gc.unfreeze()  # whoever goes on in this process looks through everything again

    def now(self) -> datetime:
        return self._clock()

    def archive(self) -> ArchiveReader:
        """This thread's connection to the archive. ArchiveUnusable where it cannot be opened."""
        return self._archives()

    def organisation(self) -> Organisation:
        """Whose archive this is. It never fails: without an index the archive says so; where that cannot be read, it
        is the one known last, else nobody."""
        with self._lock:
            served = self._served
        if served is not None:
            self._known = served.organisation
        else:
            with suppress(ArchiveUnusable, sqlite3.Error, ValueError):
                self._known = self.archive().organisation()
        return self._known

    @property
    def ready(self) -> bool:
        return self._served is not None

    @contextmanager
    def pipeline(self) -> Iterator[Pipeline]:
        """The pipeline for one request.

        Raises:
            IndexNotBuilt: there is none yet.
        """
        with self._lock:
            served = self._served
            if served is None:
                raise IndexNotBuilt(self._missing)
            self._users[id(served)] = self._users.get(id(served), 0) + 1
        try:
            yield served.pipeline()
        finally:
            self._release(served)

    def _release(self, served: SeenScales) -> None:
        with self._lock:
            left = self._users.get(id(served), 1) - 1
            if left:
                self._users[id(served)] = left
            else:
                self._users.pop(id(served), None)
            self._left = time.monotonic()

    def _follow(self) -> None:
        if self._alone:
            self._warm_up()
        while not self._stop.wait(POLL_S):
            self._refresh()
            self._let_go_of_purged()
            if self._close_retired():
                self._give_up()
            self._test_later()

    def _warm_up(self) -> None:
        """Ask what people ask, so that the first who does waits for no pattern to be compiled."""
        for words in WARMING:
            if self._stop.is_set():
                return
            with suppress(Exception), self.pipeline() as pipeline:  # without an index there is nothing to warm
                pipeline.answer(Asked(words))
        self.warmed.set()

    def _close_retired(self) -> bool:
        """Close what nobody uses any more; whether there was any."""
        with self._lock:
            unused = [served for served in self._retired if id(served) not in self._users]
            self._retired = [served for served in self._retired if id(served) in self._users]
        for served in unused:
            served.generation.close()
        return bool(unused)

    def _set_aside(self) -> None:
        """Keep the collector from what a generation is made of, which stays as long as it serves. It looked through all
        of it for garbage every few seconds, and held up everybody for 160 ms (12,267 passages; DECISIONS.md 95)."""
        if self._alone:
            gc.freeze()

    def _give_up(self) -> None:
        """Collect what served before and is closed: it had been set aside, so the collector would never look at it."""
        if self._alone:
            gc.unfreeze()
            gc.collect()
            gc.freeze()

    def _refresh(self) -> None:
        """Take the current generation unless it is the one in use; a failure is told once, then tried again."""
        name, failed = None, self._failed
        try:
            name = self._shelf.current()
            if name is None or name == self._taken:
                return
            if failed and failed[0] == name and time.monotonic() < failed[1]:
                return
            opened = self._open()
        except Exception as error:  # whatever is wrong with the new one, the old one goes on serving
            if failed is None or failed[0] != name:
                told = f"generation {name} cannot be taken" if name else "which generation is current cannot be read"
                log.error("%s, so the one before goes on serving: %s", told, error)
            self._failed, self._missing = (name, time.monotonic() + RETRY_S), str(error)
            return
        self._taken, self._failed = name, None
        with self._lock:
            first = self._served is None
            if self._served is not None:
                self._retired.append(self._served)
            self._served = opened
        if first:
            self._set_aside()
        log.info("serving generation %s", opened.generation.name)
        self._untested = time.monotonic() + TEST_AFTER_S if self._self_tested else None

    def _let_go_of_purged(self) -> None:
        """Answer no more from a generation that has gone from the shelf because it holds what the archive
        was purged of, though no other can be taken. One that went for another reason serves on."""
        served = self._served
        if served is None or served.generation.name in self._shelf.folders():
            return
        try:
            known = self.archive().version_keys()
        except (ArchiveUnusable, sqlite3.Error):  # then nothing is shown either
            return
        if all((document.id, document.version) in known for document in served.generation.documents):
            return
        with self._lock:
            self._retired.append(served)
            self._served, self._taken, self._missing = None, None, PURGED
        log.warning("generation %s holds a document that was purged; %s", served.generation.name, PURGED)

    def _test_later(self) -> None:
        """Once for each generation, when it has served for a while, and beside what follows the generations."""
        tested = self._tester is None or not self._tester.is_alive()
        if self._untested is not None and time.monotonic() > self._untested and tested:
            self._untested = None
            self._tester = threading.Thread(target=self._test, name="self-test", daemon=True)
            self._tester.start()

    def _test(self) -> None:
        """Say where the reader may fare badly."""
        try:
            with self.pipeline() as pipeline:
                warning = self_test(
                    pipeline.generation, pipeline.visible, pipeline.reader, self._ends_before_next
                ).warning
        except Exception as error:  # whatever is wrong with a test, questions are answered
            log.warning("the self-test could not be run: %s", error)
            return
        if warning and not self._stop.is_set():
            log.warning("self-test: %s", warning)

    def _ends_before_next(self) -> bool:
        """Wait until nobody but the self-test asks, ``PATIENCE_S`` at most; whether the service stops."""
        until = time.monotonic() + PATIENCE_S
        while not self._stop.is_set() and time.monotonic() < until:
            with self._lock:
                busy = sum(self._users.values()) > 1 or time.monotonic() < self._left + QUIET_S
            if not busy:
                break
            self._stop.wait(QUIET_S / 10)
        return self._stop.is_set()

    def _open(self) -> SeenScales:
        # The cross-encoder's network is read meanwhile; a fault of it shows where the reader opens it.
        with nullcontext() if self._quick else begun(SEARCH, open_cross_encoder):
            generation = open_current(self._data_dir, self._chroma_url)
        try:
            organisation, reader = self.archive().organisation(), LateReader(generation, quick=self._quick)

            def make() -> Pipeline:
                made_of = (generation, self.archive, organisation, self._clock, reader, self._writer)
                return Pipeline(*made_of, self._kept_for)

            return SeenScales(make, organisation)
        except BaseException:
            generation.close()
            raise
