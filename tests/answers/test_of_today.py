"""A question about today is not answered by what an old document says of a day of its own."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.written_archives import client_over


def days_ago(days: int) -> str:
    return f"{date.today() - timedelta(days=days):%B %d, %Y}"


FILES = {
    "organisation.toml": '[organisation]\nname = "Tranvías de Montejar"\n',
    "averia.md": """# El servicio de la Línea 4 se restablece

MONTEJAR, 5 de marzo de 2021.- El servicio de la Línea 4 funciona hoy con normalidad en todas las estaciones. La avería
del lunes afectó a 30.000 viajeros.
""",
    "horario.md": """# Nuevo horario de la Línea 4

MONTEJAR, 9 de mayo de 2022.- La Línea 4 abre a las 6.00 horas y cierra a las 23.30 horas. Cuenta con 212 conductores.
""",
    "landing.md": """# A spill at the landing

MONTEJAR, May 3, 2020 -- The landing of Montejar is now closed. Until further notice dogs must stay away from the quay.
""",
    "ferry.md": f"""# The ferry runs

MONTEJAR, {days_ago(3)} -- The ferry of Montejar is running today in spite of the storm.
""",
    "lift.md": f"""# The cable lift runs

MONTEJAR, {days_ago(20)} -- The cable lift of Montejar is running today in spite of the storm.
""",
    "pool.md": """# The pool of Montejar

MONTEJAR, May 2, 2020 -- The swimming pool of Montejar is open today after the repairs. The pool has 1,200 lockers.
""",
    "baths-2016.md": """# The baths of Montejar reopen

MONTEJAR, March 8, 2016 -- The baths of Montejar have reopened. The baths employ 44 staff.
""",
    "baths-2020.md": """# A sauna for the baths of Montejar

MONTEJAR, November 30, 2020 -- The baths of Montejar have opened a sauna. The baths employ 61 staff.
""",
    "drivers-2019.md": """# Drivers of Montejar

MONTEJAR, June 4, 2019 -- Tranvías de Montejar has 310 drivers. They are trained at the depot.
""",
    "drivers-2024.md": """# More drivers

MONTEJAR, June 4, 2024 -- Tranvías de Montejar has 355 drivers. They are trained at the depot.
""",
}


client = client_over(FILES)


def ask(client: TestClient, question: str, language: str) -> dict[str, Any]:
    answer: dict[str, Any] = client.post("/v1/ask", json={"question": question, "language": language}).json()
    return answer


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("¿Funciona hoy el servicio de la Línea 4?", "es"),
        ("¿Hay servicio en la Línea 4 hoy?", "es"),
        ("¿Hay servicio hoy?", "es"),
        ("¿Funciona la Línea 4 con normalidad ahora mismo?", "es"),
        ("Is the swimming pool of Montejar open today?", "en"),
        ("Is the swimming pool of Montejar open right now?", "en"),
    ],
)
def test_whether_something_is_so_today_no_old_document_tells(client: TestClient, question: str, language: str) -> None:
    answer = ask(client, question, language)
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])


@pytest.mark.parametrize(
    ("question", "language", "printed", "day"),
    [
        ("¿Cuántos conductores tiene hoy la Línea 4?", "es", "212 conductores", "9 de mayo de 2022"),
        ("How many lockers does the pool have now?", "en", "1,200 lockers", "May 2, 2020"),
    ],
)
def test_how_much_there_is_today_is_told_with_the_day_that_it_was_true(
    client: TestClient, question: str, language: str, printed: str, day: str
) -> None:
    answer = ask(client, question, language)
    assert printed in answer["citations"][0]["exact"]
    (notice,) = [notice["text"] for notice in answer["notices"] if notice["code"] == "historical"]
    assert day in notice


def test_what_is_left_beside_a_sentence_about_its_own_day_is_no_answer(client: TestClient) -> None:
    assert ask(client, "Why is the swimming pool of Montejar open today?", "en")["citations"] == []


@pytest.mark.parametrize(
    ("question", "told", "day"),
    [
        ("Is the swimming pool of Montejar open?", "open today", "May 2, 2020"),
        ("Is the landing of Montejar closed?", "now closed", "May 3, 2020"),
        ("Must dogs stay away from the quay?", "Until further notice", "May 3, 2020"),
    ],
)
def test_how_things_are_is_told_by_a_sentence_about_its_day_with_that_day(
    client: TestClient, question: str, told: str, day: str
) -> None:
    answer = ask(client, question, "en")
    assert told in answer["citations"][0]["exact"]
    assert day in " ".join(one["text"] for one in answer["notices"] if one["code"] == "historical")


def test_without_today_the_same_document_answers(client: TestClient) -> None:
    answer = ask(client, "¿Cuántos viajeros afectó la avería de la Línea 4?", "es")
    assert "30.000 viajeros" in answer["text"]
    assert [notice for notice in answer["notices"] if notice["code"] == "historical"] == []


def test_a_document_tells_of_today_for_a_week(client: TestClient) -> None:
    (cited,) = ask(client, "Is the ferry of Montejar running today?", "en")["citations"]
    assert "The ferry of Montejar is running" in cited["exact"]
    assert ask(client, "Is the cable lift of Montejar running today?", "en")["citations"] == []


def _historical(answer: dict[str, Any]) -> str:
    return " ".join(one["text"] for one in answer["notices"] if one["code"] == "historical")


def test_how_many_there_are_is_told_with_the_day_of_a_document_that_is_years_old(client: TestClient) -> None:
    answer = ask(client, "How many lockers does the pool have?", "en")
    assert "1,200 lockers" in answer["citations"][0]["exact"]
    assert "May 2, 2020" in _historical(answer)
    assert "November 30, 2020" in _historical(ask(client, "How many staff work at the baths?", "en"))


@pytest.mark.parametrize(
    "question", ["How many lockers did the pool have?", "How many lockers did the pool have in 2020?"]
)
def test_of_how_many_there_were_no_day_is_told(client: TestClient, question: str) -> None:
    assert _historical(ask(client, question, "en")) == ""


def test_how_many_work_somewhere_is_told_by_the_newest_number_first(client: TestClient) -> None:
    told = [citation["exact"] for citation in ask(client, "How many staff work at the baths?", "en")["citations"]]
    assert "61 staff" in told[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [("How many drivers did you have in 2019?", "310 drivers"), ("How many drivers do you have?", "355 drivers")],
)
def test_the_organisation_is_asked_of_a_year(client: TestClient, question: str, told: str) -> None:
    assert told in ask(client, question, "en")["citations"][0]["exact"]
