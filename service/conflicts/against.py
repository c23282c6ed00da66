"""Sentences -> what each tells that may conflict, and every pair of two documents that does, with what each prints."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from ingest import NUMBER_WORDS, Span, StoredPassage, pattern
from service.conflicts.apart import apart
from service.conflicts.people import Named, held_apart, keys_of, named
from service.conflicts.statements import EVENT, FOUNDED, Statement, statements
from service.language.date_words import MONTHS

REMEMBERED = 4096  # sentences, with what they state: each is held against many others
COMMON = 40  # sentences that share a key; more of them tell of no one thing
# Without one of these a sentence tells no value and no event, and names nobody.
_VALUE = pattern(rf"\d|\b(?:half|quarter|fortnight|{'|'.join((*NUMBER_WORDS, *MONTHS))})\b", re.I)
_NAME = pattern(r"\b[A-ZÀ-ÖØ-Þ][\w’'.-]+ [A-ZÀ-ÖØ-Þ]")
# "WICK, September 2, 2024 -- ": the day of the document, and of nothing that is told.
_DATELINE = pattern(r"^[A-Z][\w .’'-]{1,40}, [^—–]{0,40}?\b(?:19|20)\d\d\b\W{0,3}(?:--|[—–]|-) ")


@dataclass(frozen=True)
class Stated:
    """A sentence with what it states and whom it names. ``source``: the id of its document; ``day``: the ISO date of
    that, "" where it has none; ``keys``: what two that conflict have in common."""

    source: str
    day: str
    statements: tuple[Statement, ...]
    people: tuple[Named, ...]
    keys: frozenset[str]


@lru_cache(maxsize=REMEMBERED)
def stated_in(text: str, lead: str, source: str, day: str, own: re.Pattern[str]) -> Stated | None:
    """``lead``: what stands before ``text``, of which a pronoun may tell; ``own`` finds the organisation's names."""
    words = _DATELINE.sub("", " ".join(text.split()))
    stated = tuple(statements(words, lead, day, own)) if _VALUE.search(words) else ()
    people = tuple(named(words, day)) if _NAME.search(words) else ()
    keys = {key for one in stated for key in _keys(one)} | {key for one in people for key in keys_of(one)}
    return Stated(source, day, stated, people, frozenset(keys)) if keys else None


def stated_of(passage: StoredPassage, own: re.Pattern[str]) -> Iterator[tuple[Span, Stated]]:
    """The sentences of a passage that state a value or an event, or name somebody with an office."""
    document = passage.document
    for before, span in zip((None, *passage.sentences), passage.sentences, strict=False):
        lead = passage.words(before) if before else document.anatomy.title
        if told := stated_in(passage.words(span), lead, document.id, document.date, own):
            yield span, told


def conflict(one: Stated, other: Stated) -> tuple[str, str] | None:
    """What each prints where one has to be wrong; None where both may be true, or are of one document."""
    if one.source == other.source:
        return None
    days = one.day, other.day
    values = (apart(a, b, days) for a in one.statements for b in other.statements)
    people = (held_apart(a, b, days) for a in one.people for b in other.people)
    return next(filter(None, (*values, *people)), None)


def conflicts(told: Sequence[Stated]) -> Iterator[tuple[int, int, tuple[str, str]]]:
    """The positions in ``told`` of each pair, in their order, with what each prints."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        for key in one.keys:
            holders[key].append(at)
    pairs = sorted({pair for held in holders.values() if len(held) <= COMMON for pair in combinations(held, 2)})
    for a, b in pairs:
        if printed := conflict(told[a], told[b]):
            yield a, b, printed


def _keys(one: Statement) -> Iterator[str]:
    """What two statements of one thing share."""
    if one.kind == EVENT and one.unit == FOUNDED:
        yield FOUNDED
        return
    start = f"{one.kind} {one.unit}"
    for name in one.about.names | one.about.lead:
        yield f"{start} {name}"
    if one.when:
        yield f"{start} {one.when}"
    if one.kind != EVENT:
        yield from (f"{start} {word} {deed}" for word in one.about.words for deed in one.about.deeds)
