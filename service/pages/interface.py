"""A request -> the language of the page that answers it: the one that its address asks for, else that which the browser
prefers among those that pressdesk speaks, else English."""

from __future__ import annotations

from starlette.requests import Request

from service.api.accept import weighed
from service.phrases import LANGUAGES

IN_ADDRESS = "lang"


def language_of(request: Request) -> str:
    return language_asked(request) or preferred(request.headers.get("accept-language", ""))


def language_asked(request: Request) -> str:
    """The one that the address asks for, which its links and forms ask for again; "" for none."""
    asked = request.query_params.get(IN_ADDRESS, "")
    return asked if asked in LANGUAGES else ""


def preferred(accepted: str) -> str:
    """Of the header ``Accept-Language``; of equal weights the first."""
    ranges = (weighed(entry, unread=0.0) for entry in accepted.lower().split(","))
    known = [(language[:2], weight) for language, weight in ranges if language[:2] in LANGUAGES and weight > 0]
    return max(known, key=lambda pair: pair[1], default=(LANGUAGES[0], 0.0))[0]
