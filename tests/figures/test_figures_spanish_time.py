"""Questions in Spanish over several editions: when, how often, ever, in both, the only one."""

from __future__ import annotations

import pytest

from service.answer import Outcome, Reason
from tests.figures.test_limits import ask


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("¿Cuándo sacó Texas una A?", "Texas obtuvo una A en 2015"),
        ("¿Cuántas veces sacó California una F?", "California obtuvo una F en 2 de las 5 ediciones"),
        ("¿Alguna vez sacó Hawaii una D?", "Hawaii obtuvo una D en 2015"),
        ("¿Es Florida el único estado con una C en 2021?", "1 de 51 estados obtuvo una C en 2021"),
        ("¿Qué estados sacaron una F en ambos años, 2021 y 2022?", "1 obtuvo una F tanto en 2021 como en 2022"),
        ("¿Algún estado sacó una A en 2022?", "0 de 51 estados obtuvieron una A en 2022"),
    ],
)
def test_when_and_how_often_are_understood_in_spanish(question: str, told: str) -> None:
    end = ask(question, language="es")
    assert end.outcome is Outcome.ANSWERED, end.text
    assert told in end.text


def test_the_first_time_is_no_list_of_one_edition_in_spanish() -> None:
    end = ask("¿Qué estados sacaron una A por primera vez en 2019?", language="es")
    assert end.reason is Reason.NOT_COUNTED
