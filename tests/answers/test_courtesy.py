"""Thanks, a goodbye and a scolding get a short reply of their own and no passages; a question among them is asked."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.conversation.courtesy import courtesy
from service.reading import Kind
from tests.written_archives import ask, client_over

ORGANISATION = """[organisation]
name = "Saddleback Museum"
[press_desk]
page = "https://saddleback.example/press"
[links]
contact = "https://saddleback.example/contact"
"""
LAMPS = """# A NIGHT OF LAMPS

FOR IMMEDIATE RELEASE

KELSO, Ohio, May 4, 2023 -- A guided walk lasts two hours. Nobody is thanked by name. The band says goodbye in June.
"""
THANKS = ("thx so much!", "You are welcome.")

client = client_over({"organisation.toml": ORGANISATION, "lamps.md": LAMPS})


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("thx", Kind.THANKS),
        ("Thank you so much!", Kind.THANKS),
        ("ok thanks, that helped a lot", Kind.THANKS),
        ("muchas gracias por su ayuda", Kind.THANKS),
        ("thanks for all you guys do", Kind.THANKS),
        ("thank you for being so kind", Kind.THANKS),
        ("gracias por todo lo que hacen", Kind.THANKS),
        ("gracias a todo el equipo", Kind.THANKS),
        ("muito obrigada", Kind.THANKS),
        ("we love you guys", Kind.THANKS),
        ("thx that was great", Kind.THANKS),
        ("gracias, estuvo genial", Kind.THANKS),
        ("ok", Kind.NOTED),
        ("that was great", Kind.NOTED),
        ("was that great?", None),
        ("hahaha", Kind.NOTED),
        ("lmao ok", Kind.NOTED),
        ("Great, that's exactly what I needed", Kind.NOTED),
        ("ty bye", Kind.GOODBYE),
        ("k thanks bye", Kind.GOODBYE),
        ("Thanks, see you later!", Kind.GOODBYE),
        ("hasta luego", Kind.GOODBYE),
        ("ur useless piece of crap", Kind.SCOLDING),
        ("f*** you", Kind.SCOLDING),
        ("What a stupid bot", Kind.SCOLDING),
        ("eres inútil", Kind.SCOLDING),
        ("dumb machine", Kind.SCOLDING),
        ("worst website ever", Kind.SCOLDING),
        ("and its worst", None),
        ("thanks for what", None),
        ("thanks for nothing", None),
        ("thanks for the help with Ohio", None),
        ("thanks, what do you do?", None),
        ("i love him", None),
        ("trash website of the city", None),
        ("thanks, and in 2021?", None),
        ("thanks to whom?", None),
        ("goodbye everyone", None),
        ("goodbye cruel world", None),
        ("I am useless", None),
        ("my life is shit", None),
        ("what is the worst thing", None),
        ("garbage service", None),
        ("he is an idiot", None),
        ("great river", None),
        ("is this useful", None),
    ],
)
def test_a_whole_message_is_a_courtesy_or_none(message: str, kind: Kind | None) -> None:
    assert courtesy(message) == kind


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("thx", "You are welcome."),
        ("ok", "Ask the next question"),
        ("ty bye", "Goodbye."),
        ("ur useless piece of crap", "Sorry that this was no help."),
        ("gracias", "De nada."),
        ("adiós", "Adiós."),
        ("esto es una basura", "Sentimos"),
    ],
)
def test_it_is_replied_to_in_a_sentence_without_passages(client: TestClient, message: str, told: str) -> None:
    answer = ask(client, message)
    assert answer["text"].startswith(told)
    assert (answer["outcome"], answer["reason"], answer["nearest"]) == ("abstained", "out_of_scope", [])


def test_one_who_scolds_sees_the_way_to_people_and_one_who_thanks_no_links(client: TestClient) -> None:
    assert ask(client, "thanks")["links"] == []
    assert ask(client, "you are useless")["links"][0]["url"] == "https://saddleback.example/contact"


def test_who_asks_whether_anything_is_there_gets_the_introduction(client: TestClient) -> None:
    assert ask(client, "are you there?")["text"].startswith("This is a search of what was published")


def test_a_follow_up_passes_over_thanks(client: TestClient) -> None:
    before = ("How long is a guided walk?", "“A guided walk lasts two hours.”")
    told = [ask(client, "and in 2021?", before, *thanks)["understood"]["question"] for thanks in ([], [THANKS])]
    assert told[0] == told[1] != "and in 2021?"
