"""A model's reply -> the numbers that it chose, or None where it is anything else than a choice."""

from __future__ import annotations

import json
import re
from collections.abc import Collection

from ingest import pattern

REPLY_CHARS = 400  # a choice is a few numbers
_FENCE = pattern(r"^```\w*\s*|\s*```$")
_PLAIN = pattern(r"[\s\[\](),;.#]*(?:(?:and\s+)?[0-9]{1,3}[\s\[\](),;.#]*)+")


def chosen(reply: str, offered: Collection[int]) -> tuple[int, ...] | None:
    """The numbers of a JSON list, of a list inside a JSON object, or of plain numbers, in order.

    None where nothing was chosen, or one number was not offered: then nothing of the reply is used.
    """
    words = _FENCE.sub("", reply.strip())
    if not words or len(words) > REPLY_CHARS:
        return None
    numbers = _from_json(words)
    if numbers is None and _PLAIN.fullmatch(words):
        numbers = [int(number) for number in re.findall(r"[0-9]+", words)]
    if not numbers or not set(numbers) <= set(offered):
        return None
    return tuple(dict.fromkeys(numbers))


def _from_json(words: str) -> list[int] | None:
    try:
        value = json.loads(words)
    except ValueError:
        return None
    if isinstance(value, dict):
        lists = [entry for entry in value.values() if isinstance(entry, list)]
        value = lists[0] if len(lists) == 1 else None
    if isinstance(value, list) and all(type(number) is int for number in value):
        return value
    return None
