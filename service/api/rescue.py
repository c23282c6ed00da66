"""A route whose request fails, although it carries a cry for help -> help, in that route's own form.

What is wrong with the request does not matter then: too many characters, an unknown field, no index.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from service.answer import Answer
from service.api.parts import parts_of
from service.rate import RateLimited

Handler = Callable[[Request], Coroutine[Any, Any, Response]]
Said = Callable[[Request], Awaitable[tuple[str, str]]]
Show = Callable[[Request, Answer], Response]

log = logging.getLogger(__name__)


def rescue_route(said: Said, show: Show) -> type[APIRoute]:
    """``said`` reads the message of a request and the language around it, "" where there is none; ``show``
    makes the response of help."""

    class RescueRoute(APIRoute):
        def get_route_handler(self) -> Handler:
            handle = super().get_route_handler()

            async def handled(request: Request) -> Response:
                try:
                    return await handle(request)
                except (RateLimited, HTTPException):  # nothing was read of it, or this service is asked too often
                    raise
                except Exception as error:
                    message, interface = await said(request)
                    answer = await run_in_threadpool(parts_of(request).lifeline.help, message, interface)
                    if answer is None:
                        raise
                    log.warning("help without an answer: %s", type(error).__name__)
                    return show(request, answer)

            return handled

    return RescueRoute
