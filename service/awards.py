"""A text -> the prizes, cups, medals and grants that it names, as far as they are written as names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest import pattern

KINDS = (
    "prize award medal cup shield trophy grant fellowship scholarship bursary plate championship title league crown"
).split()
_CAP = r"[A-ZÀ-ÖØ-Þ][\w'’.-]*[\w]"
_NAMED = pattern(
    rf"\b(?P<first>{_CAP}(?: {_CAP}){{0,4}} (?P<kind>(?:{'|'.join(map(str.capitalize, KINDS))})s?))\b"
    rf"(?P<of>(?: (?:for|in|of) {_CAP}\b(?! {_CAP}))?)(?:,? (?P<year>(?:19|20)\d\d)\b)?"
)
_LED = pattern(r"^(?:(?:The|This|That|Our|Its|An?|In|And|But|For|Unlike|When|With|After|Since) )+")


@dataclass(frozen=True)
class Award:
    """``name`` without what it is for and its year: "Oak Prize" of "the Oak Prize for Verse 2020"; ``words`` are those
    of all of it, in lower case; ``year`` is 0 where none stands after it."""

    name: str
    of: str
    kind: str
    year: int
    start: int
    end: int

    @property
    def words(self) -> frozenset[str]:
        return frozenset(re.findall(r"\w+", f"{self.name} {self.of}".casefold())) - {"for", "of", "in", "the"}

    def is_like(self, other: Award) -> bool:
        """Whether one of the two may be the other, said shorter."""
        return self.words <= other.words or other.words <= self.words


def awards(text: str) -> Iterator[Award]:
    for one in _NAMED.finditer(text):
        name = _LED.sub("", one["first"])
        if " " in name:
            yield Award(
                name, one["of"].strip(), one["kind"].casefold().removesuffix("s"), int(one["year"] or 0), *one.span()
            )
