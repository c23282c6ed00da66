"""Who says what in Spanish releases: dashes, subjects that are left out, what stands between a verb and a name."""

from __future__ import annotations

import pytest

from tests.quoted import Row, rows


def speakers(text: str) -> list[str | None]:
    return [row[1] for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "—Es la obra más cara —afirmó la directora general, Ana Quist—. Alder no mirará al cielo.",
            [
                ("Es la obra más cara", "Ana Quist", "directora general"),
                ("Alder no mirará al cielo.", "Ana Quist", "directora general"),
            ],
        ),
        (
            "—Ha sido duro —reconoció el alcalde de Alder, Luis Vell. El acto acabó a las doce.",
            [("Ha sido duro", "Luis Vell", "alcalde de Alder")],
        ),
        (
            "—¿Y quien no tiene móvil? —preguntó Luis Vell durante el acto—. Para ellos habrá una carta.",
            [("¿Y quien no tiene móvil?", "Luis Vell", None), ("Para ellos habrá una carta.", "Luis Vell", None)],
        ),
        ("– Ha sido duro – reconoció Luis Vell, alcalde.", [("Ha sido duro", "Luis Vell", "alcalde")]),
        ("—La obra —la más cara de todas— acabará en mayo —dijo Ana Quist.", [
            ("La obra —la más cara de todas— acabará en mayo", "Ana Quist", None),
        ]),
    ],
)  # fmt: skip
def test_dashes_open_what_is_said_and_stand_around_who_says_it(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "— Reducir las fugas de la red — ahorro de 3 millones",
        "- 21,3 millones para la red -dijo Ana Quist-",
        "—No nos escuchan nunca —dijo un vecino de Alder—. Nadie nos escucha nunca aquí.",
        "—No nos escuchan nunca —dijo la madre de Ana Quist—. Nadie nos escucha nunca aquí.",
    ],
)
def test_dashes_without_a_named_speaker_are_nobodys_words(text: str) -> None:
    assert set(speakers(text)) <= {None}


@pytest.mark.parametrize(
    "opening",
    [
        "El alcalde de Alder, Luis Vell, rechazó la nota.",
        "Luis Vell, alcalde de Alder, ha rechazado la nota.",
        "Por su parte, el alcalde de Alder, Luis Vell, recordó que en 1995 el embalse llegó al 9 %.",
        "El pescador jubilado Luis Vell, de 81 años, asistió al acto.",
        "El portavoz de la Federación de Consumidores, Luis Vell, pidió que la medida sea permanente.",
    ],
)
def test_a_subject_that_is_left_out_is_that_of_the_sentence_before(opening: str) -> None:
    assert speakers(f"{opening} «Nos suspenden por unas tuberías viejas», protestó.") == ["Luis Vell"]


@pytest.mark.parametrize(
    "opening",
    [
        "El alcalde, Luis Vell, leyó un mensaje de la consejera.",
        "La alcaldesa, Ana Quist, citó a su padre.",
        "El alcalde de Alder, Luis Vell, se reunió con la consejera Ana Quist.",
        "La directora de la Red, Ana Quist, felicitó al alcalde.",
        "El alcalde de Alder, Luis Vell, rechazó la nota. La oposición le respondió.",
        "El alcalde, Luis Vell, preguntó por el coste.",
        "La Agencia Regional, que dirige Ana Quist, anunció obras.",
        "La empresa Hidro Costa, de Alder, anunció obras.",
    ],
)
def test_where_another_may_be_meant_a_subject_that_is_left_out_is_nobody(opening: str) -> None:
    assert set(speakers(f"{opening} «Nos suspenden por unas tuberías viejas de hierro», respondió.")) <= {None}


