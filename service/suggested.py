"""The current generation -> its suggested questions, found once and kept until the next generation.

A question is shown while every document that its answer cites may be seen.
"""

from __future__ import annotations

import threading

from ingest import IndexNotBuilt
from service.current import Current
from service.pipeline import Pipeline
from service.suggestions import Suggestion, suggestions


class Suggested:
    """Suggestions of one generation at a time. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._generation: str | None = None
        self._found: tuple[Suggestion, ...] = ()

    def of(self, current: Current) -> tuple[str, ...]:
        """The questions that the archive answers; none where nothing is indexed."""
        try:
            with current.pipeline() as pipeline:
                found = self._of(pipeline)
                seen = pipeline.visible({name for suggestion in found for name in suggestion.documents})
                return tuple(suggestion.question for suggestion in found if suggestion.documents <= seen.keys())
        except IndexNotBuilt:
            return ()

    def _of(self, pipeline: Pipeline) -> tuple[Suggestion, ...]:
        with self._lock:
            if self._generation != pipeline.generation.name:
                self._found = suggestions(pipeline)
                self._generation = pipeline.generation.name
            return self._found
