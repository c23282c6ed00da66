"""A request -> the language of the page that answers it: the one that its address asks for, else that which the browser
prefers among those that pressdesk speaks, else English."""

from __future__ import annotations

from starlette.requests import Request

from service.phrases import LANGUAGES

IN_ADDRESS = "lang"


def language_of(request: Request) -> str:
    asked = request.query_params.get(IN_ADDRESS, "")
    return asked if asked in LANGUAGES else preferred(request.headers.get("accept-language", ""))


def preferred(accepted: str) -> str:
    """Of the header ``Accept-Language``; of equal weights the first."""
    weighed = [(_weight(ranges), ranges.strip()[:2].lower()) for ranges in accepted.split(",")]
    known = [(weight, language) for weight, language in weighed if language in LANGUAGES and weight > 0]
    return max(known, key=lambda pair: pair[0], default=(0.0, LANGUAGES[0]))[1]


def _weight(ranges: str) -> float:
    _, _, weight = ranges.partition(";q=")
    try:
        return float(weight or 1)
    except ValueError:
        return 0.0
