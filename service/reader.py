"""Candidates -> evidence: the sentences that answer, each with how well it is supported.

Every word of the question is compared with every word of a sentence as the network saw both in their
places (late interaction); a small trained network weighs that with what the words, names, numbers and the
kind of the question tell. Support is 0 to 1; what share of unanswerable questions gets past ``threshold``
is measured on kinds of text that it was not made from, not assumed (bench/results/carry-over.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ingest import Generation, Span
from service.reading import Reading
from service.reading_features.features import Sentences, describe
from service.reading_features.marks import marks
from service.reading_features.question_words import Floats, QuestionWords, read_question
from service.reading_features.sentence_words import Acronyms, cached_reading
from service.reading_features.weights import Weights, load
from service.reading_features.whole_spans import whole
from service.retriever import Candidate

READ = 8  # candidates whose sentences are scored: the right one is among them in .995 of XQuAD
SHOWN = 3  # three sentences hold the answer more often than one by about 12 points (bench/results/eval.md)
MARGIN = 6.0  # behind the best score; of 2 to 99 best for marked sentences of ClapNQ, level at x@3 of XQuAD 1 to 36
ADDRESS = 0.3  # a sentence with a larger share of addresses is a source line, and no evidence
MISSED = 0.35  # a word that nothing read comes nearer to is named as missing; it decides nothing
REMEMBERED = 4000  # passages whose sentences are kept as words: about 20 MB


@dataclass(frozen=True)
class Evidence:
    """A span of a candidate that answers. ``score`` orders, 0 being as good as no answer; ``support`` is
    0 to 1; ``marks`` are the words that answer, as offsets into the span."""

    candidate: Candidate
    span: Span
    score: float
    support: float
    marks: tuple[tuple[int, int], ...] = ()


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


class LateReader:
    """Scores the sentences of one generation with the trained weights. Thread-safe."""

    def __init__(self, generation: Generation, weights: Weights | None = None) -> None:
        self._generation = generation
        self._weights = weights or load()
        self._read_sentence = cached_reading(REMEMBERED, Acronyms(generation.acronyms))
        self.threshold = self._weights.threshold
        self.related = self._weights.related

    def read(self, reading: Reading, candidates: Sequence[Candidate]) -> Findings:
        """The best sentences of the first ``READ`` candidates."""
        question = read_question(reading.question, self._generation)
        candidates = [c for c in candidates if c.passage.sentences][:READ]
        if not candidates or not question.printed:
            return Findings((), 0.0)
        sentences = describe(question, candidates, self._generation, self._read_sentence)
        scores = self._scores(question, sentences)
        order = sorted(range(len(scores)), key=lambda i: (-scores[i], *_place(sentences, i)))
        best = order[0]
        if not np.isfinite(scores[best]):
            return Findings((), 0.0)
        shown = [i for i in order if scores[best] - scores[i] <= MARGIN]
        evidence = [self._evidence(question, sentences, scores, i) for i in shown[: 2 * SHOWN]]
        return Findings(
            tuple(_without_overlaps(evidence))[:SHOWN],
            self._weights.support.of(sentences.rows, scores, best),
            _missing(question, sentences),
        )

    def _scores(self, question: QuestionWords, sentences: Sentences) -> Floats:
        """A score for each sentence; minus infinity for what is no sentence to quote."""
        scores = self._weights.network.score(question, sentences.rows, sentences.matches.tokens)
        barred = np.array([_is_no_sentence(sentences, i) for i in range(len(scores))])
        return np.where(barred, -np.inf, scores).astype(np.float32)

    def _evidence(self, question: QuestionWords, sentences: Sentences, scores: Floats, i: int) -> Evidence:
        candidate = sentences.candidate(i)
        home = np.flatnonzero(sentences.matches.home == sentences.matches.home[i])
        words = [sentences.words[j] for j in home]
        span = whole(candidate.passage, words, int(sentences.matches.place[i]), question.question)
        quote = candidate.passage.words(span)
        support = self._weights.support.of(sentences.rows, scores, i)
        return Evidence(candidate, span, float(scores[i]), support, marks(question, quote))


def _is_no_sentence(sentences: Sentences, i: int) -> bool:
    """Source lines, bare labels and questions: what a text prints beside its sentences."""
    words = sentences.words[i]
    bare = words.label and "|" not in words.text and not words.bullet and not words.numbers
    return words.address > ADDRESS or words.asks or bare


def _missing(question: QuestionWords, sentences: Sentences) -> tuple[str, ...]:
    nearest = np.maximum(sentences.matches.words.max(axis=0), sentences.matches.context.max(axis=0))
    printed = frozenset().union(*(words.distinct for words in sentences.words))
    words = zip(question.printed, question.forms, question.content, nearest, strict=True)
    return tuple(word for word, form, content, near in words if content and near < MISSED and form not in printed)


def _place(sentences: Sentences, i: int) -> tuple[str, int]:
    return sentences.candidate(i).passage.document.id, sentences.spans[i].start


def _without_overlaps(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    kept: list[Evidence] = []
    for one in evidence:
        if not any(o.candidate.passage.row == one.candidate.passage.row and o.span.overlaps(one.span) for o in kept):
            kept.append(one)
    return kept
