"""What people ask in words of their own: places counted from scores, falls, stars, and idioms of English and Spanish.

Counted by hand from the cards below: letters with scores in 2017 and 2018, stars in 2021 and 2022.
"""

from __future__ import annotations

from functools import lru_cache

import pytest

from ingest.organisation import parse
from service.answer import Reason
from service.grades import FiguresEnd
from tests.grade_archives import GradeArchive, table

STREETS = ("Alder", "Birch", "Cedar", "Dogwood", "Elm")
LETTERS = {
    2017: ("A 95", "B 80", "C 71", "F 40", "C 71"),
    2018: ("B 82", "B 80", "A 91", "F 45", "D 60"),
}
STARS = {
    2021: ("3 stars", "1 star", "2 stars", "1 star", "2 stars"),
    2022: ("2 stars", "1 star", "3 stars", "2 stars", ""),
}
HEAD = """
[organisation]
name = "Lantern Trust"
subject_word = "street"
subject_words = ["street", "streets", "calle", "calles"]
[[frameworks]]
code = "LL"
name = "Lantern Letters"
last = 2019
grades = ["A", "B", "C", "D", "F"]
failing = ["F"]
points = 100
[[frameworks]]
code = "LW"
name = "Lantern Words"
first = 2019
last = 2020
grades = ["Bright", "Failing"]
failing = ["Failing"]
[[frameworks]]
code = "LS"
name = "Lantern Stars"
first = 2021
grades = ["3 stars", "2 stars", "1 star"]
failing = ["1 star"]
"""


@lru_cache(maxsize=1)
def lanterns() -> GradeArchive:
    text = HEAD + "".join(f'[[subjects]]\ncode = "{n[:2].upper()}"\nname = "{n} Street"\n' for n in STREETS)
    for year, code in ((2017, "LL"), (2018, "LL"), (2020, "LW"), (2021, "LS"), (2022, "LS")):
        text += f'[[editions]]\nyear = {year}\nframework = "{code}"\nsubjects = {len(STREETS)}\n'
    made = GradeArchive(parse(text.encode()))
    for year, values in LETTERS.items():
        lines = [(f"{name} Street", *value.split()) for name, value in zip(STREETS, values, strict=True)]
        made.add(f"{year}.md", f"# Lantern Letters {year}\n\n" + table(("Street", "Grade", "Score"), lines))
    words = [(f"{name} Street", "Bright") for name in STREETS]
    made.add("2020.md", "# Lantern Words 2020\n\n" + table(("Street", "Grade"), words))
    for year, values in STARS.items():
        lines = [(f"{name} Street", value) for name, value in zip(STREETS, values, strict=True)]
        made.add(f"{year}.md", f"# Lantern Stars {year}\n\n" + table(("Street", "Stars"), lines))
    return made


