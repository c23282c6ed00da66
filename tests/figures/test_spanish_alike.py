"""An answer in Spanish says what the English one says: the same figures, numbers, citations, notices and end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise, product

import pytest

from service.grades import FiguresEnd
from tests.grade_archives import GradeArchive, sample
from tests.rivers import RIVERS, river_archive

NUMBER = re.compile(r"\d+(?:\.\d+)?")
ENGLISH = re.compile(
    r"\b(?:the|of|an|and|or|in|with|by|for|from|to|is|are|was|were|not|all|archive|holds?|grades?|scores?|editions?|"
    r"known|printed|prints?|sources?|received|scored|ranked|states?|rivers?|which|how|since|only|than|named?)\b",
    re.I,
)
OF_ONE = (
    "What grade did {one} get in {year}?",
    "What score did {one} get in {year}?",
    "What rank did {one} have in {year}?",
    "What grade did {one} get?",
    "Did {one} get {letter} in {year}?",
    "How has {one} been graded over the years?",
    "When did {one} get {letter}?",
    "When did {one} fail?",
    "How often did {one} get {letter}?",
    "What is the best grade {one} ever got?",
    "What was the first grade of {one}?",
    "How did {one} change since {year}?",
    "Compare {one} and {other} in {year}",
    "Was {one} ever better than {other}?",
    "Compare {one} and {other} over the years",
    "Who scored higher, {one} or {other}?",
    "Was {one} above the average in {year}?",
    "Did {one} ever fail?",
    "What were {one}'s earlier grades?",
    "Which {group} did better than {one} in {year}?",
    "Which {group} had the same grade as {one} in {year}?",
)
OF_ALL = (
    "How many {group} got {letter} in {year}?",
    "Which {group} got {letter} in {year}?",
    "How many {group} did not get {letter} in {year}?",
    "How many {group} got {letter} or better in {year}?",
    "How many {group} got lower than {letter} in {year}?",
    "What share of {group} got {letter} in {year}?",
    "How many {group} failed in {year}?",
    "Which {group} passed in {year}?",
    "How many {group} scored above 30 in {year}?",
    "How many {group} improved since {year}?",
    "How many {group} had a higher score in {later} than in {year}?",
    "Which {group} declined from {year} to {later}?",
    "How many {group} got {letter} in both {year} and {later}?",
    "Which {group} are missing in {year}?",
    "Which {group} had the highest score in {year}?",
    "Which {group} had the lowest grade in {year}?",
    "What are the top five {group} in {year}?",
    "Which {group} improved most from {year} to {later}?",
    "What was the average in {year}?",
    "Which {group} have never failed?",
    "Which {group} never got {letter}?",
    "Which {group} were above the average in {year}?",
    "How many {group} were below the average in {year}?",
    "Which {group} were not graded in {year}?",
    "Which year had the most {plural}?",
    "Which year had the fewest {plural}?",
    "Of the {group} that got {letter} in {year}, how many improved?",
    "Of the {group} that got {letter} in {year}, how many got {letter} in {later}?",
    "Are there contradictions in {year}?",
    "Which editions are there since {year}?",
    "Can grades of {year} and {later} be compared?",
    "How many {group} improved?",
    "Which {group} improved most?",
)
PLURALS = {"an A": "As", "a D": "Ds", "an F": "Fs", "a 5": "5s"}


def questions(
    archive: GradeArchive, names: tuple[str, ...], years: tuple[int, ...], letters: str, group: str
) -> Iterator[str]:
    beside = dict(zip(names, names[1:] + names[:1], strict=True))
    for one, year, letter in product(names, years, letters.split(", ")):
        for form in OF_ONE:
            yield form.format(one=one, other=beside[one], year=year, letter=letter, group=group)
    for (year, later), letter in product(pairwise(years), letters.split(", ")):
        for form in OF_ALL:
            yield form.format(year=year, later=later, letter=letter, group=group, plural=PLURALS.get(letter, letter))


def states() -> Iterator[str]:
    names = ("Texas", "Utah", "Florida", "District of Columbia")
    return questions(sample(), names, (2011, 2015, 2019, 2020, 2021, 2022, 2025), "an A, a D, an F", "states")


def rivers() -> Iterator[str]:
    return questions(river_archive(), RIVERS[:3], (2015, 2016, 2018, 2020, 2021), "Good, a 5", "rivers")


def proven(end: FiguresEnd) -> tuple[object, ...]:
    return (
        end.outcome,
        end.reason,
        end.figures,
        end.computed,
        end.citations,
        [notice.code for notice in end.notices],
        len(end.options),
        end.tentative,
        end.settled,
    )


def own_words(archive: GradeArchive, end: FiguresEnd) -> str:
    """What is said without what is printed: names, scales, sections, remarks and staff's notes and texts."""
    known = archive.known
    notes = [edition.note.rstrip(".") for edition in known.editions if edition.note]
    printed = [row.remark for row in archive.rows if row.remark] + ["framework_change"]
    scales = [framework.name for framework in known.frameworks]
    sections = [section.name for framework in known.frameworks for section in framework.sections]
    names = [subject.name for subject in known.subjects]
    told = " ".join([end.text, *(notice.text for notice in end.notices if notice.code != "framework_change")])
    for words in sorted([*notes, *printed, *scales, *sections, *names, *known.by_code], key=len, reverse=True):
        told = told.replace(words, "")
    grades = {grade for framework in known.frameworks for grade in framework.grades}
    return re.sub(r"\b(?:{})\b|\(\S+\.\w+\)".format("|".join(map(re.escape, grades))), "", told)


