"""A line that says what kind of document this is, or whom to call, is neither its title nor hides it."""

from __future__ import annotations

import pytest

from ingest.document import SectionKind
from tests.releases import anatomy, loaded

LEAD = "SPRINGFIELD, Ill., Oct. 14, 2025 -- Connecticut earned an F on cards released today.\n"
HEADLINE = "Connecticut earns an F on the Open Gate Cards"


@pytest.mark.parametrize(
    "label",
    [
        "COMUNICADO DE PRENSA",
        "Comunicado de prensa n.º 12",
        "COMUNICADO",
        "COMUNICADO OFICIAL",
        "PARA PUBLICACIÓN INMEDIATA",
        "COMUNICADO DE PRENSA – PARA PUBLICACIÓN INMEDIATA",
        "PARA SU DIFUSIÓN INMEDIATA",
        "NOTA DE PRENSA",
        "NOTA INFORMATIVA",
        "BOLETÍN",
        "BOLETÍN DE PRENSA 045/2021",
        "Boletín informativo No. 12",
        "MEDIA STATEMENT",
        "STATEMENT",
        "NEWS",
        "News:",
        "PRESS",
        "MEDIA ALERT",
        "Press Release #12",
        "News Release No. 2021-14",
        "PRESS RELEASE | October 14, 2025",
        "NOTICIAS",
        "AVISO A LOS MEDIOS",
        "DRAFT v3",
        "FOR INTERNAL USE ONLY",
        "CONFIDENTIAL",
        "Pending approval",
        "Borrador 2",
        "DRAFT - not for distribution",
        "ATTENTION: ASSIGNMENT EDITORS, TRANSPORT REPORTERS",
        "To: all news desks",
        "Attention: news/assignment editors & photo desks",
        "Release No.: 24-07",
        "RNS Number : 4471K",
        "FACT SHEET",
        "(formerly embargoed until October 14, 2025, 6 a.m. ET)",
        "EMBARGO LIFTED – FOR IMMEDIATE RELEASE",
        "For use from 9 a.m. on October 14, 2025",
        "Posted on October 14, 2025 by OGA Staff | 3 min read",
        "View this email in your browser",
    ],
)
@pytest.mark.parametrize("mark", ["", "# "])
def test_a_label_is_no_title(label: str, mark: str) -> None:
    found = anatomy(f"{mark}{label}\n\n{HEADLINE}\n\n{LEAD}")
    assert found.title == HEADLINE
    assert found.sections[0].kind is SectionKind.DATELINE


@pytest.mark.parametrize(
    "title",
    [
        "News of the harbor reaches all states",
        "Press freedom falls in three states",
        "Media statement rules change in Texas",
        "Statement of the Open Gate Alliance on HB 12",
        "Comunicado de prensa sobre la ley de refugios",
        "Nota a los lectores de Springfield",
        "Boletín de calificaciones de 2021",
        "Statement on 2021",
        "Noticias falsas en tres estados",
        "Embargo on timber lifted, barges sail again",
        "Embargo lifted, barges sail again",
        "What became of embargoed timber",
        "Attention turns to the media of three states",
        "To all the editors who wrote about us",
        "Retraction of claws explained by zoo",
    ],
)
def test_a_title_that_begins_with_a_word_of_a_label_stays_the_title(title: str) -> None:
    assert anatomy(f"{title}\n\n{LEAD}").title == title


@pytest.mark.parametrize(
    "note",
    [
        "Editor's note (October 6, 2023): An earlier version gave the sum as $520,000. It is $250,000.",
        "Correction: an earlier version named the wrong gate.",
        "Note: this page was moved in 2024.",
    ],
)
def test_a_note_on_a_change_above_the_heading_is_no_title_and_stays_text(note: str) -> None:
    text = f"{note}\n\n# {HEADLINE}\n\n{LEAD}"
    assert anatomy(text).title == HEADLINE
    assert sections_of(text)[note] is SectionKind.BODY


