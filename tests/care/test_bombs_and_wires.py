"""A bomb, a live wire, gas or somebody armed, told as it is there, is a cry; questions on pumps and cables are none."""

from __future__ import annotations

import pytest

from service.safety import Safety
from tests.care.test_ordinary import is_helped
from tests.care.test_ordinary_spanish import WORKS

RULES_ALONE = Safety(WORKS, None)


@pytest.mark.parametrize(
    "message",
    [
        "hay una bomba en la estación",
        "Han puesto una bomba en el hospital",
        "creo que hay una bomba aquí",
        "¡Ayuda, hay una bomba en el vagón!",
        "hay un cable eléctrico caído",
        "Se ha caído un cable de alta tensión en la calle",
        "hay cables eléctricos caídos en mi calle",
        "hay un cable pelado en el patio del colegio",
        "huele a gas",
        "huele mucho a gas en el portal",
        "hay una fuga de gas en la estación",
        "hay un niño en las vías",
        "¡Hay una persona caída en las vías del tranvía!",
        "acaba de explotar algo en el mercado",
        "me dio corriente la farola",
        "creo que tengo una intoxicación por monóxido",
        "hay un hombre con una pistola en el vestíbulo",
        "There is a bomb in the station",
        "someone planted a bomb under the seat",
        "there's a live wire down in the street",
        "a power line is down on my road",
        "there is a gas leak in the hall",
    ],
)
def test_it_is_heard_by_rules_alone(message: str) -> None:
    assert is_helped(RULES_ALONE, message)


@pytest.mark.parametrize(
    "message",
    [
        "bomba de agua",
        "¿Cuándo acabó de explotarse la mina?",
        "¿Cuántas intoxicaciones por monóxido hubo?",
        "Hay una persona en la lista",
        "la bomba de la fuente se averió",
        "¿Qué pasó con la bomba de agua?",
        "Hay una bomba de agua nueva en la estación",
        "¿Hay una bomba de calor en el edificio?",
        "hay una bomba nueva en la depuradora",
        "¿Cuántas bombas tiene la estación de bombeo?",
        "¿Cuándo se encontró la bomba de la Guerra Civil?",
        "¿Hubo una amenaza de bomba en el hospital en 2019?",
        "¿Cuánto costó el cable?",
        "¿Hay un cable eléctrico en el túnel?",
        "¿Por qué se cayó el cable eléctrico?",
        "¿Qué comunicado habla de una fuga de gas?",
        "¿Cuántas fugas de gas hubo en 2020?",
        "¿A qué huele la planta?",
        "How many bombs were found in 2019?",
        "Is there a bomb shelter in the station?",
        "Was there a bomb threat at the school?",
        "there is a heat pump in the station",
        "When did the power line come down?",
        "Which release is about the gas leak?",
    ],
)
def test_what_an_archive_is_asked_is_no_cry(message: str) -> None:
    assert RULES_ALONE.check(message) is None
