"""``POST /v1/ask``: a question to its end, as JSON or as events."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Header
from fastapi.sse import EventSourceResponse
from starlette.requests import Request
from starlette.responses import Response

from service.api import examples
from service.api.answer import AnswerModel, answer_json
from service.api.events import events
from service.api.parts import PartsDep, PipelineDep, within_rate
from service.api.problem import responses
from service.api.question import AskBody

router = APIRouter(tags=["ask"], dependencies=[Depends(within_rate)])

_EVENTS = "the same answer as server-sent events; the last, answer.completed, repeats it whole"


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
        **responses(400, 413, 415, 422, 503),
        429: examples.TOO_MANY,
    },
)
def ask(
    body: Annotated[AskBody, Body(openapi_examples=examples.QUESTIONS)],
    request: Request,
    parts: PartsDep,
    pipeline: PipelineDep,
    accept: Annotated[str, Header(include_in_schema=False)] = "",
) -> Response:
    if "text/event-stream" in accept.lower():
        stream = events(body.asked(), pipeline, parts.metrics, request.state.request_id)
        return EventSourceResponse(stream, headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})
    answer = pipeline.answer(body.asked())
    parts.metrics.answered(answer)
    return Response(answer_json(answer), media_type="application/json")
