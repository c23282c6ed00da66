"""Which of several has the most is told by what says so, and not by their average."""

from __future__ import annotations

import pytest

from service.answering.extreme_told import tells_no_extreme
from service.answering.who_did import tells_of_no_doer


@pytest.mark.parametrize(
    "sentence",
    [
        "The average kitchen threw away 61 grams for each child, most of it vegetables.",
        "Waste was high everywhere.",
        "We rated 45 kitchens that year.",
    ],
)
def test_an_average_is_no_extreme(sentence: str) -> None:
    assert tells_no_extreme(sentence, "Which kitchen had the most waste in 2022?")


@pytest.mark.parametrize(
    "sentence",
    [
        "Every kitchen now has rules on waste, and most kitchen staff know them best.",
        "All kitchens are graded by the only trust of the county.",
    ],
)
def test_what_is_said_of_all_tells_of_no_first(sentence: str) -> None:
    assert tells_no_extreme(sentence, "Which kitchen has the best rules on waste?")
    assert not tells_no_extreme("Every kitchen has rules, and Alder has the best.", "Which kitchen has the best rules?")


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Alder threw away most, 90 grams a child.", "Which kitchen had the most waste?"),
        ("Alder threw away more than any other kitchen.", "Which kitchen had the most waste?"),
        ("Alder threw away 90 grams, Tarn 40.", "Which kitchen had the most waste?"),
        ("Alder | 90", "Which kitchen had the most waste?"),
        ("The average kitchen threw away 61 grams.", "How much waste had the average kitchen?"),
        ("The average kitchen threw away 61 grams.", "What has the trust said of the most wasteful?"),
    ],
)
def test_what_says_so_is(sentence: str, question: str) -> None:
    assert not tells_no_extreme(sentence, question)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council decided, by 34 votes to 21, not to renew its contract with Lark.",
        "Two members voted against it.",
        "Ann Lee, a councillor, said: “I was wrong to call them a snapshot.”",
    ],
)
def test_a_count_of_votes_names_nobody_who_voted(sentence: str) -> None:
    assert tells_of_no_doer(sentence, "Which councillors voted against ending the Lark contract?")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee voted against it.",
        "Tor Eide and Ann Lee opposed it.",
        "Only Ann Lee, who keeps the light, was against it.",
    ],
)
def test_who_voted_is_told_by_name(sentence: str) -> None:
    assert not tells_of_no_doer(sentence, "Which councillors voted against ending the Lark contract?")
