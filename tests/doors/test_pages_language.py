"""What is printed is read out in its own language and runs in its own direction, whatever the page around it is in."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode
from starlette.testclient import TestClient

from tests.written_archives import client_over

ENGLISH, SPANISH, HEBREW = "Ferry fares rise this year", "El muelle nuevo se abre en julio", "הנמל נפתח מחדש"
FILES = {
    "fares.md": f"---\ndate: 2025-01-10\n---\n# {ENGLISH}\n\nThe fare for a crossing rises from 3 euros to 4 euros.\n",
    "pier.md": f"---\ndate: 2024-07-04\n---\n# {SPANISH}\n\nEl muelle nuevo costó 3 millones y mide 90 metros.\n",
    "port.md": f"---\ndate: 2024-05-02\n---\n# {HEBREW}\n\nהנמל נפתח ביום שני.\n\n- הרציף הצפוני ייפתח ביוני 2024.\n\n"
    "| רציף | אורך |\n|---|---|\n| צפון | 120 |\n",
}
client = client_over(FILES)


def page(client: TestClient, address: str, language: str, question: str = "") -> LexborHTMLParser:
    headers = {"Accept-Language": language}
    response = (
        client.post(address, data={"question": question}, headers=headers)
        if question
        else client.get(address, headers=headers)
    )
    assert response.status_code == 200
    return LexborHTMLParser(response.text)


def language_of(node: LexborNode | None) -> str | None:
    """That of the nearest element that names one, as whoever hears the page is read it."""
    while node is not None and "lang" not in node.attributes:
        node = node.parent
    return node.attributes["lang"] if node else None


@pytest.mark.parametrize("around", ["en", "es"])
@pytest.mark.parametrize(
    ("question", "told"), [("How much is the fare for a crossing?", "en"), ("¿Cuánto costó el muelle nuevo?", "es")]
)
def test_a_quotation_is_in_its_own_language_on_every_page(
    client: TestClient, question: str, told: str, around: str
) -> None:
    tree = page(client, "/ask", around, question)
    assert language_of(tree.css_first("blockquote")) == told
    assert language_of(tree.css_first("article.source bdi")) == told
    assert language_of(tree.css_first("ol.hits .snippet")) == told
    answer = tree.css_first("section.answer > p")
    assert language_of(answer.css_first("span") or answer) == told
    assert language_of(tree.css_first("h2#sources")) == around


@pytest.mark.parametrize("around", ["en", "es"])
@pytest.mark.parametrize(("document", "told"), [("fares", "en"), ("pier", "es")])
def test_a_document_is_in_its_own_language_and_what_is_around_in_that_of_the_page(
    client: TestClient, document: str, told: str, around: str
) -> None:
    tree = page(client, f"/d/{document}", around)
    assert {language_of(node) for node in tree.css("h1 bdi, article.text p, article.text h2")} == {told}
    assert {language_of(node) for node in tree.css("dl.facts dt, .anchor, h2#versions")} == {around}


def test_programs_are_told_the_language_of_a_quotation(client: TestClient) -> None:
    for question, told in (("How much is the fare for a crossing?", "en"), ("¿Cuánto costó el muelle nuevo?", "es")):
        cited = client.post("/v1/ask", json={"question": question}).json()["citations"]
        assert [citation["language"] for citation in cited] == [told]


def test_each_piece_of_a_document_finds_its_own_direction(client: TestClient) -> None:
    tree = page(client, "/d/port", "en")
    assert all(node.attributes.get("dir") == "auto" for node in tree.css("article.text :is(p, h2, table, td)"))
    assert not tree.css("th[dir]")  # a table runs as the names of its columns do: what has a direction decides nothing
