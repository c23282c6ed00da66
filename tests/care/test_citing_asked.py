"""How an answer is cited and whether it may be printed is told of pressdesk itself, whatever the archive holds."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.citing_asked import asks_to_cite


@pytest.mark.parametrize(
    "message",
    [
        "How do I cite this?",
        "how should I credit this answer",
        "Can I quote you on that?",
        "can I print that",
        "May I use this quote in my article?",
        "ok, is it okay to publish these figures?",
        "How should this be cited?",
        "Is this free to use?",
        "Do I need permission to reprint this?",
        "¿Cómo cito esto?",
        "¿Puedo publicar esta cita?",
    ],
)
def test_a_message_of_nothing_else_asks_for_it(message: str) -> None:
    assert asks_to_cite(message)


@pytest.mark.parametrize(
    "message",
    [
        "Can I quote the governor on this bill?",
        "How do I cite the Texas release?",
        "May I reprint your press releases?",
        "Can I use this shelter?",
        "Is this free to use on Sundays?",
        "Who can print this?",
        "¿Cómo cito a un testigo?",
    ],
)
def test_what_documents_may_tell_is_asked_of_them(message: str) -> None:
    assert not asks_to_cite(message)


@pytest.mark.parametrize(("language", "told"), [("en", "“Copy or cite”"), ("es", "«Copiar o citar»")])
def test_it_names_the_button_of_the_page_and_no_document(sample_client: TestClient, language: str, told: str) -> None:
    asked = {"question": "How do I cite this?" if language == "en" else "¿Cómo cito esto?", "language": language}
    answer = sample_client.post("/v1/ask", json=asked).json()
    assert (answer["outcome"], answer["reason"]) == ("abstained", "out_of_scope")
    assert told in answer["text"]
    assert not answer["citations"]
    assert not answer["nearest"]
    page = sample_client.get("/ask", params={"q": "What grade did Connecticut get in 2016?", "lang": language}).text
    assert told.strip("“”«»") in page
