"""Questions about grades in Spanish: the same rows as in English, told in Spanish; English words stay what they are."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from service.figures.entities import find
from service.reading import Reading
from tests.organisations import states


def ask(client: TestClient, question: str, language: str = "es") -> dict[str, Any]:
    answer: dict[str, Any] = client.post("/v1/ask", json={"question": question, "language": language}).json()
    return answer


def figures(answer: dict[str, Any]) -> set[tuple[str, int, str | None]]:
    return {(f["subject"], f["year"], f["grade"]) for f in answer["figures"]}


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué nota recibió Connecticut en 2016?",
        "que calificacion obtuvo Connecticut en 2016",
        "¿Cuál fue la calificación de Connecticut en 2016?",
    ],
)
def test_a_grade_is_looked_up_in_spanish(sample_client: TestClient, question: str) -> None:
    answer = ask(sample_client, question)
    assert answer["outcome"] == "answered"
    assert figures(answer) == {("CT", 2016, "B")}


def test_grades_are_counted_and_listed_in_spanish(sample_client: TestClient) -> None:
    counted = ask(sample_client, "¿Cuántos estados recibieron una F en 2013?")
    assert [c["value"] for c in counted["computed"]] == [6]
    listed = ask(sample_client, "¿Cuáles estados obtuvieron una F en 2013?")
    assert {f["subject"] for f in listed["figures"]} >= {"CA", "HI", "ME", "MI", "PA", "SD"}


def test_the_year_with_most_or_fewest_is_told_in_spanish(sample_client: TestClient) -> None:
    most = ask(sample_client, "¿En qué año hubo más F?")
    assert "la de 2011 es aquella en la que más estados obtuvieron una F" in most["text"]
    fewest = ask(sample_client, "¿Qué año tuvo menos A?")
    assert "las de 2011 y 2012 son aquellas en las que menos estados obtuvieron una A" in fewest["text"]


def test_the_language_of_the_interface_alone_changes_no_figure(sample_client: TestClient) -> None:
    question = "What grade did Georgia get in 2023, and was it a D?"
    assert ask(sample_client, question, "es")["figures"] == ask(sample_client, question, "en")["figures"] != []


def test_a_spanish_question_about_something_else_gets_no_figure(sample_client: TestClient) -> None:
    assert ask(sample_client, "¿Qué película recibió Connecticut en 2016?")["figures"] == []


@pytest.mark.parametrize(
    "question", ["Did Georgia get a D or a C in 2023?", "A or a B for Texas, a C or a D for Utah?"]
)
def test_english_words_in_a_spanish_interface_stay_what_they_are(question: str) -> None:
    lines = {find(Reading(question, language=language), states()).line for language in ("en", "es")}
    assert len(lines) == 1


def test_a_follow_up_stands_on_the_questions_before_and_not_on_how_they_were_answered(
    sample_client: TestClient,
) -> None:
    asked = ("¿Qué estados sacaron una A en 2018?", "¿Cuántos de esos sacaron una A en 2019?", "¿Y el mejor?")
    history = list[dict[str, str]]()
    told = list[str]()
    for question in asked:
        body = {"question": question, "history": history, "language": "es"}
        answer = sample_client.post("/v1/ask", json=body).json()
        assert answer["outcome"] == "answered", question
        blind = [{"question": turn["question"], "answer": "?"} for turn in history]
        assert sample_client.post("/v1/ask", json={**body, "history": blind}).json()["text"] == answer["text"]
        history.append({"question": question, "answer": answer["text"]})
        told.append(answer["text"])
    assert told[1].startswith("De los 2 estados de la pregunta (de 3) sobre los que el archivo permite saberlo, 2 ")
    assert told[2].startswith("Los primeros según la calificación en 2019, de los 2 estados de la pregunta: Kansas ")


def test_why_is_no_question_after_the_grade_itself(sample_client: TestClient) -> None:
    answer = ask(sample_client, "¿Por qué subió la nota de Texas en 2022?")
    assert (answer["outcome"], answer["figures"]) == ("abstained", [])
