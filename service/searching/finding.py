"""What is typed into a search, and what was chosen beside it -> the query as it was read, and what it finds.

The one reading of every door: page, API, terminal and MCP find the same documents with the same words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from service.pipeline import Pipeline
from service.search import Found, Search, Sort
from service.searching.named import coded, typed_as
from service.searching.narrowing import search_of
from service.searching.query import Query, QuerySyntax


@dataclass(frozen=True)
class Finding:
    """``query`` with its mistakes, the ``search`` that it became, and what that ``found``."""

    query: Query
    search: Search
    found: Found


def find(
    pipeline: Pipeline,
    typed: str,
    chosen: Query,
    *,
    sort: Sort | None = None,
    limit: int = 20,
    cursor: str | None = None,
) -> Finding:
    """``limit`` hits, from where ``cursor`` goes on. Without a ``sort`` the best come first where words were typed, and
    the newest where nothing but filters were.

    Raises:
        CursorInvalid: its cursor belongs to another search or generation.
    """
    query = QuerySyntax(pipeline.organisation, pipeline.searcher.types).read(typed).within(meant(pipeline, chosen))
    plain = Search(sort=sort or (Sort.RELEVANCE if query.words.strip() else Sort.NEWEST), limit=limit, cursor=cursor)
    search = search_of(query, plain, pipeline.generation, pipeline.searcher)
    return Finding(query, search, pipeline.searcher.find(search, pipeline.understand(query.words)))


def meant(pipeline: Pipeline, chosen: Query) -> Query:
    """What was chosen, its subjects by their codes and its types as documents have them."""
    types = typed_as(chosen.types, pipeline.searcher.types)
    return replace(chosen, subjects=coded(chosen.subjects, pipeline.organisation), types=types)
