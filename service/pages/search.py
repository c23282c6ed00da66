"""``/search``: the archive searched; the whole state is in the address, and every change of it is a link."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query
from pydantic import ConfigDict
from starlette.requests import Request
from starlette.responses import Response

from ingest import Organisation
from service.answer import Answer
from service.api.parameters import SearchParameters, Words
from service.api.parts import PartsDep, PipelineDep, within_rate
from service.api.rescue import rescue_route
from service.pages import exports, filters
from service.pages.ask import Exchange
from service.pages.corrected import corrected
from service.pages.frame import pages_of
from service.pages.interface import language_of
from service.pages.meant import did_you_mean
from service.pages.sentence import sentence
from service.phrases import Phrases
from service.pipeline import Pipeline
from service.search import Sort
from service.searching import query
from service.searching.cursor import CursorInvalid
from service.searching.finding import Finding, find, meant
from service.searching.narrowing import more_facets
from service.template import Template

Link = tuple[str, str]  # what a person reads, and the address
Value = tuple[str, int, str]  # a facet's value: what a person reads, how many documents, the address
_FACETS = ("type", "year", "subject", "grade", "speaker")
_FEED = 20  # entries of a feed
_CHANGED = Template("The archive or the search has changed since; these are the first documents again.")


class PageParameters(SearchParameters):
    """An address that a person has may carry more than ours, such as a tracker's words."""

    model_config = ConfigDict(extra="ignore")

    grade: Words
    speaker: Words
    format: str = ""

    def chosen(self) -> query.Query:
        return replace(super().chosen(), grades=tuple(self.grade), speakers=tuple(self.speaker))

    def meant(self, pipeline: Pipeline) -> PageParameters:
        """The same with the codes and types that its words name, as the facets have them."""
        chosen = meant(pipeline, self.chosen())
        return self.model_copy(update={"subject": list(chosen.subjects), "type": list(chosen.types)})


@dataclass(frozen=True)
class SearchPage:
    """What a search found, and ``asked``, the address's own state."""

    asked: PageParameters
    finding: Finding

    def address(self, **changed: object) -> str:
        """The address of this search with some of it changed; from the first page unless a cursor is given."""
        asked = self.asked
        state = {
            "q": asked.q,
            **{name: getattr(asked, name) for name in _FACETS},
            "sort": asked.sort and asked.sort.value,
            **changed,
        }
        return "/search?" + urlencode({name: value for name, value in state.items() if value}, doseq=True)


async def _said(request: Request) -> tuple[str, str]:
    return request.query_params.get("q", ""), language_of(request)


def _help(request: Request, answer: Answer) -> Response:
    exchange = Exchange(answer.understood.question, answer, (), None)
    return pages_of(request).show(request, "answer.html", exchange=exchange, compared="")


router = APIRouter(include_in_schema=False, route_class=rescue_route(_said, _help))


@router.get("/search", dependencies=[Depends(within_rate)])
def search(
    request: Request, asked: Annotated[PageParameters, Query()], parts: PartsDep, pipeline: PipelineDep
) -> Response:
    pages, base = pages_of(request), pages_of(request).base(request)
    exported = asked.format in exports.FORMATS
    limit = _FEED if exported else asked.limit
    asked = asked.meant(pipeline)
    phrases, changed = Phrases(language_of(request)), list[str]()
    search_from = partial(find, pipeline, asked.q, asked.chosen(), sort=asked.sort, limit=limit)
    try:
        finding = search_from(cursor=asked.cursor)
    except CursorInvalid:  # a new index was served while somebody read on
        finding, changed = search_from(), [phrases.told(_CHANGED)]
    searched, found = SearchPage(asked, finding), finding.found
    said = sentence(finding.query, found, finding.search.sort, pipeline, phrases)
    if exported:
        return exports.export(asked.format, pipeline, found, said, f"{base}{searched.address()}", base, phrases)
    return pages.show(
        request,
        "search.html",
        typed=asked.q,
        help=parts.lifeline.help(asked.q, phrases.language),
        found=found,
        corrected=corrected(found, pipeline),
        said=said,
        mistakes=[*changed, *(phrases.told(mistake) for mistake in finding.query.mistakes)],
        sorts=_sorts(searched, phrases),
        facets=_facets(searched, pipeline, phrases),
        chosen=_chosen(searched, pipeline.organisation, phrases),
        kept=[(name, value) for name in _FACETS for value in getattr(asked, name)],
        meant=_meant(searched, pipeline),
        exports=[(phrases.told(name), searched.address(format=key)) for key, name in exports.FORMATS.items()],
        next=searched.address(cursor=found.next) if found.next else None,
    )


def _sorts(searched: SearchPage, phrases: Phrases) -> list[Link]:
    names = {
        Sort.RELEVANCE: phrases.phrase("relevance"),
        Sort.NEWEST: phrases.phrase("newest"),
        Sort.OLDEST: phrases.phrase("oldest"),
    }
    return [
        (name, "" if sort is searched.finding.search.sort else searched.address(sort=sort.value))
        for sort, name in names.items()
    ]


def _facets(searched: SearchPage, pipeline: Pipeline, phrases: Phrases) -> list[tuple[str, list[Value]]]:
    """Each facet with the values that are not chosen yet. A value that would leave nothing is not offered."""
    organisation, found = pipeline.organisation, searched.finding.found
    names = {
        "type": phrases.phrase("Type"),
        "year": phrases.phrase("Year"),
        "subject": filters.subject_word(phrases, organisation),
        "grade": phrases.phrase("Grade"),
        "speaker": phrases.phrase("Speaker"),
    }
    counts = {**found.facets, **more_facets(pipeline.generation, organisation, found.ids)}
    shown = []
    for name, title in names.items():
        chosen = list(map(str, getattr(searched.asked, name)))
        values = [
            (_label(name, value, organisation, phrases), count, searched.address(**{name: [*chosen, value]}))
            for value, count in counts[name].items()
            if value not in chosen
        ]
        shown.append((title, values))
    return shown


def _chosen(searched: SearchPage, organisation: Organisation, phrases: Phrases) -> list[Link]:
    """What narrows this search, each with the address of the search without it."""
    links = []
    for name in _FACETS:
        values = getattr(searched.asked, name)
        for value in values:
            left = [other for other in values if other != value]
            links.append((_label(name, str(value), organisation, phrases), searched.address(**{name: left})))
    return links


def _meant(searched: SearchPage, pipeline: Pipeline) -> Link | None:
    """Another spelling, offered where some word of the search is in no document."""
    if searched.finding.found.matched not in ("any", "meaning"):
        return None
    meant = did_you_mean(pipeline, searched.asked.q)
    return (meant, searched.address(q=meant)) if meant else None


def _label(name: str, value: str, organisation: Organisation, phrases: Phrases) -> str:
    if name == "subject":
        return filters.subject(phrases, value, organisation)
    if name == "grade":
        return phrases.phrase("Grade {grade}", grade=value)
    return filters.kind(phrases, value) if name == "type" else value
