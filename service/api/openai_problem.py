"""Faults of the OpenAI-compatible routes -> that vendor's envelope, ``{"error": {...}}``."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse

from ingest import ArchiveUnusable, EmbedderUnavailable, IndexNotBuilt
from service.answer import Answer
from service.api.openai_error import error_of
from service.api.parts import parts_of
from service.api.problem import NO_JSON, is_no_json, said_wrong
from service.api.rescue import Said, limited_help
from service.rate import RateLimited

log = logging.getLogger(__name__)

Handler = Callable[[Request], Coroutine[Any, Any, Response]]
Show = Callable[[Request, Answer], Coroutine[Any, Any, Response]]


class RequestRefused(Exception):
    """A request that cannot be served as it is. ``param`` names what is wrong with it."""

    def __init__(self, message: str, param: str | None = None, code: str | None = None, status: int = 400) -> None:
        super().__init__(message)
        self.message, self.param, self.code, self.status = message, param, code, status


def openai_route(said: Said, show: Show) -> type[APIRoute]:
    """A route whose faults have the vendor's envelope; any other exception goes to the last resort. ``said`` reads the
    last message of the user, which may be a cry for help whatever is wrong with the request; ``show`` makes the
    response of help."""

    class OpenAIRoute(APIRoute):
        def get_route_handler(self) -> Handler:
            handle = super().get_route_handler()

            async def handled(request: Request) -> Response:
                try:
                    return await handle(request)
                except RequestRefused as refused:
                    how = {"WWW-Authenticate": "Bearer"} if refused.status == 401 else None
                    return envelope(refused.status, refused.message, refused.param, refused.code, how)
                except RequestValidationError as error:
                    message, interface = await said(request)
                    cry = await run_in_threadpool(parts_of(request).lifeline.help, message, interface)
                    return await show(request, cry) if cry else _invalid(request, error)
                except UnicodeEncodeError:  # what is repeated of the request: half of a surrogate pair cannot be sent
                    return envelope(400, "The body holds half of a surrogate pair.", None, "invalid_value")
                except RateLimited as limited:
                    return _limited(limited, await limited_help(request, said))
                except (IndexNotBuilt, ArchiveUnusable, EmbedderUnavailable, sqlite3.Error) as error:
                    log.error("no answer on an OpenAI-compatible route: %s", type(error).__name__, exc_info=error)
                    return envelope(
                        503,
                        "The archive cannot be read at the moment; please try again.",
                        None,
                        "service_unavailable",
                        {"Retry-After": "10"},
                    )
                except HTTPException as error:
                    return envelope(error.status_code, str(error.detail), None, None)

            return handled

    return OpenAIRoute


def envelope(
    status: int, message: str, param: str | None, code: str | None, headers: dict[str, str] | None = None
) -> Response:
    return JSONResponse({"error": error_of(status, message, param, code)}, status, headers)


def _limited(limited: RateLimited, cry: Answer | None) -> Response:
    """One request too many; help first where it carries a cry for it, since a client shows the message."""
    wait = f"Too many requests; try again in {limited.retry_after_s} seconds."
    message = f"{cry.text}\n\n{wait}" if cry else wait
    return envelope(429, message, None, "rate_limit_exceeded", {"Retry-After": str(limited.retry_after_s)})


def _invalid(request: Request, error: RequestValidationError) -> Response:
    if is_no_json(request, error):
        return envelope(400, NO_JSON, None, "invalid_value")
    first = error.errors()[0]
    path = [part for part in first["loc"] if part != "body"]
    param = None if path and type(path[0]) is int else ".".join(map(str, path)) or None  # a number: where no JSON is
    return envelope(400, f"{param or 'The body'}: {said_wrong(first)}", param, "invalid_value")
