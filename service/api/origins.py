"""Which websites may call the API from a browser: exact origins, told to browsers and checked here too.

CORS only asks browsers to hold back; a request that states an unknown origin is refused as well.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from ingest import pattern
from service.api.problem import problem

REFUSED = "This website may not use this service from a browser. Its staff can allow that: PRESSDESK_WIDGET_ORIGINS."

_ORIGIN = pattern(r"https?://[a-z0-9.-]+(:\d{1,5})?|https?://\[[0-9a-f:]+\](:\d{1,5})?")


def origins(listed: str) -> tuple[str, ...]:
    """The exact origins of a setting, separated by commas or spaces.

    Raises:
        ValueError: one of them is not an origin: scheme, host and perhaps a port, and nothing after it.
    """
    found = tuple(dict.fromkeys(listed.replace(",", " ").split()))
    for origin in found:
        if not _ORIGIN.fullmatch(origin):
            raise ValueError(f"PRESSDESK_WIDGET_ORIGINS: {origin!r} is not an origin; write https://www.example.org")
    return found


class Origins:
    """Refuses requests to the API and the widget's settings that come from a page of an unlisted origin."""

    def __init__(self, app: ASGIApp, allowed: tuple[str, ...], public_url: str) -> None:
        self._app = app
        public = urlsplit(public_url)
        self._allowed = frozenset(allowed) | ({f"{public.scheme}://{public.netloc}"} if public.netloc else set())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and (origin := self._refused(scope)):
            # The refusal may be read there, so that the widget can say it; it holds nothing else.
            headers = {"Access-Control-Allow-Origin": origin, "Vary": "Origin"}
            await problem(Request(scope), 403, REFUSED, headers=headers)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _refused(self, scope: Scope) -> str | None:
        headers = Headers(scope=scope)
        origin = headers.get("origin")
        if origin is None or not scope["path"].startswith(("/v1/", "/widget/v1/settings")):
            return None
        same = urlsplit(origin).netloc == headers.get("host") if origin != "null" else False
        return None if same or origin in self._allowed else origin