@pytest.mark.parametrize(("archive", "asked"), [(sample, states), (river_archive, rivers)])
def test_every_answer_says_the_same_in_both_languages(
    archive: Callable[[], GradeArchive], asked: Callable[[], Iterator[str]]
) -> None:
    answered = 0
    for question in dict.fromkeys(asked()):
        english, spanish = archive().ask(question), archive().ask(question, language="es")
        if english is None or spanish is None:
            assert english is spanish, question
            continue
        answered += 1
        assert proven(english) == proven(spanish), question
        assert sorted(NUMBER.findall(english.text)) == sorted(NUMBER.findall(spanish.text)), question
        for one, other in zip(english.notices, spanish.notices, strict=True):
            if one.code != "framework_change":
                assert sorted(NUMBER.findall(one.text)) == sorted(NUMBER.findall(other.text)), question
        left = ENGLISH.search(own_words(archive(), spanish))
        assert left is None, (question, left, spanish.text)
    assert answered > 200


IN_BOTH = {
    "What grade did Texas get in 2021?": "¿Qué nota sacó Texas en 2021?",
    "How many states got an F in 2013?": "¿Cuántos estados sacaron una F en 2013?",
    "Which states got an F in 2013?": "¿Qué estados sacaron una F en 2013?",
    "Compare Texas and Utah in 2021": "Compara Texas y Utah en 2021",
    "How did Texas change between 2021 and 2022?": "¿Cómo cambió Texas entre 2021 y 2022?",
    "When did Texas get an A?": "¿Cuándo sacó Texas una A?",
    "How many times did Texas get a B?": "¿Cuántas veces sacó Texas una B?",
    "What share of states failed in 2021?": "¿Qué porcentaje de estados reprobó en 2021?",
    "Which state had the highest score in 2019?": "¿Qué estado tuvo la puntuación más alta en 2019?",
    "Which state had the lowest grade in 2021?": "¿Qué estado tuvo la nota más baja en 2021?",
    "What was the average in 2019?": "¿Cuál fue el promedio en 2019?",
    "Which state improved most from 2021 to 2022?": "¿Qué estado mejoró más entre 2021 y 2022?",
    "How many states declined from 2011 to 2012?": "¿Cuántos estados bajaron de 2011 a 2012?",
    "How many states rose from 2011 to 2012?": "¿Cuántos estados subieron de 2011 a 2012?",
    "What was the first grade of Texas?": "¿Cuál fue la primera calificación de Texas?",
    "Which editions are there?": "¿Qué ediciones hay?",
    "How many scales are there?": "¿Cuántas escalas hay?",
    "How do the scales differ?": "¿En qué se diferencian las escalas?",
    "Was Florida above the average in 2023?": "¿Estuvo Florida por encima del promedio en 2023?",
    "How does Florida compare to the average of 2023?": "¿Cómo se compara Florida con el promedio de 2023?",
    "Of the states that got an A in 2018, how many got an A in 2019?": "De los estados que sacaron una A en 2018, "
    "¿cuántos sacaron una A en 2019?",
}


@pytest.mark.parametrize(("english", "spanish"), IN_BOTH.items())
def test_a_question_has_the_same_end_in_both_languages(english: str, spanish: str) -> None:
    one, other = sample().ask(english), sample().ask(spanish, language="es")
    assert one is not None
    assert other is not None
    assert proven(one) == proven(other)
