"""Text -> its keys: everything that must not change between evidence and sentence.

Figures, dates, years, grades, subjects, frameworks, bills, and all other names. Keys are found once
for each text; those that overlap are taken in that order of certainty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest import Organisation, SubjectNames, find_bills, pattern
from service.gating.figures import Figure, figures
from service.gating.grades import letters
from service.gating.words import Words
from service.language.name_forms import standing_alone

_CAPITALISED = pattern(
    r"\b[A-ZÀ-ÖØ-Þ](?:\.[A-Z])+\.?|\b[A-ZÀ-ÖØ-Þ][\w’'&-]*|\b[a-z]+[A-Z]\w*|\b\w+\.(?:com|org|net|gov)\b"
)
_BETWEEN = pattern(r"\.?\s")
_AT_START = pattern(r"(?:^|[.!?:]\s+|[“\"(‘]\s?)$")


@dataclass(frozen=True)
class Key:
    """``kind``: year, date, number, percent, money, ordinal, grade, subject, framework, bill or name."""

    kind: str
    value: str
    start: int
    end: int
    figure: Figure | None = None


class Keys:
    """Finds keys with one organisation's names. Thread-safe."""

    def __init__(self, organisation: Organisation, words: Words) -> None:
        self._names = SubjectNames(organisation)
        self._words = words
        self._scale = frozenset(organisation.grades)
        self._frameworks = sorted(
            (
                (name, framework.code)
                for framework in organisation.frameworks
                for name in (framework.code, framework.name, *framework.aliases)
            ),
            key=lambda pair: -len(pair[0]),
        )

    def find(self, text: str) -> tuple[Key, ...]:
        """The keys of ``text`` in order, none overlapping."""
        taken: list[Key] = []
        for found in (
            self._bills(text),
            self._frameworks_in(text),
            self._subjects(text),
            self._figures(text),
            self._grades(text),
        ):
            taken.extend(key for key in found if not any(_overlap(key, other) for other in taken))
        taken.extend(self._names_in(text, tuple(taken)))
        return tuple(sorted(taken, key=lambda key: key.start))

    def _bills(self, text: str) -> Iterator[Key]:
        for bill in find_bills(text):
            yield Key("bill", bill.number, bill.span.start, bill.span.end)

    def _frameworks_in(self, text: str) -> Iterator[Key]:
        ends = 0
        found = [
            (m.start(), m.end(), code)
            for name, code in self._frameworks
            for m in re.finditer(standing_alone(name), text, 0 if name.isupper() else re.IGNORECASE)
        ]
        for start, end, code in sorted(found, key=lambda f: (f[0], -f[1])):
            if start >= ends:
                ends = end
                yield Key("framework", code, start, end)

    def _subjects(self, text: str) -> Iterator[Key]:
        for mention in self._names.find(text):
            yield Key("subject", "/".join(mention.codes), mention.span.start, mention.span.end)

    def _figures(self, text: str) -> Iterator[Key]:
        for figure in figures(text, self._words):
            yield Key(figure.kind, figure.value, figure.start, figure.end, figure)

    def _grades(self, text: str) -> Iterator[Key]:
        for letter in letters(text, self._scale):
            yield Key("grade", letter.grade, letter.start, letter.end)

    def _names_in(self, text: str, taken: tuple[Key, ...]) -> Iterator[Key]:
        """Runs of capitalised words that are nothing else; a sentence's first word counts when it is
        no common word."""
        run: tuple[int, int] | None = None
        for match in _CAPITALISED.finditer(text):
            start, end = match.span()
            if any(start < key.end and key.start < end for key in taken) or self._begins(text, match):
                continue
            if run and _BETWEEN.fullmatch(text[run[1] : start]):
                run = (run[0], end)
                continue
            if run:
                yield _name(text, *run)
            run = (start, end)
        if run:
            yield _name(text, *run)

    def _begins(self, text: str, match: re.Match[str]) -> bool:
        """Whether a capital only marks the beginning of a sentence: "The", "Buyers"."""
        word = match.group()
        if word == "I":
            return True
        if not _AT_START.search(text[: match.start()]) or (len(word) > 1 and not word[1:].islower()):
            return False
        lowered = re.sub(r"['’]s$", "", word.casefold())
        if lowered in self._words.neutral or lowered in self._words.sense:
            return True
        follows = re.match(r"\s[A-Z]", text[match.end() :])
        return not follows


def _overlap(first: Key, second: Key) -> bool:
    return first.start < second.end and second.start < first.end


def _name(text: str, start: int, end: int) -> Key:
    value = re.sub(r"['’]s?$", "", " ".join(text[start:end].split()))
    return Key("name", value.strip(".,"), start, end)
