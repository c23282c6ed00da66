"""Rows of numbers -> one score a sentence, by a small trained network.

The weights and the script that makes them: ``service/reader_weights.npz``, ``bench/train_reader.py``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from service.reading_features.question_words import Floats, QuestionWords

CLAMP = 4.0  # standard deviations: beyond these a feature tells no more


@dataclass(frozen=True)
class Network:
    """Several small networks of one shape, averaged. A score of 0 is as good as no answer at all.

    Shapes, with n networks, f features and h hidden units: ``mean``, ``std`` (f,); ``direct`` (n, f + 3);
    ``inner`` (n, h, f + 3); ``outer`` (n, h); ``bias`` (n, h + 1). Each learnt how much every token of a
    question weighs: ``attention`` (n, TOKEN_DIMENSION + 5), the last being a constant.
    """

    mean: Floats
    std: Floats
    direct: Floats
    inner: Floats
    outer: Floats
    bias: Floats
    attention: Floats

    def score(self, question: QuestionWords, rows: Floats, tokens: Floats) -> Floats:
        """One score for each sentence: ``rows`` (sentences, f), ``tokens`` (sentences, question tokens)."""
        return self.score_seen(seen_tokens(question), rows, tokens)

    def score_seen(self, seen: Floats, rows: Floats, tokens: Floats) -> Floats:
        """The same from what the networks see of each token of a question: ``seen_tokens``."""
        plain = np.clip((rows - self.mean) / self.std, -CLAMP, CLAMP)
        total = np.zeros(len(rows), np.float32)
        for i in range(len(self.direct)):
            weights = np.logaddexp(0, seen @ self.attention[i])
            near = tokens @ (weights / weights.sum())
            x = np.column_stack([plain, near_columns(near)])
            hidden = np.maximum(x @ self.inner[i].T + self.bias[i, :-1], 0)
            total += x @ self.direct[i] + hidden @ self.outer[i] + self.bias[i, -1]
        return np.asarray(total / len(self.direct), np.float32)


def near_columns(near: Floats) -> Floats:
    """The learnt nearness of each sentence: itself, behind the best, against the others; (sentences, 3)."""
    return np.column_stack([(near - 0.45) * 8, (near - near.max()) * 8, (near - near.mean()) / (near.std() + 0.02)])


def seen_tokens(question: QuestionWords) -> Floats:
    """What a network sees of each token of a question: (tokens, TOKEN_DIMENSION + 5)."""
    members = question.members
    parts = [question.weights, question.content, question.names, question.numbers]
    by_token = np.column_stack([members @ part.astype(np.float32) for part in parts])
    return np.column_stack([question.tokens.vectors, by_token, np.ones(len(members), np.float32)])
