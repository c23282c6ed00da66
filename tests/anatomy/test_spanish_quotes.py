"""Quotations in Spanish, with its marks and verbs, are read as English ones; a title in them is nobody's words."""

from __future__ import annotations

import pytest

from tests.quoted import Row, rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "«Volverá el agua», dijo Ana Quist, directora de la Red de Aguas.",
            [("Volverá el agua", "Ana Quist", "directora de la Red de Aguas")],
        ),
        ("“Volverá el agua”, afirmó la directora Ana Quist.", [("Volverá el agua", "Ana Quist", "directora")]),
        (
            '"Volverá el agua", señaló Ana Quist, alcaldesa de Río Seco.',
            [("Volverá el agua", "Ana Quist", "alcaldesa de Río Seco")],
        ),
        ("La alcaldesa Ana Quist declaró: «Volverá el agua».", [("Volverá el agua", "Ana Quist", "alcaldesa")]),
        ("Ana Quist dijo que «volverá el agua».", [("volverá el agua", "Ana Quist", None)]),
        ("Según Ana Quist, jefa de obra, «volverá el agua».", [("volverá el agua", "Ana Quist", "jefa de obra")]),
        ("En un comunicado, Ana Quist afirmó: «Volverá el agua».", [("Volverá el agua", "Ana Quist", None)]),
        (
            "«Volverá el agua», ha dicho María de la Cruz, quien dirige la Red.",
            [("Volverá el agua", "María de la Cruz", None)],
        ),
        (
            "«Volverá el agua», explicó el presidente de la Red, Tomás Vell.",
            [("Volverá el agua", "Tomás Vell", "presidente de la Red")],
        ),
        (
            "“We act,” said the president of the Network, Ann Lee.",
            [("We act,", "Ann Lee", "president of the Network")],
        ),
        (
            "«Volverá el agua», aseguró Tomás Vell, portavoz. «No hay duda», añadió.",
            [("Volverá el agua", "Tomás Vell", "portavoz"), ("No hay duda", "Tomás Vell", "portavoz")],
        ),
        (
            "«Volverá el agua», dijo Ana Quist. «No hay duda», agregó ella.",
            [("Volverá el agua", "Ana Quist", None), ("No hay duda", "Ana Quist", None)],
        ),
        ("« Nous sommes contents », dijo Luc Roy.", [("Nous sommes contents", "Luc Roy", None)]),
    ],
)
def test_spanish_words_and_marks_are_read_as_english_ones(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "El proyecto «Agua para todos» empieza hoy.",
        "La ley llamada «Ley del Agua» entra en vigor, dijo.",
        "El informe «Calles abiertas», que la alcaldesa Ana Quist presentó en mayo, importa.",
    ],
)
def test_a_spanish_title_is_nobodys_quotation(text: str) -> None:
    assert rows(text) == []
