"""Relative phrases of a document -> the years that they mean: "six years ago", "last year", "this session"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.anatomy.date_forms import YEAR
from ingest.document import Published
from ingest.lazy_pattern import pattern
from ingest.number_words import NUMBER_WORDS

COUNT = rf"(?:\d{{1,2}}|{'|'.join(NUMBER_WORDS)}|an?)"
_YEAR = rf"\b({YEAR})\b"
_RELATIVE = pattern(
    rf"\b(?:(?P<count>{COUNT})\s+(?P<unit>years?|decades?)\s+ago|(?P<word>last|this|next|previous|current|past)\s+"
    rf"(?:calendar\s+|legislative\s+)?(?P<period>year|session)|the\s+year\s+before)\b",
    re.IGNORECASE,
)


def relative_phrases(text: str) -> Iterator[re.Match[str]]:
    """ "six years ago", "last year", "this session" ... where the year does not stand beside it."""
    for match in _RELATIVE.finditer(text):
        beside = text[match.end() : match.end() + 12]
        if not re.match(rf",?\s*(?:\(|in\s+)?{YEAR}", beside):
            yield match


def resolve_relative(phrase: str, published: Published) -> int | None:
    """The year that a phrase of a document means, counted from the document's own date.

    A year in the phrase itself wins. None where the document is undated or the phrase is no such one.
    """
    if match := re.search(_YEAR, phrase):
        return int(match[1])
    relative = _RELATIVE.search(phrase)
    if relative is None or published.year is None:
        return None
    if relative["count"]:
        return published.year - years_ago(relative["count"], relative["unit"])
    word = (relative["word"] or "last").lower()
    return published.year + {"this": 0, "current": 0, "next": 1}.get(word, -1)


def relative_years(words: str, published: Published) -> Iterator[tuple[str, int | None, bool]]:
    """Each "six years ago", "last year" or "this year" of a document: the phrase, the year that it means, and
    whether that year is printed beside it. "The year before" is told from something else, and is left out."""
    for match in _RELATIVE.finditer(words):
        phrase = match.group()
        if not (match["count"] or (match["period"] or "").lower() == "year"):
            continue
        beside = re.match(rf",?\s*(?:\(|(?:back )?in\s+)?({YEAR})\b", words[match.end() :])
        yield phrase, int(beside[1]) if beside else resolve_relative(phrase, published), beside is not None


def years_ago(count: str, unit: str) -> int:
    """How many years "two decades" are."""
    word = count.lower()
    number = 1 if word in ("a", "an") else NUMBER_WORDS[word] if word in NUMBER_WORDS else int(word)
    return number * (10 if unit.lower().startswith("decade") else 1)
