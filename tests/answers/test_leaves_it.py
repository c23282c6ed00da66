"""When somebody leaves is told by their own departure alone."""

from __future__ import annotations

import pytest

from service.answering.leaves_it import tells_of_another_departure

QUESTION = "When will Ann Lee step down?"


@pytest.mark.parametrize(
    "sentence",
    [
        "Lee will start on July 1 and succeeds Rosa Stone, who founded the Trust and is stepping down.",
        "Judge Rosa Stone will step down as chair in March.",
        "Stone retires in May.",
        "Ann Lee, Dean of Law, follows Rosa Stone, who steps down in May.",
    ],
)
def test_anothers_departure_is_no_answer(sentence: str) -> None:
    assert tells_of_another_departure(sentence, QUESTION)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee will step down in May, and Rosa Stone will follow her.",
        "Lee retires in May.",
        "She will step down in May.",
        "Rosa Stone said that Ann Lee would leave in May.",
        "Her term ends in May.",
        "Ann Lee, Dean of Law at Orm since 2019, will step down in May.",
        "Ann Lee, chief executive of Orm Hospital, will step down in May.",
    ],
)
def test_their_own_is(sentence: str) -> None:
    assert not tells_of_another_departure(sentence, QUESTION)


def test_a_question_about_no_departure_is_left_alone() -> None:
    assert not tells_of_another_departure("Rosa Stone retires in May.", "When did Ann Lee begin?")
