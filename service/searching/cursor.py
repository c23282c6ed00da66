"""Where a list goes on -> an opaque word, good for one query on one generation."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import fields, is_dataclass


class CursorInvalid(ValueError):
    """It is not a cursor of this query on this generation."""


def cursor(generation: str, query: object, offset: int) -> str:
    """The word for going on at ``offset``. ``query`` is whatever the list depends on, by its ``repr``."""
    content = json.dumps([_digest(generation, query), offset], separators=(",", ":"))
    return base64.urlsafe_b64encode(content.encode()).decode().rstrip("=")


def offset_of(word: str | None, generation: str, query: object) -> int:
    """Where ``word`` goes on; 0 without one.

    Raises:
        CursorInvalid: it belongs to another query or generation, or is no cursor at all.
    """
    if not word:
        return 0
    try:
        content = json.loads(base64.urlsafe_b64decode(word.encode("ascii") + b"=" * (-len(word) % 4)))
        digest, offset = content
    except (ValueError, TypeError, RecursionError) as error:
        raise CursorInvalid("not a cursor") from error
    if digest != _digest(generation, query) or type(offset) is not int or not 0 <= offset < 10**9:
        raise CursorInvalid("a cursor of another query or generation")
    return offset


def _digest(generation: str, query: object) -> str:
    return hashlib.sha256(f"{generation}\n{_stable(query)!r}".encode()).hexdigest()[:24]


def _stable(value: object) -> object:
    """``value`` so that its ``repr`` is the same in every process: a set has no order of its own."""
    if is_dataclass(value):
        return [(field.name, _stable(getattr(value, field.name))) for field in fields(value)]
    if isinstance(value, frozenset):
        return sorted(map(repr, value))
    return [_stable(part) for part in value] if isinstance(value, tuple) else value
