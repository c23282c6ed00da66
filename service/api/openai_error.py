"""An error -> the member ``error`` that OpenAI clients read and show."""

from __future__ import annotations

# A request to these may end before its route has it: too large, switched off, a wrong method.
PATHS = ("/v1/chat/", "/v1/responses", "/v1/models")

_KINDS = {401: "authentication_error", 429: "rate_limit_error", 503: "server_error"}


def error_of(status: int, message: str, param: str | None = None, code: str | None = None) -> dict[str, str | None]:
    """``param`` names what of the request is wrong."""
    return {"message": message, "type": _KINDS.get(status, "invalid_request_error"), "param": param, "code": code}
