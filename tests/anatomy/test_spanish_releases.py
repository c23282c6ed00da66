"""An archive whose releases are Spanish, asked in Spanish. On made-up releases of a lighthouse museum."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from service.language.spanish_words import root
from tests.written_archives import ask, client_over, exact

RELEASES = {
    "nombramiento": """---
title: Inés Bravo dirige el Museo del Faro
date: 2021-03-15
---
PUNTALBA, 15 de marzo de 2021.— El patronato ha nombrado directora a Inés Bravo. Sustituye a Julio Ferrán.

«Quiero un museo con ventanas», dijo Inés Bravo, directora del Museo del Faro.

Contacto de prensa: Marta Quero, prensa@faro.example, 600 555 010
""",
    "obras": """---
title: El museo reabre tras las obras
date: 2021-06-01
---
PUNTALBA, 1 de junio de 2021.— El museo reabrirá el 12 de junio de 2021. Las obras han costado 3,4 millones de euros.

«La escalera tiene ahora barandilla», contó el arquitecto Pablo Anso.

La entrada general costará 8 euros. Los domingos la entrada será gratuita.
""",
    "donacion": """---
title: La familia Irún dona 240 cartas
date: 2022-05-10
---
PUNTALBA, 10 de mayo de 2022.— La familia Irún ha donado al museo 240 cartas náuticas.

«Es la donación más grande desde 1954», afirmó Inés Bravo.

La portavoz de la familia, Carmen Irún, reconoció: «Nos cuesta dejarlas».
""",
    "rectificacion": """---
title: "Rectificación: número de cartas"
date: 2022-05-12
---
PUNTALBA, 12 de mayo de 2022.— En el comunicado del 10 de mayo se contaron mal las cartas. Son 250 cartas. Lamentamos
el error.
""",
    "robo": """---
title: Comunicado sobre el robo de un sextante
date: 2024-09-12
---
PUNTALBA, 12 de septiembre de 2024.— En la noche del 10 de septiembre de 2024 fue robado un sextante. La pieza está
asegurada por 85.000 euros. El museo estará cerrado hasta el 14 de septiembre.

«Ninguna otra pieza falta», declaró Inés Bravo, directora del museo.

«Tenemos imágenes de dos personas», dijo la inspectora Lola Caro.

