"""What a model wrote -> only what the evidence supports, sentence by sentence.

Goes in: a draft with numbers of evidence, and the citations that were offered under those numbers.
Comes out: the sentences that may be shown, and the others with the reason of each. A sentence is
shown as it is or not at all; nothing is repaired. What this gate checks is in ``service/gating``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from ingest import Generation, Organisation
from service.answer import Citation
from service.gating import characters
from service.gating.bonds import bonds_hold, order_holds
from service.gating.clauses import halves
from service.gating.course import course_holds
from service.gating.draft import Sentence, sentence_of, sentences_of
from service.gating.figures import implied
from service.gating.keys import Key, Keys
from service.gating.orders import gives_order
from service.gating.polarity import marks, polarity_holds
from service.gating.quoted import has_quote, quotes_hold, without_quotes
from service.gating.speakers import speakers_hold
from service.gating.support import LearnedSupport
from service.gating.unit import Unit, Units
from service.gating.words import Stem, Token, Words, tokens

MAX_SENTENCES = 8  # more is no answer


class Reason(StrEnum):
    """Why a sentence is not shown; the first that is met."""

    CHARACTERS = "characters"
    MARKUP = "markup"
    ADDRESS = "address"
    HALF = "half"
    LENGTH = "length"
    UNMARKED = "unmarked"
    UNKNOWN_NUMBER = "unknown_number"
    QUOTE = "quote"
    FIGURE = "figure"
    NAME = "name"
    BOND = "bond"
    POLARITY = "polarity"
    SPEAKER = "speaker"
    ORDER = "order"
    WORDS = "words"
    COURSE = "course"
    SUPPORT = "support"
    REPEATED = "repeated"


@dataclass(frozen=True)
class Dropped:
    sentence: str
    reason: Reason


@dataclass(frozen=True)
class Gated:
    """``kept`` and ``dropped`` in the order of the draft; ``text`` is what may be shown."""

    kept: tuple[Sentence, ...]
    dropped: tuple[Dropped, ...]

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.kept)


class Support(Protocol):
    """Whether evidence supports a sentence as a whole: learned, never the only check."""

    def supports(self, sentence: str, evidence: Sequence[str]) -> bool: ...


class Gate:
    """Checks drafts with one organisation's names. Thread-safe.

    ``stem`` is the index's own; ``support`` looks at what has passed everything else.
    """

    def __init__(self, organisation: Organisation, stem: Stem, support: Support | None = None) -> None:
        self._words = Words.load(stem, (organisation.subject_word, *organisation.subject_words))
        self._keys = Keys(organisation, self._words)
        self._units = Units(self._keys, self._words)
        self._support = support

    @classmethod
    def over(cls, generation: Generation, organisation: Organisation) -> Gate:
        """The gate of what is worded over one generation, learned part included."""
        support = LearnedSupport.load(generation.embed_all, generation.embed_tokens)
        return cls(organisation, generation.stem, support)

    def pass_sentences(self, draft: str | Sequence[str], evidence: Sequence[Citation]) -> Gated:
        """The sentences of ``draft`` that ``evidence`` supports; of two alike the first."""
        offered = {citation.marker: citation for citation in evidence}
        kept: list[Sentence] = []
        dropped: list[Dropped] = []
        found = sentences_of(draft) if isinstance(draft, str) else filter(None, map(sentence_of, draft))
        for sentence in found:
            if len(kept) == MAX_SENTENCES:
                break
            reason = self.judge(sentence, offered)
            if reason is None and sentence.bare in {other.bare for other in kept}:
                reason = Reason.REPEATED
            if reason is None:
                kept.append(sentence)
            else:
                dropped.append(Dropped(sentence.text, reason))
        return Gated(tuple(kept), tuple(dropped))

    def judge(self, sentence: Sentence, offered: dict[int, Citation]) -> Reason | None:
        """Why a sentence may not be shown; None when it may."""
        if any(not segment.markers for segment in sentence.segments):
            return Reason.UNMARKED
        if not set(sentence.markers) <= offered.keys():
            return Reason.UNKNOWN_NUMBER
        cited = [offered[marker] for marker in sentence.markers]
        if (reason := self._form(sentence.bare, cited)) is not None:
            return reason
        for segment in sentence.segments:
            units = [self._units.of(offered[marker]) for marker in segment.markers]
            if (reason := self._rests(segment.words, units)) is not None:
                return reason
        told = [unit.text for citation in cited for unit in self._units.of(citation)]
        if self._support and not self._support.supports(sentence.bare, told):
            return Reason.SUPPORT
        return None

    def _form(self, bare: str, cited: Sequence[Citation]) -> Reason | None:
        own = without_quotes(bare)
        evidence = " ".join(f"{c.exact} {c.speaker or ''} {c.role or ''} {c.document.publisher}" for c in cited)
        if characters.is_out_of_bounds(bare):
            return Reason.LENGTH
        if not quotes_hold(bare, (citation.exact for citation in cited)):
            return Reason.QUOTE
        if characters.has_markup(own):
            return Reason.MARKUP
        if characters.has_address(own):
            return Reason.ADDRESS
        if characters.has_look_alikes(own, evidence):
            return Reason.CHARACTERS
        return Reason.HALF if characters.is_half(bare, self._words) else None

    def _rests(self, words: str, units: Sequence[Sequence[Unit]]) -> Reason | None:
        """Whether every citation carries the whole stretch, or two of them one clause each."""
        reasons = [self._least(words, of_one) for of_one in units]
        if not any(reasons):
            return None
        if len(units) == 2:
            for first, second in halves(words, self._keys.find(words)):
                for a, b in ((0, 1), (1, 0)):
                    if self._least(first, units[a]) is None and self._least(second, units[b]) is None:
                        return None
        return next(reason for reason in reasons if reason)

    def _least(self, words: str, units: Sequence[Unit]) -> Reason | None:
        """The reason against the unit that comes nearest; None when one carries the stretch."""
        reasons = [self._against(words, unit) for unit in units]
        if not reasons or None in reasons:
            return None if reasons else Reason.WORDS
        order = list(Reason)
        return max((reason for reason in reasons if reason), key=order.index)

    def _against(self, words: str, unit: Unit) -> Reason | None:
        if gives_order(unit.text):
            return Reason.ORDER
        if " ".join(unit.text.split()).rstrip(".") == words.rstrip(".") and not unit.citation.speaker:
            return None
        own = without_quotes(words)
        keys = self._keys.find(own)
        resolved, reason = self._resolved(keys, unit)
        if reason is not None:
            return reason
        if (
            "respectively" in unit.text
            or not order_holds(keys, resolved)
            or not bonds_hold(own, keys, unit.text, unit.keys, resolved)
        ):
            return Reason.BOND
        turned = marks(own, self._words) if has_quote(words) else not polarity_holds(own, unit.text, self._words)
        if turned:
            return Reason.POLARITY
        if not speakers_hold(own, unit.citation):
            return Reason.SPEAKER
        if (reason := self._new_words(own, keys, unit)) is not None:
            return reason
        return None if course_holds(own, keys, unit, self._words) else Reason.COURSE

    def _resolved(self, keys: Sequence[Key], unit: Unit) -> tuple[dict[int, list[int]], Reason | None]:
        """Where the evidence has each key of the sentence; keys that it implies are left out."""
        resolved: dict[int, list[int]] = {}
        for i, key in enumerate(keys):
            places = [j for j, other in enumerate(unit.keys) if _same(key, other)]
            if places:
                resolved[i] = places
            elif not ((key.kind, key.value) in unit.implied or _of_the_document(key, unit)):
                return {}, Reason.NAME if key.kind in ("name", "subject", "bill") else Reason.FIGURE
            if key.kind not in ("name", "subject") and sum(_same(key, other) for other in keys) > max(len(places), 1):
                return {}, Reason.FIGURE  # a figure that the evidence has once cannot stand twice
        return resolved, None

    def _new_words(self, own: str, keys: Sequence[Key], unit: Unit) -> Reason | None:
        """A word that neither the evidence nor the language's frame has. Two such words, allowed where
        the learned part was sure, let "as every paper reported" through: so none is."""
        said = [token for token in tokens(own) if not any(k.start <= token.start < k.end for k in keys)]
        if not keys and not any(token.word not in self._words.neutral for token in said):
            return Reason.WORDS
        return Reason.WORDS if any(self._unfounded(said, unit)) else None

    def _unfounded(self, said: Sequence[Token], unit: Unit) -> Iterator[Token]:
        for token in said:
            parts = token.word.split("-")
            if token.word in self._words.neutral or self._words.stem(token.word) in unit.stems:
                continue
            if not all(part in self._words.neutral or self._words.stem(part) in unit.stems for part in parts):
                yield token


def _same(key: Key, other: Key) -> bool:
    """Whether the evidence's key is the sentence's: as exact or more, and as approximate."""
    if key.kind == "name":
        return other.kind == "name" and f" {key.value} " in f" {other.value} "
    if key.figure is None or other.figure is None:
        return key.kind == other.kind and key.value == other.value
    if (key.kind, key.value) not in implied(other.figure) or key.figure.approximate != other.figure.approximate:
        return False
    return not key.figure.counted or key.figure.counted[0] in other.figure.counted


def _of_the_document(key: Key, unit: Unit) -> bool:
    """Names of the speaker, the role and the publisher; where they may stand is checked elsewhere."""
    document, citation = unit.citation.document, unit.citation
    return key.kind == "name" and any(
        f" {key.value} " in f" {' '.join((whole or '').split())} "
        for whole in (citation.speaker, citation.role, document.publisher, f"{citation.role} {citation.speaker}")
    )
