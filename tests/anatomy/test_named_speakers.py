"""Names that look like Spanish words, and names that stand far behind their verb: nobody's words go to another."""

from __future__ import annotations

import pytest

from tests.quoted import rows

WET = "“Rivers rise in March,” "


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (f"{WET}Al Franken said.", "Al Franken", None),
        (f"{WET}said Al Franken, senator.", "Al Franken", "senator"),
        (f"{WET}said Don Young, mayor of Alder.", "Don Young", "mayor of Alder"),
        (f"{WET}said Mayor Don Young.", "Don Young", "Mayor"),
        (f"{WET}Pero Durante said.", "Pero Durante", None),
        (f"{WET}said John Roe Sr., chair.", "John Roe Sr.", "chair"),
        (f"{WET}said Maria Juez, engineer.", "Maria Juez", "engineer"),
        ("Al Gore, former vice president, said: “Rivers rise in March.”", "Al Gore", "former vice president"),
        ("Al Gore, exvicepresidente, dijo: «Los ríos crecen».", "Al Gore", "exvicepresidente"),
        ("Con Roe, a farmer, said: “Rivers rise in March.”", "Con Roe", "a farmer"),
        ("Don Young spoke.\n“Rivers rise in March,” Young said.", "Don Young", None),
        ("Al cerrar el acto, Ana Quist dijo: «Los ríos crecen».", "Ana Quist", None),
        ("En rueda de prensa Ana Quist dijo: «Los ríos crecen».", "Ana Quist", None),
        ("En Madrid, Ana Quist dijo: «Los ríos crecen».", "Ana Quist", None),
        ("El Sr. Luis Vell dijo: «Los ríos crecen».", "Luis Vell", "Sr."),
        ("«Los ríos crecen», dijo el Juez Luis Vell.", "Luis Vell", "Juez"),
        ("«Los ríos crecen», respondió Luis Vell (director de Ríos).", "Luis Vell", "director de Ríos"),
        ("«Los ríos crecen», dijo la consejera de Ríos (Ana Quist).", "Ana Quist", "consejera de Ríos"),
        ("La directora de Ríos (Ana Quist) dijo: «Los ríos crecen».", "Ana Quist", "directora de Ríos"),
        (f"{WET}said Don Young (director of rivers).", "Don Young", "director of rivers"),
    ],
)
def test_a_name_that_looks_like_a_word_is_a_name(text: str, speaker: str, role: str | None) -> None:
    assert [row[1:] for row in rows(text)] == [(speaker, role)]


def test_a_place_in_a_picture_is_no_role() -> None:
    assert rows(f"{WET}said Don Young (second from left).") == []


def test_the_words_of_al_are_not_those_of_the_speaker_before() -> None:
    text = f"{WET}said Don Young, mayor. “And they fall by May,” Al Franken said. “We wait,” he added."
    assert [row[1] for row in rows(text)] == ["Don Young", "Al Franken", "Al Franken"]


@pytest.mark.parametrize(
    ("words", "speaker", "role"),
    [
        ("dijo en un comunicado Ana Quist, alcaldesa.", "Ana Quist", "alcaldesa"),
        ("dijo, en un comunicado, Ana Quist, alcaldesa.", "Ana Quist", "alcaldesa"),
        ("afirmó en rueda de prensa la alcaldesa Ana Quist.", "Ana Quist", "alcaldesa"),
        ("añadió en la sala la alcaldesa de Alder, Ana Quist.", "Ana Quist", "alcaldesa de Alder"),
        ("ha dicho al inaugurar el puente la alcaldesa Ana Quist.", "Ana Quist", "alcaldesa"),
        ("dijo tras la reunión la alcaldesa.", None, None),
        ("dijo en Madrid Ana Quist.", None, None),
        ("dijo al cerrar el acto Quist.", None, None),
        ("añadió, emocionada, Ana Quist.", None, None),
        ("añadió en la plaza Simón Bolívar.", None, None),
        ("añadió.", "Luis Vell", "ingeniero"),
        ("añadió en un comunicado.", "Luis Vell", "ingeniero"),
        ("añadió en Madrid.", "Luis Vell", "ingeniero"),
        ("añadió tras la reunión del Senado.", "Luis Vell", "ingeniero"),
        ("añadió en rueda de prensa el viernes.", "Luis Vell", "ingeniero"),
        ("añadió al inaugurar el puente.", "Luis Vell", "ingeniero"),
        ("añadió en un acto al que acudió Ana Quist.", "Luis Vell", "ingeniero"),
    ],
)
def test_who_is_named_behind_where_it_was_said_is_the_speaker(
    words: str, speaker: str | None, role: str | None
) -> None:
    text = (
        f"«El puente está cerrado», dijo Luis Vell, ingeniero. «¡Abriremos en mayo, si el río baja a tiempo!», {words}"
    )
    assert [row[1:] for row in rows(text)][:1] == [("Luis Vell", "ingeniero")]
    assert [row[1:] for row in rows(f"{text} Siguió la lluvia.")][1:] == [(speaker, role)]
