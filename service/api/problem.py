"""Every error as RFC 9457 ``application/problem+json``: type, title, status, detail, request_id.

An answer never carries an exception's text. What is unknown and what may not be seen are one error.
"""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.routing import iter_route_contexts
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

from ingest import ArchiveUnusable, EmbedderUnavailable, IndexNotBuilt
from service.answer import Answer
from service.api.openai_error import PATHS, error_of
from service.api.question import NOT_BLANK
from service.pages.error import error_page, wants_page
from service.pages.frame import pages_of
from service.rate import RateLimited
from service.searching.cursor import CursorInvalid
from service.template import Template

MEDIA_TYPE = "application/problem+json"
NOT_FOUND = Template("There is nothing here that can be shown.")
FAULT = Template("Something went wrong here. The question was not answered; please try again.")
# What staff can do stands in the log and in /readyz: whoever asks here cannot do it.
NO_INDEX = Template("The archive is being prepared, so nothing can be answered yet. Please try again in a few minutes.")
NO_ARCHIVE = Template(
    "The archive cannot be read at the moment, so nothing is answered. Please try again in a few minutes."
)

NO_JSON = "The body must be application/json."
BLANK = "This is blank; write at least one character"
NO_VERSION = "This is no version; it is sha256: and 64 hexadecimal digits, as in a citation"

# What a program is told, which can send something else; a person is told it in words of a page (``pages/error.py``).
_DETAILS = {
    400: "The request could not be read. Its body has to be JSON in UTF-8.",
    404: NOT_FOUND,
    405: "This address does not take that method. The header Allow names what it takes.",
    413: Template("The request is too large."),
    500: FAULT,
}

# Where the validator would speak of its own workings.
_SAID = {
    "model_type": "This has to be a JSON object",
    "model_attributes_type": "This has to be a JSON object",
    "string_unicode": "This holds half of a surrogate pair, which is no character",
}

_REFUSED = Template("The request cannot be served.")
_ANSWERS_NOTHING = (429, 503)

log = logging.getLogger(__name__)


class FieldError(BaseModel):
    pointer: str = Field(description="JSON pointer of the field, or the name of the parameter")
    detail: str


class Problem(BaseModel):
    """An error. ``errors`` names the fields of a request that were rejected. ``help``, where the service answers
    nothing for now, is the page for somebody in danger: it is never off."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    request_id: str
    errors: list[FieldError] | None = None
    help: str | None = None
    help_text: str | None = Field(None, description="the text of help itself, where the request cries for it")
    help_language: str | None = None
    retry_after: int | None = Field(None, description="with 429: seconds to wait, as the header Retry-After says too")
    parts: dict[str, str] | None = Field(None, description="of /readyz: what each part says of itself")
    off: bool | None = Field(None, description="true where staff have switched this door off")


class NotFound(HTTPException):
    """Unknown, or not to be seen: no caller can tell which."""

    def __init__(self) -> None:
        super().__init__(404)


def problem(
    request: Request,
    status: int,
    detail: str | None = None,
    *,
    headers: Mapping[str, str] | None = None,
    cry: Answer | None = None,
    **more: object,
) -> Response:
    """The response to a failed request: a problem, or a page for a person who asked for a page. ``cry`` is the help
    answer where the request carries a cry for help."""
    told = detail or _DETAILS.get(status, _REFUSED)
    if wants_page(request):
        return error_page(request, status, told, headers, cry)
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": told,
        "request_id": request.state.request_id,
        **({"help": f"{pages_of(request).base(request)}/help"} if status in _ANSWERS_NOTHING else {}),
        **({"help_text": cry.text, "help_language": cry.language} if cry else {}),
        **({"error": error_of(status, told)} if request.url.path.startswith(PATHS) else {}),
        **more,
    }
    return Response(json.dumps(body, ensure_ascii=False), status, dict(headers or {}), MEDIA_TYPE)


def responses(*statuses: int) -> dict[int | str, dict[str, object]]:
    """What a route tells of its errors in the OpenAPI document."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        status: {"description": HTTPStatus(status).phrase, "content": {MEDIA_TYPE: {"schema": schema}}}
        for status in statuses
    }


