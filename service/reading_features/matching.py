"""Late interaction: how near each word of a question comes to each sentence, as the network saw both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ingest import Generation, StoredPassage
from service.reading_features.question_words import Floats, QuestionWords


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


def match(words: QuestionWords, passages: Sequence[StoredPassage], generation: Generation) -> Matches:
    question = words.tokens.vectors
    middle = question.mean(axis=0)
    middle /= max(float(np.linalg.norm(middle)), 1e-6)
    content = (words.members @ words.content.astype(np.float32)) > 0
    asked = question[content] if content.any() else question
    tokens, context, back, cosine, home, place = [], [], [], [], [], []
    for p, passage in enumerate(passages):
        vectors = generation.token_vectors(passage).astype(np.float32) / 127
        near = vectors @ question.T
        aside = vectors @ asked.T
        first = passage.sentence_tokens[0][0] if passage.sentence_tokens else 0
        context.append(near[:first].max(axis=0, initial=-0.2))
        for i, (start, end) in enumerate(passage.sentence_tokens):
            tokens.append(near[start:end].max(axis=0, initial=-0.2))
            inside = vectors[start:end]
            back.append(float(aside[start:end].max(axis=1).mean()) if end > start else 0.0)
            mean = inside.mean(axis=0) if end > start else np.zeros_like(middle)
            cosine.append(float(mean @ middle) / max(float(np.linalg.norm(mean)), 1e-6))
            home.append(p)
            place.append(i)
    each = np.array(tokens, np.float32).reshape(len(tokens), len(question))
    by_word = each @ words.members
    homes = np.array(home, np.int64)
    whole = np.stack([by_word[homes == p].max(axis=0, initial=-0.2) for p in range(len(passages))])
    return Matches(
        each,
        by_word,
        np.array(context, np.float32) @ words.members,
        whole.astype(np.float32),
        np.array(back, np.float32),
        np.array(cosine, np.float32),
        homes,
        np.array(place, np.int64),
    )
