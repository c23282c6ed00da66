"""``/mcp``: the archive as tools of the Model Context Protocol (streamable HTTP, stateless, JSON).

Keys and rate are looked at first, then the SDK's own app answers. It is made when somebody comes for the first time: to
import the SDK takes half a second, and most who run a service never call it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from fastapi import FastAPI
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from service.api.keys import NEEDED, Keys
from service.api.parts import Parts, count
from service.api.problem import NO_INDEX, problem, too_many
from service.api.rescue import limited_help
from service.rate import RateLimited

_POST = "This address takes POST alone: it keeps no sessions and sends no events of its own."


class Opening:
    """Makes an app when it is first asked for. What an app begins has to end in the task that it began in: ``run`` is
    that task, until ``close``."""

    def __init__(self, make: Callable[[], Starlette]) -> None:
        self._make = make
        self._wanted, self._closed = asyncio.Event(), asyncio.Event()
        self._made: asyncio.Future[ASGIApp] = asyncio.get_running_loop().create_future()

    async def app(self) -> ASGIApp:
        """The app, which has begun. Raises whatever hindered that."""
        self._wanted.set()
        return await asyncio.shield(self._made)  # one who goes away takes it from nobody else

    async def run(self) -> None:
        await self._wanted.wait()
        if self._closed.is_set():
            return
        try:
            made = await run_in_threadpool(self._make)
            async with made.router.lifespan_context(made):
                self._made.set_result(made)
                await self._closed.wait()
        except Exception as error:
            if self._made.done():
                raise
            self._made.set_exception(error)

    def close(self) -> None:
        self._closed.set()
        self._wanted.set()


class Door:
    """The route. ``opening`` while the service runs."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self.opening: Opening | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        if not self._keys.admit(request.headers.get("authorization", "")):
            await _problem(scope, 401, NEEDED, {"WWW-Authenticate": "Bearer"})(scope, receive, send)
            return
        if request.method != "POST":  # stateless: a stream of what happens later would hold a connection
            await _problem(scope, 405, _POST, {"Allow": "POST"})(scope, receive, send)
            return
        try:
            count(request)
        except RateLimited as limited:
            await too_many(request, limited, await limited_help(request, _said))(scope, receive, send)
            return
        if self.opening is None:
            await _problem(scope, 503, NO_INDEX)(scope, receive, send)
            return
        app = await self.opening.app()
        await app(scope, receive, send)


async def _said(request: Request) -> tuple[str, str]:
    """The words that a tool is called with; "" where the call cannot be read."""
    try:
        call = json.loads(await request.body())
        given = call["params"]["arguments"]
        words = given.get("question", given.get("query"))
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        return "", "en"
    return words if isinstance(words, str) else "", "en"


def _problem(scope: Scope, status: int, detail: str, headers: dict[str, str] | None = None) -> Response:
    return problem(Request(scope), status, detail, headers=headers)


def include(app: FastAPI, parts: Parts, keys: Keys, address: str, *, guarded: bool) -> None:
    """Add ``/mcp`` to the app; ``address`` and ``guarded`` as ``mcp_tools.sdk_app`` has them."""
    door = Door(keys)
    inner = app.router.lifespan_context
    app.router.routes.append(Route("/mcp", door, include_in_schema=False))

    @asynccontextmanager
    async def lifespan(outer: Any) -> AsyncIterator[Any]:
        async with inner(outer) as state:
            door.opening = opening = Opening(partial(_made, parts, address, guarded))
            running = asyncio.create_task(opening.run())
            yield state
            door.opening = None
            opening.close()
            await running

    app.router.lifespan_context = lifespan


def _made(parts: Parts, address: str, guarded: bool) -> Starlette:
    from service.api.mcp_tools import sdk_app  # not before somebody calls

    return sdk_app(parts, address, guarded=guarded)
