"""A cry that "and" joins to an ordinary question is heard, and no half of such a message is offered to be asked."""

from __future__ import annotations

import pytest

from service.care.normal_form import joined
from service.safety import Safety
from tests.care.test_ordinary import is_helped


@pytest.mark.parametrize(
    "message",
    [
        "how many bills passed in 2018 and what can i do when my uncle climbs into my bed",
        "tell me the score of Nevada and who do I tell that my coach films me in the locker room",
        "I need the 2014 list for school and my stepdad keeps touching my leg",
        "which states went down, and where do I go if I can't go home tonight",
        "cuál es la nota de Nevada y qué hago si mi tío entra en mi cama por la noche",
        "who wrote the report because my boyfriend sells me to his friends",
    ],
)
def test_a_cry_that_is_joined_to_an_ordinary_question_is_heard(message: str, safety: Safety) -> None:
    assert is_helped(safety, message)


@pytest.mark.parametrize(
    "message",
    [
        "Which release is about Nevada, and I need some help with the table",
        "We compare the grades of 2016 and I need some help please",
        "need the 2019 ranking for class and can you help me",
        "Which states improved and what should my readers know about the law?",
        "How many states got an F, and can I quote your president on it?",
        "What did the survivor say about her trafficker and why did she not leave him?",
        "I lost the link to the report and my editor wants the number today",
        "¿Qué nota tiene Nevada y dónde puedo leer el informe?",
        "Does the law protect a girl who is sold and the boy who runs away?",
    ],
)
def test_ordinary_questions_that_are_joined_raise_no_alarm(message: str, safety: Safety) -> None:
    assert not is_helped(safety, message)


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("which states improved, and what to do if he comes", ("which states improved", "what to do if he comes")),
        ("the report on law and order", ()),
        ("qué nota tiene y qué hago ahora", ("qué nota tiene", "qué hago ahora")),
        ("is it true and why", ("is it true",)),
    ],
)
def test_a_message_is_parted_before_a_word_that_begins_a_clause(message: str, parts: tuple[str, ...]) -> None:
    assert joined(message) == parts
