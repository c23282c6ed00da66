"""Passages, and what a form of speech tells of each -> what the newest document that has any of it tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ingest import StoredPassage
from service.citations import Cited, bare

SHOWN = 2  # sentences of one document
Told = tuple[str, Cited]  # words, and what is cited for them


def of_newest(passages: Iterable[StoredPassage], told: Callable[[StoredPassage], Iterable[Told]]) -> tuple[Cited, ...]:
    """The first ``SHOWN`` that ``told`` finds in passages of that document, each wording once."""
    found: dict[str, Cited] = {}
    newest: int | None = None
    for passage in sorted(passages, key=lambda one: one.document.date, reverse=True):
        if newest not in (None, passage.document.number):
            break
        for words, cited in told(passage):
            newest = passage.document.number
            found.setdefault(bare(words), cited)
    return tuple(found.values())[:SHOWN]
