"""Negations, refusals, conditions and hedges -> whether each governs in a sentence what it governs in
the evidence: none added, none left out, none moved."""

from __future__ import annotations

from dataclasses import dataclass

from ingest import pattern
from service.gating.words import Words, tokens

SCOPE = 4  # words that a negation reaches: "may not be prosecuted for prostitution offenses"
NEAR_CHARS = 16  # one that has no word so near after it turns the word before it: "is not in it"
_STOP = pattern(r"[,;:()–—]")
_MONTH = pattern(r"(?<=\w )May\b|\bMay(?= \d)")


@dataclass(frozen=True)
class Mark:
    """A word that turns a statement, the roots of the words that follow it up to the next comma, and
    the root of the word that it turns first."""

    kind: str
    heads: tuple[str, ...]
    turns: str


def marks(text: str, words: Words) -> tuple[Mark, ...]:
    said, months = tokens(text), {month.start() for month in _MONTH.finditer(text)}
    found = []
    for i, token in enumerate(said):
        kind = words.polarity.get(token.word)
        if kind is None or token.start in months:
            continue
        stop = _STOP.search(text, token.end)
        behind = [t for t in said[i + 1 :] if _says(t.word, words) and (stop is None or t.start < stop.start())]
        before = [t for t in said[:i] if _says(t.word, words)]
        again = next((t.start for t in said[i + 1 :] if words.polarity.get(t.word) == kind), len(text))
        near = bool(behind) and behind[0].start <= min(token.end + NEAR_CHARS, again)
        turned = behind[0].word if near else before[-1].word if before else ""
        found.append(
            Mark(kind, tuple(words.root(t.word) for t in behind[:SCOPE]), words.root(turned) if turned else "")
        )
    return tuple(found)


def polarity_holds(sentence: str, evidence: str, words: Words) -> bool:
    """Whether no mark is new, doubled, moved or missing."""
    own, given = marks(sentence, words), marks(evidence, words)
    for mark in own:
        if sum(mark.kind == other.kind for other in own) > sum(mark.kind == other.kind for other in given):
            return False
        alike = [other for other in given if mark.kind == other.kind and mark.turns in (other.turns, *other.heads)]
        if sum(mark.kind == other.kind and mark.turns == other.turns for other in own) > len(alike):
            return False
    said = {words.root(token.word) for token in tokens(sentence)}
    return all(
        any(mark.kind == other.kind and head in (other.turns, *other.heads) for other in own)
        for mark in given
        for head in _turned(mark, given, said, evidence, words)
    )


def _turned(mark: Mark, given: tuple[Mark, ...], said: set[str], evidence: str, words: Words) -> tuple[str, ...]:
    """The words of the sentence that ``mark`` turns in the evidence. One that the evidence also has
    beyond every mark counts only where the word after it is in the sentence too."""
    heads = tuple(head for head in _governed(mark, words) if head in said)
    everywhere = [words.root(token.word) for token in tokens(evidence)]
    free = [head for head in heads if everywhere.count(head) > sum(head in (o.turns, *o.heads) for o in given)]
    if free and not set(mark.heads[1:2]) <= said:
        return ()
    return heads


def _governed(mark: Mark, words: Words) -> tuple[str, ...]:
    """The word that a mark turns; after an adverb ("not yet enacted") the next one too."""
    if mark.heads and mark.turns == mark.heads[0] and (words.changes_sense(mark.turns) or mark.turns.endswith("ly")):
        return mark.heads[:2]
    return (mark.turns,) if mark.turns else ()


def _says(word: str, words: Words) -> bool:
    return word not in words.polarity and word not in words.function
