"""Who was shown help and asks of it, or wants it in another language, is shown it again, of the same kind."""

from __future__ import annotations

import pytest

from ingest import Organisation, built_in
from ingest.organisation import parse
from service.answer import Reason
from service.safety import FixedEnd, Safety
from service.turn import Asked

NEUTRAL = b"""
[organisation]
name = "Moor Houses"
"""


def end_behind(organisation: Organisation, *turns: str) -> FixedEnd | None:
    *before, question = turns
    safety = Safety(organisation, None)
    return safety.of_turn(Asked(question, tuple((turn, "...") for turn in before)), lambda: pytest.fail("no vector"))


HERE, ELSEWHERE = built_in(), parse(NEUTRAL)
ASKED = [
    "which number do I call",
    "what's the number again?",
    "and the hotline?",
    "can I text them instead",
    "is there a chat",
    "is it really free?",
    "does it cost anything",
    "what happens when I call",
    "who answers the phone",
    "where do I go now",
    "what do I say to them",
    "can u say it again",
    "will they believe me",
    "cuál es el número",
    "puedo mandar un texto",
    "es gratis",
    "qué pasa si llamo",
]


@pytest.mark.parametrize("organisation", [HERE, ELSEWHERE], ids=["danger expected", "neutral"])
@pytest.mark.parametrize("asked", ASKED)
def test_what_is_asked_of_help_shows_it_again(asked: str, organisation: Organisation) -> None:
    for cry, reason in (("my husband beats me", Reason.DANGER), ("i want to die", Reason.CRISIS)):
        end = end_behind(organisation, cry, asked)
        assert end is not None
        assert end.reason is reason


@pytest.mark.parametrize("asked", ASKED)
def test_without_help_before_it_the_same_is_asked_of_the_archive_or_an_office(asked: str) -> None:
    end = end_behind(ELSEWHERE, "how long is the training", asked)
    assert end is None or end.reason is not Reason.CRISIS


@pytest.mark.parametrize(
    ("cry", "said", "language"),
    [
        ("mi marido me pega", "in English please", "en"),
        ("mi marido me pega", "i only speak english", "en"),
        ("my husband beats me", "en español", "es"),
        ("my husband beats me", "no hablo inglés", "es"),
        ("mi marido me pega", "which number do I call", "en"),
        ("my husband beats me", "a quién llamo", "es"),
        ("mi marido me pega", "es gratis", "es"),
    ],
)
def test_it_comes_in_the_language_that_is_wanted(cry: str, said: str, language: str) -> None:
    end = end_behind(HERE, cry, said)
    assert end is not None
    assert (end.reason, end.language) == (Reason.DANGER, language)


def test_a_cry_in_a_third_language_is_answered_in_both_again_until_one_is_named() -> None:
    both, one = end_behind(HERE, "死にたい", "is it free"), end_behind(HERE, "死にたい", "is it free", "in english")
    assert both is not None
    assert one is not None
    assert "llame al" in both.text
    assert "llame al" not in one.text


def test_thanks_and_questions_about_help_are_passed_over() -> None:
    end = end_behind(HERE, "i want to die", "ok thanks", "can i text instead", "hm", "what number was it")
    assert end is not None
    assert end.reason is Reason.CRISIS


def test_a_question_of_its_own_between_them_ends_it() -> None:
    end = end_behind(ELSEWHERE, "my husband beats me", "how many beds were there in 2019", "is it free")
    assert end is None
