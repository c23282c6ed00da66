"""A letterhead says whose paper a release is printed on: it is no title, and the headline below it is."""

from __future__ import annotations

import pytest

from ingest.document import SectionKind
from ingest.organisation import parse
from tests.releases import anatomy, loaded

TITLE = "Heron Returns to Mill Pond After Ten Years"
LEAD = (
    "MILLBROOK, Ohio, May 4, 2023 -- A grey heron was seen at the mill pond on Monday, the first in ten years. "
    "It stayed until noon.\n\n"
    "“We saw it at dawn,” said Ann Hall, a warden of the Millbrook Parks Trust.\n"
)
TRUST = parse(b'[organisation]\nname = "Millbrook Parks Trust"\nshort_names = ["MPT"]\n')


@pytest.mark.parametrize(
    "above",
    [
        "Millbrook Parks Trust\n\nFOR IMMEDIATE RELEASE\n\n",
        "MILLBROOK PARKS TRUST\n\nFOR IMMEDIATE RELEASE\n\n",
        "# Millbrook Parks Trust\n\nFOR IMMEDIATE RELEASE\n\n",
        "**Millbrook Parks Trust**\n\nPRESS RELEASE\n\nMay 4, 2023\n\n",
        "Millbrook Parks Trust\n\n12 Dock Street, Millbrook\n\nFOR IMMEDIATE RELEASE\n\n",
        "Millbrook Parks Trust\nFOR IMMEDIATE RELEASE\n\n",
        "Millbrook Parks Trust | News\n\nMay 4, 2023\n\n",
        "The Millbrook Parks Trust\n\nPRESS RELEASE\n\nContact: Ann Hall, press@parks.example\n\n",
        "Millbrook Parks Trust\n\nComunicado de prensa\n\n",
    ],
)
@pytest.mark.parametrize("mark", ["", "## "], ids=["a line", "a heading"])
def test_a_name_above_the_release_line_that_the_text_repeats_is_no_title(above: str, mark: str) -> None:
    assert anatomy(f"{above}{mark}{TITLE}\n\n{LEAD}").title == TITLE


@pytest.mark.parametrize("address", ["12 Dock Street, Millbrook\n", "Millbrook, Ohio 43431\n419 555 0100\n", ""])
def test_an_address_may_stand_below_the_name(address: str) -> None:
    text = f"Millbrook Parks Trust\n{address}\nFOR IMMEDIATE RELEASE\n\n{TITLE}\n\n{LEAD}"
    assert anatomy(text, name="release.txt").title == TITLE


def test_it_is_told_with_what_a_release_prints_about_itself_and_quoted_by_nobody() -> None:
    text = f"Millbrook Parks Trust\n\nFOR IMMEDIATE RELEASE\n\n{TITLE}\n\n{LEAD}"
    found = anatomy(text)
    assert [(part.kind, part.span.of(loaded(text).text)) for part in found.sections[:2]] == [
        (SectionKind.DATELINE, "Millbrook Parks Trust\n\nFOR IMMEDIATE RELEASE"),
        (SectionKind.HEADLINE, TITLE),
    ]


def test_the_organisations_own_name_is_a_letterhead_without_a_release_line() -> None:
    text = f"Millbrook Parks Trust\n\n{TITLE}\n\nMILLBROOK, Ohio, May 4, 2023 -- A grey heron was seen.\n"
    assert anatomy(text, TRUST).title == TITLE


@pytest.mark.parametrize("above", ["Red de Aguas de Valdorra", "Gabinete de Prensa\n\nRed de Aguas de Valdorra"])
@pytest.mark.parametrize("line", ["", "NOTA DE PRENSA\n\n", "Contacto:\nAna Rius\n612 345 678\n\n"])
def test_a_spanish_letterhead_is_no_title_either(above: str, line: str) -> None:
    title = "La garza vuelve al estanque después de diez años"
    text = (
        f"{above}\n\n{line}{title}\n\nUna garza real fue vista el lunes en el estanque.\n\nSe quedó hasta mediodía.\n\n"
        "Acerca de la Red de Aguas de Valdorra\n\nLa Red de Aguas de Valdorra cuida nueve estanques.\n"
    )
    assert anatomy(text, name="nota.txt").title == title


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\nFOR IMMEDIATE RELEASE\n\n{LEAD}",
        f"# {TITLE}\n\nFOR IMMEDIATE RELEASE\n\nA bird not seen in years\n\n{LEAD}",
        f"{TITLE}\n\nFOR IMMEDIATE RELEASE\n\nContact: Ann Hall, press@parks.example\n\n{LEAD}",
        f"{TITLE}\n\nMay 4, 2023\n\n{LEAD}",
    ],
)
def test_a_headline_above_the_release_line_stays_the_title(text: str) -> None:
    assert anatomy(text).title == TITLE


def test_a_title_that_the_text_repeats_stays_one_where_no_other_stands_below() -> None:
    text = "Mill Pond\n\nFOR IMMEDIATE RELEASE\n\nMILLBROOK, Ohio, May 4, 2023 -- Mill Pond has a heron again.\n"
    assert anatomy(text).title == "Mill Pond"
