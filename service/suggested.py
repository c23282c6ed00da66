"""The current generation -> its suggested questions, found once and kept until the next generation."""

from __future__ import annotations

import logging
import threading

from ingest import IndexNotBuilt
from service.current import Current
from service.suggestions import suggestions

log = logging.getLogger(__name__)


class Suggested:
    """Suggestions of one generation at a time. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._generation: str | None = None
        self._questions: tuple[str, ...] = ()

    def of(self, current: Current) -> tuple[str, ...]:
        """The questions that the archive answers; none where nothing is indexed."""
        try:
            with current.pipeline() as pipeline, self._lock:
                if self._generation != pipeline.generation.name:
                    self._questions = suggestions(pipeline)
                    self._generation = pipeline.generation.name
                return self._questions
        except IndexNotBuilt:
            return ()
