"""A greeting and the question what this is get pressdesk's introduction; anything beside them is answered."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.introduction import asks_introduction, asks_privacy


@pytest.mark.parametrize(
    "message",
    [
        "hello",
        "Hi there!",
        "Thanks!",
        "ok, thank you very much",
        "Who are you?",
        "Hi, what can you do?",
        "What can I ask here?",
        "How does this work?",
        "how do I use this tool",
        "are you a bot",
        "¡Hola!",
        "¿Quién eres?",
        "are you chatgpt",
        "Who made this site?",
        "Can I trust this?",
        "How accurate is this?",
        "Where do you get your information from?",
        "¿Eres una persona?",
        "¿Quién hizo esta página?",
        "¿Es confiable esta página?",
        "thanks, that helped!",
        "great, that's what I needed",
        "are you a bot or a real person",
        "am I talking to a human?",
        "can you call me back please",
        "tell me a joke",
        "this thing is useless",
        "you suck lol",
        "¿Hablo con una persona o con una máquina?",
        "¿Me pueden llamar?",
        "cuéntame un chiste",
        "no sirves para nada",
        "gracias, me ayudó mucho",
    ],
)
def test_a_message_of_nothing_else_asks_for_it(message: str) -> None:
    assert asks_introduction(message)


@pytest.mark.parametrize(
    "message",
    [
        "Hi, what grade did Texas get?",
        "What can I do about the weak law?",
        "What can you do for a victim?",
        "How does this law work?",
        "Are you a shelter?",
        "hello i need help",
        "What is this release?",
        "thanks to which law did the grade rise",
        "Who wrote this?",
        "Who made it?",
        "How accurate is the score of Texas?",
        "Can I trust him?",
        "¿Puedo confiar en él?",
    ],
)
def test_a_message_with_a_question_or_a_need_is_answered_instead(message: str) -> None:
    assert not asks_introduction(message)


def test_it_says_what_it_is_and_claims_nothing_about_the_archive(sample_client: TestClient) -> None:
    answer = sample_client.post("/v1/ask", json={"question": "Hello, who are you?"}).json()
    assert (answer["outcome"], answer["reason"]) == ("abstained", "out_of_scope")
    assert "no person" in answer["text"]
    assert "does not hold" not in answer["text"]
    page = sample_client.post("/ask", data={"question": "hello"}).text
    assert "What this service does" in page
    assert "No answer in the archive" not in page
    assert 'id="found"' not in page


@pytest.mark.parametrize("message", ["is this a real person?", "who r u", "am i talking to a real person"])
def test_a_visitor_at_a_phone_is_told_what_it_is_and_not_sent_to_the_press(
    message: str, sample_client: TestClient
) -> None:
    answer = sample_client.post("/v1/ask", json={"question": message}).json()
    assert (answer["outcome"], answer["reason"]) == ("abstained", "out_of_scope")
    assert "no person" in answer["text"]


@pytest.mark.parametrize(
    "message",
    [
        "is this chat private?",
        "Is this anonymous",
        "are you safe to talk to",
        "do you save what I write",
        "who reads this",
        "Who can see my messages?",
        "how do I delete my browser history",
        "clear my history quickly",
        "does this chat show up in my history?",
        "will this stay on the shared computer",
        "how do I get out of this site fast",
        "¿Cómo salgo de esta página rápido?",
        "How can I clear my search history?",
        "¿Es anónimo?",
        "¿Guardan lo que escribo?",
        "¿Quién lee mis preguntas?",
        "¿Cómo borro mi historial?",
        "do you sell my data",
        "¿venden mis datos?",
    ],
)
def test_who_sees_what_is_written_here_is_told(message: str, sample_client: TestClient) -> None:
    assert asks_privacy(message)
    answer = sample_client.post("/v1/ask", json={"question": message}).json()
    told = ("Aquí no se guardan" if message.startswith("¿") else "Questions are not kept here", answer["citations"])
    assert (answer["text"].startswith(told[0]), answer["reason"], told[1]) == (True, "out_of_scope", [])


@pytest.mark.parametrize(
    "message",
    [
        "Is the data of Texas safe?",
        "Does the bill keep my records private?",
        "Are the grades confidential?",
        "Who reads the report cards?",
        "Is this release confidential?",
        "What is the history of Texas?",
        "Does the history of the bill show up in the report?",
        "How do I leave the newsletter?",
        "¿Es seguro Texas?",
    ],
)
def test_a_question_of_the_archive_is_none_of_these(message: str) -> None:
    assert not asks_privacy(message)


@pytest.mark.parametrize("message", ["can my boyfriend see this", "will he see what I write, I am scared"])
def test_a_cry_goes_before(message: str, sample_client: TestClient) -> None:
    assert sample_client.post("/v1/ask", json={"question": message}).json()["outcome"] == "help"
