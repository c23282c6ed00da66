"""A client that closes its connection -> its ``Caller`` is told, and what was running for it is cancelled."""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.writing.caller import CALLER, Caller


class Leaving:
    """Watches each request's connection from the last byte of its body on."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        caller = Caller()
        watch: asyncio.Task[Message] | None = None

        async def left() -> Message:
            message = await receive()
            caller.leave()
            return message

        async def watched() -> Message:
            nonlocal watch
            if watch is not None:
                return await asyncio.shield(watch)
            message = await receive()
            if message["type"] == "http.disconnect":
                caller.leave()
            elif not message.get("more_body"):
                watch = asyncio.create_task(left())
            return message

        scope.setdefault("state", {})["caller"] = caller  # for what runs in a context of its own
        token = CALLER.set(caller)
        try:
            await self._app(scope, watched, send)
        finally:
            CALLER.reset(token)
            if watch is not None:
                watch.cancel()
