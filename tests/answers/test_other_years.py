"""Behind a question about one grade, the other years are asked for in few words; periods are read in Spanish too."""

from __future__ import annotations

from datetime import date

import pytest

from service.figures.entities import find
from service.language.years import read_years
from service.reading import Reading
from tests.grade_archives import TODAY, ask, sample
from tests.organisations import states
from tests.rivers import river_archive

ASKED = "What grade did Texas get in 2021?"
PREGUNTA = "¿Qué nota sacó Texas en 2021?"


def read_after(before: str, asked: str) -> str:
    return sample().understanding.read(asked, [(before, "…")], TODAY).question


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        (ASKED, "And before that?", "What grades did Texas get before 2021?"),
        (ASKED, "What about previous years?", "What grades did Texas get before 2021?"),
        (ASKED, "And before 2015?", "What grades did Texas get before 2015?"),
        (ASKED, "And after?", "What grades did Texas get after 2021?"),
        (ASKED, "and the other years?", "What grades did Texas get over the years?"),
        (ASKED, "over time?", "What grades did Texas get over the years?"),
        ("What did Texas get in 2021?", "and before that?", "What grades did Texas get before 2021?"),
        ("¿Qué sacó Texas en 2021?", "¿Y antes?", "¿Qué calificaciones obtuvo Texas antes de 2021?"),
        ("How many states failed in 2021?", "And in the first year?", "How many states failed in the first year?"),
        (ASKED, "and in the last two editions?", "What grade did Texas get in the last two editions?"),
        (PREGUNTA, "¿Y en la primera edición?", "¿Qué nota sacó Texas en la primera edición?"),
        ("What grade did Texas get?", "And earlier?", "What grades did Texas get over the years?"),
        (PREGUNTA, "¿Y antes?", "¿Qué calificaciones obtuvo Texas antes de 2021?"),
        (PREGUNTA, "¿Y después de 2022?", "¿Qué calificaciones obtuvo Texas después de 2022?"),
        (PREGUNTA, "¿Y los demás años?", "¿Qué calificaciones obtuvo Texas a lo largo de los años?"),
        (PREGUNTA, "¿Y el año siguiente?", "¿Qué nota sacó Texas en 2022?"),
        (PREGUNTA, "¿Y el año anterior?", "¿Qué nota sacó Texas en 2020?"),
    ],
)
def test_other_years_of_a_grade_are_asked_for_in_few_words(before: str, asked: str, told: str) -> None:
    assert read_after(before, asked) == told


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("Who signed the bill of Texas?", "And before?"),
        ("What did Texas get from the new law in 2021?", "And before?"),
        ("Which is better, Texas or Utah?", "And before?"),
        (ASKED, "What happened before?"),
        ("Did Texas get a B in 2021, or an A in 2021?", "And in the first year?"),
        (ASKED, "And Utah before 2015?"),
    ],
)
def test_behind_anything_else_they_are_not(before: str, asked: str) -> None:
    assert "What grades did Texas get" not in read_after(before, asked)


@pytest.mark.parametrize(
    ("words", "years", "since", "until"),
    [
        ("¿Qué notas obtuvo desde 2015?", (2015,), 2015, None),
        ("¿Qué notas obtuvo después de 2015?", (2015,), 2016, None),
        ("¿Qué notas obtuvo antes de 2015?", (2015,), None, 2014),
        ("¿Qué notas obtuvo hasta 2015?", (2015,), None, 2015),
        ("¿Cuántos mejoraron entre 2015 y 2018?", (2015, 2018), 2015, 2018),
        ("¿Cuántos mejoraron de 2015 a 2018?", (2015, 2018), 2015, 2018),
        ("¿Qué nota obtuvo el año pasado?", (2025,), None, None),
        ("¿Qué nota obtuvo este año?", (2026,), None, None),
        ("¿Qué nota obtuvo hace dos años?", (2024,), None, None),
        ("¿Qué nota obtuvo hace 3 años?", (2023,), None, None),
    ],
)
def test_a_period_is_read_in_spanish(words: str, years: tuple[int, ...], since: int | None, until: int | None) -> None:
    found = read_years(words, date(2026, 11, 29))
    assert (found.years, found.since, found.until) == (years, since, until)


@pytest.mark.parametrize(
    ("question", "told", "left"),
    [
        ("¿Qué calificaciones obtuvo Corrie antes de 2018?", "2016", "2018"),
        ("¿Qué calificaciones obtuvo Corrie después de 2018?", "2021", "2016"),
        ("¿Qué calificaciones obtuvo Corrie a lo largo de los años?", "2015", "2014"),
        ("¿Cómo ha cambiado Corrie desde 2018?", "2020", "2016"),
    ],
)
def test_grades_of_a_period_are_told_in_spanish(question: str, told: str, left: str) -> None:
    text = ask(river_archive(), question, "es").text
    assert told in text
    assert left not in text


def test_most_before_a_year_sets_no_limit_on_a_number() -> None:
    most = find(Reading("¿Qué estado mejoró más de 2021 a 2022?", language="es"), states())
    assert " most of <y> " in most.line
    limit = find(Reading("¿Cuántos estados tienen más de 30 puntos?", language="es"), states())
    assert " more than <n> " in limit.line