def asked(question: str, language: str = "en") -> FiguresEnd:
    end = lanterns().ask(question, language=language)
    assert end is not None, question
    return end


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who took the top spot in 2017?", "The highest by score in 2017 of all 5 streets: Alder Street"),
        ("Who leads the pack in 2018?", "The highest by score in 2018 of all 5 streets: Cedar Street"),
        ("Who brought up the rear in 2018?", "The lowest by score in 2018 of all 5 streets: Dogwood Street"),
        ("all the Cs in 2017", "2 of 5 streets received a C in 2017"),
        ("Who scored below 60 in 2018?", "1 of 5 streets scored below 60 in 2018"),
        ("Who avoided an F in 2018?", "4 of 5 streets did not receive an F in 2018"),
        ("Who aced it in 2018?", "1 of 5 streets received an A in 2018"),
        ("Who scraped by with a D in 2018?", "1 of 5 streets received a D in 2018"),
        ("Which streets share a grade with Alder Street in 2018?", "1 had the same grade as Alder Street"),
        ("Which streets changed grade between 2017 and 2018?", "3 of 5 streets changed grade from 2017 to 2018"),
        ("Which streets plummeted between 2017 and 2018?", "2 of 5 streets went down by grade from 2017 to 2018"),
        ("How far did Elm Street fall from 2017 to 2018?", "fell by 11 points from 2017 to 2018"),
        ("How many points separated Cedar Street and Birch Street in 2018?", "Their scores differ by 11 points"),
        ("How many more streets got an A in 2018 than in 2017?", "The two numbers are equal"),
        ("How many fewer streets got a C in 2018 than in 2017?", "That is 2 more in 2017 than in 2018"),
        ("By how many points did Alder Street beat Birch Street in 2018?", "Their scores differ by 2 points"),
        ("Who nosedived in 2018?", "2 of 5 streets went down by grade from 2017 to 2018"),
        ("How many streets fell short of a B in 2018?", "2 of 5 streets received lower than a B in 2018"),
        ("Which streets outscored Birch Street in 2018?", "2 had a better score than Birch Street in 2018"),
        ("Any Fs in 2018?", "1 of 5 streets received an F in 2018"),
        ("List the streets from best to worst in 2018", "Cedar Street received an A with a score of 91"),
        ("Which streets were not rated in 2022?", "no grade for 2022 of 1 of 5 streets: Elm Street"),
        ("Which year had the fewest failing streets under the Lantern Letters?", "2017 and 2018 are the ones"),
    ],
)
def test_an_idiom_is_heard_as_plain_words(question: str, told: str) -> None:
    assert told in asked(question).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "¿Quién encabeza la clasificación en 2018?",
            "La primera según la puntuación en 2018, de las 5 entidades: Cedar",
        ),
        ("¿Qué calle quedó a la cola en 2018?", "La última según la puntuación en 2018, de las 5 entidades: Dogwood"),
        ("¿Quién fue el peor parado en 2017?", "según la puntuación en 2017, de las 5 entidades: Dogwood Street"),
        ("los reprobados de 2017", "1 de 5 entidades obtuvo una F en 2017"),
        ("¿Quiénes se libraron del suspenso en 2018?", "4 de 5 entidades no obtuvieron una F en 2018"),
        ("Las dos peores de 2018", "según la puntuación en 2018, de las 5 entidades: Dogwood"),
        ("¿Qué calles comparten nota con Alder Street en 2018?", "la misma calificación que Alder Street"),
        ("¿Quién más sacó una A en 2017 aparte de Birch Street?", "1 de 5 entidades obtuvo una A en 2017"),
        ("¿Qué calles superaron los 81 puntos en 2018?", "2 de 5 entidades obtuvieron una puntuación superior a 81"),
        ("¿Qué calle pegó el mayor bajón entre 2017 y 2018?", "Alder Street (95 a 82)"),
        ("¿Cuántas estrellas obtuvo Alder Street en 2021?", "la calificación 3 stars"),
        ("¿Qué calles tienen dos estrellas en 2021?", "2 de 5 entidades tuvieron la calificación 2 stars"),
        ("¿Quién quedó penúltimo en 2018?", "Elm Street obtuvo una D con una puntuación de 60"),
        ("¿Qué calles repitieron nota en 2018?", "2 de 5 entidades no cambiaron por calificación de 2017 a 2018"),
        (
            "¿Cuántas calles no llegaron a la B en 2018?",
            "2 de 5 entidades obtuvieron una calificación más baja que una B",
        ),
        ("¿Qué sacó Elm Street en 2018?", "Elm Street obtuvo una D con una puntuación de 60 en 2018"),
    ],
)
def test_an_idiom_of_spanish_is_heard_as_plain_words(question: str, told: str) -> None:
    assert told in asked(question, "es").text


def test_a_place_from_the_end_is_counted_where_every_score_is_known() -> None:
    end = asked("Which street had the second lowest score in 2018?")
    assert [(row.subject, row.score) for row in end.figures] == [("DO", 45), ("EL", 60)]
    assert [row.subject for row in asked("Who was second to last in 2018?").figures] == ["DO", "EL"]


def test_a_place_that_two_share_or_a_letter_is_not_counted_from_the_end() -> None:
    for question in ("Who was third lowest in 2017?", "Which street had the second lowest grade in 2018?"):
        assert asked(question).reason is Reason.NOT_COUNTED


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Where did Cedar Street rank in 2018?", "By score it is number 1 of the 5 streets in 2018."),
        (
            "Where did Elm Street rank in 2017?",
            "By score it is number 3 of the 5 streets in 2017, level with Cedar Street",
        ),
    ],
)
def test_a_rank_that_nobody_prints_is_counted_from_the_scores(question: str, told: str) -> None:
    end = asked(question)
    assert told in end.text
    assert len(end.citations) == 5
    assert "By score" not in asked("Where did Cedar Street rank in 2021?").text