Contacto de prensa: Hugo Sala, prensa@faro.example, 600 555 011
""",
}


client = client_over({f"{name}.md": text for name, text in RELEASES.items()})


def ids(answer: dict[str, Any]) -> list[str]:
    return list(dict.fromkeys(citation["document"]["id"] for citation in answer["citations"]))


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("¿Cuál es el último comunicado?", ["robo"]),
        ("¿Cuál fue el primer comunicado?", ["nombramiento"]),
        ("¿Qué comunicados hay de 2022?", ["rectificacion", "donacion"]),
        ("¿Qué comunicados hablan del sextante?", ["robo"]),
        ("¿Cuáles son los comunicados sobre las obras?", ["obras"]),
        ("Busco un comunicado sobre el robo", ["robo"]),
        ("¿Cuándo se publicó el comunicado sobre el robo?", ["robo"]),
        ("¿Qué se corrigió?", ["rectificacion", "donacion"]),
        ("¿Hay alguna rectificación?", ["rectificacion", "donacion"]),
    ],
)
def test_documents_are_asked_for_in_spanish(question: str, found: list[str], client: TestClient) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], ids(answer)) == ("answered", found)


@pytest.mark.parametrize(
    "question",
    ["¿De qué trata el último comunicado?", "Dame un resumen del comunicado sobre el robo", "¿De qué trata?"],
)
def test_what_a_document_is_about_is_how_it_begins(question: str, client: TestClient) -> None:
    first = "¿Cuál es el último comunicado?"
    history = [(first, ask(client, first)["text"])] if question == "¿De qué trata?" else []
    answer = ask(client, question, *history)
    assert answer["text"].startswith("Comunicado sobre el robo de un sextante (12 de septiembre de 2024) empieza así:")
    assert exact(answer)[0] == "En la noche del 10 de septiembre de 2024 fue robado un sextante."


def test_a_correction_is_told_by_what_was_wrong_and_what_is_right(client: TestClient) -> None:
    answer = ask(client, "¿Qué comunicados han sido corregidos?")
    assert answer["text"].startswith("1 de 5 documentos dice que corrige o retira uno anterior.")
    assert exact(answer) == [
        "En el comunicado del 10 de mayo se contaron mal las cartas.",
        "Son 250 cartas.",
        "La familia Irún ha donado al museo 240 cartas náuticas.",
    ]


def test_who_is_quoted_is_told_in_spanish(client: TestClient) -> None:
    answer = ask(client, "¿A quién se cita?")
    assert answer["text"].startswith("Se cita por su nombre a 4 personas en 4 documentos.")
    assert {c["speaker"] for c in answer["citations"]} == {"Inés Bravo", "Pablo Anso", "Carmen Irún", "Lola Caro"}


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("¿Qué dijo Inés Bravo sobre la donación?", ["Es la donación más grande desde 1954"]),
        ("¿Qué dijo la directora sobre el sextante?", ["Ninguna otra pieza falta"]),
        ("¿Qué dijo el arquitecto?", ["La escalera tiene ahora barandilla"]),
        ("¿Qué dijo Carmen Irún?", ["Nos cuesta dejarlas"]),
        ("¿Qué dijo Julio Ferrán?", []),
        ("¿Qué dijo Inés Bravo sobre los delfines?", []),
    ],
)
def test_words_of_somebody_are_asked_for_in_spanish(question: str, words: list[str], client: TestClient) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], exact(answer)) == ("answered" if words else "abstained", words)


def test_no_asking_word_is_told_as_one_that_the_archive_lacks(client: TestClient) -> None:
    for question in ("¿Cuánto pesa la escalera de los delfines?", "¿Cuál es el horario de los delfines?"):
        assert "pregunta: Cu" not in ask(client, question)["text"]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("¿Cuánto cuesta la entrada?", ["La entrada general costará 8 euros."]),
        ("cuanto costaron las obras", ["Las obras han costado 3,4 millones de euros."]),
        ("¿Cuántas cartas donó la familia Irún?", ["La familia Irún ha donado al museo 240 cartas náuticas."]),
        ("¿Cuándo reabrirá el museo?", ["El museo reabrirá el 12 de junio de 2021."]),
        (
            "¿Cuándo robaron el sextante?",
            ["En la noche del 10 de septiembre de 2024 fue robado un sextante."],
        ),
    ],
)
def test_how_much_how_many_and_when_are_told_by_the_sentence_that_holds_it_all(
    question: str, words: list[str], client: TestClient
) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], exact(answer)) == ("answered", words)


@pytest.mark.parametrize(
    "question",
    [
        "¿Cuánto cuesta la entrada infantil?",
        "¿Cuánto costaba la entrada en 2019?",
        "¿Cuántas cartas donó la familia Bravo?",
        "¿Cuántas obras donó la familia Irún?",
        "¿Cuándo reabrió el museo?",  # that it will is no word of its having done so
        "¿Cuándo reabrió la biblioteca?",
        "¿Cuándo robaron el barómetro?",
        "¿Dónde se recuperó el sextante?",
    ],
)
def test_a_near_miss_has_no_answer(question: str, client: TestClient) -> None:
    assert ask(client, question)["outcome"] == "abstained"


def test_forms_of_a_spanish_word_are_kin_and_words_of_another_gender_are_not() -> None:
    assert root("costaron")[0] == root("cuesta")[0] == root("costado")[0]
    assert root("robó") == root("robado")
    assert root("plazas") != root("plazos")
