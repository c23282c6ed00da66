"""Late interaction: how near each word of a question comes to each sentence, as the network saw both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ingest import Generation, StoredPassage
from service.reading_features.question_words import Floats, QuestionWords

FAR = -0.2  # as far as anything counts: no token at all, or one that means something else


@dataclass(frozen=True)
class Matches:
    """About -1 to 1. ``tokens``: (sentences, question tokens), ``words``: (sentences, words), both the
    nearest token of the sentence; ``context``: (passages, words), of the context line; ``passage``:
    (passages, words), of all sentences; ``back``: (sentences,), how near the sentence's tokens come to
    the question's on average; ``cosine``: (sentences,), of the mean tokens; ``home``: (sentences,), the
    position of the sentence's passage; ``place``: (sentences,), its position in that passage."""

    tokens: Floats
    words: Floats
    context: Floats
    passage: Floats
    back: Floats
    cosine: Floats
    home: np.ndarray[tuple[int], np.dtype[np.int64]]
    place: np.ndarray[tuple[int], np.dtype[np.int64]]

    def with_implied(self, question: QuestionWords, implied: Sequence[frozenset[str]]) -> Matches:
        """The same where what a sentence means by its acronyms is as near as what it prints."""
        meant = np.array([[form in one for form in question.forms] for one in implied], bool)
        if not meant.any():
            return self
        tokens = np.where(meant.astype(np.float32) @ question.members.T > 0, 1.0, self.tokens)
        words = np.where(meant, 1.0, self.words).astype(np.float32)
        passage = np.stack([words[self.home == p].max(axis=0, initial=FAR) for p in range(len(self.passage))])
        return replace(self, tokens=tokens.astype(np.float32), words=words, passage=passage.astype(np.float32))


def match(words: QuestionWords, passages: Sequence[StoredPassage], generation: Generation) -> Matches:
    """``passages`` are not none, and each has a sentence."""
    question = words.tokens.vectors
    middle = question.mean(axis=0)
    middle /= max(float(np.linalg.norm(middle)), 1e-6)
    content = (words.members @ words.content.astype(np.float32)) > 0
    asked = content if content.any() else np.ones(len(question), bool)
    each_vectors = [generation.token_vectors(passage) for passage in passages]
    begins = np.cumsum([0, *map(len, each_vectors)])
    vectors = np.concatenate(each_vectors).astype(np.float32) / np.float32(127)
    near = vectors @ question.T
    back = near[:, asked].max(axis=1)
    ranges = [
        (begin + start, begin + end)
        for begin, passage in zip(begins, passages, strict=False)
        for start, end in passage.sentence_tokens
    ]
    home = np.repeat(np.arange(len(passages)), [len(passage.sentence_tokens) for passage in passages])
    first = np.searchsorted(home, np.arange(len(passages)))
    contexts = [(begins[p], ranges[first[p]][0]) for p in range(len(passages))]
    each = np.maximum(_over(np.maximum, near, ranges, FAR), FAR)
    lengths = np.array([max(end - start, 1) for start, end in ranges], np.float32)
    means = _over(np.add, vectors, ranges, 0.0) / lengths[:, None]
    by_word = each @ words.members
    return Matches(
        each,
        by_word,
        np.maximum(_over(np.maximum, near, contexts, FAR), FAR) @ words.members,
        np.maximum.reduceat(by_word, first, axis=0),
        _over(np.add, back[:, None], ranges, 0.0)[:, 0] / lengths,
        (means @ middle) / np.maximum(np.linalg.norm(means, axis=1), 1e-6),
        home,
        np.arange(len(home)) - first[home],
    )


def coverage(words: QuestionWords, passages: Sequence[StoredPassage], generation: Generation) -> Floats:
    """How near each passage, its context line included, comes to every word of the question: the mean over the
    words as they weigh, about -0.2 to 1; shape (passages,)."""
    ranges, begin = [], 0
    vectors = [generation.token_vectors(passage) for passage in passages]
    for some in vectors:
        ranges.append((begin, begin + len(some)))
        begin += len(some)
    near = np.concatenate(vectors).astype(np.float32) @ (words.tokens.vectors.T / np.float32(127))
    return np.asarray(_over(np.maximum, near, ranges, FAR) @ words.members @ words.weights, np.float32)


def _over(function: np.ufunc, rows: np.ndarray[Any, Any], ranges: Sequence[tuple[int, int]], empty: float) -> Floats:
    """``function`` over the rows of each range, shape (ranges, columns); ``empty`` where a range holds none."""
    # One row more, so that a range may begin or end after the last.
    padded = np.concatenate([rows, np.full((1, rows.shape[1]), empty, np.float32)])
    edges = np.array(ranges, np.int64).reshape(-1)
    found = function.reduceat(padded, edges, axis=0)[::2]
    found[edges[::2] >= edges[1::2]] = empty
    return np.asarray(found, np.float32)
