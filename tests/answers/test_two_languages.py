"""An office that publishes in Spanish and in English, asked in Spanish: who holds what, why, how many, and what only a
release in English tells. On made-up releases of a harbour office."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Oficina del Puerto de Salvara"\nshort_names = ["la Oficina"]\n',
    "portavoz.md": """# Cambio en la portavocía

Cala Honda, 3 de mayo de 2023. Julia Cano asumirá la portavocía de la Oficina a partir del lunes, en sustitución de
Blas Otero, que deja el cargo por motivos de salud. La Oficina ha dado las gracias a Otero.
""",
    "lonja.md": """# La lonja estrena cámara

Cala Honda, 9 de junio de 2023. La Oficina ha abierto hoy la lonja nueva. Dos puestos, uno de hielo y otro de redes, han
sido cerrados.

«Aquí no se tira nada», ha dicho el portavoz de la Oficina, Blas Otero.

Lo descubrió una vecina de Cala Honda, a la que extrañó el sabor del atún.

La Oficina ha impuesto una multa de cuarenta mil euros a la conservera Atunes Belmar por vender caballa como atún. El
laboratorio puede analizar hasta setenta muestras al día.
""",
    "consejos.md": """# Consejos para el pescado

Mantenga el pescado por debajo de 4 grados. No congele el marisco abierto. Consulte el teléfono
gratuito 900 100 200.
""",
    "preguntas.md": """# Preguntas frecuentes

## ¿Cuánto tarda en tramitarse una licencia?

El plazo es de 40 días.

## ¿Cómo solicito un amarre?

En la ventanilla. Necesitará el recibo del seguro.
""",
    "quay.md": """---
date: 2024-02-08
---
# New quay opens

SALVARA, February 8, 2024 - No warehouse was closed. The harbour council bought the crane from Ostmar Works
for EUR 90,000. It inspected 31 warehouses in 2023 and received 212 complaints about ferries. Rosa Quint voted
against. Ines Bell moved that the Rosario quay stay open in winter.

"Ships do not wait," said Julia Cano, spokeswoman of the harbour office.
""",
}
NOTE = "El archivo lo dice en inglés"

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("¿Quién es la portavoz de la Oficina?", "Julia Cano asumirá la portavocía"),
        ("¿A quién sustituye Julia Cano?", "en sustitución de"),
        ("¿Por qué dejó el cargo Blas Otero?", "por motivos de salud"),
        ("¿por qué multaron a Atunes Belmar?", "por vender caballa como atún"),
        ("¿Cuántas muestras puede analizar el laboratorio al día?", "setenta muestras"),
        ("¿A qué temperatura hay que tener el pescado?", "4 grados"),
        ("¿Se puede congelar el marisco abierto?", "No congele"),
        ("¿Cuál es el teléfono gratuito?", "900 100 200"),
        ("¿Es cierto que Blas Otero deja el cargo por motivos de salud?", "por motivos de salud"),
        ("¿Es cierto que Blas Otero deja el cargo por motivos de edad?", "por motivos de salud"),
        ("cuánto se tarda en tramitar una licencia", "40 días"),
        ("¿Qué necesito para solicitar un amarre?", "el recibo del seguro"),
    ],
)
def test_a_spanish_release_tells_it(client: TestClient, question: str, told: str) -> None:
    answer = ask(client, question)
    assert told in " ".join(exact(answer)[0].split())
    assert NOTE not in answer["text"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("¿Quién votó en contra?", "Rosa Quint voted against."),
        ("¿A quién se compró la grúa?", "Ostmar Works"),
        ("¿Cuántos almacenes se inspeccionaron en 2023?", "31 warehouses"),
        ("¿Cuántas quejas hubo sobre ferris?", "212 complaints"),
    ],
)
def test_what_only_english_tells_is_quoted_with_a_word_before_it(client: TestClient, question: str, told: str) -> None:
    answer = ask(client, question)
    assert told in " ".join(answer["text"].split())
    assert answer["text"].startswith(NOTE)


@pytest.mark.parametrize(
    "question",
    [
        "¿Por qué dejó el cargo Julia Cano?",
        "¿Por qué multaron a Conservas Ruiz?",
        "¿Cuánto se tarda en abrir la lonja?",
        "¿Cuántas quejas hubo sobre trenes?",
        "¿Quién votó a favor del túnel?",
        "¿Qué necesito para solicitar una beca?",
        "¿Cuál es el teléfono del laboratorio?",
        "¿Cómo se llama la vecina que descubrió el atún?",
        "¿Quién construyó la grúa?",
        "How many warehouses were closed in 2021?",
        "¿Cuántos almacenes se cerraron en 2021?",
        "¿Cuánto tiempo abre la piscina?",
        "Is the Rosario quay open in winter?",
    ],
)
def test_what_is_only_near_is_not_told(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"


def test_a_sentence_in_english_has_to_hold_the_deed_that_is_asked_for(client: TestClient) -> None:
    assert ask(client, "¿Quién vendió la grúa?")["outcome"] == "abstained"  # who bought it is told, in another word


def test_what_is_counted_or_meant_comes_from_the_question_before(client: TestClient) -> None:
    first = ask(client, "¿Cuántos puestos hay en la lonja en 2023?")
    counted = ask(client, "¿cuántos cerraron?", ("¿Cuántos puestos hay en la lonja en 2023?", first["text"]))
    assert exact(counted)[0].startswith("Dos puestos")
    of_it = ask(client, "¿quién la compró?", ("¿Cuánto costó la grúa?", "-"))
    assert "Ostmar Works" in of_it["text"]


def test_the_day_before_a_lead_dates_a_release_and_contradicts_no_other(client: TestClient) -> None:
    dated = ask(client, "¿Cuál es el comunicado más antiguo?")
    assert dated["citations"][0]["document"]["published"]["date"] == "2023-05-03"
    next_one = ask(client, "¿y el siguiente?", ("¿Cuál es el comunicado más antiguo?", dated["text"]))
    assert next_one["citations"][0]["document"]["published"]["date"] == "2023-06-09"
    assert ask(client, "¿Qué documentos se contradicen?")["citations"] == []


def test_and_before_is_no_word_to_search_for(client: TestClient) -> None:
    assert ask(client, "y antes?", ("¿Quién es la portavoz?", "-"))["outcome"] == "abstained"


def test_what_somebody_thinks_of_a_thing_is_not_told_by_other_words_of_theirs(client: TestClient) -> None:
    assert ask(client, "¿Qué opina Julia Cano de la grúa flotante?")["outcome"] == "abstained"


def test_who_held_an_office_before_is_asked_of_the_one_who_was_named(client: TestClient) -> None:
    question = "¿Quién es la portavoz?"
    answer = ask(client, "¿y antes quién era?", (question, ask(client, question)["text"]))
    assert "en sustitución de" in exact(answer)[0]
    assert answer["understood"]["question"] == "¿Quién era portavoz antes de Julia Cano?"
