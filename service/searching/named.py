"""Subjects and types of documents as people and programs write them -> as documents have them.

A word that names none stays as it is, and lets nothing pass.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from ingest import Organisation
from service.retriever import Filters


def codes_of(word: str, organisation: Organisation) -> tuple[str, ...]:
    """The subjects of this code or name, in any case; of several, as of a shared alias, all; none where nothing is."""
    if known := organisation.by_code.get(word.upper()):
        return (known.code,)
    asked = word.casefold()
    return tuple(
        one.code
        for one in organisation.subjects
        if asked in map(str.casefold, (one.code, one.name, *one.aliases, *one.abbreviations))
    )


def type_of(word: str, types: Collection[str]) -> str | None:
    """The type among ``types`` that is written so, with blanks or hyphens too; None where none is."""
    if word in types:
        return word
    kind = word.casefold().replace(" ", "_").replace("-", "_")
    return kind if kind in types else None


def coded(words: Iterable[str], organisation: Organisation) -> tuple[str, ...]:
    """Each word as the codes of the subjects that it names."""
    return tuple(dict.fromkeys(code for word in words for code in codes_of(word, organisation) or (word,)))


def typed_as(words: Iterable[str], types: Callable[[], Collection[str]]) -> tuple[str, ...]:
    """Each word as the type that it names; ``types`` is asked for only where there is one."""
    words = tuple(words)
    known = types() if words else ()
    return tuple(dict.fromkeys(type_of(word, known) or word for word in words))


def named(filters: Filters, organisation: Organisation, types: Callable[[], Collection[str]]) -> Filters:
    """``filters`` with the codes and types that its words name."""
    return replace(
        filters,
        subjects=frozenset(coded(filters.subjects, organisation)),
        types=frozenset(typed_as(filters.types, types)),
    )
