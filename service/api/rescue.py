"""A route whose request fails, although it carries a cry for help -> help, in that route's own form.

What is wrong with the request does not matter then: too many characters, an unknown field, no index. A client
that asks too often still has to wait, and is told so; a cry for help is met beside that, by rules alone.
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
from service.api.problem import too_many
from service.rate import RateLimited

Handler = Callable[[Request], Coroutine[Any, Any, Response]]
Said = Callable[[Request], Awaitable[tuple[str, str]]]
Show = Callable[[Request, Answer], Response]

LIMITED_BYTES = 1 << 17  # a conversation of ten turns fits; more is not read for a client that has to wait

log = logging.getLogger(__name__)


async def limited_help(request: Request, said: Said) -> Answer | None:
    """Help for a client that has to wait, where its request carries a cry for it."""
    if len(await request.body()) > LIMITED_BYTES:
        return None
    message, interface = await said(request)
    return await run_in_threadpool(parts_of(request).lifeline.help_by_rules, message, interface)


def rescue_route(said: Said, show: Show) -> type[APIRoute]:
    """``said`` reads the message of a request and the language around it, "" where there is none; ``show``
    makes the response of help."""

    class RescueRoute(APIRoute):
        def get_route_handler(self) -> Handler:
            handle = super().get_route_handler()

            async def handled(request: Request) -> Response:
                try:
                    return await handle(request)
                except RateLimited as limited:
                    return too_many(request, limited, await limited_help(request, said))
                except HTTPException:  # nothing was read of it
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
