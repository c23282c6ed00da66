"""``POST /v1/ask``: a question to its end, as JSON or as events."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Body, Depends
from fastapi.sse import EventSourceResponse
from starlette.requests import Request
from starlette.responses import Response

from service.answer import Answer
from service.api import examples
from service.api.accept import streams
from service.api.answer import AnswerModel, answer_json
from service.api.events import events
from service.api.parts import PartsDep, PipelineDep, parts_of, within_rate
from service.api.problem import responses
from service.api.question import AskBody
from service.api.rescue import rescue_route
from service.searching.named import named

_EVENTS = (
    "the same answer as server-sent events, in this order: `answer.started` (`id`, `generation`), "
    "`retrieval.completed` (`documents`, `took_ms`), then `answer.delta` (`text`, only ever added), each followed "
    "by `citation.added` (a citation as in the answer) for every marker that it is the first to print; the last, "
    "`answer.completed`, repeats the answer whole. Where it fails on the way the last is `error`, a problem"
)


def _streams(request: Request) -> bool:
    return streams(request.headers.get("accept", ""))


def _stream(
    request: Request, answered: Callable[[], Answer], generation: str, told: Callable[[Answer], None]
) -> Response:
    stream = events(answered, generation, told, request.state.request_id)
    return EventSourceResponse(stream, headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})


def _json(answer: Answer, told: Callable[[Answer], None]) -> Response:
    told(answer)
    return Response(answer_json(answer), media_type="application/json")


async def _said(request: Request) -> tuple[str, str]:
    try:
        body = json.loads(await request.body())
    except (ValueError, RecursionError):
        return "", "en"
    question, language = (body.get("question"), body.get("language")) if isinstance(body, dict) else (None, None)
    return question if isinstance(question, str) else "", "es" if language == "es" else "en"


def _help(request: Request, answer: Answer) -> Response:
    told = parts_of(request).metrics.answered
    if _streams(request):
        return _stream(request, lambda: answer, answer.searched.generation, told)
    return _json(answer, told)


router = APIRouter(tags=["ask"], dependencies=[Depends(within_rate)], route_class=rescue_route(_said, _help))


@router.post(
    "/v1/ask",
    operation_id="ask",
    response_model=AnswerModel,
    summary="Ask a question",
    description="Answers in the archive's own words, each sentence cited, or says why not. Always 200 when "
    "the service works: an abstention is an answer too. With `Accept: text/event-stream` " + _EVENTS + ".",
    responses={
        200: {
            "description": "The end of the question",
            "content": {
                "text/event-stream": {"schema": {"type": "string", "description": _EVENTS}},
            },
        },
        **responses(400, 403, 413, 422, 503),
        429: examples.TOO_MANY,
    },
)
def ask(
    body: Annotated[AskBody, Body(openapi_examples=examples.QUESTIONS)],
    request: Request,
    parts: PartsDep,
    pipeline: PipelineDep,
) -> Response:
    asked = body.asked()
    asked = replace(asked, filters=named(asked.filters, pipeline.organisation, pipeline.searcher.types))

    told = partial(parts.answered, said=asked.said)
    if not _streams(request):
        return _json(pipeline.answer(asked), told)

    def answered() -> Answer:  # what fails here fails after the route has returned: nothing else can help then
        return parts.lifeline.or_help(asked.question, lambda: pipeline.answer(asked), asked.language)

    return _stream(request, answered, pipeline.generation.name, told)
