"""A failed request of a person -> a page that says so in one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from service.answer import Answer
from service.pages.frame import pages_of
from service.pages.interface import language_of
from service.phrases import Phrases
from service.template import Template

_PAGES = ("/", "/search", "/ask", "/grades", "/help")
# Where a program is told what to send, a person cannot send anything else.
_READ_WRONG = Template("Something in the address or in the form cannot be read.")
_FOR_A_PERSON = {
    400: _READ_WRONG,
    405: Template("This page cannot be opened by its address alone. Please begin at the first page."),
    422: _READ_WRONG,
}


def wants_page(request: Request) -> bool:
    """Whether a page is the right answer: on a page's address, or where a browser asks."""
    path, accept = request.url.path, request.headers.get("accept", "")
    if path.startswith("/v1/") or ("json" in accept and "text/html" not in accept):
        return False
    return path in _PAGES or path.startswith("/d/") or "text/html" in accept


def error_page(
    request: Request, status: int, sentence: str, headers: Mapping[str, str] | None, cry: Answer | None
) -> Response:
    phrases = Phrases(language_of(request))
    return pages_of(request).show(
        request,
        "error.html",
        status=status,
        headers=headers,
        title=phrases.title(status),
        sentence=phrases.told(_FOR_A_PERSON.get(status, sentence)),
        cry=cry,
        waiting=status == HTTPStatus.SERVICE_UNAVAILABLE,
        request_id=request.state.request_id,
    )
