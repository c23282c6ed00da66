"""A sentence -> who is named in it with which office; two of them -> what each prints where one has to be wrong.

A name is spelt in two ways ("Iain" and "Ian"), somebody holds an office and its deputy's at one time, or two came into
one office in one month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from ingest import pattern
from service.conflicts.moments import moment
from service.language.name_forms import CAPITALISED, TITLES
from service.language.stop_words import STOP_WORDS
from service.reading_features.question_words import form

_NAME = rf"(?:{TITLES} )?(?P<name>{CAPITALISED}(?: [A-Z]\.)?(?: {CAPITALISED}){{1,2}})"
# What may stand beside a name and say which office: "said local studies librarian", ", a consultant radiologist,".
_NO_PART = (
    r"(?!(?:said|says|adds|added|told|who|whom|has|had|have|been|is|was|were|by|with|from|to|and|or|the|a|an|our|its|"
    r"their|his|her|for|as|of|in|at|on|that|new|then|when|but)\b)"
)
_PART = rf"{_NO_PART}[a-z][\w’'-]+"
_OFFICE = rf"(?P<office>{_PART}(?:[ -]{_PART}){{0,3}}(?: of (?:the )?[a-z]+(?: and [a-z]+)?)?)"
_BEHIND = pattern(rf"\b{_NAME}, (?:(?:the|our|its|their|an?) )?(?:\w+[’']s )?{_OFFICE}\b")
_BEFORE = pattern(rf"(?:(?<=[a-z,] )|(?<=^)){_OFFICE},? {_NAME}")
_SINCE = pattern(
    rf"\b{_NAME},? (?:who )?ha(?:s|d) been (?:the |our |its )?{_OFFICE}\b[^,.;]* since [^,.;]*"
    r"(?P<year>(?:19|20)\d\d)"
)
_CAME = pattern(
    rf"\b{_NAME},? (?:(?:who )?(?:(?:ha(?:s|d) been|was|is|were) (?:appointed|made|named|elected|chosen)|became|"
    r"becomes|"
    r"took (?:over|office))|whom [^,;]{1,40}? (?:chose|named|appointed|elected))(?: as)? "
    rf"(?:the |our |its )?{_OFFICE}\b"
)
# "Local studies librarian Jo Marsh", at the beginning of a sentence.
_OFFICE_FIRST = pattern(rf"^(?!{TITLES} )[A-Z](?=[a-z]+ (?:[a-z]+ ){{0,2}}{CAPITALISED} {CAPITALISED})")
_SEVERAL = pattern(r"\b(?:joint|co-|one of|among|former|previous|ex-)", re.I)
_DEPUTY = pattern(r"^(?:vice|deputy|assistant|acting|interim|associate) ")
_SPELT = pattern(r"[A-ZÀ-ÖØ-Þ][a-zß-ÿ]{2}")  # as a name is: no number, no abbreviation
_LETTERS = 2  # by which two spellings of a long name differ; by one those of a short one
_LONG = 6  # letters of a long name at least


@dataclass(frozen=True)
class Named:
    """``since``: a year from which the office is held; ``came``: the month in which somebody came into it."""

    name: tuple[str, ...]
    office: str
    since: str = ""
    came: str = ""

    @property
    def printed(self) -> str:
        return " ".join(self.name)

    @property
    def parts(self) -> frozenset[str]:
        """The words of the office that tell which it is."""
        return frozenset(form(word) for word in self.office.split() if word not in STOP_WORDS)


def named(sentence: str, published: str) -> Iterator[Named]:
    """Everybody who is named with an office; ``published``: the document's ISO date or ""."""
    if _SEVERAL.search(sentence):
        return
    text = _OFFICE_FIRST.sub(lambda first: first[0].lower(), sentence)
    for found in _SINCE.finditer(sentence):
        yield _named(found, since=found["year"])
    for found in _CAME.finditer(sentence):
        month = (moment(sentence, published) or published)[: len("2023-05")]
        yield _named(found, came=month if len(month) == len("2023-05") else "")
    for told in (_BEHIND, _BEFORE):
        yield from map(_named, told.finditer(text))


def _named(found: re.Match[str], **told: str) -> Named:
    words = tuple(word.removesuffix("’s").removesuffix("'s") for word in found["name"].split())
    return Named(words, found["office"].casefold().replace("-", " "), **told)


def keys_of(one: Named) -> Iterator[str]:
    """What two have in common that may conflict: a part of an office, or a name."""
    yield from (f"office {part}" for part in one.parts)
    yield f"name {one.printed}"


def held_apart(one: Named, other: Named, days: tuple[str, str]) -> tuple[str, str] | None:
    """What each prints where both cannot be true, else None; ``days``: the ISO dates of their documents, "" for
    none."""
    if _spelt_apart(one, other):
        return one.printed, other.printed
    if one.came and one.came == other.came and one.parts == other.parts and one.name[-1] != other.name[-1]:
        return one.printed, other.printed
    for since, at, day in ((one, other, days[1]), (other, one, days[0])):
        held = since.since and since.name == at.name and day[:4] > since.since
        if held and _is_deputy(since.office, at.office):
            return one.office, other.office
    return None


def _is_deputy(one: str, other: str) -> bool:
    """Whether of two offices one is that of the other's deputy."""
    own = [office.split(" of ")[0] for office in (one, other)]
    bare = [_DEPUTY.sub("", office) for office in own]
    return bare[0] == bare[1] and own[0] != own[1]


def _spelt_apart(one: Named, other: Named) -> bool:
    """Whether both name one who holds one office in two spellings of one of two names."""
    few, many = sorted((one.parts, other.parts), key=len)
    if len(one.name) != len(other.name) or one.name == other.name or not few or not few <= many:
        return False
    differ = [(a, b) for a, b in zip(one.name, other.name, strict=True) if a != b]
    (first, second), *more = differ
    if more or not (_SPELT.match(first) and _SPELT.match(second)) or first.rstrip("s") == second.rstrip("s"):
        return False
    most = _LETTERS if min(len(first), len(second)) >= _LONG else 1
    return first[0] == second[0] and OSA.distance(first, second, score_cutoff=most) <= most
