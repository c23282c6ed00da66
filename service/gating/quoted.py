"""Strings in quotation marks: only the whole words of a cited quotation may stand in them (the contract)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest import pattern

_PAIRS = pattern(r"“(?P<a>[^“”]*)”|\"(?P<b>[^\"]*)\"")
_OTHER_MARKS = pattern(r"[«»„‟‹›「」`]|(?:^|[\s(])[‘'](?=\w)|\w[’'](?=[\s.,;:!?)]|$)")
_PLURAL = pattern(r"\w*s['’](?=\s)")


def quotes_hold(sentence: str, exacts: Iterable[str]) -> bool:
    """Whether each quoted string is the ``exact`` of a citation, and no other marks are used."""
    allowed = set(exacts)
    outside = _PAIRS.sub(" ", sentence)
    quoted = (match["a"] if match["a"] is not None else match["b"] for match in _PAIRS.finditer(sentence))
    if any(words not in allowed for words in quoted):
        return False
    return not _OTHER_MARKS.search(_PLURAL.sub(" ", outside)) and not re.search('[“”"]', outside)


def without_quotes(sentence: str) -> str:
    """The words of the sentence that are its own."""
    return _PAIRS.sub(" ", sentence)


def has_quote(sentence: str) -> bool:
    return bool(_PAIRS.search(sentence))
