"""``/v1/chat/completions``, ``/v1/models`` and ``/v1/responses``: the same answers for OpenAI clients.

What they get beside the text (citations as annotations, the whole answer under ``pressdesk``) is more
than most show; so sources, notices and options stand in the text too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, Depends, FastAPI, Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from service.answer import Answer
from service.api.keys import NEEDED, Keys
from service.api.openai_chat import MODEL, chunks, completion
from service.api.openai_problem import RequestRefused, openai_route
from service.api.openai_question import ChatRequest, Message, ResponsesRequest, asked, last_typed, last_words, sent
from service.api.openai_responses import response, response_events
from service.api.parts import Parts, PartsDep, parts_of, within_rate
from service.transcript import Transcript, transcript

_UNUSED = ("user", "metadata", "store", "service_tier")  # say nothing about the answer


def with_key(request: Request) -> None:
    """Let through whoever has a key, where keys are set.

    Raises:
        RequestRefused: none of them.
    """
    keys: Keys = request.app.state.keys
    if not keys.admit(request.headers.get("authorization", "")):
        raise RequestRefused(NEEDED, None, "invalid_api_key", 401)


async def _said(request: Request) -> tuple[str, str]:
    return last_typed(await request.body()), "en"


async def _help(request: Request, answer: Answer) -> Response:
    """Help in the form of the route, for a request of which something else is wrong."""
    body = await request.body()
    parts_of(request).metrics.answered(answer)
    form = _response if request.url.path.endswith("/responses") else _completion
    return form(transcript(answer, base_of(request)), answer, last_typed(body), [], sent(body).get("stream") is True)


# Not in this service's OpenAPI document: what these routes take and return is the vendor's to describe.
router = APIRouter(route_class=openai_route(_said, _help), dependencies=[Depends(with_key)], include_in_schema=False)


def include(app: FastAPI, keys: Keys) -> None:
    """Add these routes to the app."""
    app.state.keys = keys
    app.include_router(router)


@router.get("/v1/models")
def models() -> dict[str, Any]:
    return {"object": "list", "data": [_MODEL]}


@router.get("/v1/models/{model:path}")
def model(model: str) -> dict[str, Any]:
    if model != MODEL:
        raise RequestRefused(f"There is no model {model[:80]!r}; use {MODEL!r}.", "model", "model_not_found", 404)
    return _MODEL


@router.post(
    "/v1/chat/completions",
    operation_id="chat_completions",
    response_model=None,
    dependencies=[Depends(within_rate)],
)
def chat_completions(body: ChatRequest, request: Request, parts: PartsDep) -> Response:
    answer, told = _answered(body, body.messages, "messages", request, parts)
    usage = body.stream_options is not None and bool(body.stream_options.include_usage)
    return _completion(told, answer, last_words(body.messages), body.ignored(_UNUSED), bool(body.stream), usage)


@router.post(
    "/v1/responses",
    operation_id="responses",
    response_model=None,
    dependencies=[Depends(within_rate)],
)
def responses(body: ResponsesRequest, request: Request, parts: PartsDep) -> Response:
    messages = body.messages()
    answer, told = _answered(body, messages, "input", request, parts)
    return _response(told, answer, last_words(messages), body.ignored(_UNUSED), bool(body.stream))


_MODEL = {"id": MODEL, "object": "model", "created": 1_700_000_000, "owned_by": "pressdesk"}


def _answered(
    body: ChatRequest | ResponsesRequest, messages: Sequence[Message], param: str, request: Request, parts: Parts
) -> tuple[Answer, Transcript]:
    said = [last_words(messages)]

    def answered() -> Answer:
        body.refuse()
        question = asked(messages, param)
        said[:] = question.said
        with parts.current.pipeline() as pipeline:
            return pipeline.answer(question)

    answer = parts.lifeline.or_help(last_words(messages), answered)
    parts.answered(answer, said)
    return answer, transcript(answer, base_of(request))


def _completion(
    told: Transcript, answer: Answer, question: str, ignored: Sequence[str], stream: bool, usage: bool = False
) -> Response:
    if stream:
        return _stream(chunks(told, answer, question, ignored, include_usage=usage))
    return JSONResponse(completion(told, answer, question, ignored))


def _response(told: Transcript, answer: Answer, question: str, ignored: Sequence[str], stream: bool) -> Response:
    if stream:
        return _stream(response_events(told, answer, question, ignored))
    return JSONResponse(response(told, answer, question, ignored))


def base_of(request: Request) -> str:
    """The address that visitors see, without a slash at its end."""
    public: str = getattr(request.app.state, "public_url", "")
    return (public or str(request.base_url)).rstrip("/")


def _stream(events: Any) -> Response:
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(events, media_type="text/event-stream", headers=headers)
