"""``/search?q=``: the archive searched; the whole state is in the address."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query
from pydantic import ConfigDict
from starlette.requests import Request
from starlette.responses import Response

from ingest import Organisation
from service.api.parameters import SearchParameters
from service.api.parts import PipelineDep, within_rate
from service.pages import filters
from service.pages.frame import pages_of
from service.search import Found, Search, Sort

router = APIRouter(include_in_schema=False)

Link = tuple[str, str]  # what a person reads, and the address
Value = tuple[str, int, str]  # a facet's value: what a person reads, how many documents, the address


class PageParameters(SearchParameters):
    """An address that a person has may carry more than ours, such as a tracker's words."""

    model_config = ConfigDict(extra="ignore")


@router.get("/search", dependencies=[Depends(within_rate)])
def search(request: Request, asked: Annotated[PageParameters, Query()], pipeline: PipelineDep) -> Response:
    wanted = asked.search()
    found = pipeline.searcher.find(wanted, pipeline.understand(wanted.q))
    return pages_of(request).show(
        "search.html", search=wanted, found=found, sorts=_sorts(asked, wanted),
        facets=_facets(asked, found, pipeline.organisation), chosen=_chosen(asked, pipeline.organisation),
        next=_address(asked, cursor=found.next) if found.next else None,
    )


def _address(asked: PageParameters, **changed: object) -> str:
    """The address of this search with some of it changed; from the first page unless a cursor is given."""
    state = {"q": asked.q, "type": asked.type, "year": asked.year, "subject": asked.subject,
             "sort": asked.sort and asked.sort.value, **changed}
    return "/search?" + urlencode({name: value for name, value in state.items() if value}, doseq=True)


def _sorts(asked: PageParameters, wanted: Search) -> list[Link]:
    return [(sort.value, "" if sort is wanted.sort else _address(asked, sort=sort.value)) for sort in Sort]


def _facets(asked: PageParameters, found: Found, organisation: Organisation) -> list[tuple[str, list[Value]]]:
    """Each facet with the values that are not chosen yet. A value that would leave nothing is not offered."""
    names = {"type": "Type", "year": "Year", "subject": organisation.subject_word.capitalize()}
    shown = []
    for name, title in names.items():
        chosen = list(map(str, getattr(asked, name)))
        values = [
            (_label(name, value, organisation), count, _address(asked, **{name: [*chosen, value]}))
            for value, count in found.facets[name].items() if value not in chosen
        ]
        shown.append((title, values))
    return shown


def _chosen(asked: PageParameters, organisation: Organisation) -> list[Link]:
    """What narrows this search, each with the address of the search without it."""
    links = []
    for name in ("type", "year", "subject"):
        values = getattr(asked, name)
        for value in values:
            left = [other for other in values if other != value]
            links.append((_label(name, str(value), organisation), _address(asked, **{name: left})))
    return links


def _label(name: str, value: str, organisation: Organisation) -> str:
    if name == "subject":
        return filters.subject(value, organisation)
    return filters.words(value) if name == "type" else value
