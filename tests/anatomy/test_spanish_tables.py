"""Tables with Spanish headers become rows; "1.250" and "7,4" are read as Spanish writes them."""

from __future__ import annotations

import pytest

from ingest.organisation import parse
from tests.grade_archives import GradeArchive, table

WELLS = parse(b"""
[organisation]
name = "Red de Pozos"
subject_word = "municipality"
subject_words = ["municipio", "municipios"]
[[frameworks]]
code = "IA"
name = "Indice del Agua"
grades = ["A", "B", "C", "D", "E"]
points = 1500
[[subjects]]
code = "SO"
name = "Soto"
[[subjects]]
code = "RA"
name = "Rama"
[[editions]]
year = 2023
status = "published"
framework = "IA"
""")

Row = tuple[str, int, str | None, float | None]


def rows(text: str, name: str = "notas.md") -> list[Row]:
    return [(row.subject, row.year, row.grade, row.score) for row in GradeArchive(WELLS).add(name, text)]


def read(headers: list[str], *lines: list[str]) -> list[Row]:
    return rows(f"# Indice del Agua 2023\n\n{table(headers, list(lines))}")


@pytest.mark.parametrize(
    ("grade", "score"),
    [
        ("Nota", "Puntuación"),
        ("Calificación", "Puntos"),
        ("CALIFICACION", "Puntaje total"),
        ("Nota final", "Puntuación (sobre 1500)"),
        ("Letra", "Puntos (máx. 1500)"),
        ("Calificación (A-E)", "Total de puntos"),
    ],
)
def test_spanish_headers_say_what_their_columns_hold(grade: str, score: str) -> None:
    assert read(["Municipio", grade, score], ["Soto", "B", "7,4"]) == [("SO", 2023, "B", 7.4)]


def test_what_semicolons_part_is_read_with_decimal_commas() -> None:
    text = "Municipio;Nota;Puntuación;Habitantes\nSoto;B;7,4;98.300\nRama;E;3,0;4.850\n"
    assert rows(f"Indice del Agua 2023\n{text}", "notas.csv") == [("SO", 2023, "B", 7.4), ("RA", 2023, "E", 3.0)]


def test_a_nota_of_numbers_is_a_score() -> None:
    assert read(["Localidad", "Nota"], ["Soto", "7,4"], ["Rama", "3"]) == [
        ("SO", 2023, None, 7.4),
        ("RA", 2023, None, 3.0),
    ]


def test_a_point_before_three_digits_parts_thousands_where_spanish_is_written() -> None:
    assert read(["Municipio", "Puntos"], ["Soto", "1.250"], ["Rama", "875,5"]) == [
        ("SO", 2023, None, 1250.0),
        ("RA", 2023, None, 875.5),
    ]
    assert read(["Town", "Points"], ["Soto", "1.250"], ["Rama", "875.5"]) == [
        ("SO", 2023, None, 1.25),
        ("RA", 2023, None, 875.5),
    ]
    assert read(["Municipio", "Puntos"], ["Soto", "1.250"], ["Rama", "875.5"]) == [
        ("SO", 2023, None, 1.25),
        ("RA", 2023, None, 875.5),
    ]


def test_the_average_of_all_is_nobodys_row_and_a_total_is_none() -> None:
    found = read(["Municipio", "Puntuación"], ["Soto", "7,4"], ["Media regional", "6,9"], ["Total", "14,3"])
    assert found == [("SO", 2023, None, 7.4), ("ALL", 2023, None, 6.9)]


@pytest.mark.parametrize("header", ["Puntuación anterior", "Variación de la nota", "Puntuación máxima", "Objetivo"])
def test_a_column_of_another_time_or_end_is_not_the_grade(header: str) -> None:
    assert read(["Municipio", "Nota", header], ["Soto", "B", "9"]) == [("SO", 2023, "B", None)]


def test_a_year_stands_in_a_column_or_a_header() -> None:
    assert read(["Año", "Municipio", "Nota"], ["2023", "Soto", "B"]) == [("SO", 2023, "B", None)]
    assert rows(f"# Notas\n\n{table(['Municipio', 'Nota 2023'], [['Soto', 'B']])}") == [("SO", 2023, "B", None)]
