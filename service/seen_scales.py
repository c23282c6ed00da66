"""A generation -> its pipeline, which names those scales alone that may be seen now.

Where an organisation declares no framework, its scales are those that documents print (``figures/scales.py``), and a
pipeline reads questions with their names. When one of them goes out of sight with the only document that prints it, or
comes back, another pipeline over the same generation takes its place.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress

from ingest import ArchiveUnusable, Generation, Organisation
from service.figures.countable import Countable
from service.figures.scales import with_printed_scales
from service.pipeline import Pipeline
from service.retriever import Filters


class SeenScales:
    """The pipelines of one generation; ``make`` makes one for what may be seen now. Thread-safe."""

    def __init__(self, make: Callable[[], Pipeline], declared: Organisation) -> None:
        self._make = make
        self._made = make()
        self._lock = threading.Lock()
        self._state: object = None  # of the archive, when it was looked at last
        self.organisation = declared

    @property
    def generation(self) -> Generation:
        return self._made.generation

    def pipeline(self) -> Pipeline:
        """The pipeline for what is asked now. Where the archive cannot be read it is the last, which shows nothing."""
        if not self.organisation.frameworks:
            with suppress(ArchiveUnusable, sqlite3.Error):
                self._look()
        return self._made

    def _look(self) -> None:
        """Make another pipeline where the archive has changed and other scales may be seen."""
        state = self._made.archive().state()
        with self._lock:
            if self._state != state:
                if self._named().frameworks != self._made.organisation.frameworks:
                    self._made = self._make()
                self._state = state

    def _named(self) -> Organisation:
        made = self._made
        ledger = Countable(made.generation, self.organisation, made.visible).ledger(Filters())
        return with_printed_scales(self.organisation, ledger)
