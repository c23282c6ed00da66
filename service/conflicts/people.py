"""A sentence -> who is named in it with which office; two of them -> what each prints where one has to be wrong.

A name is spelt in two ways ("Iain" and "Ian"), somebody holds an office and its deputy's at one time, or two came into
one office in one month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from service.conflicts.moments import moment
from service.reading_features.question_words import form

_NAMED = r"[A-ZÁÉÍÓÚÑ][\w’'-]+"
_TITLE = r"(?:(?:Dr|Mrs?|Ms|Prof|Professor|Sir|Dame|Cllr|Councillor|Captain|Rev)\.? )?"
_NAME = rf"{_TITLE}(?P<name>{_NAMED}(?: [A-Z]\.)?(?: {_NAMED}){{1,2}})"
_DEPUTY = re.compile(r"^(?:vice|deputy|assistant|acting|interim|associate)[ -]")
_HEAD = (
    r"(?:director|manager|officer|chair(?:man|woman|person)?|president|secretary|treasurer|engineer|curator|editor|"
    r"professor|minister|founder|coordinator|spokes(?:man|woman|person)|nurse|consultant|surgeon|architect|mayor|"
    r"trustee|principal|headteacher|superintendent|commissioner|inspector|librarian|archivist|conservator|warden|ranger|"
    r"executive|head of [a-z]+(?: [a-z]+)?|[a-z]{3,}(?:ologist|ist|ian))"
)
_NO_PART = (
    r"(?!(?:said|says|adds|added|told|who|whom|has|had|have|been|is|was|by|with|from|to|and|or|the|a|an|our|its|their|for|"
    r"as|of)\b)"
)
_OFFICE = rf"(?P<office>(?:{_NO_PART}[a-z][\w’'-]*[ -]){{0,3}}{_HEAD}(?: of (?:the )?[a-z]+(?: and [a-z]+)?)?)"
_BEHIND = re.compile(rf"\b{_NAME}, (?:(?:the|our|its|their|an?) )?(?:\w+[’']s )?{_OFFICE}\b")
_BEFORE = re.compile(rf"(?<![\w-]){_OFFICE},? {_NAME}")
_SINCE = re.compile(
    rf"\b{_NAME},? (?:who )?ha(?:s|d) been (?:the |our |its )?{_OFFICE}\b[^,.;]* since [^,.;]*(?P<year>(?:19|20)\d\d)"
)
_CAME = re.compile(
    rf"\b{_NAME},? (?:who )?(?:ha(?:s|d) been|was|is|were) (?:appointed|made|named|elected)(?: as)? "
    rf"(?:the |our |its )?{_OFFICE}\b"
)
_SEVERAL = re.compile(r"\b(?:joint|co-|one of|among|former|previous|ex-)", re.I)
_LETTERS = 2  # by which two spellings of a long name differ; by one those of a short one
_LONG = 6


@dataclass(frozen=True)
class Named:
    """``since``: a year from which the office is held; ``came``: the month in which somebody came into it."""

    name: tuple[str, ...]
    printed: str
    office: str
    since: str = ""
    came: str = ""

    @property
    def last(self) -> str:
        return self.name[-1]


def named(sentence: str, published: str) -> Iterator[Named]:
    """Everybody who is named with an office; ``published``: the document's ISO date or ""."""
    if _SEVERAL.search(sentence):
        return
    for found in _SINCE.finditer(sentence):
        yield _named(found, since=found["year"])
    for found in _CAME.finditer(sentence):
        month = (moment(sentence, published) or published)[: len("2023-05")]
        yield _named(found, came=month if len(month) == len("2023-05") else "")
    for pattern in (_BEHIND, _BEFORE):
        for found in pattern.finditer(sentence):
            yield _named(found)


def _named(found: re.Match[str], **told: str) -> Named:
    words = tuple(word.removesuffix("’s").removesuffix("'s") for word in found["name"].split())
    return Named(words, " ".join(words), found["office"].casefold().replace("-", " "), **told)


def keys_of(one: Named) -> Iterator[str]:
    """What two have in common that may conflict: an office, or a name."""
    yield f"office {_stem(one.office)}"
    yield f"name {one.printed}"


def held_apart(one: Named, other: Named, days: tuple[str, str]) -> tuple[str, str] | None:
    """``days``: the ISO dates of the two documents, "" where one has none."""
    if _spelt_apart(one, other):
        return one.printed, other.printed
    if one.came and one.came == other.came and _stem(one.office) == _stem(other.office) and one.last != other.last:
        return one.printed, other.printed
    for since, at, day in ((one, other, days[1]), (other, one, days[0])):
        if (
            since.since
            and since.printed == at.printed
            and day[:4] > since.since
            and _is_deputy(since.office, at.office)
        ):
            return one.office, other.office
    return None


def _is_deputy(one: str, other: str) -> bool:
    """Whether of two offices one is that of the other's deputy."""
    own = [office.split(" of ")[0] for office in (one, other)]
    bare = [_DEPUTY.sub("", office) for office in own]
    return bare[0] == bare[1] and own[0] != own[1]


def _spelt_apart(one: Named, other: Named) -> bool:
    """Whether both name one who holds one office in two spellings of one of two names."""
    if len(one.name) != len(other.name) or one.name == other.name or not _same_office(one, other):
        return False
    differ = [(a, b) for a, b in zip(one.name, other.name, strict=True) if a != b]
    (first, second), *more = differ
    most = _LETTERS if min(len(first), len(second)) >= _LONG else 1
    return not more and first[0] == second[0] and OSA.distance(first, second, score_cutoff=most) <= most


def _same_office(one: Named, other: Named) -> bool:
    few, many = sorted((set(_stem(each.office).split()) for each in (one, other)), key=len)
    return few <= many


def _stem(office: str) -> str:
    return " ".join(map(form, office.split()))
