"""Datelines, lines of the day, and what a release prints of its house, in English and Spanish, in the orders in use."""

from __future__ import annotations

import pytest

from ingest.document import SectionKind
from tests.releases import anatomy, parts


@pytest.mark.parametrize(
    ("lead", "dateline"),
    [
        ("CARRICK DEAN, 6 September 2018 – Six books stand on the list.", "CARRICK DEAN, 6 September 2018"),
        (
            "Carrick Dean, Thursday 6 September 2018 - Six books stand on the list.",
            "Carrick Dean, Thursday 6 September 2018",
        ),
        ("CARRICK DEAN, 6th Sept. 2018 (WIRE) -- Six books stand on the list.", "CARRICK DEAN, 6th Sept. 2018 (WIRE)"),
        ("CARRICK DEAN, 6 September 2018. “Six books” stand on the list.", "CARRICK DEAN, 6 September 2018."),
        ("CARRICK DEAN, September 6, 2018. Six books stand on the list.", "CARRICK DEAN, September 6, 2018."),
        ("CARRICK DEAN, 6 de septiembre de 2018.— Seis libros en la lista.", "CARRICK DEAN, 6 de septiembre de 2018."),
        ("Carrick Dean, 6 de septiembre de 2018.- Seis libros en la lista.", "Carrick Dean, 6 de septiembre de 2018."),
        ("ÁRMEDA, 6 de septiembre de 2018.- Seis libros en la lista.", "ÁRMEDA, 6 de septiembre de 2018."),
        ("Ármeda, 6 de septiembre de 2018. Seis libros en la lista.", "Ármeda, 6 de septiembre de 2018."),
        (
            "Villa del Río Seco, jueves 6 de septiembre de 2018. Seis libros en la lista.",
            "Villa del Río Seco, jueves 6 de septiembre de 2018.",
        ),
        ("Villa Seca, a 6 de septiembre de 2018.- Seis libros en la lista.", "Villa Seca, a 6 de septiembre de 2018."),
        ("ÁRMEDA (Corvia), 6 sept. 2018.- Seis libros en la lista.", "ÁRMEDA (Corvia), 6 sept. 2018."),
        ("ÁRMEDA, septiembre 6 de 2018. Seis libros en la lista.", "ÁRMEDA, septiembre 6 de 2018."),
        ("ÁRMEDA, 6 DE SEPTIEMBRE DE 2018.- Seis libros en la lista.", "ÁRMEDA, 6 DE SEPTIEMBRE DE 2018."),
        (
            "Carrick Dean, Ohio — September 6, 2018 — Six books stand on the list.",
            "Carrick Dean, Ohio — September 6, 2018",
        ),
        (
            "CARRICK DEAN, Ohio--(BUSINESS WIRE)--September 6, 2018--Six books stand on the list.",
            "CARRICK DEAN, Ohio--(BUSINESS WIRE)--September 6, 2018",
        ),
        (
            "CARRICK DEAN, 6 September 2018, 16:30 — Six books stand on the list.",
            "CARRICK DEAN, 6 September 2018, 16:30",
        ),
        ("Carrick Dean, le 6 septembre 2018 – Six books stand on the list.", "Carrick Dean, le 6 septembre 2018"),
        ("(Carrick Dean, Sept. 6, 2018) — Six books stand on the list.", "(Carrick Dean, Sept. 6, 2018)"),
        ("Ármeda, a 6 de septiembre de 2018\n\nSeis libros en la lista.", "Ármeda, a 6 de septiembre de 2018"),
    ],
)
def test_a_lead_that_begins_with_a_day_in_any_order_makes_a_release_of_that_day(lead: str, dateline: str) -> None:
    found = anatomy(f"# Six books on the shortlist\n\n{lead} The winner will be known in May.\n")
    assert (found.type, found.dateline, found.published.date) == ("press_release", dateline, "2018-09-06")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("27 February 2025, 7:00 a.m. CET – Regulated information", "2025-02-27"),
        ("2nd of May, 2024", "2024-05-02"),
        ("Aldern/Corvale, 20 March 2025", "2025-03-20"),
        ("1er juillet 2025", "2025-07-01"),
    ],
)
def test_a_line_of_the_day_is_read_in_more_forms(line: str, date: str) -> None:
    assert anatomy(f"# A page\n\n{line}\n\nSix books stand on the list.\n").published.date == date


@pytest.mark.parametrize(
    "lead",
    [
        "1 March 2019 – 5 April 2019 is the time of the exhibition.",
        "Henry Moore, 12 June 1911. He laid the first stone.",
        "Luis Vell, 12 de junio de 1911. Puso la primera piedra.",
        "Gala de Navidad, 12 de junio de 2011",
        "El 12 de junio de 2011 se abrió la planta.",
        "8 May 1945. The war ended.",
        "2019-05-01 - Fixed a bug.",
        "Born 5 May 1960 – the painter.",
        "On 31 December 2021 Velmark had 3,418,200 inhabitants.",
        "The library of 6 September 2018 is closed.",
    ],
)
def test_a_day_within_a_sentence_is_no_dateline(lead: str) -> None:
    assert anatomy(f"# A page\n\n{lead} So much for that.\n").dateline is None


@pytest.mark.parametrize(
    "line",
    [
        "Fecha de publicación: 6 de septiembre de 2018",
        "Publicado el 6 de septiembre de 2018",
        "Publicado: jueves, 6 septiembre 2018",
        "6 de septiembre de 2018 a las 10.30 horas",
    ],
)
def test_a_spanish_line_that_only_prints_the_day_dates_the_document(line: str) -> None:
    found = anatomy(f"# Seis libros\n\n{line}\n\nLa lista se conocerá en mayo. Hay seis libros en la lista.\n")
    assert (found.published.date, found.published.inferred) == ("2018-09-06", False)


@pytest.mark.parametrize("label", ["FE DE ERRATAS", "COMUNICADO - ACTUALIZACIÓN", "Rectificación", "CORRECTION"])
def test_a_line_that_only_says_that_something_is_amended_is_no_title(label: str) -> None:
    found = anatomy(
        f"{label}\n\nVuelve el agua a la villa\n\nÁRMEDA, 6 de septiembre de 2018.- Volvió ayer a la villa.\n"
    )
    assert found.title == "Vuelve el agua a la villa"
    assert (found.type == "correction") == (label == "CORRECTION")
    assert anatomy(f"{label}\n\nÁRMEDA, 6 de septiembre de 2018.- Volvió ayer a la villa.\n").title == label


def test_what_a_spanish_release_says_of_its_house_and_desk_is_told_apart_from_its_body() -> None:
    text = (
        "# Vuelve el agua\n\nÁRMEDA, 6 de septiembre de 2018.- El agua volvió ayer.\n\nHubo aplausos en la plaza.\n\n"
        "Se cortó el lunes.\n\nLa avería duró dos días.\n\nNo hubo heridos.\n\n"
        "Acerca de la Red de Aguas\n\nLa Red es el organismo público que lleva el agua a la villa.\n\n"
        "Para más información, contactar con:\n\nAna Quist\n\nmóvil 600 555 010\n\n- Fin -\n"
    )
    said = dict(parts(text))
    assert "organismo público" in said[SectionKind.BOILERPLATE]
    assert "600 555 010" in said[SectionKind.CONTACT]
    assert "heridos" in said[SectionKind.BODY]
