"""A press office that publishes in Spanish is asked in Spanish: who holds an office, figures, follow-ups, documents."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.aguas import aguas, asked


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with aguas(tmp_path_factory.mktemp("aguas")) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("¿Quién es el alcalde de Peñacorva?", {"Julián Otero"}),
        ("¿Quién es el alcalde de Monteazul?", set()),
        ("¿Quién es el portavoz de la ARAM?", set()),
        ("¿Quién es la directora general de la ARAM?", {"Inés Carvallo"}),
    ],
)
def test_who_holds_an_office_somewhere_is_not_who_holds_it_elsewhere(
    question: str, speakers: set[str], client: TestClient
) -> None:
    answer = asked(client, question)
    assert {citation["speaker"] for citation in answer["citations"] if citation["speaker"]} == speakers


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("¿Cuántos municipios sacaron más de 7,5 puntos en 2021?", "1 de 3 municipios"),
        ("¿Cuántos municipios sacaron al menos 7,5 puntos en 2021?", "2 de 3 municipios"),
        ("¿Cuántos municipios sacaron menos de 4,1 puntos en 2020?", "1 de 3 municipios"),
    ],
)
def test_a_decimal_comma_of_a_question_is_one_number(question: str, begins: str, client: TestClient) -> None:
    assert asked(client, question)["text"].startswith(begins)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("¿Por cuánto se adjudicaron las obras de la desaladora?", "48,6 millones de euros"),
        ("¿Cuánto durarán las obras de la desaladora?", "26 meses"),
        ("¿Cuántos kilómetros de red gestiona la ARAM?", "1.250 kilómetros"),
        ("¿Cuántos trabajadores tiene la Agencia?", "412 trabajadores"),
        ("¿Cuál es la multa por llenar la piscina?", "300 a 3.000 euros"),
        ("¿Cuál fue el seguimiento de la huelga?", "62 %"),
        ("¿A qué porcentaje está el embalse de Valdecuna?", "23,4 %"),
        ("¿A qué porcentaje estaba el embalse en marzo de 2022?", "23,4 %"),
        ("¿Con cuánto está dotado el premio Gota de Agua?", "6.000 euros"),
        ("¿Cuándo se creó la Agencia?", "1998"),
        ("¿Dónde está la sede de la ARAM?", "Sevillanova"),
        ("¿Quién ganó el premio Gota de Agua?", "Fuente Vieja"),
        ("¿Quién asumirá la presidencia?", "Pilar Zubiri"),
        ("¿Cuánto costará la Planta 3?", "87,4 millones de euros"),
        ("¿Cuándo concluirá la Planta 3?", "diciembre de 2025"),
        ("¿Cuánto costó la reparación de la Planta 2?", "3,6 millones de euros"),
        ("¿Cuántos vatios diarios produce el parque solar?", "1,2 millones de vatios"),
        ("¿Por cuántos votos se aprobó la tasa?", "siete votos"),
        ("¿Cuánta lluvia cayó?", "96 milímetros"),
    ],
)
def test_figures_days_places_and_names_are_told_by_the_sentence_that_holds_it_all(
    question: str, words: str, client: TestClient
) -> None:
    answer = asked(client, question)
    assert answer["outcome"] == "answered"
    assert words in answer["citations"][0]["exact"]


@pytest.mark.parametrize(
    "question",
    [
        "¿Por cuánto se adjudicaron las obras del puente?",
        "¿Cuánto durarán las obras del puente?",
        "¿Cuántos camiones tiene la Agencia?",
        "¿Cuál es la multa por regar el jardín?",
        "¿Cuál fue el seguimiento de la huelga de 2019?",
        "¿A qué porcentaje estaba el embalse en agosto de 2022?",
        "¿Cuándo se creó el sindicato?",
        "¿Quién ganó el premio Hoja de Olivo?",
        "¿Quién sustituye a Inés Carvallo?",
        "¿Cuánto costará la Planta 4?",
        "¿Cuánto costó la reparación de la Planta 3?",
        "¿Dónde reporto una fuga?",
        "¿Cuánta nieve cayó?",
    ],
)
def test_a_question_of_something_else_has_no_such_answer(question: str, client: TestClient) -> None:
    assert asked(client, question)["outcome"] == "abstained"


def test_a_topic_is_no_article(client: TestClient) -> None:
    answer = asked(client, "¿Qué dijo Inés Carvallo sobre las ballenas?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])


def test_words_between_dashes_are_shown_whole(client: TestClient) -> None:
    answer = asked(client, "¿Qué dijo Iván Portolés?")
    assert answer["text"] == "Iván Portolés (secretario general de UTA): “Los trabajadores han hablado claro” [1]"


@pytest.mark.parametrize(
    ("questions", "asks"),
    [
        (("¿Qué municipios sacaron una E en 2020?", "¿Y una A?"), "¿Qué municipios sacaron una A en 2020?"),
        (("¿Qué municipios sacaron una E en 2020?", "¿y la C?"), "¿Qué municipios sacaron una C en 2020?"),
        (("¿Qué dijo Gabriel Tudela?", "¿y en 2020?"), "¿Qué dijo Gabriel Tudela en 2020?"),
        (("¿Qué nota sacó Monteazul en 2020?", "¿y Peñacorva y Puertolindo?"), "Peñacorva y Puertolindo en 2020"),
    ],
)
def test_a_spanish_fragment_is_completed_in_spanish(questions: tuple[str, str], asks: str, client: TestClient) -> None:
    assert asks in asked(client, *questions)["understood"]["question"]


@pytest.mark.parametrize(
    "question", ["¿Qué municipio mejoró más de 2020 a 2021?", "que municipio mejoro mas de 2020 a 2021"]
)
def test_who_improved_most_from_one_year_to_another_is_no_more_than(question: str, client: TestClient) -> None:
    text = asked(client, question)["text"]
    assert "mayor subida de 2020 a 2021" in text
    assert "Puertolindo" in text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("¿Qué nota sacó Monteazul en 2021?", "Monteazul obtuvo una A con una puntuación de 9,2 en 2021"),
        ("¿Qué municipio mejoró más de 2020 a 2021?", "Puertolindo (6,1 a 7,5) [1] [2]: 1,4 puntos"),
        ("¿Cuál es la puntuación media en 2021?", "La puntuación media de los 3 municipios en 2021 es 6,9"),
    ],
)
def test_figures_have_a_decimal_comma_where_the_archive_writes_one(
    question: str, told: str, client: TestClient
) -> None:
    assert told in asked(client, question)["text"]


def test_english_figures_keep_their_point(client: TestClient) -> None:
    text = asked(client, "What grade did Monteazul get in 2021?", language="en")["text"]
    assert "with a score of 9.2 in 2021" in text


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("¿Qué comunicados se publicaron en marzo de 2022?", "El archivo contiene 1 comunicado de prensa de marzo"),
        ("¿Qué publicó la Agencia en marzo de 2022?", "El archivo contiene 1 comunicado de prensa de marzo"),
        ("comunicados de abril de 2022", "El archivo contiene 1 comunicado de prensa de abril de 2022"),
        ("comunicado del 28 de marzo de 2022", "El archivo contiene 1 comunicado de prensa"),
        ("¿Qué dice el comunicado del 28 de marzo de 2022?", "La ARAM declara la alerta por sequía (28 de"),
        ("¿Qué documentos están en inglés?", "El archivo contiene 1 comunicado de prensa en inglés"),
        ("¿Quiénes son las personas citadas?", "Se cita por su nombre a "),
        ("¿Cuántas personas aparecen citadas?", "Se cita por su nombre a "),
        ("¿Quién es la persona más citada?", "Se cita por su nombre a "),
        ("¿Quién aparece citado en el comunicado de la sequía?", "Se cita por su nombre a 1 persona en 1 documento."),
        ("¿Qué abarca el archivo?", "El archivo contiene "),
        ("¿Qué periodo cubre el archivo?", "El archivo contiene "),
        ("título del comunicado sobre la huelga", "El archivo contiene 1 comunicado de prensa con esta palabra"),
        ("¿De qué fecha es el comunicado de la huelga?", "El archivo contiene 1 comunicado de prensa con esta palabra"),
        ("¿Se menciona a Hidrocosta?", "1 de 11 documentos contiene estas palabras"),
        ("¿Aparece Hidrocosta en algún comunicado?", "1 de 11 documentos contiene estas palabras"),
        ("¿Se menciona a Telefónica?", "Ningún documento del archivo contiene estas palabras"),
        ("Dame una cita sobre la sequía", "Inés Carvallo (directora general): “Si no llueve antes de junio"),
        ("¿Quién habló de la huelga?", "Iván Portolés (secretario general de UTA): “Los trabajadores"),
        ("Dame una frase de Julián Otero", "Julián Otero (alcalde de Peñacorva): “Nos suspenden"),
        ("¿Qué aseguró Iván Portolés?", "Iván Portolés (secretario general de UTA): “Los trabajadores"),
        ("que afirmo ines carvallo sobre la sequia", "Inés Carvallo (directora general): “Si no llueve antes de junio"),
        ("Escríbeme un poema sobre el agua", "Este servicio encuentra y cita lo que se publicó"),
        ("Buenos días, ¿qué puede hacer usted?", "Esto es una búsqueda en lo que se publicó"),
        ("Muchas gracias, adiós", "Adiós. Puede volver con una pregunta"),
        ("¿Para qué sirve esto?", "Esto es una búsqueda en lo que se publicó"),
    ],
)  # fmt: skip
def test_documents_people_and_the_service_are_asked_for_in_spanish(
    question: str, begins: str, client: TestClient
) -> None:
    assert asked(client, question)["text"].startswith(begins)


def test_a_press_release_that_is_asked_for_is_not_the_press_desk(client: TestClient) -> None:
    answer = asked(client, "¿Cuál es la última nota de prensa sobre la huelga?")
    assert (answer["outcome"], answer["citations"][0]["document"]["id"]) == ("answered", "huelga-2024")


def test_a_month_bounds_documents_in_english_too(client: TestClient) -> None:
    text = asked(client, "Which releases were published in March 2022?", language="en")["text"]
    assert text.startswith("The archive holds 1 press release from March 2022.")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("¿Qué municipios no tienen nota en 2021?", "El archivo contiene la calificación de 2021 de los 3 municipios"),
        ("¿Qué municipio obtuvo la mayor puntuación en 2021?", "El primero según la puntuación en 2021"),
        ("¿Cuántos municipios aprobaron en 2020?", "2 de 3 municipios no obtuvieron una E en 2020"),
        ("¿Cuántos suspensos hubo en 2020?", "1 de 3 municipios obtuvo una E en 2020"),
        ("¿Cuáles son las notas de 2021?", "3 de 3 municipios recibieron una calificación en 2021"),
        ("Los dos mejores municipios de 2021", "Los primeros según la puntuación en 2021"),
        ("¿Quién está mejor, Monteazul o Peñacorva?", "Monteazul obtuvo una A"),
        ("¿Alguna vez ha suspendido Peñacorva?", "Peñacorva obtuvo una E con una puntuación de 3 en 2020"),
        ("Evolución de Puertolindo", "Puertolindo obtuvo una C con una puntuación de 6,1 en 2020"),
    ],
)
def test_grades_are_asked_for_in_the_words_that_schools_use(question: str, begins: str, client: TestClient) -> None:
    assert asked(client, question)["text"].startswith(begins)


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Quiero poner una reclamación por mi factura", "directed"),
        ("¿Cómo puedo contratar el alta del agua?", "directed"),
        ("Quiero darme de baja", "directed"),
        ("¿Cuántas reclamaciones hubo?", "abstained"),
        ("¿Qué comunicados hablan de reclamaciones?", "abstained"),
    ],
)
def test_what_only_a_person_can_do_leads_to_the_contact(question: str, outcome: str, client: TestClient) -> None:
    answer = asked(client, question)
    assert answer["outcome"] == outcome
    assert outcome != "directed" or "https://aram.example/contacto" in [link["url"] for link in answer["links"]]


def test_a_link_of_the_organisation_is_called_in_the_readers_language(client: TestClient) -> None:
    labels = {
        language: [link["label"] for link in asked(client, question, language=language)["links"]]
        for language, question in (("es", "¿Tienen ofertas de empleo?"), ("en", "Do you have any jobs?"))
    }
    assert labels == {"es": ["Empleo"], "en": ["Jobs"]}
