"""Visitors who ask in Spanish are told what a page in English prints, with a sentence in Spanish before it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.visitors.spanish import in_english
from tests.library import FILES
from tests.written_archives import ask, client_over, exact

client = client_over(FILES)
NOTE = "El archivo lo dice en inglés; se cita tal como se imprimió."


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("¿Cuánto tiempo puedo quedarme?", "how long can I stay?"),
        ("puedo llevar a mi perro", "can I bring my dog?"),
        ("¿Aceptan tarjetas de crédito?", "do you take credit cards?"),
        ("horario de la piscina", "opening hours pool?"),
        ("¿Cuántos años hay que tener para ser voluntario?", "how old do I have to be to volunteer?"),
        ("¿Quién fundó la asociación en 1990?", None),
        ("¿Qué dijo la alcaldesa?", None),
    ],
)
def test_known_forms_alone_are_read_in_english(spanish: str, english: str | None) -> None:
    assert in_english(spanish) == english


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("¿Es gratis?", "Nothing."),
        ("¿Puedo llevar a mi perro?", "No. Only guide dogs may come in."),
        ("qué idiomas hablan", "Our staff speak English, Danish and Tagalog."),
        ("¿A qué hora abren?", "Mill branch | Monday to Friday | 9 am to 6 pm"),
        ("¿Es confidencial?", "Yes."),
    ],
)
def test_the_english_sentence_answers(client: TestClient, question: str, told: str) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], answer["language"], exact(answer)[0]) == ("answered", "es", told)
    assert answer["text"].startswith(NOTE)


def test_what_no_page_holds_is_abstained_in_spanish(client: TestClient) -> None:
    answer = ask(client, "¿Puedo llevar a mi gato?")
    assert (answer["outcome"], answer["language"]) == ("abstained", "es")
    assert answer["text"].startswith("El archivo")
