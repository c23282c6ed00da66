"""Candidates -> evidence: the sentences that answer, each with how well it is supported.

Every word of the question is compared with every word of a sentence as the network sees both in
their places (late interaction), rare words weighing more. Support is 0 to 1; what share of
unanswerable questions gets past ``threshold`` is measured, not assumed (bench/eval.py).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ingest import Generation, QuestionTokens, Span
from service.reading import Reading
from service.retriever import Candidate
from service.stop_words import STOP_WORDS

READ = 8  # candidates whose sentences are scored: the right one is among them in .995 (design: reader.md)
SHOWN = 3  # three sentences hold the answer in .98, one in about .85 (design: reader.md)
MARGIN = 0.06  # a further sentence is shown when its score is this close to the best
STOP_WEIGHT = 0.1  # of a stop word against a content word of the same rarity
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_LEANS = re.compile(r"^(?:It|They|He|She|This|That|These|Those|The latter|Its|Their|His|Her|That year|In that year)\b")


@dataclass(frozen=True)
class Evidence:
    """A span of a candidate that answers. ``score`` orders; ``support`` is 0 to 1."""

    candidate: Candidate
    span: Span
    score: float
    support: float


@dataclass(frozen=True)
class Findings:
    """``evidence`` best first. ``support`` is of the whole; ``missing`` are words of the question
    that nothing read comes near to."""

    evidence: tuple[Evidence, ...]
    support: float
    missing: tuple[str, ...] = ()


class Reader(Protocol):
    """The seam: another way of scoring is another class with this one method."""

    threshold: float  # support below this is no answer
    related: float  # and below this not even related

    def read(self, reading: Reading, candidates: Sequence[Candidate]) -> Findings: ...


@dataclass(frozen=True)
class _Words:
    """The words of a question: their weight (sum 1), and which of its tokens belong to each."""

    printed: tuple[str, ...]
    weights: NDArray[np.float32]
    tokens: tuple[NDArray[np.int64], ...]


class LateReader:
    """Idf-weighted late interaction between the question and each sentence in its passage."""

    # Chosen on XQuAD's first 36 articles with 12 articles removed, and checked on ClapNQ
    # (bench/eval.py): at most 5 % of the questions about removed articles get an answer.
    threshold = 0.62
    related = 0.45

    def __init__(self, generation: Generation) -> None:
        self._generation = generation

    def read(self, reading: Reading, candidates: Sequence[Candidate]) -> Findings:
        """The best sentences of the first ``READ`` candidates."""
        tokens = self._generation.embed_tokens(reading.question)
        words = self._words(reading.question, tokens)
        scored: list[tuple[float, float, Candidate, Span]] = []
        best_of_words = np.zeros(len(words.weights), np.float32)
        for candidate in candidates[:READ]:
            matches = self._matches(words, tokens, candidate)
            coverage = float(matches.max(axis=0, initial=0.0) @ words.weights) if len(matches) else 0.0
            best_of_words = np.maximum(best_of_words, matches.max(axis=0, initial=0.0))
            for i, span in enumerate(candidate.passage.sentences):
                first, last = candidate.passage.sentence_tokens[i]
                own = matches[first:last].max(axis=0, initial=0.0) @ words.weights
                scored.append((float(own) + 0.15 * candidate.relevance, coverage, candidate, span))
        if not scored:
            return Findings((), 0.0)
        scored.sort(key=lambda entry: (-entry[0], entry[2].passage.row, entry[3].start))
        support = _support(scored[0][1], scored[0][0])
        evidence = [Evidence(c, _whole(c, span), score, _support(coverage, score))
                    for score, coverage, c, span in scored if scored[0][0] - score <= MARGIN]
        missing = tuple(w for w, m in zip(words.printed, best_of_words, strict=True)
                        if m < 0.5 and w.casefold() not in STOP_WORDS)
        return Findings(tuple(_without_overlaps(evidence))[:SHOWN], support, missing)

    def _words(self, question: str, tokens: QuestionTokens) -> _Words:
        passages = max(self._generation.manifest.passages, 1)
        printed, weights, members = [], [], []
        for match in _WORD.finditer(question):
            inside = (tokens.offsets[:, 0] >= match.start()) & (tokens.offsets[:, 1] <= match.end())
            if not inside.any():
                continue
            rarity = math.log(1 + passages / (1 + self._generation.document_frequency(match.group())))
            stop = match.group().casefold() in STOP_WORDS
            printed.append(match.group())
            weights.append(rarity * (STOP_WEIGHT if stop else 1.0))
            members.append(np.flatnonzero(inside))
        total = np.array(weights, np.float32)
        return _Words(tuple(printed), total / max(float(total.sum()), 1e-6), tuple(members))

    def _matches(self, words: _Words, tokens: QuestionTokens, candidate: Candidate) -> NDArray[np.float32]:
        """How near each token of the passage comes to each word of the question: about -1 to 1,
        shape (tokens of the passage, words)."""
        passage = self._generation.token_vectors(candidate.passage).astype(np.float32) / 127
        near = passage @ tokens.vectors.T
        if not words.tokens:
            return np.zeros((len(passage), 0), np.float32)
        return np.stack([near[:, members].mean(axis=1) for members in words.tokens], axis=1)


def _support(coverage: float, score: float) -> float:
    return max(0.0, min(1.0, 0.5 * (coverage + min(score, 1.0))))


def _whole(candidate: Candidate, span: Span) -> Span:
    """A sentence that leans on the one before it ("It ...", "That year ...") is shown with it."""
    passage = candidate.passage
    text = passage.text[span.start - passage.span.start : span.end - passage.span.start]
    i = passage.sentences.index(span)
    if i > 0 and _LEANS.match(text) and span.end - passage.sentences[i - 1].start < 480:
        return Span(passage.sentences[i - 1].start, span.end)
    return span


def _without_overlaps(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    kept: list[Evidence] = []
    for one in evidence:
        if not any(o.candidate.passage.row == one.candidate.passage.row and o.span.overlaps(one.span) for o in kept):
            kept.append(one)
    return kept
