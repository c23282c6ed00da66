"""The header Accept -> whether an answer is streamed: where events are asked for by name and JSON is not preferred."""

from __future__ import annotations

import math

STREAM, JSON = "text/event-stream", "application/json"


def streams(accept: str) -> bool:
    """Whether ``accept`` names events, at a weight (``q``) above zero and no lower than that of JSON."""
    weights = dict(weighed(entry) for entry in accept.lower().split(","))
    stream = weights.get(STREAM, 0.0)
    nearest = (weights[kind] for kind in (JSON, "application/*", "*/*") if kind in weights)
    return stream > 0 and stream >= next(nearest, 0.0)


def weighed(entry: str, unread: float = 1.0) -> tuple[str, float]:
    """What an entry of such a header names and its weight: 1 where it has none, ``unread`` where it cannot be read."""
    kind, *parameters = (part.strip() for part in entry.split(";"))
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            return kind, _number(value.strip(), unread)
    return kind, 1.0


def _number(written: str, unread: float) -> float:
    try:
        number = float(written)
    except ValueError:
        return unread
    return number if math.isfinite(number) else unread
