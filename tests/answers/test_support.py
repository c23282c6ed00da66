"""Support: the cross-encoder is asked where it decides, and has a say within limits."""

from __future__ import annotations

import numpy as np
import pytest

from service.reading_features.features import NAMES
from service.reading_features.question_words import Floats
from service.reading_features.support import CLOSE_COLUMNS, LIMIT, Support
from service.reading_features.weights import load

ROWS = np.zeros((1, len(NAMES)), np.float32)
# Of the score and of what the encoder says, one for one; an answer from 0 on.
PLAIN = Support(np.array([1.0, *[0.0] * (len(CLOSE_COLUMNS) - 2), 1.0], np.float32), 0.0, 0.5, 0.2)


def never() -> float:
    raise AssertionError("asked")


def scores_of(score: float) -> Floats:
    return np.array([score], np.float32)


def judged(score: float, said: float) -> bool:
    return PLAIN.judged(ROWS, scores_of(score), 0, lambda: said) >= PLAIN.threshold


@pytest.mark.parametrize("score", [-8.0, -LIMIT - 0.1, LIMIT + 0.1, 8.0])
def test_the_encoder_is_not_asked_where_it_can_change_nothing(score: float) -> None:
    answers = PLAIN.judged(ROWS, scores_of(score), 0, never) >= PLAIN.threshold
    assert answers is (score > 0)


@pytest.mark.parametrize("score", [-LIMIT + 0.1, 0.0, LIMIT - 0.1])
def test_between_the_limits_the_encoder_decides(score: float) -> None:
    assert judged(score, LIMIT)
    assert not judged(score, -LIMIT)


def test_what_the_encoder_says_counts_no_further_than_the_limit() -> None:
    scores = scores_of(0.5)
    assert PLAIN.of(ROWS, scores, 0, 8.0) == PLAIN.of(ROWS, scores, 0, LIMIT)
    assert PLAIN.of(ROWS, scores, 0, -8.0) == PLAIN.of(ROWS, scores, 0, -LIMIT)


def test_with_the_weights_that_serve_a_better_score_or_word_of_the_encoder_is_more_support() -> None:
    support, scores = load().close, scores_of(0.0)
    assert support.of(ROWS, scores, 0, 1.0) > support.of(ROWS, scores, 0, -1.0)
    assert support.of(ROWS, scores_of(1.0), 0, 0.0) > support.of(ROWS, scores, 0, 0.0)
    assert 0 < support.related < support.threshold < 1


@pytest.mark.parametrize(
    ("asked", "there", "answers"), [(0.0, 1.0, True), (1.0, 1.0, True), (1.0, 0.5, True), (1.0, 0.0, False)]
)
def test_what_names_none_of_the_names_asked_about_is_no_answer(asked: float, there: float, answers: bool) -> None:
    rows = ROWS.copy()
    rows[0, NAMES.index("has_names")], rows[0, NAMES.index("capitals_passage")] = asked, there
    support = PLAIN.judged(rows, scores_of(8.0), 0, never)
    assert (support >= PLAIN.threshold) is answers
    assert support >= PLAIN.related