def test_a_legend_on_where_a_text_may_be_used_is_no_title() -> None:
    legend = "NOT FOR RELEASE, PUBLICATION OR DISTRIBUTION, IN WHOLE OR IN PART, IN OR INTO THE UNITED STATES OR JAPAN"
    for name in ("release.md", "release.txt"):
        assert anatomy(f"{legend}\n\n{HEADLINE}\n\n{LEAD}", name=name).title == HEADLINE


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("OGA Statement on the Gates of Connecticut", "statement"),
        ("UPDATE 2: gates closed for longer", "correction"),
        ("Update: gates open again", "press_release"),
        ("A statement that nobody made", "press_release"),
    ],
)
def test_a_title_tells_what_kind_of_document_it_is(title: str, kind: str) -> None:
    assert anatomy(f"# {title}\n\n{LEAD}").type == kind


@pytest.mark.parametrize(
    "contact",
    [
        "Investor Contact:\nRobin Vale\nir@gate.example",
        "**Media Contact**\nRobin Vale, press@gate.example",
        "Contact presse\nRobin Vale – press@gate.example",
        "Issued by: Open Gate Alliance, Newsroom, 555-0160",
    ],
)
@pytest.mark.parametrize("name", ["release.md", "release.txt"])
def test_whom_to_ask_is_a_contact_under_more_labels(contact: str, name: str) -> None:
    text = f"{HEADLINE}\n\n{LEAD}\n{contact}\n"
    last = anatomy(text, name=name).sections[-1]
    assert (last.kind, last.span.of(loaded(text, name).text)[-4:]) == (SectionKind.CONTACT, contact[-4:])


def test_a_headline_on_press_contacts_is_no_contact() -> None:
    assert anatomy(f"Press Contacts Scarce in Flood Towns\n\n{LEAD}").title == "Press Contacts Scarce in Flood Towns"


def test_what_an_organisation_is_may_stand_on_the_line_of_its_label() -> None:
    text = f"{HEADLINE}\n\n{LEAD}\nAnn Lee spoke.\n\n**About Open Gate Alliance**\nOpen Gate Alliance keeps gates.\n"
    assert anatomy(text).sections[-1].kind is SectionKind.BOILERPLATE


@pytest.mark.parametrize("credit", ["Photo: OGA/Ann Lee.", "Foto: Ann Lee", "(Picture: Ann Lee)"])
def test_the_caption_of_a_picture_above_the_heading_is_no_title(credit: str) -> None:
    caption = f"Two wardens at the gate of the northern harbor in October. {credit}"
    assert anatomy(f"{caption}\n\n# {HEADLINE}\n\n{LEAD}").title == HEADLINE


def test_a_line_that_tells_what_a_text_is_and_of_when_is_no_letterhead() -> None:
    above = "Open Gate Alliance\nQ2 2025 Call Transcript\nAugust 7, 2025"
    found = anatomy(f"{above}\n\nTHOSE WHO TAKE PART\n\nAnn Lee - Founder\n", name="call.txt")
    assert (found.title, found.published.date) == ("Open Gate Alliance Q2 2025 Call Transcript", "2025-08-07")


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("MEDIA ADVISORY", "event"),
        ("FACT SHEET", "brief"),
        ("RETRACTION", "correction"),
        ("NEWS RELEASE", "press_release"),
    ],
)
def test_a_label_above_the_title_tells_what_kind_of_document_it_is(label: str, kind: str) -> None:
    assert (
        anatomy(f"{label}\n\n# {HEADLINE}\n\nConnecticut has 12 gates.\n\nContact: press@gate.example\n").type == kind
    )


def test_an_order_below_the_top_is_text() -> None:
    order = "Do not share any passwords"
    found = sections_of(f"{HEADLINE}\n\n{LEAD}\n" + "The gate is open.\n\n" * 9 + order)
    assert [kind for words, kind in found.items() if order in words] == [SectionKind.BODY]


