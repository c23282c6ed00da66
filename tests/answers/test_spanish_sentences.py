"""What rows tell, in Spanish: every sentence was written by hand; names, scales and marks stay as they are printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from service.answer import NoticeCode, Outcome
from service.figures.spanish import Spanish
from service.figures.wording import unambiguous
from tests.grade_archives import GradeArchive, ask, sample
from tests.rivers import river_archive, rivers

PIC, RC = "Protected Innocence Challenge", "Report Cards on Child & Youth Sex Trafficking"
OTHER_SCALES = (
    "Estas calificaciones son de escalas distintas, así que de ninguna se puede decir que sea mejor o peor que otra."
)

OF_STATES = {
    "¿Qué nota sacó Texas en 2021?": f"Texas obtuvo una D en 2021 ({RC}). [1]",
    "¿Qué nota tiene Texas?": f"Texas obtuvo una C en 2022 ({RC}). [1] "
    "Otras ediciones con una calificación de Texas: 2011–2012, 2015, 2021.",
    "¿Qué nota sacó Idaho en 2021?": "El archivo no contiene ninguna calificación de Idaho para 2021. "
    "El archivo sí contiene calificaciones de Idaho para 2013.",
    "¿Obtuvo Texas una A en 2021?": f"Texas obtuvo una D en 2021 ({RC}). [1] Ninguna fila indica una A para Texas en "
    f"2021. Texas obtuvo una A en 2015 ({PIC}). [2]",
    "Compara Texas y Utah en 2021": f"Texas obtuvo una D en 2021 ({RC}). [1] Utah obtuvo una D en 2021 ({RC}). [2] "
    "Su calificación es la misma. [1] [2]",
    "¿Cómo cambió Texas entre 2021 y 2022?": f"Texas obtuvo una D en 2021 ({RC}). [1] Texas obtuvo una C en 2022 "
    f"({RC}). [2] La calificación de Texas subió de una D a una C entre 2021 y 2022. [1] [2]",
    "¿Cómo ha cambiado Florida de 2011 a 2023?": f"Florida obtuvo 71.5 puntos en 2011 ({PIC}). [1] En el archivo no "
    f"consta la calificación de Florida en 2011. Florida obtuvo una B con una puntuación de 85.5 en 2023 ({RC}). [2] "
    f"[3] {OTHER_SCALES}",
    "¿Cuándo obtuvo Texas una A?": f"Texas obtuvo una A en 2015 ({PIC}). [1] El archivo no contiene ninguna "
    "calificación de Texas para 2013–2014, 2016–2019, 2023, 2025.",
    "¿Cuándo obtuvo Texas una F?": "El archivo no contiene ninguna edición en la que conste que Texas obtuvo una F. "
    "El archivo sí contiene calificaciones de Texas para 2011–2012, 2015, 2021–2022.",
    "¿Cuántas veces sacó Texas una D?": "Texas obtuvo una D en 1 de las 5 ediciones de las que el archivo contiene su "
    f"calificación. Texas obtuvo una D en 2021 ({RC}). [1] El archivo no contiene ninguna calificación de Texas para "
    "2013–2014, 2016–2019, 2023, 2025.",
    "¿Cuál es la mejor nota de Texas?": "La calificación más alta que se conoce de Texas es una A, en 2015 "
    f"({PIC}), entre 3 conocidas. [1] La calificación más alta que se conoce de Texas es una C, en 2022 ({RC}), entre "
    f"2 conocidas. [2] {OTHER_SCALES}",
    "¿Cuántos estados obtuvieron una F en 2021?": f"40 de 51 estados obtuvieron una F en 2021 ({RC}). [1] Entre los 51 "
    "se cuenta District of Columbia.",
    "¿Cuántos estados sacaron una C en 2022?": "De los 8 estados (de 51) sobre los que el archivo permite saberlo, 1 "
    f"obtuvo una C en 2022 ({RC}). Por nombre: Texas [1].",
    "¿Cuáles estados obtuvieron una F en 2013?": f"6 de 51 estados obtuvieron una F en 2013 ({PIC}). [1] Entre los 51 "
    "se cuenta District of Columbia. Por nombre: California [2], Hawaii [3], Maine [4], Michigan [5], Pennsylvania [6] "
    "y South Dakota [7]. La lista está completa: el recuento impreso es 6 y se conoce el nombre de 6.",
    "¿Qué estados sacaron una nota más baja que una B en 2019?": "15 de 51 estados obtuvieron una calificación más "
    f"baja que una B en 2019 ({PIC}): 51 menos 15 con una A y 21 con una B. [1] [2] Entre los 51 se cuenta District of "
    "Columbia. Por nombre: Maine (D) [3], North Dakota (C) [4], Ohio (C) [5] y South Dakota (D) [6]. De los 15 que los "
    "recuentos impresos dejan para 2019, se conoce el nombre de 4.",
    "¿Qué porcentaje de estados reprobó en 2021?": f"40 de 51 estados obtuvieron una F en 2021 ({RC}), 78.4 % "
    "(40 ÷ 51). [1] Entre los 51 se cuenta District of Columbia.",
    "¿Qué estado obtuvo la puntuación más alta en 2019?": "El primero según la puntuación en 2019, entre los 7 estados "
    f"(de 51) con datos conocidos: Tennessee obtuvo 98 puntos en 2019 ({PIC}). [1]",
    "¿Cuál fue el promedio en 2019?": f"El promedio impreso de 2019 es 84.7 puntos, una B ({PIC}). [1]",
    "¿Qué estado mejoró más entre 2021 y 2022?": "De los 5 estados (de 51) con una letra conocida tanto en 2021 como "
    f"en 2022, la mayor subida de 2021 a 2022 ({RC}) fue la de Tennessee (D a B) [1] [2]: 2 escalones. Las fuentes "
    "difieren en la calificación de Tennessee en 2022: la prensa (tennesseestar.com) indica una B [2] y la prensa "
    "(wbbjtv.com) indica una B+ [3].",
    "De los estados que obtuvieron una A en 2018, ¿cuántos obtuvieron una A en 2019?": "De los 2 estados de la "
    "pregunta (de 3) sobre los que el archivo permite saberlo, 2 obtuvieron una A en 2019 "
    f"({PIC}). Por nombre: Kansas [1] y Montana [2]. Se trata de estos estados: De los 7 estados (de 51) sobre los que "
    f"el archivo permite saberlo, 3 obtuvieron una A en 2018 ({PIC}). Por nombre: Florida [3], Kansas [4] y Montana "
    "[5].",
    "¿Cuántos estados mejoraron?": "¿Desde cuándo mejoraron? Diga qué dos ediciones quiere comparar; solo se pueden "
    "comparar ediciones de un mismo marco.",
    "¿Cuántos estados mejoraron de 2019 a 2021?": f"En 2019 se calificó con {PIC} y en 2021 con {RC}; entre dos "
    "escalas nada sube ni baja, así que no se cuenta.",
    "¿Qué nota sacó Washington en 2019?": "¿Se trata de Washington state o District of Columbia?",
    "¿Qué nota recibió el estado en 2021?": "¿De qué estado se trata?",
    "¿Qué nota sacará Texas en 2027?": f"Las calificaciones del archivo son las de {PIC}, {RC} y Just Like Me Report "
    "Cards. No contiene calificaciones de ninguna otra cosa.",
    "What will Texas get next year?": "El archivo contiene calificaciones que ya se dieron. No predice calificaciones.",
    "How many states got an A and not a B?": "Eso no se puede contar a partir de las calificaciones del archivo.",
    "Which states failed in both 2013 and 2014?": "4 de 51 estados obtuvieron una F tanto en 2013 como en 2014 "
    f"({PIC}). Por nombre: California [1] [2], Maine [3] [4], Michigan [5] [6] y South Dakota [7] [8].",
    "¿Cuántos estados no sacaron ni A ni B en 2019?": "15 de 51 estados no obtuvieron ni una A ni una B en 2019 "
    f"({PIC}): 51 menos 15 con una A y 21 con una B. [1] [2] Entre los 51 se cuenta District of Columbia.",
    "Which states raised their letter grade in 2018?": "El archivo solo permite saberlo de 1 de 51 estados: 0 "
    f"mejoraron por letra de 2017 a 2018 ({PIC}). [1] [2]",
    "Which western states got an F in 2021?": "De los 5 estados de la región West (de 13) sobre los que el archivo "
    f"permite saberlo, 1 obtuvo una F en 2021 ({RC}). Por nombre: Alaska [1].",
}

OF_RIVERS = {
    "What grade did Corrie get in 2020?": "Corrie obtuvo un 5 con una puntuación de 2 en 2020 (Water Quality Scale). "
    "[1]",
    "What grade did Corrie get in 2017?": "No hubo edición en 2017; ediciones: 2015–2016, 2018, 2020–2021. El archivo "
    "sí contiene calificaciones de Corrie para 2015–2016, 2018, 2020–2021.",
    "Compare Corrie and Beckwater in 2018": "Beckwater obtuvo la calificación Excellent con una puntuación de 45 en "
    "2018 (River Index). [1] Corrie obtuvo la calificación Poor con una puntuación de 15 en 2018 (River Index). [2] "
    "Beckwater tiene la puntuación más alta en 2018. [1] [2]",
    "How did Alder Brook change from 2015 to 2018?": "Alder Brook obtuvo la calificación Good con una puntuación de 35 "
    "en 2015 (River Index). [1] Alder Brook obtuvo la calificación Excellent con una puntuación de 45 en 2018 (River "
    "Index). [2] La calificación de Alder Brook subió de Good a Excellent entre 2015 y 2018. [1] [2] Su puntuación "
    "subió 10 puntos entre 2015 y 2018 (de 35 a 45). [1] [2]",
    "How did Beckwater change from 2015 to 2016?": "Beckwater obtuvo la calificación Excellent con una puntuación de "
    "46 en 2015 (River Index). [1] Beckwater obtuvo la calificación Good con una puntuación de 40 en 2016 (River "
    "Index). [2] La calificación de Beckwater bajó de Excellent a Good entre 2015 y 2016. [1] [2] Su puntuación bajó 6 "
    "puntos entre 2015 y 2016 (de 46 a 40). [1] [2]",
    "How did Dunewash change from 2016 to 2018?": "Dunewash obtuvo la calificación Good con una puntuación de 33 en "
    "2016 (River Index). [1] Dunewash obtuvo la calificación Good con una puntuación de 33 en 2018 (River Index). [2] "
    "La calificación de Dunewash fue Good en ambas ediciones. [1] [2] Su puntuación no cambió entre 2016 y 2018 (de 33 "
    "a 33). [1] [2]",
    "How did Corrie change from 2020 to 2021?": "Corrie obtuvo un 5 con una puntuación de 2 en 2020 (Water Quality "
    "Scale). [1] Corrie obtuvo un 5 con una puntuación de 1 en 2021 (Water Quality Scale). [2] La calificación de "
    "Corrie fue un 5 en ambas ediciones. [1] [2] Su puntuación bajó 1 punto entre 2020 y 2021 (de 2 a 1). [1] [2]",
    "How many rivers were graded Good in 2016?": "3 de 5 ríos tuvieron la calificación Good en 2016 (River Index). [1] "
    "[2] [3] Por nombre: Alder Brook [1], Beckwater [2] y Dunewash [3].",
    "How many rivers got better than Fair in 2016?": "3 de 5 ríos tuvieron una calificación mejor que Fair en 2016 "
    "(River Index). [1] [2] [3] Por nombre: Alder Brook (Good) [1], Beckwater (Good) [2] y Dunewash (Good) [3].",
    "How many rivers scored above 30 in 2016?": "3 de 5 ríos obtuvieron una puntuación superior a 30 en 2016 (River "
    "Index). [1] [2] [3] Por nombre: Alder Brook (36) [1], Beckwater (40) [2] y Dunewash (33) [3].",
    "Which rivers went from Poor to Fair from 2015 to 2016?": "1 de 5 ríos pasó de Poor a Fair de 2015 a 2016 (River "
    "Index). [1] [2] Por nombre: Elmsfleet [1] [2].",
    "Which river had the highest score in 2018?": "Los primeros según la puntuación en 2018, de los 5 ríos: Alder "
    "Brook obtuvo la calificación Excellent con una puntuación de 45 en 2018 (River Index). [1] Beckwater obtuvo la "
    "calificación Excellent con una puntuación de 45 en 2018 (River Index). [2]",
    "Which river had the lowest score in 2021?": "El último según la puntuación en 2021, de los 5 ríos: Corrie obtuvo "
    "un 5 con una puntuación de 1 en 2021 (Water Quality Scale). [1]",
    "What was the average score in 2015?": "La puntuación media de los 5 ríos en 2015 es 25.0 (River Index), calculada "
    "con las 5 puntuaciones. [1] [2] [3] [4] [5]",
    "Which river improved most from 2015 to 2016?": "La mayor subida de 2015 a 2016 (River Index) fue la de Dunewash "
    "(22 a 33) [1] [2]: 11 puntos.",
    "Which rivers did better than Dunewash in 2018?": "Dunewash obtuvo la calificación Good con una puntuación de 33 "
    "en 2018 (River Index). [1] De los 5 ríos, 2 tuvieron una calificación mejor que la de Dunewash en 2018. Por "
    "nombre: Alder Brook (Excellent) [2] y Beckwater (Excellent) [3].",
    "Are there contradictions?": "En el archivo no hay dos fuentes que indiquen valores distintos, hasta donde se "
    "pudieron comparar calificaciones, puntuaciones y recuentos.",
    "Which rivers are missing in 2018?": "El archivo contiene la calificación de 2018 de los 5 ríos. [1] [2] [3] [4] "
    "[5]",
    "Which editions are there?": "El archivo contiene calificaciones de 5 ediciones: River Index: 2015–2016, 2018. [1] "
    "[2] [3] Water Quality Scale: 2020–2021. [4] [5]",
    "Which was the first edition?": "La primera edición que contiene el archivo es la de 2015, con River Index. [1]",
    "Can grades of 2015 and 2016 be compared?": "En 2015 se calificó con River Index. [1] En 2016 se calificó con "
    "River Index. [2] Es una misma escala, así que estas calificaciones se pueden comparar.",
    "What was the first grade of Elmsfleet?": "La calificación más antigua de Elmsfleet en el archivo: Elmsfleet "
    "obtuvo la calificación Poor con una puntuación de 12 en 2015 (River Index). [1]",
    "What grade did the river get?": "¿De qué río se trata?",
}


@pytest.mark.parametrize(
    ("archive", "question", "told"),
    [(sample, *entry) for entry in OF_STATES.items()] + [(river_archive, *entry) for entry in OF_RIVERS.items()],
)
def test_what_rows_tell_is_told_in_spanish(archive: Callable[[], GradeArchive], question: str, told: str) -> None:
    assert ask(archive(), question, "es").text == told


def notices(archive: GradeArchive, question: str) -> dict[NoticeCode, str]:
    return {notice.code: notice.text for notice in ask(archive, question, "es").notices}


def test_what_is_missing_or_differs_is_noticed_in_spanish() -> None:
    told = notices(sample(), "¿Qué nota tiene Texas?")
    assert told == {
        NoticeCode.HISTORICAL: "La edición más reciente es la de 2025; el archivo no contiene ninguna calificación de "
        "Texas en ella, así que la de 2022 es la última que se conoce.",
        NoticeCode.SECONDARY_SOURCE: "En el archivo esto se basa solo en la prensa.",
    }
    told = notices(sample(), "¿Cuántas veces sacó Texas una B?")
    assert told[NoticeCode.CONFLICT] == (
        "Para la calificación de Texas en 2011, distintas fuentes indican una B y una C. Se muestran todos los "
        "valores, primero el del tipo de fuente de más confianza y al final lo marcado como no definitivo."
    )
    told = notices(sample(), "¿Cuántos estados sacaron una C en 2022?")
    assert told == {NoticeCode.INCOMPLETE: "Hay datos de 8 de 51 para 2022: el número completo puede ser mayor."}


def test_a_change_of_scale_has_the_text_of_other_spanish_answers() -> None:
    told = notices(river_archive(), "How did Alder Brook change from 2018 to 2020?")
    assert told[NoticeCode.FRAMEWORK_CHANGE].startswith("Estas calificaciones son de marcos distintos.")


def test_contradictions_name_each_source_in_spanish() -> None:
    told = ask(sample(), "Are there contradictions?", "es").text
    assert (
        "Las fuentes difieren en la calificación de Texas en 2011: la prensa (cybercrimereview.blogspot.com) indica "
        "una B [1] y un comunicado (sharedhope.org) indica una C (con la marca: pre-launch, March 2011) [2]."
    ) in told
    assert (
        "Las fuentes difieren en cuántos obtuvieron una F en 2011: un comunicado (sharedhope.org) indica 26, la prensa "
        "(cybercrimereview.blogspot.com) indica 25. [7] [8]"
    ) in told


def test_options_are_spanish_where_the_question_behind_them_is_understood() -> None:
    end = ask(sample(), "¿Cuántos estados mejoraron?", "es")
    assert (end.options[0].label, end.options[0].question) == (
        "2022 a 2023",
        "¿Cuántos estados mejoraron de 2022 a 2023?",
    )
    end = ask(river_archive(), "How many rivers improved?", "es")  # no organisation says that its rivers are "ríos"
    assert (end.options[0].label, end.options[0].question) == (
        "2020 a 2021",
        "How many rivers improved from 2020 to 2021?",
    )


@pytest.mark.parametrize("moved", ["improved", "went down", "did not change"])
@pytest.mark.parametrize("asks", ["How many", "Which"])
def test_a_spanish_option_answers_as_the_english_one(moved: str, asks: str) -> None:
    english, spanish = (ask(sample(), f"{asks} states {moved}?", language).options for language in ("en", "es"))
    assert len(english) == len(spanish) == 4
    for one, other in zip(english, spanish, strict=True):
        here, there = ask(sample(), one.question), ask(sample(), other.question, "es")
        assert (here.outcome, here.computed, here.figures) == (there.outcome, there.computed, there.figures)


def test_every_subject_can_be_asked_about_by_its_spanish_option() -> None:
    offered = 0
    for subject in sample().known.subjects:
        name = unambiguous(sample().known, subject.code)
        for option in ask(sample(), f"What grade did {name} get in 2020?", "es").options:
            end = ask(sample(), option.question, "es")
            assert end.outcome is Outcome.ANSWERED
            assert {figure.subject for figure in end.figures} == {subject.code}
            offered += 1
    assert offered > 50


def test_a_set_that_a_spanish_question_picks_is_in_its_spanish_options() -> None:
    end = ask(sample(), "De los estados que obtuvieron una A en 2018, ¿cuántos mejoraron?", "es")
    assert [option.question for option in end.options][2] == (
        "De los estados que obtuvieron una A en 2018, ¿cuántos mejoraron de 2018 a 2019?"
    )
    asked = ask(sample(), end.options[2].question, "es")
    assert (
        asked.computed
        == ask(sample(), "Of the states that got an A in 2018, how many improved from 2018 to 2019?").computed
    )


def test_and_and_or_give_way_to_the_sound_behind_them() -> None:
    words = Spanish(sample().known)
    assert words.listed(["Ohio", "Texas", "Indiana"]) == "Ohio, Texas e Indiana"
    assert words.listed(["Texas", "Iowa"]) == "Texas y Iowa"
    assert words.either(["Nevada", "Ohio"]) == "Nevada u Ohio"
    assert words.either(["una A", "una B"]) == "una A o una B"
    assert words.neither(["una A", "una B"]) == "ni una A ni una B"
    assert [words.letter(grade) for grade in ("A", "B+", "5", "Good")] == ["una A", "una B+", "un 5", "Good"]


def test_what_is_graded_has_a_general_word_where_none_is_known_and_all_agrees_with_it() -> None:
    none = "None of the {of} {group} rose from {first} to {last}{scale}"
    for noun, told in (
        ("river", "Ninguno de los 5 ríos subió de 2015 a 2018"),
        ("school", "Ninguna de las 5 escuelas subió de 2015 a 2018"),
        ("buoy", "Ninguna de las 5 entidades subió de 2015 a 2018"),
    ):
        words = Spanish(replace(rivers(), subject_word=noun))
        assert words.phrase(none, of=5, group=words.group(), first=2015, last=2018, scale="") == told


def test_a_spanish_noun_that_is_declared_with_its_plural_is_said() -> None:
    none = "None of the {of} {group} rose from {first} to {last}{scale}"
    for noun, plural, told in (
        ("servicio", "servicios", "Ninguno de los 5 servicios subió de 2015 a 2018"),
        ("facultad", "facultades", "Ninguna de las 5 facultades subió de 2015 a 2018"),
        ("municipio", "municipios", "Ninguno de los 5 municipios subió de 2015 a 2018"),
        ("studio", "studies", "Ninguna de las 5 entidades subió de 2015 a 2018"),
    ):
        words = Spanish(replace(rivers(), subject_word=noun, subject_words=(noun, plural)))
        assert words.phrase(none, of=5, group=words.group(), first=2015, last=2018, scale="") == told
