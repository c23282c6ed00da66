"""The trade of a relative, the age of a pupil, a website, a refund and what was not understood raise no alarm; the same
words with more in them do."""

from __future__ import annotations

import pytest

from service.care.normal_form import Spelling
from service.care.rules import Rules
from service.safety import Safety
from tests.care.test_ordinary import is_helped
from tests.known_cries import CARE, covered_cries

HARMLESS = [
    "hi there, who are you guys",
    "my boyfriend is from Tennessee, they must be proud",
    "my boyfriend works for a newspaper",
    "my boyfriend thinks Texas got an A",
    "I am 15 and doing a project for school",
    "I want my money back",
    "I can't leave this website",
    "this page won't let me go back",
    "mi esposo es abogado",
    "mi hijo estudia derecho",
    "tengo 15 años y hago un trabajo para la escuela",
    "tengo 14 años y es para la escuela",
    "no puedo salir de esta página",
    "¿es seguro este sitio?",
    "quiero mi dinero de vuelta",
    "no entendí, repita por favor",
    "¿Me ayudas con Texas?",
    "¿Y ahora cómo está?",
    "¿Qué van a hacer?",
    "¿Hasta cuándo?",
]
MEANT = [
    "my boyfriend is from Tennessee and hits me",
    "my boyfriend is a pimp",
    "my husband is a police officer and he beats me",
    "my husband is a lawyer and says he will take my kids",
    "I'm 15 and my boyfriend makes me do things",
    "I'm 15 and need help with my papers",
    "I want my passport back",
    "I can't leave this place",
    "I can't get out of this room",
    "mi esposo es traficante",
    "mi esposo es abogado y me pega",
    "tengo 15 años y mi novio me obliga",
    "tengo 15 años y hago cosas por él",
    "no puedo salir de este sitio",
    "no puedo salir de esta casa",
    "¿es seguro irme de mi casa?",
    "quiero que me devuelvan a mi hija",
    "no puedo más, repita por favor",
    "¿me ayudas a escapar de Texas?",
    "¿hasta cuándo me va a pegar?",
    "¿qué van a hacer conmigo?",
]


@pytest.mark.parametrize("message", HARMLESS)
def test_small_talk_is_no_cry(message: str, sample_safety: Safety) -> None:
    assert not is_helped(sample_safety, message)


@pytest.mark.parametrize("message", MEANT)
def test_a_cry_in_such_words_is_heard(message: str, sample_safety: Safety) -> None:
    assert is_helped(sample_safety, message)


@pytest.mark.parametrize(
    "message",
    [
        "my husband is a police officer",
        "my boyfriend works at a club",
        "I'm 16 and I need help with my papers",
        "tengo 14 años y trabajo en una casa",
        "tengo 15 años y hago un trabajo para mi novio",
        "I can't leave this site",
        "give me my passport back",
        "",
    ],
)
def test_what_says_more_is_left_to_rules_and_classifier(message: str) -> None:
    assert not Rules.load(CARE / "small_talk.toml", subject=()).cover(Spelling().read(message))


def test_no_cry_that_is_known_counts_as_small_talk() -> None:
    assert covered_cries("small_talk.toml") == []
