"""The last bus, lights out, what a place has and where a thing may be left raise no alarm; a cry in such words does."""

from __future__ import annotations

import pytest

from service.care.normal_form import Spelling
from service.care.rules import Rules
from service.safety import Safety
from tests.care.test_ordinary import is_helped
from tests.known_cries import CARE, covered_cries

HARMLESS = [
    "last ferry home",
    "last tram to pier road",
    "when does the last train back leave",
    "what time is the first bus from Tarn to Elder Bridge",
    "next boat to the island?",
    "is there wifi at the boat house",
    "are there any showers at the north lodge",
    "do you have hot water at the mill house",
    "has the gate house got a drying room",
    "wifi at the gate house?",
    "is there a kitchen in the old station",
    "lights out at the boat house",
    "what time is lights out",
    "when is supper at the gate house",
    "can we leave our skis in the boot room",
    "may i store a bike in the shed overnight",
    "where do i put my wet boots",
    "someone took my poles at the lodge",
    "she took my umbrella at the museum",
]
MEANT = [
    "I missed the last bus home and he is following me",
    "last bus home, he is waiting there for me",
    "last train to hell",
    "is there a shelter at the station",
    "is there a phone at his house",
    "is there a lock at my motel",
    "is there a safe room at the lodge",
    "lights out for me tonight",
    "when is lights out, that's when he comes",
    "can I leave my husband",
    "can we leave our boss",
    "can I hide my bag in the dorm so he does not see it",
    "he took my boots so I can't leave",
    "he took my passport at the lodge",
    "they took my shoes at the house",
    "he took my bag at the motel",
]


@pytest.mark.parametrize("message", HARMLESS)
def test_what_is_asked_of_a_place_is_no_cry(message: str, safety: Safety) -> None:
    assert not is_helped(safety, message)


@pytest.mark.parametrize("message", MEANT)
def test_no_cry_is_taken_for_a_question_of_a_place(message: str) -> None:
    places, spelling = Rules.load(CARE / "places.toml", organisation=(), subject=()), Spelling()
    assert not places.cover(spelling.read(message))


@pytest.mark.parametrize(
    "message",
    [
        "I missed the last bus home and he is following me",
        "last bus home, he is waiting there for me",
        "is there a phone at his house, he locked me in",
        "when is lights out, that's when he comes into my bed",
        "he took my boots so I can't leave",
        "he took my passport at the lodge",
    ],
)
def test_a_cry_in_words_of_a_place_is_heard(message: str, safety: Safety) -> None:
    assert is_helped(safety, message)


def test_no_cry_that_is_known_is_of_a_place() -> None:
    assert covered_cries("places.toml") == []
