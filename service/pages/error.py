"""A failed request of a person -> a page that says so in one sentence."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

_PAGES = ("/search", "/ask", "/grades", "/help", "/static")


def wants_page(request: Request) -> bool:
    """Whether a page is the right answer: on a page's address, or where a browser asks."""
    path, accept = request.url.path, request.headers.get("accept", "")
    if path.startswith("/v1/") or ("json" in accept and "text/html" not in accept):
        return False
    return path == "/" or path.startswith("/d/") or path in _PAGES or "text/html" in accept


def error_page(request: Request, status: int, sentence: str, headers: Mapping[str, str] | None) -> Response:
    return Response(sentence, status, dict(headers or {}), "text/plain")
