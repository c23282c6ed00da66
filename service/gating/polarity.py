"""Negations, refusals, conditions and hedges -> whether each governs in a sentence what it governs in
the evidence: none added, none left out, none moved."""

from __future__ import annotations

from dataclasses import dataclass

from service.gating.words import Words, tokens

SCOPE = 4  # words that a negation reaches: "may not be prosecuted for prostitution offenses"


@dataclass(frozen=True)
class Mark:
    """A word that turns a statement, and the roots of the words that follow it."""

    kind: str
    heads: tuple[str, ...]


def marks(text: str, words: Words) -> tuple[Mark, ...]:
    said = tokens(text)
    found = []
    for i, token in enumerate(said):
        kind = words.polarity.get(token.word)
        if kind is not None:
            heads = [words.root(t.word) for t in said[i + 1 :]
                     if t.word not in words.polarity and t.word not in words.function]
            found.append(Mark(kind, tuple(heads[:SCOPE])))
    return tuple(found)


def polarity_holds(sentence: str, evidence: str, words: Words) -> bool:
    """Whether no mark is new, moved or missing."""
    own, given = marks(sentence, words), marks(evidence, words)
    for mark in own:
        if not any(mark.kind == other.kind and (not mark.heads or mark.heads[0] in other.heads) for other in given):
            return False
    said = {words.root(token.word) for token in tokens(sentence)}
    return all(
        any(mark.kind == other.kind and head in other.heads for other in own)
        for mark in given for head in _governed(mark, words) if head in said)


def _governed(mark: Mark, words: Words) -> tuple[str, ...]:
    """The word that a mark turns; behind an adverb ("not yet enacted") the next one too."""
    if mark.heads and (words.changes_sense(mark.heads[0]) or mark.heads[0].endswith("ly")):
        return mark.heads[:2]
    return mark.heads[:1]
