"""Notices in the reader's language: pressdesk's own in Spanish, staff's as declared; dates without clues."""

from __future__ import annotations

from typing import Any

from starlette.testclient import TestClient

from ingest.organisation import parse
from service.answer import NoticeCode
from service.ending.notices import notice
from service.ending.spanish_notices import TEXTS
from tests.written_archives import client_over

ORGANISATION = """
[organisation]
name = "Lantern Society"
[notices.undated]
en = "Ask the harbour office when this was written."
"""
FILES = {
    "organisation.toml": ORGANISATION,
    "pier.md": "---\ndate: 2021-03-04\n---\n# New pier for Eastholm\n\nThe pier of Eastholm has opened again. "
    "Last year storms had closed it.\n",
    "tower.md": "# The bell tower of Westholm\n\nThe bell tower of Westholm has forty copper bells.\n",
    "lamp.md": "---\ntitle: Lamps 2016 review\n---\n# Lamps 2016 review\n\nThe harbour lamps of Northholm burned whale "
    "oil in 2016. In 2016 the keepers of Northholm cleaned every lamp. The 2016 review found no broken lamp.\n",
}


client = client_over(FILES)


def notes(client: TestClient, question: str, language: str) -> dict[str, str]:
    answer: dict[str, Any] = client.post("/v1/ask", json={"question": question, "language": language}).json()
    assert answer["outcome"] == "answered", answer["text"]
    return {notice["code"]: notice["text"] for notice in answer["notices"]}


def test_a_relative_year_is_explained_in_the_readers_language(client: TestClient) -> None:
    question = "Which storms had closed the pier of Eastholm?"
    english, spanish = (notes(client, question, language)["relative_date"] for language in ("en", "es"))
    assert "Last year: counted from March 4, 2021, it works out to 2020" in english
    assert spanish.startswith("Palabras como «el año pasado» se cuentan desde la fecha del propio documento")
    assert "Last year: contado desde la fecha del documento (4 de marzo de 2021) resulta 2020" in spanish


def test_an_inferred_date_is_told_without_the_clues_that_are_for_staff(client: TestClient) -> None:
    english = notes(client, "What did the harbour lamps of Northholm burn?", "en")["inferred_date"]
    spanish = notes(client, "What did the harbour lamps of Northholm burn?", "es")["inferred_date"]
    assert english.endswith("it was inferred. (2016: Lamps 2016 review)")
    assert spanish.endswith("se dedujo. (2016: Lamps 2016 review)")
    assert "clue" not in english + spanish


def test_what_staff_declared_stays_as_declared(client: TestClient) -> None:
    told = notes(client, "How many bells has the bell tower of Westholm?", "es")
    assert told["undated"].startswith("Ask the harbour office when this was written.")


def test_a_text_that_staff_declared_in_spanish_is_shown_in_spanish() -> None:
    organisation = parse(b'[organisation]\nname = "L"\n[notices.undated]\nen = "No date."\nes = "Sin fecha alguna."\n')
    assert notice(NoticeCode.UNDATED, "x", organisation, "es").text == "Sin fecha alguna. (x)"
    assert notice(NoticeCode.UNDATED, "x", organisation).text == "No date. (x)"


def test_every_notice_has_a_spanish_text() -> None:
    assert set(TEXTS) == set(NoticeCode)