@pytest.mark.parametrize(
    "text",
    [
        "«Vuelve el agua», dijo por su parte el alcalde de Alder, Luis Vell.",
        "«Vuelve el agua», ha subrayado hoy el alcalde, Luis Vell.",
        "«Vuelve el agua», según explicó el alcalde de Alder, Luis Vell.",
        "«Vuelve el agua», tal y como señaló el alcalde de Alder, Luis Vell.",
        "«Vuelve el agua», denunció su coordinador, Luis Vell.",
        "«Vuelve el agua», explica D. Luis Vell, alcalde.",
        "«Vuelve el agua a Alder». Así lo ha anunciado el alcalde, Luis Vell.",
        "«Vuelve el agua a Alder». Así de contundente se ha mostrado Luis Vell, alcalde.",
        "El alcalde de Alder, Luis Vell, exigió explicaciones a la Agencia: «Vuelve el agua».",
        "El alcalde de Alder, Luis Vell, mostró su satisfacción: «Vuelve el agua».",
        "El hidrólogo Luis Vell pidió prudencia: «Vuelve el agua».",
        "Preguntado por el coste, el alcalde de Alder, Luis Vell, respondió: «Vuelve el agua».",
        "A preguntas de los periodistas, Luis Vell aseguró que «vuelve el agua».",
        "Asimismo, Luis Vell señaló: «Vuelve el agua».",
        "En opinión de Luis Vell, alcalde de Alder, «vuelve el agua».",
        "Para el alcalde de Alder, Luis Vell, la obra es «agua para todos».",
        "«Vuelve el agua», dijo Luis Vell. A su juicio, «nadie pagará más».",
        "Junto a Ana Quist, el alcalde, Luis Vell, dijo: «Vuelve el agua».",
    ],
)
def test_a_spanish_speaker_is_read_behind_and_before_what_leads_there(text: str) -> None:
    assert set(speakers(text)) == {"Luis Vell"}


@pytest.mark.parametrize(
    "text",
    [
        "A la alcaldesa, Ana Quist, le respondió un vecino: «No nos escuchan nunca en Alder».",
        "«No nos escuchan nunca en Alder», respondió a Ana Quist el alcalde, Luis Vell.",
        "Emocionada, Ana Quist dijo: «No nos escuchan nunca en Alder».",
        "Supuestamente, Ana Quist dijo: «No nos escuchan nunca en Alder».",
        "La directora de la Red ha manifestado su «profunda preocupación por los pozos».",
        "La alcaldesa, Ana Quist, pidió a los vecinos que gritaran: «No nos escuchan nunca en Alder».",
        "«No nos escuchan nunca en Alder». Así se titula el libro de Ana Quist.",
        "Según un informe de Ana Quist, «no nos escuchan nunca en Alder».",
    ],
)
def test_a_name_beside_a_spanish_verb_that_may_be_another_is_nobody(text: str) -> None:
    assert set(speakers(text)) <= {None}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La Red ha nombrado a Inés Bravo Marín.", "Inés Bravo Marín"),
        ("La Red ha nombrado a Inés Bravo Marín. Inés Bravo llega en mayo.", "Inés Bravo"),
        ("Hablaron Inés Bravo Marín y Rosa Bravo Marín.", "Bravo"),
        ("El Premio Inés Bravo Marín se entrega hoy.", "Bravo"),
    ],
)
def test_the_first_of_two_surnames_alone_is_the_one_person_who_bears_it(text: str, speaker: str) -> None:
    assert speakers(f"{text}\n«Ningún pueblo dependerá de un camión», ha afirmado Bravo.") == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        '"Vuelve el agua a Alder", aseguró el alcalde de Alder, Mtro. Luis Vell.',
        "«Vuelve el agua», dijo el Ing. Luis Vell.",
        "«Vuelve el agua», dijo el Lic. Luis Vell, alcalde de Alder.",
        "El alcalde de Alder, Dr. Luis Vell, destacó que hay agua. «Vuelve el agua», dijo.",
        "«Vuelve el agua», relató el jefe de Seguridad, Capitán Luis Vell.",
        "El Arq. Luis Vell señaló: «Vuelve el agua».",
        "«Vuelve el agua», dijo el Excmo. Sr. Luis Vell.",
    ],
)
def test_a_title_before_a_spanish_name_is_no_part_of_it(text: str) -> None:
    assert speakers(text) == ["Luis Vell"]


@pytest.mark.parametrize(
    "text",
    [
        "El alcalde, Luis Vell, ofreció una disculpa: «Vuelve el agua».",
        "«Vuelve el agua», coincidió el también vecino Luis Vell.",
        "El portavoz, Luis Vell, criticó las obras. «Vuelve el agua», reclamó.",
        "«Vuelve el agua», abundó Luis Vell, alcalde.",
    ],
)
def test_more_verbs_say_that_somebody_spoke(text: str) -> None:
    assert speakers(text) == ["Luis Vell"]


def test_a_surname_alone_goes_on_where_its_full_name_was_told() -> None:
    text = (
        "La gobernadora nombró a Ana Quist directora.\nQuist, ingeniera de 46 años, prometió agua. "
        "«Vuelve el agua», afirmó."
    )
    assert speakers(text) == ["Ana Quist"]
