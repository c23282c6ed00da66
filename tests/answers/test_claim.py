"""A statement that somebody wants checked is asked as a question; what is no statement stays what it is."""

from __future__ import annotations

import pytest

from service.claim import asked_whether
from tests.grade_archives import ask
from tests.rivers import river_archive


@pytest.mark.parametrize(
    "words",
    [
        "Fact check: the bridge is safe",
        "fact-check this: the bridge is safe",
        "True or false: the bridge is safe",
        "Can you confirm that the bridge is safe?",
        "Please verify whether the bridge is safe",
        "The bridge is safe, right?",
        "The bridge is safe. Is that correct?",
        "the bridge is safe is that true",
        "The bridge is safe. Can you confirm this, please?",
        "The bridge is safe. Please confirm.",
        "I read that the bridge is safe.",
        "I heard somewhere that the bridge is safe. Is that right?",
        "A source tells me the bridge is safe. Can you confirm?",
        "My editor says the bridge is safe",
        "Someone told me the bridge is safe. Is that right?",
        "Our copy says the bridge is safe. Confirm?",
        "We printed that the bridge is safe. Is that fair?",
        "The bridge is safe, yes?",
        "Double check: the bridge is safe",
        "Can I say that the bridge is safe?",
        "Would it be accurate to say the bridge is safe?",
        'Fact check: "The bridge is safe."',
    ],
)
def test_a_statement_to_be_checked_is_asked(words: str) -> None:
    assert str(asked_whether(words)).casefold() == "is it true that the bridge is safe?"


@pytest.mark.parametrize(
    "words",
    [
        "El puente es seguro, ¿verdad?",
        "Leí que el puente es seguro. ¿Es cierto?",
        "¿Puedes confirmar que el puente es seguro?",
        "Confírmeme por favor que el puente es seguro",
        "¿Puedo decir que el puente es seguro?",
    ],
)
def test_so_it_is_in_spanish(words: str) -> None:
    assert str(asked_whether(words)).casefold() == "¿es cierto que el puente es seguro?"


@pytest.mark.parametrize(
    "words",
    [
        "Is it true that the bridge is safe?",
        "Is the bridge safe, right?",
        "What is that? Is that right?",
        "Who built it? When? Is that right?",
        "Check the latest release",
        "Confirm this",
        "That's right",
        "Are you sure?",
        "Can we print that?",
        "Can I say something?",
        "right?",
        "Did Pia Lund say “The bridge is safe”? Is that right?",
        "She said “The bridge is safe”, right?",
        "",
    ],
)
def test_what_states_nothing_to_be_checked_stays_as_it_is(words: str) -> None:
    assert asked_whether(words) is None


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("Fact check: Corrie got a Poor in 2016", "Corrie was graded Poor"),
        ("I read that Corrie got a Good in 2016. Is that right?", "No row prints Good for Corrie in 2016"),
        ("A source tells me 2 rivers failed in 2015. Can you confirm?", "2 of 5 rivers had the grade Poor in 2015"),
        ("No river got an Excellent in 2016, correct?", "0 of 5 rivers had the grade Excellent in 2016"),
    ],
)
def test_a_claim_about_a_grade_is_met_with_the_rows(claim: str, told: str) -> None:
    assert told in ask(river_archive(), claim).text


def test_a_claim_behind_a_question_takes_what_it_lacks_from_it() -> None:
    history = [("What grade did Corrie get in 2016?", "…")]
    end = river_archive().ask("I read it was a Good. Is that right?", history)
    assert end is not None
    assert "No row prints Good for Corrie in 2016" in end.text
