"""A citation -> units: its sentences, each with its keys and the words that it can support."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ingest import pattern
from service.answer import Citation
from service.gating.draft import sentences_of
from service.gating.keys import Key, Keys
from service.gating.words import Words

_LEANS = pattern(r"^(?:It|They|He|She|This|That|These|Those|The|Its|Their|His|Her|In that|By then)\b")


@dataclass(frozen=True)
class Unit:
    """``text`` is one sentence of the citation. ``implied`` are keys that the sentence takes from the
    one before it or from its document; ``stems`` are those of all words that it brings."""

    citation: Citation
    text: str
    keys: tuple[Key, ...]
    implied: frozenset[tuple[str, str]]
    stems: frozenset[str]


class Units:
    """Makes units, each citation's once. Thread-safe."""

    def __init__(self, keys: Keys, words: Words) -> None:
        self._keys = keys
        self._words = words
        self.of = lru_cache(maxsize=512)(self._of)

    def _of(self, citation: Citation) -> tuple[Unit, ...]:
        return tuple(self._units(citation))

    def _units(self, citation: Citation) -> Iterator[Unit]:
        document = citation.document
        about = self._words.stems(
            " ".join(filter(None, (document.title, document.publisher, citation.speaker, citation.role)))
        )
        before: tuple[Key, ...] = ()
        for words in split(citation.exact):
            keys = self._keys.find(words)
            implied = set(_only(before)) if _LEANS.match(words) else set()
            has_subject = any(key.kind == "subject" for key in keys) or any(kind == "subject" for kind, _ in implied)
            if not has_subject and len(document.subjects) == 1:
                implied.add(("subject", document.subjects[0]))
            yield Unit(citation, words, keys, frozenset(implied), self._words.stems(words) | about)
            before = keys


def split(exact: str) -> Iterator[str]:
    """The sentences of a citation; numbers in brackets stay."""
    for sentence in sentences_of(exact.replace("[", "\ue000").replace("]", "\ue001")):
        yield sentence.text.replace("\ue000", "[").replace("\ue001", "]")


def _only(keys: tuple[Key, ...]) -> Iterator[tuple[str, str]]:
    """The keys of which a sentence has one of the kind: what "it" may be."""
    for kind in ("subject", "bill", "framework", "year"):
        values = {key.value for key in keys if key.kind == kind}
        if len(values) == 1:
            yield kind, values.pop()
