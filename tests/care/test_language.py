"""The language of an answer: that of the message where its words tell, else that of the words around the box."""

from __future__ import annotations

import pytest

from ingest import built_in
from service.safety import Safety


@pytest.fixture(scope="module")
def safety() -> Safety:
    return Safety(built_in(), None)


@pytest.mark.parametrize(
    "message", ["Q", "k?", "A", "Las Vegas", "El Paso?", "De la Cruz", "Texas", "Los Angeles 2016"]
)
def test_a_letter_or_a_name_tells_no_language(message: str, safety: Safety) -> None:
    assert safety.language(message) == "en"
    assert safety.language(message, interface="es") == "es"


@pytest.mark.parametrize(
    "message",
    [
        "¿Qué?",
        "q dice la ley",
        "k paso",
        "la ley",
        "los estados",
        "y Texas?",
        "ayuda",
        "notas de las escuelas de Texas",
    ],
)
def test_a_few_words_of_spanish_are_spanish(message: str, safety: Safety) -> None:
    assert safety.language(message) == "es"


@pytest.mark.parametrize(
    "message",
    [
        "Minha vizinha quer dinheiro",
        "Meu filho está no hospital com eles",
        "У меня вопрос о музее",
        "où sont mes enfants, ils veut dans",
        "mein Sohn hat la grippe",
        "我在医院",
        "je suis en retard de dix minutes",
        "jai peur de la vie",
    ],
)
def test_a_third_language_is_neither_english_nor_spanish(message: str, safety: Safety) -> None:
    assert safety.language(message) == "en"
    assert safety.language(message, interface="es") == "es"


@pytest.mark.parametrize("message", ["quiero ver a mi padre", "¿dónde está la sala de mi hija?", "su mamá y su papá"])
def test_spanish_is_no_third_language(message: str, safety: Safety) -> None:
    assert safety.language(message) == "es"


@pytest.mark.parametrize(
    ("message", "before", "language"),
    [
        ("Ohio?", "¿Qué nota sacó Texas?", "es"),
        ("ok", "¿Qué nota sacó Texas?", "es"),
        ("Ohio?", "What grade did Texas get?", "en"),
        ("and Ohio?", "¿Qué nota sacó Texas?", "en"),
        ("¿Ohio?", "What grade did Texas get?", "es"),
        ("muestra las contradicciones", "What grade did Texas get?", "es"),
        ("¿estás seguro?", "What grade did Texas get?", "es"),
        ("k thanks bye", "What grade did Texas get?", "en"),
    ],
)
def test_words_that_tell_no_language_are_in_that_of_the_turn_before(
    message: str, before: str, language: str, safety: Safety
) -> None:
    assert safety.language(message, history=[(before, "")]) == language


def test_a_cry_that_is_half_in_a_third_language_gets_both_texts(safety: Safety) -> None:
    end = safety.check("meu filho, minha filha: a man with a gun is here, ele quer uma arma, eles nao")
    assert end is not None
    english, spanish = end.text.split("\n\n")
    assert "911" in english
    assert "llame al" in spanish