def handle_problems(app: FastAPI) -> None:
    """Make every exception that a route can raise a problem."""
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(CursorInvalid, _cursor)
    app.add_exception_handler(RateLimited, _limited)
    app.add_exception_handler(IndexNotBuilt, _no_index)
    for fault in (ArchiveUnusable, EmbedderUnavailable, sqlite3.Error):
        app.add_exception_handler(fault, _no_archive)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    headers = {**(error.headers or {}), **({"Allow": _allowed(request)} if error.status_code == 405 else {})}
    return problem(request, error.status_code, headers=headers)


def _allowed(request: Request) -> str:
    """Every method that the address of ``request`` takes: several routes may share it, and HEAD comes with GET."""
    taken = set[str]()
    for route in iter_route_contexts(request.app.routes):
        if route.original_route.matches(request.scope)[0] is not Match.NONE:
            taken |= route.methods or set()
    taken = taken or {"GET"}  # of a mounted folder, whose scope no route of ours knows
    return ", ".join(sorted(taken | ({"HEAD"} if "GET" in taken else set())))


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    if is_no_json(request, error):
        return problem(request, 422, NO_JSON, errors=[{"pointer": "", "detail": NO_JSON}])
    fields = [{"pointer": _pointer(e["loc"]), "detail": said_wrong(e)} for e in error.errors()]
    said = "; ".join(f"{field['pointer'] or 'the body'}: {field['detail']}" for field in fields[:3])
    return problem(request, 422, f"The request is not valid. {said}.", errors=fields)


def said_wrong(error: Mapping[str, Any]) -> str:
    """What is wrong with a field or a body, in words of those who send it: no pattern, no name of an exception."""
    if error["type"] == "json_invalid":
        return f"This is no JSON: {error['ctx']['error']} at character {error['loc'][-1]}"
    if error["type"] == "string_pattern_mismatch" and error["ctx"]["pattern"] == NOT_BLANK:
        return BLANK
    if error["type"] == "string_pattern_mismatch" and "sha256" in error["ctx"]["pattern"]:
        return NO_VERSION
    if error["type"] == "extra_forbidden":
        return f"There is no {'field' if error['loc'][0] == 'body' else 'parameter'} of this name"
    return _SAID.get(error["type"]) or str(error["msg"]).removeprefix("Value error, ")


def is_no_json(request: Request, error: RequestValidationError) -> bool:
    """Whether a body was sent that does not say it is JSON, so that nothing was read of it."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    sent = [e for e in error.errors() if tuple(e["loc"]) == ("body",) and e["type"] != "missing"]
    return bool(sent) and kind != "application/json" and not kind.endswith("+json")


def _pointer(place: Sequence[object]) -> str:
    where, *path = place
    if where == "body" and path and type(path[0]) is int:
        return ""  # the body as a whole: its JSON cannot be read at some character
    if where != "body":
        return str(path[0] if path else where)
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path)  # RFC 6901


def _cursor(request: Request, error: Exception) -> Response:
    return problem(request, 400, "This cursor belongs to another search or an earlier index; search again.")


def _limited(request: Request, error: Exception) -> Response:
    assert isinstance(error, RateLimited)
    return too_many(request, error, None)


def too_many(request: Request, error: RateLimited, cry: Answer | None) -> Response:
    """The response to one request too many, with the text of help where it carries a cry for it."""
    return problem(
        request,
        429,
        Template(
            "Too many requests from this address. Please try again in {seconds} seconds.", seconds=error.retry_after_s
        ),
        headers={"Retry-After": str(error.retry_after_s)},
        cry=cry,
        retry_after=error.retry_after_s,
    )


def _no_index(request: Request, error: Exception) -> Response:
    log.warning("a request had to wait: %s", error)
    return problem(request, 503, NO_INDEX, headers={"Retry-After": "10"})


def _no_archive(request: Request, error: Exception) -> Response:
    log.error(
        "the archive does not answer: %s; `python -m ingest status` says more", type(error).__name__, exc_info=error
    )
    return problem(request, 503, NO_ARCHIVE, headers={"Retry-After": "10"})
