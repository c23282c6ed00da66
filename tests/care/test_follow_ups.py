"""What a visitor asks shortly behind an answer, above all in Spanish, raises no alarm; a cry in such words does."""

from __future__ import annotations

import pytest

from service.care.normal_form import Spelling
from service.care.rules import Rules
from service.safety import Safety
from tests.care.test_ordinary import is_helped
from tests.known_cries import CARE, covered_cries

HARMLESS = [
    "And before her?",
    "who was there before him?",
    "¿Y eso qué significa?",
    "¿Y eso qué quiere decir?",
    "¿Y eso cuándo fue?",
    "¿Y cuándo empezó eso?",
    "¿y eso dónde pasó?",
    "¿y eso por qué?",
    "¿y eso es malo?",
    "¿Eso está bien?",
    "¿Por qué fue así?",
    "¿Sigue siendo así?",
    "¿Ya no es así?",
    "¿Desde cuándo es así?",
    "¿De dónde sale ese dato?",
    "¿De dónde viene ese número?",
    "¿De dónde sacaron eso?",
    "¿Y en ese año?",
    "¿y en qué año?",
    "¿en qué año fue eso?",
    "¿Y en qué año mejoró?",
    "¿En qué año empezó todo?",
    "¿En qué mes salió?",
    "¿De qué año estamos hablando?",
    "¿En qué se basa?",
    "¿A qué se dedica?",
    "¿Y dónde nació?",
    "¿Quién fundó la organización y en qué año?",
    "¿Quién fue la fundadora y en qué año nació?",
    "¿y qué hacemos?",
    "¿y qué se puede hacer?",
    "¿Cuándo van a salir las nuevas?",
    "¿Cuándo salen los próximos informes?",
    "¿Dónde dice eso?",
    "¿Dónde dice que bajó Illinois?",
    "¿Y el año de antes?",
    "¿Y eso para qué sirve?",
    "¿Y eso qué tiene de malo?",
    "¿Eso lo dice quién?",
    "¿Qué se hace en esos casos?",
    "es para mi tarea, me ayudas?",
    "¿y su hermana?",
    "¿y su marido?",
    "¿Y cómo se llama su esposo?",
    "and her husband?",
    "And for my son, he is 12?",
    "what about for my daughter, she's 9",
    "where do i leave the car",
    "Where can we park our bikes there?",
    "who takes over from her",
    "and her sister?",
    "my friend is on your board",
    "A friend of mine sits on your council",
    "my sister was on the committee",
    "whats a pimp",
    "what is a trafficker",
    "no me queda claro",
    "no lo veo claro",
    "¿me explicas?",
    "¿Me puedes ayudar a entender?",
    "ayúdame a entender esto",
    "ayuda, necesito la nota de Georgia para hoy",
    "me urge, necesito el dato ya",
    "¿me pueden ayudar con una nota?",
    "estoy haciendo un reportaje, me pueden ayudar?",
    "estoy escribiendo un artículo, ¿me puede ayudar?",
    "estoy haciendo un trabajo sobre Texas, me ayudan?",
    "tengo que entregar esto hoy, me ayudan con el dato de Florida 2023",
]
OF_SOMEBODY = [
    "My daughter is coeliac.",
    "My son is blind.",
    "My daughter is Muslim.",
    "my son is lactose intolerant",
    "my daughter has a nut allergy",
    "our kids are vegan",
    "mi hija es celíaca",
    "mi esposa es musulmana",
    "mi mamá usa silla de ruedas",
]
MEANT = [
    "¿y en qué año? me tiene encerrada",
    "for my son, he is 12 and my husband beats him",
    "where do i leave the car so that he cannot find me",
    "who takes over from him when he beats me",
    "¿y eso qué significa? me pega",
    "¿y qué hacemos? nos tiene encerradas",
    "¿y su marido? me pega mi marido",
    "su marido la vende",
    "and my husband hits me",
    "ayuda, me tiene encerrada",
    "necesito ayuda hoy",
    "me pueden ayudar",
    "¿me puedes ayudar a escapar?",
    "estoy haciendo un reportaje, me tienen encerrada, me pueden ayudar?",
    "tengo que entregar dinero hoy o me pega",
    "my daughter is missing",
    "my friend is on your board and he rapes me",
    "my friend is on the bridge",
    "my daughter is blind and he locks her in",
    "my daughter is Muslim and they force her to marry",
    "my daughter is diabetic and we are locked in",
    "mi hija es ciega y la encierra",
    "¿cuándo me va a dejar salir?",
    "¿dónde está mi hija?",
    "¿y si me mato?",
]
HIDING = [
    "estoy escondida en el baño",
    "estamos escondidas en el sótano",
    "estoy escondido debajo de la cama",
    "me escondí en el clóset",
    "mis hijos y yo estamos escondidos",
    "nos escondemos de mi marido",
    "I'm hiding in the bathroom",
    "we are hiding in the basement",
]


@pytest.mark.parametrize("message", HARMLESS)
def test_a_short_question_behind_an_answer_is_no_cry(message: str, sample_safety: Safety) -> None:
    assert not is_helped(sample_safety, message)


@pytest.mark.parametrize("message", OF_SOMEBODY)
def test_what_somebody_may_not_eat_cannot_see_or_believes_is_no_cry(message: str, safety: Safety) -> None:
    assert not is_helped(safety, message)


@pytest.mark.parametrize("message", MEANT)
def test_a_cry_in_such_words_is_heard(message: str, sample_safety: Safety) -> None:
    assert is_helped(sample_safety, message)


@pytest.mark.parametrize("message", HIDING)
def test_one_who_hides_is_in_danger(message: str, safety: Safety) -> None:
    assert is_helped(safety, message)


@pytest.mark.parametrize(
    "message",
    [
        "¿qué hago?",
        "¿y mi hija?",
        "tengo que entregar el dinero hoy, me ayudan",
        "tengo que entregar a mi hija hoy",
        "estoy haciendo un trabajo para él",
        "necesito trabajo, ayuda",
        "necesito una cita con alguien",
        "¿para qué vivir así?",
        "¿para qué seguir?",
        "¿para qué sirve mi vida?",
        "¿para qué sirve todo?",
        "¿para qué sirvo?",
        "¿cuándo va a salir de mi casa?",
        "my daughter is allergic to him",
        "my daughter is scared",
        "ayuda, en Texas",
        "",
    ],
)
def test_what_says_more_is_left_to_the_classifier(message: str) -> None:
    ordinary = Rules.load(CARE / "follow_ups.toml", organisation=(), subject=("texas",))
    assert not ordinary.cover(Spelling().read(message))


def test_no_cry_that_is_known_counts_as_a_follow_up() -> None:
    assert covered_cries("follow_ups.toml") == []
