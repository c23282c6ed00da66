"""What is said of the weather, of joy, of a long wait or of who pays nothing is no cry; a cry in such words is."""

from __future__ import annotations

import pytest

from service.safety import Safety
from tests.care.test_ordinary import is_helped


@pytest.mark.parametrize(
    "message",
    [
        "que horario tienen",
        "que dias tienen",
        "que horario tiene el club",
        "are siblings free",
        "are brothers free",
        "i cried when i got my papers, thank you all so much",
        "you saved my life last year, thank you",
        "im so happy i got my status",
        "i am happy today",
        "crying with joy rn",
        "it is raining",
        "i love this town",
        "we moved house",
        "my back hurts",
        "i miss my mum so much",
        "i miss my dog",
        "been waiting 17 months and im so fed up",
        "this quiz is torture",
        "my landlord wont give back my deposit",
        "my kid broke his tooth on the snack at magpie club lol",
    ],
)
def test_ordinary_life_is_no_cry(message: str, safety: Safety) -> None:
    assert not is_helped(safety, message)


@pytest.mark.parametrize(
    "message",
    [
        "estoy sola en la calle con mis niñas y hace mucho frio",
        "estoy sola en la calle con mis hijos",
        "estamos en la calle con los niños y hace frio",
        "who can i talk to at 3am when everything is black",
        "they have my papers and i cannot leave",
        "he got my passport",
        "my back hurts, he kicked me down the stairs",
        "i am a burden to everyone",
        "my kid has bruises after visiting his dad",
        "are we free to leave",
        "this is my last day",
        "mi casero entra de noche",
    ],
)
def test_a_cry_in_such_words_is_heard(message: str, safety: Safety) -> None:
    assert is_helped(safety, message)


def test_a_child_that_swallowed_pills_is_in_danger_and_not_in_despair(safety: Safety) -> None:
    end = safety.check("mi bebe se trago unas pastillas que hago", interface="es")
    assert end is not None
    assert end.reason == "danger"
