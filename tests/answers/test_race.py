"""Where two sentences of the best passage are about as good, the cross-encoder says which is the better."""

from __future__ import annotations

import numpy as np
import pytest

from service.reading_features.cross_encoder import LOWEST
from service.reading_features.race import CLOSE, MOST, SAID, ordered

HOME = np.array([0, 0, 1, 1])  # two sentences in each of two passages


def scores(*of_sentences: float) -> np.ndarray:
    return np.array(of_sentences, np.float32)


def says(*of_sentences: float) -> np.ndarray:
    return np.array(of_sentences, np.float32)


def never(home: int) -> np.ndarray:
    pytest.fail(f"passage {home} was read for nothing")


def test_the_better_of_two_close_sentences_is_the_one_that_the_encoder_prefers() -> None:
    found = ordered(scores(0.0, -1.0, 2.0, 2.0 + CLOSE / 2), HOME, lambda home: says(4.0, -4.0))
    assert found.argmax() == 2


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


def test_the_best_keeps_its_lead_before_other_passages() -> None:
    given = scores(1.9, 1.0, 2.0, 1.8)
    found = ordered(given, HOME, lambda home: says(-2.5, -1.5))
    assert found.max() == pytest.approx(2.0)
    assert found[:2] == pytest.approx([1.9, 1.0])
    assert found[3] - found[2] == pytest.approx(SAID - 0.2, abs=1e-5)


def test_what_is_no_sentence_to_quote_stays_none() -> None:
    found = ordered(scores(0.0, -1.0, 2.0, -np.inf), HOME, never)
    assert found[3] == -np.inf


def test_where_all_of_the_best_passage_is_nothing_to_quote_nothing_is_read() -> None:
    given = scores(-np.inf, -np.inf, -np.inf, -np.inf)
    assert np.array_equal(ordered(given, HOME, never), given)


def test_a_sentence_that_the_encoder_could_not_read_loses_nothing_by_it() -> None:
    given = scores(0.0, -1.0, 2.0, 1.9)
    assert np.array_equal(ordered(given, HOME, lambda home: says(LOWEST, 1.0)), given)


def test_who_loses_is_shown_behind_all_the_same() -> None:
    found = ordered(scores(0.0, -1.0, 2.0, 1.9), HOME, lambda home: says(-7.9, 8.0))
    assert found[3] == pytest.approx(2.0)
    assert found[2] == pytest.approx(2.0 - 2 * MOST * SAID + 0.1, abs=1e-5)
