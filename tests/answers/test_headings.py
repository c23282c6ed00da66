"""What a page of frequent questions asks itself is answered with what stands below it. On a made-up tram company."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.aguas import asked
from tests.written_archives import client_over

ORGANISATION = """[organisation]
name = "Trams of Armeda"
short_names = ["the Trams"]
[links]
contact = "https://trams.example/contact"
"""
FILES = {
    "faq.md": """# Frequently asked questions

## Can I bring a bicycle?

Yes, on Sundays and holidays, in the last car.

## How much is a day ticket?

It is 9 crowns.

## Where do I pick up a lost item?

At the office of Mill Square. Items are kept for 30 days.
""",
    "lost.md": """# Trouble on the way

## How to complain

Write to the office of Mill Square. It answers within five working days.

## Cómo solicitar una devolución

Entregue el boleto en la taquilla.
""",
    "preguntas.md": """# Preguntas frecuentes

## ¿Puedo subir con bicicleta?

Sí, los domingos, en el último vagón.

## ¿A qué hora cierra el tranvía?

El servicio opera hasta las 24:00 horas.
""",
    "pool.md": """---
date: 2018-03-01
---
# Questions on the bath house

## What are the opening hours?

From 6 to 21.

## How much is a season ticket?

It costs 75 crowns.

## Do I need a license to fish in Alder River?

Yes, a license of the state.

## When does the winter break begin?

On November 15.
""",
    "museum.md": """---
date: 2021-03-01
---
# Questions on the tram museum

## What are the opening hours?

From 10 to 18.

## Will the museum show steam trams?

Yes, from the spring on.

## Does the museum pay the depot?

Yes, a rent.
""",
    "museum-old.md": """---
date: 2017-03-01
---
# Questions on the tram museum

## What are the opening hours?

From 9 to 12.
""",
    "evening.md": """---
date: 2021-05-03
---
# The director answers

Readers asked the director. "Will the stadium line be sold?" a reader asked. The director thanked her for the letter.

Is the viaduct safe? That was the question of the evening.
""",
    "talk.md": """---
date: 2023-05-04
---
# Riders ask, the Trams answer

Will the red line serve the mill? Yes, every forty minutes. Will the depot move? Nobody plans that.
""",
}


client = client_over({"organisation.toml": ORGANISATION} | FILES)


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [
        ("Can I bring a bicycle?", "en", ["Yes, on Sundays and holidays, in the last car."]),
        ("can i bring a bicycle", "en", ["Yes, on Sundays and holidays, in the last car."]),
        ("How much is a day ticket?", "en", ["It is 9 crowns."]),
        ("Where do I pick up a lost item?", "en", ["At the office of Mill Square.", "Items are kept for 30 days."]),
        ("Will the red line serve the mill?", "en", ["Yes, every forty minutes."]),
        (
            "How do I complain?",
            "en",
            ["Write to the office of Mill Square.", "It answers within five working days."],
        ),
        ("¿Cómo solicito una devolución?", "es", ["Entregue el boleto en la taquilla."]),
        ("¿Puedo subir con bicicleta?", "es", ["Sí, los domingos, en el último vagón."]),
        ("a que hora cierra el tranvia", "es", ["El servicio opera hasta las 24:00 horas."]),
    ],
)
def test_the_question_of_a_heading_is_answered_with_what_stands_below(
    question: str, language: str, told: list[str], client: TestClient
) -> None:
    answer = asked(client, question, language=language)
    assert (answer["outcome"], [citation["exact"] for citation in answer["citations"]]) == ("answered", told)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Can I bring a dog?", "en"),
        ("Where is a day ticket?", "en"),
        ("Why did he complain?", "en"),
        ("¿A qué hora abre el tranvía?", "es"),
        ("¿Quién cierra el tranvía?", "es"),
    ],
)
def test_another_question_is_not(question: str, language: str, client: TestClient) -> None:
    words = [citation["exact"] for citation in asked(client, question, language=language)["citations"]]
    assert not {"Yes, on Sundays and holidays, in the last car.", "It is 9 crowns."} & set(words)
    assert not {"El servicio opera hasta las 24:00 horas.", "Write to the office of Mill Square."} & set(words)


def exact(client: TestClient, question: str) -> list[str]:
    return [citation["exact"] for citation in asked(client, question, language="en")["citations"]]


def test_where_pages_on_two_things_ask_it_both_are_quoted_each_from_its_newest(client: TestClient) -> None:
    assert exact(client, "What are the opening hours?") == ["From 10 to 18.", "From 6 to 21."]


def test_a_question_may_say_of_what_the_page_is(client: TestClient) -> None:
    assert exact(client, "What are the opening hours of the bath house?") == ["From 6 to 21."]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Did the museum show steam trams?", "Yes, from the spring on."),
        ("Does the museum show steam trams?", "Yes, from the spring on."),
        ("Do I need a license to fish in Cole River?", "Yes, a license of the state."),
        ("Do I need a license to swim in Alder River?", "Yes, a license of the state."),
        ("Does the depot pay the museum?", "Yes, a rent."),
        ("When does the winter break end?", "On November 15."),
        ("How much is a season ticket for the ferry?", "It costs 75 crowns."),
        ("Is the viaduct safe?", "That was the question of the evening."),
        ("Will the stadium line be sold?", '"Will the stadium line be sold?" a reader asked.'),
    ],
)
def test_what_answers_another_question_or_only_repeats_it_is_none(client: TestClient, question: str, told: str) -> None:
    assert told not in exact(client, question)
