"""The current generation -> its suggested questions, found once in each language and kept until the next generation.

A question is shown while every document that its answer cites may be seen, in the version that it cites.
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
        self._found: dict[str, tuple[Suggestion, ...]] = {}  # by language

    def of(self, current: Current, language: str = "en") -> tuple[str, ...]:
        """The questions in ``language`` that the archive answers; none where nothing is indexed."""
        try:
            with current.pipeline() as pipeline:
                found = self._of(pipeline, language)
                seen = pipeline.visible({name for suggestion in found for name, _ in suggestion.documents})
                return tuple(suggestion.question for suggestion in found if suggestion.documents <= seen.items())
        except IndexNotBuilt:
            return ()

    def _of(self, pipeline: Pipeline, language: str) -> tuple[Suggestion, ...]:
        with self._lock:
            if self._generation != pipeline.generation.name:
                self._found, self._generation = {}, pipeline.generation.name
            if language not in self._found:
                self._found[language] = suggestions(pipeline, language)
            return self._found[language]
