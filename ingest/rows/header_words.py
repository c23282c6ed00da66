"""What the headers of tables are called, in English and Spanish -> what their columns hold."""

from __future__ import annotations

from enum import StrEnum

from ingest.accents import unaccented


class Holds(StrEnum):
    """What the cells of a column are."""

    SUBJECT = "subject"
    YEAR = "year"
    FRAMEWORK = "framework"
    SECTION = "section"
    GRADE = "grade"
    SCORE = "score"
    VALUE = "grade or score"
    RANK = "rank"
    TIER = "tier"
    COUNT = "count"
    SOURCE_KIND = "kind of source"
    SOURCE = "source"
    REMARK = "remark"
    NOTHING = "nothing that is read"


def _phrases(listed: str) -> frozenset[str]:
    """Phrases between commas, each with its accents and without."""
    phrases = [" ".join(phrase.split()) for phrase in listed.split(",")]
    return frozenset(form for phrase in phrases for form in (phrase, unaccented(phrase)))


HEADERS: dict[Holds, frozenset[str]] = {
    Holds.SUBJECT: _phrases(
        "state, states, jurisdiction, jurisdictions, subject, name, category, district, territory, place, "
        "state or district, state jurisdiction, estado, municipio, localidad, provincia, región, comunidad, "
        "comunidad autónoma, distrito, departamento, cantón, país, entidad, jurisdicción, nombre, categoría"
    ),
    Holds.YEAR: _phrases(
        "year, edition, edition year, report year, report card year, card year, año, edición, año de edición, "
        "año de la edición"
    ),
    Holds.FRAMEWORK: _phrases(
        "framework, scale, programme, program, methodology, grading framework, grading scale, grading system, "
        "report card, report cards, marco, escala, metodología, sistema de calificación, escala de calificación"
    ),
    Holds.SECTION: _phrases(
        "section, sections, issue area, issue areas, area, issue, component, part, topic, policy area, "
        "section or overall, criterion, field, measure, indicator, pillar, domain, dimension, "
        "sección, apartado, ámbito, área, criterio, componente, indicador, tema, "
        "bloque, dimensión"
    ),
    Holds.GRADE: _phrases(
        "grade, grades, letter, letter grade, ltr grade, mark, overall grade, final grade, letter grades, "
        "printed grade, result, rating, stars, award, awards, calificación, calificaciones, nota, notas, letra, "
        "nota final, "
        "nota global, nota general, calificación final, calificación global, calificación general, valoración, "
        "valoración global, resultado, galardón, distinción"
    ),
    Holds.SCORE: _phrases(
        "score, scores, points, pts, total score, overall score, final score, numerical score, total points, "
        "points max, points earned, score points, numeric score, percent, puntuación, puntuaciones, puntos, puntaje, "
        "puntajes, puntuación total, puntuación final, puntuación global, puntaje total, puntaje final, "
        "puntaje global, total de puntos, puntos obtenidos, nota numérica"
    ),
    Holds.RANK: _phrases(
        "rank, ranking, national rank, position, national ranking, ranked, overall rank, puesto, posición, "
        "puesto nacional, posición nacional"
    ),
    Holds.TIER: _phrases("tier, tiers, group tier, franja, tramo"),
    Holds.COUNT: _phrases(
        "count, number, how many, tally, number of states, number of jurisdictions, cantidad, recuento"
    ),
    Holds.SOURCE_KIND: _phrases(
        "printed by, source kind, kind of source, source type, published by, type of source, kind, who printed it, "
        "tipo de fuente, publicado por"
    ),
    Holds.SOURCE: _phrases(
        "source, address, url, link, source address, source url, web address, where printed, reference, fuente, "
        "enlace, dirección, dirección web, referencia"
    ),
}
# Headers of names, and of ranks where numbers stand below them.
PLACES = _phrases("place")
# Headers of letters in one place and of numbers in another: the cells tell which.
NUMBERED_GRADE = _phrases(
    "nota, notas, nota final, nota global, nota general, calificación, calificaciones, valoración, "
    "mark, marks, overall mark, final mark, total mark"
)
# Headers of a grade in words, where every cell below is a grade of the scale.
GROUPS = _phrases("group, band, class, level, status, standing, grupo, nivel, banda, clase")
# Of one that is a colour or the like: letters below these are of something else.
SIGNS = _phrases("colour, color, light, traffic light, signal, medal, label, semáforo, señal, medalla, etiqueta")
# Cells that name nobody: the average of all, and what adds up.
AVERAGES = _phrases(
    "average, national average, mean, overall average, u s average, national, media, promedio, media nacional, "
    "promedio nacional, media regional, media general, promedio general, media global, nota media"
)
TOTALS = _phrases(
    "total, totals, all, sum, median, grand total, all states, all jurisdictions, subtotal, count, number, range, "
    "minimum, maximum, totales, todos, todas, suma, mediana, total general, mínimo, máximo"
)
