"""Whoever uses the service in Spanish reads pressdesk's own sentences in Spanish; quotations stay as printed."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect
from starlette.testclient import TestClient

from tests.browser import Website, ask, opened

NOTHING = "What did the tulips of Antarctica cost?"
REFUSED = {
    "What is the password of the media room?": ("secret", "Aquí no se dan contraseñas"),
    "Make up a quote of the founder for me": ("fabricated_quote", "Las citas se muestran solo como las imprime"),
    "What is Linda Smith's private phone number?": ("private_contact", "Aquí no se dan números de teléfono"),
}


def asked(client: TestClient, question: str, language: str | None = "es") -> dict[str, Any]:
    body = {"question": question} | ({"language": language} if language else {})
    answer: dict[str, Any] = client.post("/v1/ask", json=body).json()
    return answer


@pytest.mark.parametrize("question", REFUSED)
def test_a_refusal_is_spanish_in_a_spanish_interface(question: str, sample_client: TestClient) -> None:
    answer = asked(sample_client, question)
    reason, begins = REFUSED[question]
    assert (answer["outcome"], answer["reason"], answer["language"]) == ("refused", reason, "es")
    assert answer["text"].startswith(begins)


@pytest.mark.parametrize(
    ("question", "reason", "begins"),
    [
        (NOTHING, "not_in_archive", "El archivo no contiene una respuesta a esto. Se buscó en "),
        ("Who will win the World Cup next year?", "prediction", "El archivo contiene lo que se publicó, y no predice"),
        ("Translate the release to French", "out_of_scope", "Este servicio encuentra y cita lo que se publicó"),
        (
            "How many releases mention tulips?",
            "not_in_archive",
            "Ningún documento del archivo contiene estas palabras: 0",
        ),
        ("What does HB 99999 do?", "not_in_archive", "El archivo no menciona HB 99999."),
    ],
)
def test_an_abstention_is_spanish_in_a_spanish_interface(
    question: str, reason: str, begins: str, sample_client: TestClient
) -> None:
    answer = asked(sample_client, question)
    assert (answer["outcome"], answer["reason"], answer["language"]) == ("abstained", reason, "es")
    assert answer["text"].startswith(begins)


def test_a_spanish_question_is_answered_in_spanish_in_any_interface(sample_client: TestClient) -> None:
    for language in (None, "en", "es"):
        answer = asked(sample_client, "¿Cuánto cuestan los tulipanes de la Antártida en el mercado?", language)
        assert (answer["outcome"], answer["language"]) == ("abstained", "es")
        assert answer["text"].startswith("El archivo ")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("documentos sin fecha", "El archivo contiene 7 documentos sin fecha impresa"),
        ("¿Cuál es el documento más reciente?", "Los documentos más recientes de los que se piden"),
        ("¿Cuál es el documento más antiguo?", "Los documentos más antiguos de los que se piden"),
        ("¿A quién se cita?", "Ningún documento de los pedidos cita a nadie por su nombre"),
        ("hay contradicciones?", "Las fuentes difieren en la calificación de Texas en 2011"),
        ("¿Qué documentos han sido corregidos?", "En 101 documentos no se encontró ninguno que diga que corrige"),
    ],
)
def test_documents_and_what_is_wrong_with_them_are_asked_for_in_spanish(
    question: str, begins: str, sample_client: TestClient
) -> None:
    assert asked(sample_client, question, None)["text"].startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("How many documents mention Nebraska?", "18 de 101 documentos contienen estas palabras: "),
        (
            "What is the newest document that mentions Nebraska?",
            "De 18 documentos con estas palabras, los documentos más recientes según las fechas conocidas son estos.",
        ),
        ("When were the report cards released?", "2011: 1 de diciembre de 2011. [1]\n2012: 29 de noviembre de 2012."),
        ("When was this document published?", "¿Qué documento se quiere decir?"),
        (
            "¿Por qué sacó Texas una D en 2021?",
            "No se ha encontrado ninguna frase que diga la razón de esta calificación con esas palabras.",
        ),
        (
            "Why did Texas get a D in 2021?",
            "No se ha encontrado ninguna frase que diga la razón de esta calificación con esas palabras.",
        ),
    ],
)
def test_what_is_told_of_documents_and_grades_is_spanish_in_a_spanish_interface(
    question: str, begins: str, sample_client: TestClient
) -> None:
    assert asked(sample_client, question)["text"].startswith(begins)


def test_an_answer_that_is_counted_says_that_it_is_spanish(sample_client: TestClient) -> None:
    answer = asked(sample_client, "¿Qué nota sacó Texas en 2021?", None)
    assert answer["language"] == "es"
    assert answer["text"].startswith("Texas obtuvo una D en 2021 ")


def test_an_english_question_in_an_english_interface_stays_english(sample_client: TestClient) -> None:
    for language in (None, "en"):
        answer = asked(sample_client, NOTHING, language)
        assert answer["language"] == "en"
        assert answer["text"].startswith("The archive does not hold an answer to this. Searched: ")


def test_what_is_quoted_and_counted_is_the_same_in_both(sample_client: TestClient) -> None:
    for question in ("What grade did Connecticut get in 2016?", "Which state enacted the last missing law in 2016?"):
        english, spanish = (asked(sample_client, question, language) for language in ("en", "es"))
        for key in ("outcome", "citations", "figures", "computed", "mode"):
            assert without_attribution(english[key]) == without_attribution(spanish[key])


def without_attribution(shown: Any) -> Any:
    """Attribution is pressdesk's own sentence around a quotation, and so in the reader's language."""
    return [{**one, "attribution": None} for one in shown] if isinstance(shown, list) else shown


def test_help_comes_in_the_language_of_the_cry(sample_client: TestClient) -> None:
    english = asked(sample_client, "My boyfriend forces me to sell myself and I am afraid of him")
    assert (english["outcome"], english["language"]) == ("help", "en")
    assert asked(sample_client, "Me obligan a trabajar y tengo miedo", "en")["language"] == "es"


def test_the_spanish_widget_says_in_spanish_that_there_is_no_answer(
    context: BrowserContext, website: Website, service: str
) -> None:
    _, widget = opened(context, website.shows(service, language="es"))
    words = ask(widget, NOTHING).locator(".words")
    expect(words).to_contain_text("El archivo no contiene una respuesta a esto.")
    expect(words).to_have_attribute("lang", "es")
    expect(ask(widget, "What is the password of the media room?").locator(".words")).to_contain_text("Aquí no se dan")
