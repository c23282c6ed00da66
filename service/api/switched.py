"""The off switch before every request: a surface that is off answers 503 with the sentence of its staff.

Help, health and the static files are never off.
"""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from service.api.problem import problem
from service.switch import Switch

FROM_WIDGET = "pressdesk-widget"  # a header that the panel sends

_RETRY_AFTER_S = 600  # staff switch by hand: asking again sooner is no use
_NEVER_OFF = ("/help", "/static/", "/widget/", "/healthz", "/readyz", "/version", "/metrics", "/openapi.json")


class Switched:
    """Answers in place of surfaces that are off."""

    def __init__(self, app: ASGIApp, switch: Switch) -> None:
        self._app = app
        self._switch = switch

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and (sentence := self._off(scope)):
            headers = {"Retry-After": str(_RETRY_AFTER_S)}
            await problem(Request(scope), 503, sentence, headers=headers, off=True)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _off(self, scope: Scope) -> str | None:
        path = scope["path"]
        if path.startswith(_NEVER_OFF):
            return None
        if not path.startswith(("/v1/", "/mcp")):
            return self._switch.off("pages")
        widget = self._switch.off("widget") if FROM_WIDGET in Headers(scope=scope) else None
        return widget or self._switch.off("api")
