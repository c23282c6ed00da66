"""Who asks how to get the papers of a victim sees whom to call; what is asked of such papers at large is no cry."""

from __future__ import annotations

import pytest

from ingest.organisation import parse
from service.answer import Outcome
from service.safety import Safety

FOR_VICTIMS = parse(b'[organisation]\nname = "Harbor Light"\n[help]\ndanger.en = "Call."\n[help.tip]\nen = "Tell."\n')


def is_helped(message: str) -> bool:
    """By rules alone."""
    end = Safety(FOR_VICTIMS, None).check(message)
    return end is not None and end.outcome is Outcome.HELP


@pytest.mark.parametrize(
    "message",
    [
        "how do i get a t visa",
        "where do i apply for a u-visa?",
        "am i eligible for continued presence",
        "what is continued presence and how do i get it",
        "how can my sister get a u visa",
        "who helps with t visa applications",
        "How do I apply for T nonimmigrant status?",
        "What grade did Texas get? How do I get a T visa?",
        "como consigo la visa t",
        "califico para la visa u?",
        "i have a u visa can my son come",
        "I just got a T visa. Can I bring my kids?",
    ],
)
def test_who_asks_for_the_papers_of_a_victim_sees_help(message: str) -> None:
    assert is_helped(message)


@pytest.mark.parametrize(
    "question",
    [
        "How many T visas were granted in 2020?",
        "What is a T visa?",
        "Where can I get T visa numbers?",
        "Can I get a T visa expert for an interview?",
        "How do victims get a T visa under the 2015 law?",
        "What does the report say about continued presence?",
        "Does Texas law require police to sign U visa certifications?",
        "can i pay with a visa card",
        "i have a visa card can my son use it",
        "i have a tourist visa can my son come",
        "do I need a visa to attend the conference",
        "¿Cuántas visas T se otorgaron en 2020?",
    ],
)
def test_what_is_asked_of_such_papers_at_large_is_no_cry(question: str) -> None:
    assert not is_helped(question)
