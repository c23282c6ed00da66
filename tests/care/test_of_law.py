"""What the law does with offenders in general is no cry, and what one of them does to somebody is."""

from __future__ import annotations

import pytest

from service.care.normal_form import Spelling
from service.care.rules import Rules
from service.safety import Safety
from tests.care.test_ordinary import is_helped
from tests.known_cries import CARE, covered_cries


@pytest.mark.parametrize(
    "question",
    [
        "Can somebody who bought sex from a child get away with it by saying she was an adult?",
        "could a man who paid a teenager for sex walk free by claiming he believed she was 18",
        "Can a buyer plead that he did not know her age?",
        "May an offender use mistake of age as a defense?",
        "can an adult who films kids be charged",
        "What happens to a man who buys sex with a minor?",
        "what happens to people who sell girls",
        "which penalties do traffickers face",
        "Would somebody who solicited a minor still be convicted under state law?",
    ],
)
def test_what_the_law_does_with_offenders_is_no_cry(question: str, safety: Safety) -> None:
    assert not is_helped(safety, question)


@pytest.mark.parametrize(
    "message",
    [
        "what happens to a man who sold me",
        "can my uncle who sold me get away with it",
        "can a man who paid for sex with my daughter be charged",
        "he paid for sex with a kid, can he get off",
        "what happens to the man who sells girls next door",
        "can I be charged, a man sold me for sex",
        "Can a man who locks a girl in his room be arrested?",
        "what happens to someone I know who sells girls",
    ],
)
def test_what_somebody_does_is_no_question_of_law(message: str) -> None:
    rules = Rules.load(CARE / "of_law.toml", organisation=(), subject=())
    assert not rules.cover(Spelling().read(message))


def test_no_cry_that_is_known_is_a_question_of_law() -> None:
    assert covered_cries("of_law.toml") == []


@pytest.mark.parametrize(
    "question",
    [
        "who is required to report child sex trafficking",
        "which professionals are required to report suspected trafficking",
        "do teachers have to report abuse",
        "are hotel workers required to report trafficking",
        "who is a mandated reporter in ohio",
    ],
)
def test_who_has_to_report_is_a_question_of_law(question: str, sample_safety: Safety) -> None:
    assert not is_helped(sample_safety, question)
