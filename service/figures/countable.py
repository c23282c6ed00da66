"""The ledger of one generation, as a question with its filters may count it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache

from ingest import Generation, Ledger, Organisation
from service.figures.decimal_mark import writes_commas
from service.retriever import Filters


class Countable:
    """Hands out ledgers. ``visible`` gives the version of each document that may be seen now; ``comma``: the archive
    writes decimals with one."""

    def __init__(
        self, generation: Generation, organisation: Organisation, visible: Callable[[Collection[str]], dict[str, str]]
    ) -> None:
        self._generation = generation
        self._organisation = organisation
        self._visible = visible
        self.comma = writes_commas(generation)
        rows = generation.db.execute("SELECT DISTINCT document_id FROM grade_rows ORDER BY document_id")
        self._graded = [generation.by_id[id_] for (id_,) in rows]

    def holds_any(self) -> bool:
        """Whether a document that prints grades may be seen now."""
        versions = self._visible({document.id for document in self._graded})
        return any(versions.get(document.id) == document.version for document in self._graded)

    def ledger(self, filters: Filters) -> Ledger:
        """The rows of documents that ``filters`` allow. What may be seen is looked up when the first row asks."""

        @cache
        def versions() -> dict[str, str]:
            return self._visible({document.id for document in self._graded if filters.allow(document)})

        return Ledger(
            self._generation.db,
            self._organisation,
            lambda document_id, version: versions().get(document_id) == version,
        )
