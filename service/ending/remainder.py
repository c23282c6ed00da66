"""What an answer counts and does not cite -> links to the searches that find all of it.

A link is given only where the search, run now, finds just the documents that were counted: the figure in an answer
and the total on the page that it leads to are then the same, whatever bounds the question set.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest import Generation, Organisation
from service.answer import Citation, Link
from service.language.numeral import numeral
from service.retriever import Filters
from service.search import Search, Searcher, Sort
from service.searching.narrowing import search_of
from service.searching.query import Query, QuerySyntax
from service.told import Counted
from service.turn import QUESTION_CHARS

_LABELS = {
    "en": {
        "all": "All {0} on the search page",
        "further": "The {0} more on the search page",
        "undated": "The {0} without any date on the search page",
    },
    "es": {
        "all": "Los {0} en la página de búsqueda",
        "further": "Los {0} más en la página de búsqueda",
        "undated": "Los {0} sin ninguna fecha en la página de búsqueda",
    },
}


class Remainder:
    """The searches of one generation that find what its answers count."""

    def __init__(self, generation: Generation, organisation: Organisation, searcher: Searcher) -> None:
        self._generation, self._searcher = generation, searcher
        self._syntax = QuerySyntax(organisation)

    def links(
        self, counts: Iterable[Counted], citations: Sequence[Citation], filters: Filters, language: str
    ) -> Iterator[Link]:
        """One for each count of which some document is not cited, where a search finds the same."""
        cited = {citation.document.id for citation in citations}
        for counted in counts:
            ids = frozenset(document.id for document in counted.documents)
            query = _within(counted, filters)
            if not ids <= cited and self._finds(query) == ids:
                yield Link(
                    _LABELS.get(language, _LABELS["en"])[counted.what].format(numeral(len(ids), language)),
                    query.address,
                )

    def _finds(self, query: Query) -> frozenset[str]:
        """What the search page finds; nothing where it would not read ``query`` as it is meant."""
        typed = query.typed
        read = replace(self._syntax.read(typed), types=query.types, years=query.years, subjects=query.subjects)
        if read != query or len(typed) > QUESTION_CHARS:
            return frozenset()
        return self._searcher.ids(search_of(query, Search(sort=Sort.NEWEST), self._generation, self._searcher))


def _within(counted: Counted, filters: Filters) -> Query:
    """The query of a count within the filters of its question. Of types and years that bound it, those that the
    documents have are enough."""
    query, anatomies = counted.query, [document.anatomy for document in counted.documents]
    types = {anatomy.type for anatomy in anatomies} if query.types or filters.types else ()
    years = {anatomy.published.year for anatomy in anatomies} if query.years or filters.years else ()
    subjects = {*query.subjects} & filters.subjects or {*query.subjects} | filters.subjects
    return replace(
        query,
        types=tuple(sorted(types)),
        years=tuple(sorted(year for year in years if year)),
        subjects=tuple(sorted(subjects)),
        by=filters.as_of,
    )
