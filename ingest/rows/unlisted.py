"""A document -> the scales that it names, where its organisation declares no framework.

A scale's name is two or more words in capitals before "grade", "score" or "report card", or after a
report card "known as" it. Such a scale is unlisted: nothing is known of it but its printed name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest.lazy_pattern import pattern
from ingest.rows.scales import words
from ingest.rows.shapes import without_marks
from ingest.rows.subjects import Named

_WORD = r"[A-Z][\w'’&-]*"
_NAME = rf"{_WORD}(?:\s+(?:(?:of|on|for|and|the|in)\s+)?{_WORD})+"
_BEFORE = pattern(rf"(?P<name>{_NAME})(?:\s+[Rr]eport\s+[Cc]ards?)?\s+(?:letter\s+)?(?:grade|score|report\s+cards?)\b")
_BEHIND = pattern(
    rf"\breport\s+cards?[\s,(—–-]+(?:is\s+|are\s+)?(?:known\s+as|called|named|titled)\s+(?:the\s+)?[\"“'‘]?(?P<name>{_NAME})",
    re.IGNORECASE,
)
# What may stand in capitals before a grade and names no scale.
_PLAIN = words(
    "the a an its their our his her this that these in on for from by at under of with and as every each all annual "
    "state states national overall final letter total official new latest current report reports card cards grade "
    "grades score scores first second last year years s"
)


def unlisted_scales(text: str, find: Callable[[str], Sequence[Named]]) -> tuple[str, ...]:
    """The names of scales that ``text`` prints, each once, as first printed. ``find`` finds subjects:
    their names are no part of a scale's."""
    plain = without_marks(text)
    named = [match["name"] for line in plain.splitlines() for match in _BEFORE.finditer(_without(line, find))]
    named += [match["name"] for match in _BEHIND.finditer(plain) if match["name"][:1].isupper()]
    found: dict[str, str] = {}
    for name in filter(None, map(_bare, named)):
        found.setdefault(name.casefold(), name)
    return tuple(found.values())


def _without(line: str, find: Callable[[str], Sequence[Named]]) -> str:
    """A line with a mark in place of each subject's name, so that no name reaches over one."""
    if not _BEFORE.search(line):
        return ""
    for mention in sorted(find(line), key=lambda mention: mention.span, reverse=True):
        line = f"{line[: mention.span.start]};{line[mention.span.end :]}"
    return line


def _bare(name: str) -> str | None:
    """A name without the plain words around it; None where too little is left to be one."""
    parts = name.split()
    while parts and parts[0].casefold() in _PLAIN:
        parts.pop(0)
    while parts and parts[-1].casefold() in _PLAIN:
        parts.pop()
    told = [part for part in parts if part[0].isupper()]
    cased = any(character.islower() for part in told for character in part)
    return " ".join(parts) if len(told) > 1 and cased else None