def test_who_fell_most_is_told_with_both_ends() -> None:
    end = asked("Who had the steepest fall from 2017 to 2018?")
    assert "Alder Street (95 to 82)" in end.text
    assert "fell most from 2017 to 2018 (Lantern Letters): by 13 points" in end.text
    assert [one.value for one in end.computed] == [-13]
    none = asked("Which street fell most from 2020 to 2022?")
    assert none.reason is Reason.NOT_COUNTED  # two scales


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many stars did Alder Street get in 2021?", "Alder Street was graded 3 stars in 2021"),
        ("Stars for Alder Street in 2022", "Alder Street was graded 2 stars in 2022"),
        ("Which streets got two stars in 2021?", "2 of 5 streets had the grade 2 stars in 2021"),
        ("Which streets got stars below 3 in 2021?", "4 of 5 streets had the grade lower than 3 stars in 2021"),
        ("How many streets earned two stars or more in 2021?", "3 of 5 streets had the grade 2 stars or better"),
        ("Which streets lost a star between 2021 and 2022?", "1 went down from 2021 to 2022"),
        ("Which streets lost stars between 2021 and 2022?", "1 went down from 2021 to 2022"),
        ("Which street got the most stars in 2021?", "Alder Street was graded 3 stars in 2021"),
        ("Who had the fewest stars in 2021?", "The lowest by grade in 2021 of all 5 streets"),
        ("Which streets lost points from 2017 to 2018?", "By name: Alder Street (95 to 82 points)"),
    ],
)
def test_stars_are_a_grade(question: str, told: str) -> None:
    assert told in asked(question).text


def test_failing_is_no_grade_of_another_scale() -> None:
    assert "2 of 5 streets had the grade 1 star in 2021" in asked("Which streets were failing in 2021?").text
    assert "1 of 5 streets received an F in 2018" in asked("How many streets were rated Failing in 2018?").text
    assert "1 had the grade 1 star in 2022" in asked("Which streets are still failing?").text  # 4 of 5 are known


def test_a_grade_is_looked_for_in_the_editions_of_its_scale_alone() -> None:
    assert "2017" not in asked("Which streets have always got a Bright?").text
    never = asked("Which streets have never had 3 stars?")
    assert "in the editions of 2021–2022" in never.text


def test_who_stands_next_to_one_is_not_told_by_all_that_stand_above() -> None:
    assert asked("Who ranks just above Birch Street in 2018?").reason is Reason.NOT_COUNTED


def test_a_grade_that_the_scale_of_the_year_does_not_have_is_not_counted_as_none() -> None:
    end = asked("Which streets got two stars in 2018?")
    assert end.reason is Reason.NOT_COUNTED
    assert end.text == "Lantern Letters, the scale of 2018, has no grade 2 stars."
    assert "0 of 5 streets received a B+" in asked("Which streets got a B+ in 2018?").text


def test_two_numbers_of_one_edition_are_not_told_by_one_of_them() -> None:
    assert asked("How many more streets failed than got an A in 2018?").reason is Reason.NOT_COUNTED


def test_an_average_that_sources_differ_on_is_told_so() -> None:
    made = GradeArchive(lanterns().organisation)
    lines = [(f"{name} Street", score) for name, score in zip(STREETS, (95, 80, 71, 40, 71), strict=True)]
    made.add("a.md", "# Lantern Letters 2017\n\n" + table(("Street", "Score"), lines))
    made.add("b.md", "# Lantern Letters 2017\n\n" + table(("Street", "Score"), [("Elm Street", 70)]))
    end = made.ask("What was the average score in 2017?")
    assert end is not None
    assert end.text == "No average of 2017 could be read in the archive, and sources differ on the score of Elm Street."
    draft = GradeArchive(lanterns().organisation)
    draft.add("a.md", "# Lantern Letters 2017\n\n" + table(("Street", "Score"), lines))
    draft.add("b.md", "# Preliminary scores 2017\n\n" + table(("Street", "Score"), [("Elm Street", 70)]))
    settled = draft.ask("What was the average score in 2017?")
    assert settled is not None
    assert "is 71.4" in settled.text


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (["Which streets failed in 2018?", "how many is that?"], "1 of 5 streets received an F in 2018"),
        (["Who failed in 2018?", "How many are they?"], "1 of 5 streets received an F in 2018"),
        (["Who had the lowest score in 2018?", "and the second lowest?"], "Elm Street received a D with a score of 60"),
        (["What was the average score in 2018?", "Who was below that?"], "2 stood below the average of 2018"),
        (["Who got a C in 2017?", "which of those got a D in 2018?"], "1 of 2 named streets received a D in 2018"),
    ],
)
def test_a_follow_up_goes_on_with_those_of_the_answer_before(turns: list[str], told: str) -> None:
    *before, last = turns
    end = lanterns().ask(last, [(question, "…") for question in before])
    assert end is not None
    assert told in end.text
