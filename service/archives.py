"""The archive's file -> a reader of it for each thread; all of them notice a change as one.

SQLite tells a connection only whether the archive has changed since that same connection asked before. A new thread's
would never know whether what other threads counted still holds, and would count again: 50 ms for 12,500 documents.
"""

from __future__ import annotations

import threading
from pathlib import Path

from ingest import ArchiveReader, ArchiveUnusable


class Archives:
    """Called, it gives the calling thread's reader. Thread-safe."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._own = threading.local()
        self._lock = threading.Lock()
        self._watched: tuple[tuple[int, int], _Watch] | None = None

    def __call__(self) -> ArchiveReader:
        """This thread's connection to the file as it is now: one that was removed or replaced is not read on from an
        open handle.

        Raises:
            ArchiveUnusable: it cannot be opened.
        """
        try:
            found = self._path.stat()
        except OSError as error:
            raise ArchiveUnusable(f"the archive cannot be read: {error}; restore it from a backup") from error
        file = (found.st_dev, found.st_ino)
        reader: ArchiveReader | None = getattr(self._own, "reader", None)
        if reader is None or self._own.file != file:
            reader = self._own.reader = _WatchingReader(self._path, self._watch(file))
            self._own.file = file
        return reader

    def _watch(self, file: tuple[int, int]) -> _Watch:
        with self._lock:
            if self._watched is None or self._watched[0] != file:
                self._watched = (file, _Watch(self._path))
            return self._watched[1]


class _Watch:
    """One connection that every thread asks."""

    def __init__(self, path: Path) -> None:
        self._reader, self._lock = ArchiveReader(path), threading.Lock()

    def state(self) -> object:
        with self._lock:
            return self._reader.state()


class _WatchingReader(ArchiveReader):
    """Its state is that of all readers of the same file."""

    def __init__(self, path: Path, watch: _Watch) -> None:
        self._watch = watch
        super().__init__(path)

    def state(self) -> object:
        return self._watch.state()
