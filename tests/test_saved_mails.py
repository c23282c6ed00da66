"""A mail saved as text: its head is no title and no sentence of the release, and tells the title and the date."""

from __future__ import annotations

import pytest

from ingest.document import SectionKind
from tests.releases import anatomy

HEAD = """From: Joan Rye <joan@harbor.example>
To: editors@paper.example
Date: Tue, 5 Apr 2022 09:12:00 -0400
Subject: RELEASE: Ferry Line 9 Opens
"""
BODY = "Ferry Line 9 opened today in Connecticut with 300 seats.\n"


def test_the_subject_of_a_mail_is_its_title_and_its_date_is_printed() -> None:
    mail = anatomy(f"{HEAD}\nFOR IMMEDIATE RELEASE\n\n{BODY}", name="mail.txt")
    assert mail.title == "Ferry Line 9 Opens"
    assert (mail.published.date, mail.published.inferred) == ("2022-04-05", False)
    assert mail.sections[0].kind is SectionKind.DATELINE


def test_a_headline_in_the_mail_is_its_title() -> None:
    mail = anatomy(f"{HEAD}\nHARBOR LEAGUE OPENS FERRY LINE 9\n\n{BODY}", name="mail.txt")
    assert mail.title == "HARBOR LEAGUE OPENS FERRY LINE 9"


def test_a_mail_in_spanish_is_one_as_well() -> None:
    head = "De: Joan Rye\nPara: prensa@diario.example\nFecha: 5 de abril de 2022\nAsunto: RV: Abre la línea 9\n"
    mail = anatomy(f"{head}\nLa línea 9 abrió hoy con 300 asientos.\n", name="mail.txt")
    assert (mail.title, mail.published.date) == ("Abre la línea 9", "2022-04-05")


@pytest.mark.parametrize(
    "text", ["To: all members\n\nThe league meets on Monday.\n", "From: the board\nDate: soon\n\nIt meets.\n"]
)
def test_one_or_two_such_lines_are_no_head_of_a_mail(text: str) -> None:
    assert all(part.kind is not SectionKind.DATELINE for part in anatomy(text, name="a.txt").sections)
