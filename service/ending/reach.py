"""A generation, what of it may be seen now and what filters let pass -> how far a search reaches: documents, passages,
period."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

from ingest import ArchiveReader, Generation
from service.answer import Searched
from service.retriever import Filters

_EVERYTHING = Filters()
_Extent = tuple[int, int, str | None, str | None]  # documents, passages, the earliest and the latest date


class Reach:
    """Counts what may be seen of one generation, anew when the archive has changed. Thread-safe."""

    def __init__(self, generation: Generation) -> None:
        self._generation = generation
        self._lock = threading.Lock()
        self._state: object = None
        self._reaches: dict[Filters, _Extent] = {}

    def searched(self, archive: ArchiveReader, now: datetime, filters: Filters = _EVERYTHING) -> Searched:
        """How far a search within ``filters`` reaches now. Kept are the reach of everything and that within the filters
        of the last question that had any, as each is told several times. No embargo ends within a generation: what it
        hides is not in it."""
        state = archive.state()  # before anything is counted: what changes meanwhile is counted anew
        with self._lock:  # whoever comes meanwhile waits for the count, and need not count
            if self._state != state:
                self._state, self._reaches = state, {}
            if filters not in self._reaches:
                kept = {asked: extent for asked, extent in self._reaches.items() if asked == _EVERYTHING}
                self._reaches = kept | {filters: self._count(archive, now, filters)}
            documents, passages, first, last = self._reaches[filters]
        until = datetime.fromisoformat(f"{filters.as_of}T23:59:59+00:00") if filters.as_of else now
        as_of = until.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        return Searched(documents, passages, first, last, self._generation.manifest.name, as_of)

    def _count(self, archive: ArchiveReader, now: datetime, filters: Filters) -> _Extent:
        manifest = self._generation.manifest
        documents = [document for document in self._generation.documents if filters.allow(document)]
        versions = archive.current([document.id for document in documents], now)
        seen = [document for document in documents if versions.get(document.id) == document.version]
        if len(seen) == manifest.documents:
            return manifest.documents, manifest.passages, manifest.first, manifest.last
        dates = [date for document in seen if (date := document.anatomy.published.bounds)]
        passages = len(self._generation.rows_of([document.number for document in seen]))
        return len(seen), passages, min(dates, default=None), max(dates, default=None)
