"""The header Accept -> whether an answer is streamed: where events are asked for by name and JSON is not preferred."""

from __future__ import annotations

import math

STREAM, JSON = "text/event-stream", "application/json"


def streams(accept: str) -> bool:
    """Whether ``accept`` names events, at a weight (``q``) above zero and no lower than that of JSON."""
    weights = dict(_weighed(entry) for entry in accept.lower().split(","))
    stream = weights.get(STREAM, 0.0)
    nearest = (weights[kind] for kind in (JSON, "application/*", "*/*") if kind in weights)
    return stream > 0 and stream >= next(nearest, 0.0)


def _weighed(entry: str) -> tuple[str, float]:
    """A media type and its weight; 1 where it has none, or none that can be read."""
    kind, *parameters = (part.strip() for part in entry.split(";"))
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            return kind, _number(value.strip())
    return kind, 1.0


def _number(written: str) -> float:
    try:
        number = float(written)
    except ValueError:
        return 1.0
    return number if math.isfinite(number) else 1.0
