"""A word of its own is no slip of a word of grading: what it asks is not refused as a figure that no row has."""

from __future__ import annotations

import pytest

from service.figures.vocabulary import corrected


@pytest.mark.parametrize("word", ["filed", "evictions", "court", "contracts", "scared", "production", "media", "party"])
def test_a_word_of_its_own_is_left_as_it_is(word: str) -> None:
    assert corrected(word) is None


@pytest.mark.parametrize(("slip", "word"), [("graed", "grade"), ("recieved", "received"), ("averge", "average")])
def test_a_slip_is_mended(slip: str, word: str) -> None:
    assert corrected(slip) == word
