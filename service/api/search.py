"""``GET /v1/search``: words -> documents, one hit each, with snippets, facets and a cursor."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from pydantic import Field
from starlette.responses import Response

from service.api import examples
from service.api.answer import CitedDocumentModel, SearchedModel, Shown
from service.api.parameters import SearchParameters
from service.api.parts import PipelineDep, within_rate
from service.api.problem import responses
from service.pipeline import Pipeline
from service.search import Search

router = APIRouter(tags=["search"], dependencies=[Depends(within_rate)])


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
    """``total`` counts every document that matches. ``facets`` maps type, year and subject to values
    and how many documents each would leave. ``matched``: "all" of the words, "any" of them, nearest in
    "meaning" because no word matches, or "everything" without words."""

    total: int
    hits: tuple[HitModel, ...]
    facets: dict[str, dict[str, int]]
    next: str | None
    matched: str
    searched: SearchedModel


def found_json(pipeline: Pipeline, search: Search) -> str:
    """The page of hits as the API and the terminal show it."""
    found = pipeline.searcher.find(search, pipeline.understand(search.q))
    model = FoundModel.model_validate({**vars(found), "searched": pipeline.searched()})
    return model.model_dump_json(by_alias=True)


@router.get(
    "/v1/search",
    operation_id="search",
    response_model=FoundModel,
    summary="Search the archive",
    responses={**responses(400, 422, 503), 429: examples.TOO_MANY},
)
def search(asked: Annotated[SearchParameters, Query()], pipeline: PipelineDep) -> Response:
    return Response(found_json(pipeline, asked.search()), media_type="application/json")