def test_a_label_that_is_the_only_heading_is_no_title() -> None:
    assert anatomy(f"# NEWS\n\n{LEAD}").title == "fallback"


def test_the_date_beside_a_label_is_that_of_publication() -> None:
    found = anatomy(f"COMUNICADO DE PRENSA, 12 de marzo de 2021\n\n{HEADLINE}\n\nConnecticut obtuvo una F hoy.\n")
    assert (found.title, found.published.date) == (HEADLINE, "2021-03-12")


def sections_of(text: str) -> dict[str, SectionKind]:
    return {part.span.of(loaded(text).text): part.kind for part in anatomy(text).sections}


@pytest.mark.parametrize(
    "contact",
    [
        "Contact: Robin Vale",
        "MEDIA CONTACT: Robin Vale, Press Officer",
        "Contacto: Robin Vale",
        "Contact:\n\nRobin Vale",
        "Contact: Robin Vale\n\nPress Officer",
    ],
)
@pytest.mark.parametrize("lead", [LEAD, "Connecticut earned an F on cards that the alliance released today.\n"])
def test_a_plain_headline_below_a_contact_without_a_number_is_the_title(contact: str, lead: str) -> None:
    text = f"{contact}\n\n{HEADLINE}\n\n{lead}"
    found = anatomy(text)
    assert found.title == HEADLINE
    assert any(part.kind is SectionKind.CONTACT for part in found.sections)


def test_lines_below_a_contact_stay_with_it_where_the_headline_is_elsewhere() -> None:
    text = (
        f"{HEADLINE}\n\nContact: Robin Vale\n\nOpen Gate press office\n\nConnecticut earned an F on the cards today.\n"
    )
    assert anatomy(text).title == HEADLINE
    assert sections_of(text)["Contact: Robin Vale\n\nOpen Gate press office"] is SectionKind.CONTACT


def test_lines_between_a_contact_and_its_number_stay_with_it() -> None:
    text = f"Contact:\n\nRobin Vale\n\nOpen Gate press office\n\n555-321-4567\n\n{HEADLINE}\n\n{LEAD}"
    assert anatomy(text).title == HEADLINE
    assert sections_of(text)["Contact:\n\nRobin Vale\n\nOpen Gate press office\n\n555-321-4567"] is SectionKind.CONTACT


@pytest.mark.parametrize(
    ("above", "heading"),
    [
        ("Press information\n\n", "## "),
        ("**Joint statement of the Open Gate Alliance and the Harbour Guild of Connecticut**\n\n", "# "),
        ("Media Advisory & Results\n\n", ""),
        ("Statement by the Open Gate Alliance and the Harbour Guild of Connecticut\n\nMay 4, 2023\n\n", "### "),
    ],
)
def test_a_heading_of_any_level_stands_below_a_line_that_is_a_label(above: str, heading: str) -> None:
    found = anatomy(f"{above}{heading}{HEADLINE}\n\n{LEAD}")
    assert found.title == HEADLINE


def test_a_short_heading_below_a_bold_headline_is_no_title() -> None:
    assert anatomy(f"**{HEADLINE}**\n\n## Background\n\nConnecticut earned an F.\n").title == HEADLINE


def test_a_statement_of_somebody_above_its_title_stays_a_statement() -> None:
    text = f"**Joint statement of the Open Gate Alliance and the Harbour Guild**\n\n# {HEADLINE}\n\n{LEAD}"
    assert anatomy(text).type == "statement"


def test_a_headline_in_capitals_ends_where_small_letters_begin() -> None:
    head = "OPEN GATE ALLIANCE\nPress release\n\n4 May 2023\n\n"
    text = f"{head}CONNECTICUT EARNS AN F\nCards of 51 states are out today\n\n{LEAD}"
    assert anatomy(text, name="release.txt").title == "CONNECTICUT EARNS AN F"
