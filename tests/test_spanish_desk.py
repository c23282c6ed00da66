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
