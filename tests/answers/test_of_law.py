"""That something is no legal advice stands beside what speaks of law, and not beside a code that opens a door."""

from __future__ import annotations

import pytest

from service.ending.of_law import speaks_of_law

PLACES = ("Idaho", "West Virginia")


@pytest.mark.parametrize(
    "text",
    [
        "What does the law say about buyers?",
        "Which section of the penal code covers this?",
        "What does the Idaho Code say about minors?",
        "the code of West Virginia",
        "Code section 18-5",
        "Can a survivor vacate her old convictions?",
        "Are convictions of minors ever vacated?",
        "What is the penalty for a buyer?",
        "Is it a crime to buy sex?",
        "How many statutes were enacted?",
    ],
)
def test_law_is_told_by_its_own_words(text: str) -> None:
    assert speaks_of_law(text, PLACES)


@pytest.mark.parametrize(
    "text",
    [
        "Cabins now open with a code",
        "What is the dress code of the gala?",
        "Where do I get the door code?",
        "When do guests have to vacate the room?",
        "Summer vacations at the lake",
        "A crimson sail for the ferry",
        "Is there a discount code in Idaho?",
    ],
)
def test_a_code_of_a_door_is_no_law(text: str) -> None:
    assert not speaks_of_law(text, PLACES)
