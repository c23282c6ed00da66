"""A provider's fault -> after how many seconds one more try is worth it, or None."""

from __future__ import annotations

import random

WAIT_S = (0.05, 0.25)  # jittered, so that workers do not come back together
_WORTH_IT = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})


def wait_before_retry(error: BaseException, left_s: float) -> float | None:
    """``left_s`` is what remains of the deadline. A longer Retry-After is not waited for."""
    status = getattr(error, "status_code", None)
    if status is None and not _is_connection(error):
        return None
    if status is not None and status not in _WORTH_IT:
        return None
    wait = max(random.uniform(*WAIT_S), _retry_after(error))
    return wait if wait < left_s else None


def was_not_charged(error: BaseException) -> bool:
    """Whether the provider surely did no work: it answered with an error, or could not be reached."""
    return getattr(error, "status_code", None) is not None or _is_connection(error)


def _is_connection(error: BaseException) -> bool:
    """Whether no answer came at all. Integrations wrap it in classes of their own."""
    causes = [error]
    while (cause := causes[-1].__cause__) is not None and len(causes) < 5:
        causes.append(cause)
    return any(isinstance(one, ConnectionError) or "Connect" in type(one).__name__ for one in causes)


def _retry_after(error: BaseException) -> float:
    """The seconds of a Retry-After header; a date or nonsense counts as none."""
    headers = getattr(getattr(error, "response", None), "headers", None) or {}
    try:
        return max(0.0, float(headers.get("retry-after", 0)))
    except (TypeError, ValueError):
        return 0.0
