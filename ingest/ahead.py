"""Texts of passages -> their vectors in the archive's cache, while the next documents are cut.

Cutting keeps one core busy; the network of the embedding model has the others meanwhile. It is help and no more: what
this did not come to is embedded when all documents are cut.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

from ingest.embedder import Embedder
from ingest.vector_cache import CachedVectors, VectorCache

BATCH = 32  # texts at a time: half a second on two cores, which is all that the last of them is waited for
WAITING = 8 * BATCH  # texts that may wait, so that memory stays flat

Made = Mapping[bytes, CachedVectors]


class Ahead:
    """Embeds in a thread of its own; the thread that it is used in alone reads and writes ``cache``. ``embedded``: how
    many texts it has put there, when the ``with`` block has ended."""

    def __init__(self, cache: VectorCache, embedder: Embedder) -> None:
        self._cache, self._embedder = cache, embedder
        self._thread = ThreadPoolExecutor(1, "ahead")
        self._waiting: dict[bytes, str] = {}
        self._made: Future[Made] | None = None
        self.embedded = 0

    def expect(self, texts: Iterable[str]) -> None:
        """Embed ``texts``, but for those that are in the cache, if there is time.

        Raises:
            Exception: whatever the embedder raised at texts that were expected before.
        """
        if self._made is not None and self._made.done():
            self._keep(self._made)
        if len(self._waiting) < WAITING:
            keys = {hashlib.sha256(text.encode()).digest(): text for text in texts}
            known = self._cache.known(list(keys), self._embedder.label)
            self._waiting.update((key, text) for key, text in keys.items() if key not in known)
        if self._made is None and len(self._waiting) >= BATCH:
            some = {key: self._waiting.pop(key) for key in list(self._waiting)[:BATCH]}
            self._made = self._thread.submit(self._embed, some)

    def _embed(self, some: Mapping[bytes, str]) -> Made:
        return dict(zip(some, zip(*self._embedder.embed_both(list(some.values())), strict=True), strict=True))

    def _keep(self, made: Future[Made]) -> None:
        self._made = None
        self._cache.put(made.result(), self._embedder.label)
        self.embedded += len(made.result())

    def __enter__(self) -> Ahead:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown(wait=True)
        if error is None and self._made is not None:
            self._keep(self._made)
