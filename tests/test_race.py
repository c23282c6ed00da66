"""Where two sentences of the best passage are about as good, the cross-encoder says which is the better."""

from __future__ import annotations

import numpy as np
import pytest

from service.reading_features.race import CLOSE, SAID, ordered

HOME = np.array([0, 0, 1, 1])  # two sentences in each of two passages


def scores(*of_sentences: float) -> np.ndarray:
    """With a second opinion, which orders nothing."""
    return np.array([of_sentences, (9.0, 0.0, 0.0, 9.0)], np.float32)


def says(*of_sentences: float) -> np.ndarray:
    return np.array(of_sentences, np.float32)


def never(home: int) -> np.ndarray:
    pytest.fail(f"passage {home} was read for nothing")


def test_the_better_of_two_close_sentences_is_the_one_that_the_encoder_prefers() -> None:
    found = ordered(scores(0.0, -1.0, 2.0, 2.0 + CLOSE / 2), HOME, lambda home: says(4.0, -4.0))
    assert found[0].argmax() == 2


def test_the_best_passage_is_the_one_that_is_read() -> None:
    read: list[int] = []
    ordered(scores(0.0, -1.0, 2.0, 2.0), HOME, lambda home: read.append(home) or says(0.0, 0.0))  # type: ignore[func-returns-value]
    assert read == [1]


def test_what_is_far_ahead_stays_there_and_nothing_is_read() -> None:
    given = scores(0.0, -1.0, 2.0, 2.0 + CLOSE)
    assert np.array_equal(ordered(given, HOME, never), given)


def test_a_sentence_alone_in_its_passage_is_not_read() -> None:
    given = scores(3.0, 2.9, 2.8, 2.7)
    assert np.array_equal(ordered(given, np.array([0, 1, 1, 1]), never), given)


def test_the_best_keeps_its_lead_before_other_passages_and_the_second_opinion_stays() -> None:
    given = scores(1.9, 1.0, 2.0, 1.8)
    found = ordered(given, HOME, lambda home: says(-8.0, -7.0))
    assert found[0].max() == pytest.approx(2.0)
    assert found[0, :2] == pytest.approx([1.9, 1.0])
    assert found[0, 3] - found[0, 2] == pytest.approx(SAID - 0.2, abs=1e-5)
    assert np.array_equal(found[1], given[1])


def test_what_is_no_sentence_to_quote_stays_none() -> None:
    found = ordered(scores(0.0, -1.0, 2.0, -np.inf), HOME, never)
    assert found[0, 3] == -np.inf
