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
