"""Visitors who ask in Spanish are told what a page in English prints, with a sentence in Spanish before it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.visitors.spanish import in_english, without_spanish
from service.visitors.spanish_clause import clause_in_english
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
        ("que ciudad fue la que mas mejoro en 2015", "which city improved most in 2015?"),
        ("¿Qué ciudad mejoró más?", "which city improved most?"),
        ("oye, y a Avonshire cómo le fue en el 2022?", "how did avonshire do in 2022?"),
        ("¿Cómo le fue al Distrito de Columbia?", "how did the District of Columbia do?"),
        ("¿Cómo va Avonshire?", "how is avonshire doing?"),
        ("¿Cómo va el juicio?", None),
        (
            "¿Se pueden comparar las notas de 2019 con las de 2021?",
            "can the grades of 2019 be compared with those of 2021?",
        ),
        ("¿Cuándo salieron las boletas de 2018?", "when did the report cards of 2018 come out?"),
        (
            "tengo una duda, la Georgia de aquí es el país o el estado?",
            "is the georgia here the country or the state?",
        ),
        ("¿Cuántos proyectos de ley se presentaron en 2015?", "how many bills were introduced in 2015?"),
        (
            "en que se diferencia el Distrito de Columbia, cuenta como estado o no",
            "does the District of Columbia count as a state or not?",
        ),
        ("que contradicciones hay sobre Avonshire", "what contradictions are there about avonshire?"),
        ("muéstrame las contradicciones", "show the contradictions?"),
        ("oye y cuanto saco avonshire en 2018", "what score did avonshire get in 2018?"),
        ("¿Cuánto sacó Avonshire en 2018?", "what score did avonshire get in 2018?"),
        ("¿Cuántos puntos le dieron a Nueva York en 2019?", "how many points did New York get in 2019?"),
        ("¿Qué significa que una ciudad tenga una F?", "what does an F mean?"),
        ("¿Qué quiere decir la letra B?", "what does a B mean?"),
        ("¿Cuál fue la ciudad que más mejoró en 2015?", "which city improved most in 2015?"),
        (
            "¿Qué ley se aprobó en Avonshire en junio de 2016?",
            "which law was enacted in avonshire in June 2016?",
        ),
        ("¿Hubo boletas en 2024?", "were there report cards in 2024?"),
        ("¿Qué día salieron las calificaciones de 2016?", "when did the report cards of 2016 come out?"),
        ("¿Cuánto sacó el ladrón de la caja?", None),
        ("¿Qué significa que llegue tarde?", None),
        ("¿Quién fundó la asociación en 1990?", None),
        ("¿Qué dijo la alcaldesa?", None),
    ],
)
def test_known_forms_alone_are_read_in_english(spanish: str, english: str | None) -> None:
    assert in_english(spanish) == english


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        (
            "¿Cuántos almacenes visitaron los inspectores en 2022?",
            "how many warehouses did the inspectors visit in 2022?",
        ),
        ("che, cuántas quejas hubo sobre ferris en 2024", "how many complaints were there about ferries in 2024?"),
        ("¿Cuánto costó la cámara frigorífica de Cala Honda?", "how much did the cold store of Cala Honda cost?"),
        ("¿Cuándo entregaron el laboratorio móvil?", "when was the mobile laboratory delivered?"),
        ("¿A quién se compró la grúa?", "from whom was the crane bought?"),
        (
            "¿Qué porcentaje de reclamaciones se resolvió por mediación?",
            "what percentage of complaints was settled by mediation?",
        ),
        ("¿Cuánto costó el zurriburri de Cala Honda?", None),
        ("¿Quién votó en contra del zurriburri?", None),
        ("¿Y si llueve el domingo?", None),
    ],
)
def test_a_plain_clause_is_read_in_english_where_every_word_is_known(spanish: str, english: str | None) -> None:
    clause = clause_in_english(spanish)
    assert (clause.question if clause else None) == english


@pytest.mark.parametrize(
    ("mixed", "english"),
    [
        ("which cities got una A en 2013?", "which cities got an A in 2013?"),
        ("how many estados failed", "how many states failed"),
        ("Who is María de la Cruz?", None),
        ("Which cities got an A in 2013?", None),
    ],
)
def test_spanish_words_in_an_english_question_are_read_in_english(mixed: str, english: str | None) -> None:
    assert without_spanish(mixed) == english


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("¿Es gratis?", "Reading and borrowing are free for everybody."),
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
