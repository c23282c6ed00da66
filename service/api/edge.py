"""What happens to every request: an id, safe headers, a bound on its body, redirects that hold behind a proxy, a place
in the metrics, a last resort."""

from __future__ import annotations

import logging
import time
import uuid
from typing import cast

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.api.metrics import Metrics
from service.api.problem import problem

# Scripts and style sheets from our own address alone, none in a page, and no string may become markup or script.
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": PAGE_POLICY,
    "Cache-Control": "no-store",
}
# Ten turns of 500 and 4,000 characters, each at most twelve bytes (an escaped surrogate pair), fit in it.
BODY_BYTES = 1 << 20
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"})

log = logging.getLogger(__name__)


class Edge:
    """The outermost layer. An exception that nothing else met ends here, as a 500 with a fixed sentence."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = uuid.uuid4().hex
        scope.setdefault("state", {})["request_id"] = request_id
        began, status = time.perf_counter(), 0

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["Request-Id"] = request_id
                if leads_to := headers.get("Location"):
                    headers["Location"] = _relative(leads_to, Request(scope))
                if scope["path"].startswith("/static/") and status == 200:
                    headers.setdefault("Cache-Control", "public, max-age=3600")
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            if _announced(scope) > BODY_BYTES:
                await problem(Request(scope), 413)(scope, receive, send_with_headers)
            else:
                await self._app(scope, _bounded(receive), send_with_headers)
        except Exception as error:  # the one handler: the text goes to the log, never to the caller
            log.error("request %s failed: %s", request_id, type(error).__name__, exc_info=error)
            if status:
                raise
            await problem(Request(scope), 500)(scope, receive, send_with_headers)
        finally:
            method = scope["method"] if scope["method"] in _METHODS else "other"
            self._metrics.request(_route(scope), method, status, time.perf_counter() - began)


def _relative(address: str, request: Request) -> str:
    """``address`` without the scheme and host of ``request``: the scheme that arrives here may not be the visitor's."""
    here = str(request.base_url)
    return f"/{address.removeprefix(here).lstrip('/')}" if address.startswith(here) else address


def _announced(scope: Scope) -> int:
    """The length of the body as the client states it; 0 where it states none."""
    length = Headers(scope=scope).get("content-length", "")
    return int(length) if length.isdecimal() and length.isascii() else 0


def _bounded(receive: Receive) -> Receive:
    """``receive`` that ends a request whose body is longer than it said, or than any may be."""
    received = 0

    async def receive_counted() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > BODY_BYTES:
            raise HTTPException(413)
        return message

    return receive_counted


def _route(scope: Scope) -> str:
    """The pattern of the route, so that an id or a question is never a label."""
    return cast(str, getattr(scope.get("route"), "path", "unknown"))
