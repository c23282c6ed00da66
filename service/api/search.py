"""``GET /v1/search``: words -> documents, one hit each, with snippets, facets and a cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from service.answer import Answer, Searched
from service.api import examples
from service.api.answer import AnswerModel, CitedDocumentModel, SearchedModel, Shown
from service.api.parameters import SearchParameters
from service.api.parts import PartsDep, PipelineDep, within_rate
from service.api.problem import responses
from service.api.rescue import rescue_route
from service.search import Found
from service.searching.finding import find


class SnippetModel(Shown):
    exact: str
    start: int
    end: int
    version: str
    marks: tuple[tuple[int, int], ...] = Field(description="the matched words, as offsets into exact")


class HitModel(Shown):
    document: CitedDocumentModel
    snippets: tuple[SnippetModel, ...]


class FoundModel(Shown):
    """A page of hits, one for each document."""

    help: AnswerModel | None = Field(description="where q is a cry for help: the help answer, to be shown first")
    total: int = Field(description="how many documents match, on all pages")
    hits: tuple[HitModel, ...]
    facets: dict[str, dict[str, int]] = Field(
        description="type, year and subject: each value, and how many documents it would leave if it were chosen; "
        'where matched is "meaning", how many of the hits have it'
    )
    next: str | None = Field(description="the cursor of the next page; null on the last")
    matched: Literal["all", "any", "meaning", "everything"] = Field(
        description='"all" of the words, "any" of them, nearest in "meaning" because no word matches, or "everything" '
        "where there are none"
    )
    mistakes: tuple[str, ...] = Field(
        description="what of q could not be read as a field, a sentence each; it was searched as words"
    )
    searched: SearchedModel = Field(description="all that could be searched, whatever the parameters let pass")


def found_json(found: Found, mistakes: Sequence[str], searched: Searched, help_: Answer | None) -> str:
    """The page of hits as the API and the terminal show it."""
    model = FoundModel.model_validate({**vars(found), "help": help_, "mistakes": mistakes, "searched": searched})
    return model.model_dump_json(by_alias=True)


async def _said(request: Request) -> tuple[str, str]:
    return request.query_params.get("q", ""), "en"


def _help(request: Request, answer: Answer) -> Response:
    nothing = Found(total=0, hits=(), facets={}, next=None, matched="any")
    return Response(found_json(nothing, (), answer.searched, answer), media_type="application/json")


router = APIRouter(tags=["search"], dependencies=[Depends(within_rate)], route_class=rescue_route(_said, _help))


@router.get(
    "/v1/search",
    operation_id="search",
    response_model=FoundModel,
    summary="Search the archive",
    description="One hit for each document, with the sentences that hold the words. Repeat subject, year or type to "
    "allow several values. Counts against the rate limit, as questions do.",
    responses={**responses(400, 403, 422, 503), 429: examples.TOO_MANY},
)
def search(asked: Annotated[SearchParameters, Query()], parts: PartsDep, pipeline: PipelineDep) -> Response:
    finding = find(pipeline, asked.q, asked.chosen(), sort=asked.sort, limit=asked.limit, cursor=asked.cursor)
    told = found_json(finding.found, finding.query.mistakes, pipeline.searched(), parts.lifeline.help(asked.q))
    return Response(told, media_type="application/json")
